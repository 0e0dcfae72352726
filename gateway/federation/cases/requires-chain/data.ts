import type { World } from '../../world.ts';

export function createWorld(): World {
  const products = [
    { id: '1', price: 1000, hasDiscount: true },
    { id: '2', price: 10, hasDiscount: false },
  ];
  return {
    Query: { fields: { product: () => products[0], products: () => products } },
    Product: {
      rows: products,
      fields: {
        fair: (_, { hasDiscount }) => hasDiscount,
        reduced: (_, { price }) => price / 4,
        dear: (_, { price, hasDiscount }) => price > 500 && hasDiscount,
        dearReduced: (_, { reduced }) => reduced > 500,
        affordable: (_, { dear }) => !dear,
        affordableReduced: (_, { dearReduced }) => !dearReduced,
      },
    },
  };
}
