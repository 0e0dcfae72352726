import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [{ id: '1', name: 'Alder', price: 10 }];
  return {
    Query: { fields: { first: () => 'one', second: () => 'two', cars: () => cars } },
    Car: { rows: cars },
  };
}
