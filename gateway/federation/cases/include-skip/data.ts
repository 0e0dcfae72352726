import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [
    { id: '1', price: 699.99, buyer: { name: 'Ann', age: 33 } },
    { id: '2', price: 10, buyer: null },
  ];
  const unwanted = (): never => {
    throw new Error('Nobody asked for this.');
  };
  return {
    Query: { fields: { car: () => cars[0], cars: () => cars } },
    Car: {
      rows: cars,
      fields: {
        dear: (_, { price }) => price > 100,
        one: (_, { dear }) => dear,
        other: (_, { dear }) => !dear,
        never: unwanted,
        unwanted,
      },
    },
  };
}
