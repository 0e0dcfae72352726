import type { World } from '../../world.ts';

export function createWorld(): World {
  const wheel = { __typename: 'Wheel', id: '1', sku: 'K1', inches: 17, stock: 4, stars: 5 };
  const seat = { __typename: 'Seat', id: '2', sku: 'K2', heated: true, stock: 0, stars: null };
  const items = [wheel, seat];
  return {
    Query: { fields: { items: () => items, counted: () => items, rated: () => items } },
    Wheel: { rows: [wheel] },
    Seat: { rows: [seat] },
  };
}
