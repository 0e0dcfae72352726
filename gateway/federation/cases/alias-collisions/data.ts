import type { Answer, World } from '../../world.ts';

export function createWorld(): World {
  const items = ['1', '2'].map((n) => ({
    __typename: 'Item',
    id: `i${n}`,
    region: 'EU',
    name: `Item ${n}`,
    price: 100 * Number(n),
    stock: 7,
  }));
  const tools = [{ __typename: 'Tool', id: 't1', name: 'Tool 1', price: 500, stock: 1 }];
  const dear: Answer = (_, { price }) => price > 150;
  return {
    Query: { fields: { items: () => items, things: () => [...items, ...tools] } },
    Item: { rows: items, fields: { dear } },
    Tool: { rows: tools, fields: { dear } },
  };
}
