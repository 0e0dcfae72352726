import type { World } from '../../world.ts';

export function createWorld(): World {
  const rims = ['1', '2'].map((n) => ({ __typename: 'Rim', id: `rim${n}`, warranty: Number(n) }));
  const tyres = ['3', '4'].map((n) => ({
    __typename: 'Tyre',
    id: `tyre${n}`,
    warranty: Number(n),
  }));
  return {
    Query: {
      fields: {
        goods: () => [...rims, ...tyres],
        node: ({ id }) => [...rims, ...tyres].find((one) => one.id === id) ?? null,
        nodes: () => tyres,
        tyres: () => tyres,
      },
    },
    Rim: { rows: rims },
    Tyre: { rows: tyres },
  };
}
