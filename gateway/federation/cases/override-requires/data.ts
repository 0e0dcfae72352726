import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [{ id: '1', first: 'Ada', last: 'Lane', last2: 'Lake' }];
  const car = () => cars[0];
  return {
    Query: { fields: { carOld: car, carNew: car, carThird: car } },
    Car: {
      rows: cars,
      fields: {
        name: (_, { first, last2 }) => `${first} ${last2}`,
        badge: (_, { name }) => `[${name}]`,
      },
    },
  };
}
