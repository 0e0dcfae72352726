import { isDeepStrictEqual } from 'node:util';
import { expect, test, vi } from 'vitest';
import { Random } from '../../subgraphs/shared/testRandom.ts';
import { testEvents } from '../testing/testEvents.ts';
import { shopSubgraphs } from '../testing/shopSubgraphs.ts';
import { ask, testGateway } from '../testing/testGateway.ts';

const NOTES = ['a', 'b', 'c'];
const READS = [
  ...NOTES.map((id) => `{ published(id: "${id}") { text dataVersion } }`),
  '{ a: published(id: "a") { text } b: published(id: "b") { text } today }',
  '{ goods(codes: ["A", "BB"]) { name price freight } }',
  '{ goods(codes: ["BB", "CCC"]) { price name } published(id: "c") { text } }',
];
const STEPS = 250;

/**
 * Two gateways over the same services: one that keeps answers, and one that keeps none. Notes are
 * written through both, versions become active, and reads that began before a change end after it.
 * Whatever the order, both must then say the same.
 */
test.each([
  [1, 0],
  [2, 0],
  [3, 0],
  [4, 5],
  [5, 5],
])(
  'writes, activations and slow reads leave no stale answer (%i, data version of %i ms)',
  async (seed, dataVersionMaxAgeMs) => {
    const random = new Random(seed);
    const shop = shopSubgraphs();
    let dataVersion = 1;
    const events = testEvents();
    const shared = {
      supergraphSdl: shop.supergraphSdl,
      subgraphs: { kind: 'in-process', services: shop.services } as const,
      dataVersion: async () => String(dataVersion),
    };
    await using keeping = await testGateway({ ...shared, events, dataVersionMaxAgeMs });
    await using plain = await testGateway({ ...shared, limits: { maxKeptBytes: 0 } });
    interface SlowRead {
      readonly query: string;
      readonly read: Promise<unknown>;
      readonly end: () => void;
    }
    let slow: SlowRead[] = [];
    const stale: object[] = [];
    let kept = 0;

    for (let step = 0; step < STEPS; step += 1) {
      const chance = random.next();
      if (chance < 0.15) {
        const id = random.one(NOTES);
        await ask(keeping, `mutation { write(id: "${id}", text: "${step}") { text } }`);
      } else if (chance < 0.3) {
        const id = random.one(NOTES);
        await ask(plain, `mutation { write(id: "${id}", text: "${step}") { text } }`);
        events.replaced(id);
      } else if (chance < 0.35) {
        dataVersion = 1 + random.below(4);
        // Up to the age that the data version may be of, an answer under the one before is right.
        await vi.waitUntil(async () => {
          const { headers } = await ask(keeping, '{ today }');
          return headers.get('ucp-data-version') === String(dataVersion);
        });
      } else if (chance < 0.5) {
        // It has read what is there now, and takes its time.
        const [reading, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
        shop.beforeRead = reading.resolve;
        shop.afterRead = () => end.promise;
        const query = random.one(READS);
        const read = ask(keeping, query);
        await Promise.race([reading.promise, read]);
        shop.afterRead = async () => {};
        slow.push({ query, read, end: end.resolve });
      } else if (chance < 0.65) {
        const [one] = slow.splice(random.below(slow.length), 1);
        one?.end();
        await one?.read;
      } else {
        const query = random.one(READS);
        // It may share what is under way, which then has to come to an end.
        for (const one of slow) if (one.query === query) one.end();
        slow = slow.filter((one) => one.query !== query);
        const fetchesBefore = shop.fetches.length;
        const { body: mine } = await ask(keeping, query);
        if (shop.fetches.length === fetchesBefore) kept += 1;
        const { body: theirs } = await ask(plain, query);
        if (!isDeepStrictEqual(mine, theirs)) stale.push({ step, query, mine, theirs });
      }
    }
    for (const { end } of slow) end();
    await Promise.all(slow.map(({ read }) => read));
    expect(stale).toEqual([]);
    // Otherwise nothing was put to the test.
    expect(kept).toBeGreaterThan(STEPS / 20);
  },
);
