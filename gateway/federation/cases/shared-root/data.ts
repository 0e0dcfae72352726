import type { World } from '../../world.ts';

export function createWorld(): World {
  const items = ['1', '2'].map((id) => ({
    id,
    name: { id, maker: `Maker ${id}`, model: `Model ${id}` },
    price: { id, amount: 1000 * Number(id), currency: 'EUR' },
    group: { id, name: `Group ${id}` },
  }));
  return {
    Query: {
      fields: {
        item: () => items[0],
        items: () => items,
        boxed: () => ({ item: items[1], note: 'handle with care' }),
        of: ({ id }) => items.find((item) => item.id === id) ?? null,
      },
    },
  };
}
