import type { World } from '../../world.ts';

export function createWorld(): World {
  const categories = [
    { id: 'c1', tag: 'round', mainId: '2' },
    { id: 'c2', tag: 'flat', mainId: '1' },
  ];
  const products = [
    { id: '1', pid: 'p1', category: categories[0], price: { price: 100 } },
    { id: '2', pid: 'p2', category: categories[1], price: { price: 200 } },
  ];
  const lists = [{ products, first: products[0], selected: products[1] }];
  return {
    Query: { fields: { top: () => lists[0] } },
    List: { rows: lists },
    Product: { rows: products },
    Category: {
      rows: categories,
      fields: { main: (_, { mainId }) => products.find(({ id }) => id === mainId) },
    },
  };
}
