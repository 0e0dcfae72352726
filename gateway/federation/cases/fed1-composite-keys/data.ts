import type { World } from '../../world.ts';

export function createWorld(): World {
  const parts = [{ id: '1', name: 'axle', code: 'A1', maker: 'Mill', price: 12.5, stock: 3 }];
  return {
    Query: { fields: { part: () => parts[0], dear: () => parts[0], some: () => parts[0] } },
    Part: { rows: parts },
  };
}
