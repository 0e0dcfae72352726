import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [{ id: '1', name: 'Alder', seats: 5 }];
  return { Query: { fields: { cars: () => cars, fresh: () => cars } }, Car: { rows: cars } };
}
