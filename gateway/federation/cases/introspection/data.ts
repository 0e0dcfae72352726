import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [{ __typename: 'Car', id: '1', name: 'Alder', old: 1 }];
  return {
    Query: { fields: { cars: () => cars, fuels: () => ['POWER'], any: () => cars[0] } },
    Mutation: { fields: { pay: () => true } },
    Car: { rows: cars, fields: { price: () => 10.5 } },
  };
}
