import type { World } from '../../world.ts';

export function createWorld(): World {
  const makers = [
    { id: 'M1', discount: 5 },
    { id: 'M2', discount: 0 },
  ];
  const [own, foreign] = makers;
  const parts = [
    { code: 'A', maker: own, label: 'axle', price: { amount: 300 } },
    { code: 'B', maker: foreign, label: 'belt', price: { amount: 20 } },
    { code: 'C', maker: own, label: 'clutch', price: null },
  ];
  const bundles = [{ parts, chosen: parts[1], best: parts[0], total: 320 }];
  const lines = [
    { plant: { country: 'DE', number: 1 }, shift: 'early', speed: 60, crew: [{ name: 'Ann' }] },
    { plant: { country: 'DE', number: 1 }, shift: 'late', speed: 50, crew: [{ name: 'Bob' }] },
    // A plant with one shift only gives it no name: the rest of the key is enough.
    { plant: { country: 'MX', number: 1 }, shift: null, speed: 40, crew: [] },
    { plant: { country: 'DE', number: 2 }, shift: null, speed: 30, crew: [{ name: 'Cid' }] },
  ];
  return {
    Query: { fields: { lines: () => lines, bundle: () => bundles[0] } },
    Bundle: { rows: bundles },
    Part: { rows: parts },
    Maker: { rows: makers },
    Line: { rows: lines },
  };
}
