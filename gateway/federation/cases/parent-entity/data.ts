import type { World } from '../../world.ts';

export function createWorld(): World {
  const categories = [
    {
      id: 'A',
      name: 'Axles',
      tags: [
        { word: 'round', rank: 1 },
        { word: 'steel', rank: 2 },
      ],
    },
    { id: 'B', name: null, tags: [] },
  ];
  const products = ['1', '2', '3'].map((id, index) => {
    const category = categories[index];
    return {
      id,
      name: `Product ${id}`,
      category:
        category === undefined ? null : { ...category, details: `Details of product ${id}` },
    };
  });
  return {
    Query: {
      fields: {
        product: ({ id }) => products.find((product) => product.id === id) ?? null,
        products: () => products,
      },
    },
    Product: { rows: products },
    Category: { rows: categories },
  };
}
