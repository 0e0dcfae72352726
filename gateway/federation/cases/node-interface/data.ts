import type { World } from '../../world.ts';

export function createWorld(): World {
  const models = ['1', '2'].map((n) => ({
    __typename: 'Model',
    id: `m${n}`,
    title: `Model ${n}`,
    price: n === '1' ? 10.5 : null,
  }));
  const brands = [
    { __typename: 'Brand', id: 'b1', name: 'Aurenne', models },
    { __typename: 'Brand', id: 'b2', name: 'Vesper', models: [] },
  ];
  const nodeOf = (wanted: unknown) =>
    [...models, ...brands].find(({ id }) => id === wanted) ?? null;
  return {
    Query: {
      fields: {
        node: ({ id }) => nodeOf(id),
        nodes: ({ ids }) => ids.map(nodeOf),
        brands: () => brands,
      },
    },
    Model: { rows: models },
    Brand: { rows: brands },
  };
}
