import { expect, test } from 'vitest';
import { PLANNER_NAMES } from '../plan/planner.ts';
import { openSupergraph } from './executor.ts';
import { firstDifference } from './testing/firstDifference.ts';
import { openShop } from './testing/shop.ts';

const shop = openShop();
const SEEDS = 150;

test.each(PLANNER_NAMES)(
  'planned by %s, generated operations are answered as one schema would answer them',
  async (planner) => {
    const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
    expect(await firstDifference({ open: openSupergraph, shop, planner, seeds })).toBe(null);
  },
);
