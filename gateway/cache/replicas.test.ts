import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../subgraphs/shared/events/publish.ts';
import {
  createTestOutboxes,
  type TestOutboxes,
} from '../../subgraphs/shared/events/testOutboxes.ts';
import { openPlatformEvents } from '../events/openPlatformEvents.ts';
import type { PlatformEvents } from '../events/platformEvents.ts';
import { shopSubgraphs } from '../testing/shopSubgraphs.ts';
import { ask, memoryLog, testGateway } from '../testing/testGateway.ts';

let outboxes: TestOutboxes;

beforeAll(async () => {
  outboxes = await createTestOutboxes();
});
afterAll(() => outboxes[Symbol.asyncDispose]());

const READ = '{ published(id: "n") { text } }';

test('what is written through one replica goes from what the other has kept, by its event', async () => {
  const shop = shopSubgraphs();
  const replica = async (events: PlatformEvents) =>
    testGateway({
      supergraphSdl: shop.supergraphSdl,
      subgraphs: { kind: 'in-process', services: shop.services },
      events,
    });
  await using here = openPlatformEvents(outboxes.gateway, memoryLog().log);
  await using there = openPlatformEvents(outboxes.gateway, memoryLog().log);
  await using one = await replica(here);
  await using other = await replica(there);
  shop.notes.set('n', { owner: 'somebody', text: 'before' });
  // Events are relied upon once they are known to come.
  await expect
    .poll(async () => {
      await ask(other, READ);
      const fetches = shop.fetches.length;
      await ask(other, READ);
      return shop.fetches.length - fetches;
    })
    .toBe(0);
  await ask(one, 'mutation { write(id: "n", text: "after") { text } }');
  await outboxes.configurations.transaction((transaction) =>
    publish(transaction, { type: 'configuration.replaced', subject: 'n', data: { revision: 2 } }),
  );
  await expect
    .poll(async () => (await ask(other, READ)).body.data)
    .toEqual({ published: { text: 'after' } });
});
