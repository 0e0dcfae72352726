import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = ['1', '2'].map((id) => ({
    id,
    first: `First ${id}`,
    last: `Last ${id}`,
    number: Number(id),
  }));
  return {
    Query: {
      fields: { car: () => cars[0], cars: () => cars, known: () => cars[1], late: () => cars[1] },
    },
    Car: {
      rows: cars,
      fields: {
        name: (_, { first, last }) => `${first} ${last}`,
        badge: (_, { name }) => `[${name}]`,
      },
    },
  };
}
