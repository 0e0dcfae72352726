import type { World } from '../../world.ts';

export function createWorld(): World {
  const suppliers = [
    { id: 'S1', name: 'Smith', stars: 4 },
    { id: 'S2', name: 'Jones', stars: null },
  ];
  const parts = [
    { sku: 'K1', number: '1', supplier: suppliers[0], price: 10 },
    { sku: 'K2', number: '2', supplier: suppliers[1], price: 20 },
    { sku: 'K3', number: '3', supplier: suppliers[0], price: 30 },
    { sku: 'K4', number: '4', supplier: null, price: 40 },
    // Known by name only: its key is null.
    { sku: 'K5', number: '5', supplier: { id: null, name: 'unlisted' }, price: 50 },
  ];
  const slots = parts.map((part, index) => ({ number: index + 1, part }));
  const empty = { number: 6, part: null };
  return {
    Query: {
      fields: {
        slots: () => [...slots, empty],
        slot: ({ number }) => slots[number - 1] ?? null,
        loose: () => [null, parts[2], parts[0], null],
      },
    },
    Part: {
      rows: parts,
      isKnownTo: ({ sku }, subgraph) => subgraph !== 'ledger' || sku !== 'K3',
    },
    Supplier: { rows: suppliers },
  };
}
