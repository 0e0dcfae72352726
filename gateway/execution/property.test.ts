import { expect, test } from 'vitest';
import { openSupergraph } from './executor.ts';
import { firstDifference } from './testing/firstDifference.ts';
import { openShop } from './testing/shop.ts';

const shop = openShop();
const SEEDS = 150;

test('generated operations are answered as one schema would answer them', async () => {
  const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
  const found = await firstDifference({ open: openSupergraph, shop, planner: 'apollo', seeds });
  expect(found).toBe(null);
});
