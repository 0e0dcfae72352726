import type { World } from '../../world.ts';

export function createWorld(): World {
  const cars = [
    {
      id: '7',
      built: '2026-01-31',
      extra: { nested: [1, { two: null }], price: 1 },
      oldName: 'Old',
      name: 'New',
      tested: '2026-02-28',
      matrix: [[{ a: 1 }, null], null, []],
    },
  ];
  return {
    Query: {
      fields: {
        car: () => cars[0],
        at: (args) => JSON.stringify(args),
        numbers: () => ({
          int: 0,
          float: 0.1,
          whole: 3,
          negative: -2_147_483_648,
          big: 1e21,
          boolean: false,
          text: '1',
          empty: '',
        }),
        ids: ({ number }) => [number, '007', 8],
      },
    },
    Car: {
      rows: cars,
      fields: { note: (args) => JSON.stringify(args) },
    },
  };
}
