import type { World } from '../../world.ts';

export function createWorld(): World {
  const axles = ['1', '2', '3'].map((id) => ({
    __typename: 'Axle',
    id,
    price: id === '2' ? 9.5 : 10.99,
  }));
  return {
    Query: { fields: { part: () => axles[0] } },
    Axle: {
      rows: axles,
      fields: {
        twin: (_, { id }) =>
          axles.find(
            (axle) => axle.id !== id && axle.price === axles.find((one) => one.id === id)?.price,
          ) ?? null,
      },
    },
  };
}
