import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [{ vin: 'V1', plate: 'P1', name: 'Alder', colour: 'red', engine: { power: 90 } }];
  return {
    Query: { fields: { car: () => cars[0], carByPlate: () => cars[0] } },
    Car: { rows: cars, fields: { label: (_, { name }) => `a ${name}` } },
  };
}
