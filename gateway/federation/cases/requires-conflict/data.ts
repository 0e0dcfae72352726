import type { World } from '../../world.ts';

export function createWorld(): World {
  const rate = (currency: string) => ({ USD: 1, EUR: 2, CHF: 3 })[currency] ?? 0;
  const items = ['1', '2'].map((n) => ({
    sku: `K${n}`,
    name: `Item ${n}`,
    weight: Number(n),
    base: 11 * Number(n),
    group: { base: 10 * Number(n), name: `Group ${n}` },
  }));
  return {
    Query: { fields: { items: () => items } },
    Item: {
      rows: items,
      fields: {
        price: ({ currency }, { base }) => base * rate(currency),
        dollars: (_, { price, weight }) => price * weight,
        euros: (_, { price, weight }) => price * weight,
        dear: (_, { group }) => group.average > 11,
        dearHere: (_, { group }) => group.average > 11,
      },
    },
    Group: { fields: { average: ({ currency }, { base }) => base * rate(currency) } },
  };
}
