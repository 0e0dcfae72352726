import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../subgraphs/shared/events/publish.ts';
import {
  createTestOutboxes,
  type TestOutboxes,
} from '../../subgraphs/shared/events/testOutboxes.ts';
import { memoryLog } from '../testing/testGateway.ts';
import { openPlatformEvents } from './openPlatformEvents.ts';
import type { PlatformEvents } from './platformEvents.ts';

let outboxes: TestOutboxes;

beforeAll(async () => {
  outboxes = await createTestOutboxes();
});

afterAll(() => outboxes[Symbol.asyncDispose]());

async function tell(subject: string): Promise<void> {
  await outboxes.configurations.transaction((transaction) =>
    publish(transaction, { type: 'configuration.saved', subject, data: { revision: 1 } }),
  );
}

/** Notes what a subscriber is told, and waits for it. */
function follow(events: PlatformEvents) {
  const told: string[] = [];
  let look: () => void = () => undefined;
  const note = (what: string): void => {
    told.push(what);
    look();
  };
  events.subscribe({
    name: 'test',
    onEvent: ({ subject }) => note(subject),
    onStale: () => note('stale'),
    onResumed: ({ missed }) => note(missed ? 'resumed, missed' : 'resumed'),
  });
  return {
    told,
    until: async (isReached: () => boolean): Promise<void> => {
      while (!isReached()) {
        const { promise, resolve } = Promise.withResolvers<void>();
        look = resolve;
        await promise;
      }
    },
  };
}

test('every replica hears of every event, also one whose connection is cut', async () => {
  const { log, lines } = memoryLog();
  await using one = openPlatformEvents(outboxes.gateway, log);
  await using other = openPlatformEvents(outboxes.gateway, log);
  const replicas = [follow(one), follow(other)];
  for (const { told, until } of replicas) await until(() => told.includes('resumed'));
  await tell('first');
  for (const { told, until } of replicas) await until(() => told.includes('first'));
  await outboxes.administrator.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where application_name = 'test-gateway-listener' and datname = current_database() limit 1`,
  );
  await tell('second');
  for (const { told, until } of replicas) await until(() => told.includes('second'));
  expect(replicas.map(({ told }) => told.filter((what) => !/stale|resumed/.test(what)))).toEqual([
    ['first', 'second'],
    ['first', 'second'],
  ]);
  expect(lines.map(({ msg }) => msg)).toContain('events cannot be read; trying again');
});

test('while events cannot be read subscribers are stale, and afterwards they have missed nothing', async () => {
  await using events = openPlatformEvents(outboxes.gateway, memoryLog().log);
  const { told, until } = follow(events);
  await until(() => told.includes('resumed'));
  await outboxes.administrator.transaction(async (transaction) => {
    await transaction.query('lock table imports.outbox_head in access exclusive mode');
    await tell('unheard');
    await until(() => told.at(-1) === 'stale');
    expect(told).not.toContain('unheard');
  });
  await until(() => told.includes('unheard') && told.at(-1) === 'resumed');
  expect(told).not.toContain('resumed, missed');
});
