import type { Answer, World } from '../../world.ts';

export function createWorld(): World {
  const agency = {
    __typename: 'Agency',
    id: 'a',
    firm: 'Deal & Co',
    mail: { address: 'a@example.org' },
  };
  const owner = { __typename: 'Owner', mail: 'o@example.org' };
  const tyres = [
    { __typename: 'Tyre', id: 't1', hidden: true, soldBy: agency, stars: 5 },
    { __typename: 'Tyre', id: 't2', hidden: null, soldBy: owner, stars: null },
  ];
  const rims = [{ __typename: 'Rim', id: 'r1', hidden: false, soldBy: null, stars: 3 }];
  const goods = [...tyres, ...rims];
  const alike: Answer = (_, { id, __typename: type }) =>
    goods.filter((good) => good.__typename === type && good.id !== id);
  return {
    Query: {
      fields: {
        goods: () => goods,
        tests: () => goods.map((about) => ({ text: `on ${about.id}`, about })),
      },
    },
    Tyre: { rows: tyres, fields: { alike } },
    Rim: { rows: rims, fields: { alike } },
    Agency: { rows: [agency] },
  };
}
