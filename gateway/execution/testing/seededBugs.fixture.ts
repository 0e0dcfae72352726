import { pathToFileURL } from 'node:url';
import type { openSupergraph } from '../executor.ts';
import { firstDifference } from './firstDifference.ts';
import { openShop } from './shop.ts';

/**
 * A process of its own: `node seededBugs.fixture.ts SEEDS EXECUTOR…` runs the generated operations on
 * each executor, and writes one line of JSON for it: what it found, or null.
 */
const [count = '0', ...executors] = process.argv.slice(2);
const shop = openShop();
for (const executor of executors) {
  const { openSupergraph: open } = (await import(pathToFileURL(executor).href)) as {
    readonly openSupergraph: typeof openSupergraph;
  };
  const seeds = Array.from({ length: Number(count) }, (_, seed) => seed);
  const found = await firstDifference({ open, shop, planner: 'apollo', seeds });
  process.stdout.write(`${JSON.stringify(found?.split('\n', 1)[0] ?? null)}\n`);
}
