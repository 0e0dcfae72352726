import type { Answer, World } from '../../world.ts';

export function createWorld(): World {
  const rims = ['r1', 'r2'].map((id) => ({ __typename: 'Rim', id }));
  const tyres = ['t1', 't2', 't3'].map((id) => ({ __typename: 'Tyre', id }));
  const [r1, r2] = rims;
  const [t1, t2, t3] = tyres;
  const failingFor =
    (unlucky: string): Answer =>
    (_, { id }) => {
      if (id === unlucky) throw new Error(`no price of ${unlucky}`);
      return 10;
    };
  return {
    Query: {
      fields: { things: () => [r1, t1, t2, r2, t3], nodes: () => [null, t1, r1, null, t2, t3] },
    },
    Rim: { rows: rims, fields: { price: failingFor('r2') } },
    Tyre: {
      rows: tyres,
      fields: {
        price: failingFor('t2'),
        parts: (_, { id }) => [
          { name: 'tread', of: null },
          { name: 'wall', of: id },
        ],
      },
    },
    Part: { fields: { cost: (_, { of }) => failingFor('t3')({}, { id: of }, null) } },
  };
}
