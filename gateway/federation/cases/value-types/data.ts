import type { World } from '../../world.ts';

export function createWorld(): World {
  const bonn = { town: 'Bonn', geo: { lat: 50.7, lon: 7.1 } };
  const cars = [
    {
      id: '1',
      price: { amount: 100, currency: 'EUR' },
      tax: { amount: 19, currency: 'EUR' },
      at: null,
      route: [bonn, { town: 'Nowhere', geo: null }],
    },
  ];
  return {
    Query: {
      fields: {
        car: () => cars[0],
        place: () => bonn,
        money: ({ of }) => ({ amount: of, currency: 'CHF' }),
        tax: () => ({ amount: 1, currency: 'USD' }),
      },
    },
    Car: { rows: cars },
  };
}
