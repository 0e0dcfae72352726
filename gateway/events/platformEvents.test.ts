import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventOf } from '../../subgraphs/shared/events/event.ts';
import type { FeedItem } from '../../subgraphs/shared/events/eventFeed.ts';
import { memoryLog } from '../testing/testGateway.ts';
import { startPlatformEvents, type PlatformEvents } from './platformEvents.ts';
import type { EventSubscriber } from './subscription.ts';

const STALE_AFTER_MS = 1_000;

let feed: TestFeed;
let logged: ReturnType<typeof memoryLog>;
let events: PlatformEvents;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  feed = testFeed();
  logged = memoryLog();
  events = startPlatformEvents({ feed, log: logged.log, staleAfterMs: STALE_AFTER_MS });
});

afterEach(async () => {
  await events[Symbol.asyncDispose]();
  vi.useRealTimers();
});

type TestFeed = ReturnType<typeof testFeed>;

/** A feed that hands over what a test puts in. */
function testFeed() {
  const source = new TransformStream<FeedItem>(undefined, { highWaterMark: 100_000 });
  const writer = source.writable.getWriter();
  const put = async (item: FeedItem): Promise<void> => {
    await writer.write(item);
    await settled();
  };
  return {
    items: source.readable,
    position: () => ({}),
    event: (position: number) => put({ kind: 'event', source: 'imports', event: event(position) }),
    gap: () => put({ kind: 'gap', source: 'imports' }),
    /** All is known as of now, less the age. */
    current: (ageMs = 0) => put({ kind: 'current', asOfMs: performance.now() - ageMs }),
    [Symbol.asyncDispose]: () => writer.close(),
  };
}

/** Lets what is ready to run do so; the time stands still. */
async function settled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setImmediate(resolve);
  await promise;
}

function event(position: number) {
  const publishedAt = new Date(0);
  const type = 'dataVersion.activated';
  return eventOf({ source: 'imports', position, type, subject: 'demo', data: {}, publishedAt });
}

/** A subscriber that notes what it is told. */
function subscribe(onEvent: EventSubscriber['onEvent'] = () => undefined) {
  const told: string[] = [];
  const subscription = events.subscribe({
    name: 'test',
    onEvent: (each) => {
      told.push(each.id);
      return onEvent(each);
    },
    onStale: () => told.push('stale'),
    onResumed: ({ missed }) => told.push(missed ? 'resumed, missed' : 'resumed'),
  });
  return { told, ...subscription };
}

test('a subscriber relies on nothing until all is known', async () => {
  const { told, isCurrent } = subscribe();
  expect(isCurrent()).toBe(false);
  await feed.event(1);
  expect([isCurrent(), told]).toEqual([false, ['1']]);
  await feed.current();
  expect([isCurrent(), told]).toEqual([true, ['1', 'resumed']]);
});

test('a feed that falls silent makes its subscribers stale, and they resume when it is back', async () => {
  const { told, isCurrent } = subscribe();
  await feed.current();
  vi.advanceTimersByTime(STALE_AFTER_MS);
  expect([isCurrent(), told]).toEqual([true, ['resumed']]);
  vi.advanceTimersByTime(1);
  expect([isCurrent(), told]).toEqual([false, ['resumed', 'stale']]);
  await feed.event(1);
  expect(isCurrent()).toBe(false);
  await feed.current();
  expect([isCurrent(), told]).toEqual([true, ['resumed', 'stale', '1', 'resumed']]);
});

test('what was known long ago when it arrives makes nobody current', async () => {
  const { told, isCurrent } = subscribe();
  await feed.current(STALE_AFTER_MS + 1);
  expect([isCurrent(), told]).toEqual([false, []]);
  await feed.current(STALE_AFTER_MS - 1);
  expect([isCurrent(), told]).toEqual([true, ['resumed']]);
  vi.advanceTimersByTime(2);
  expect([isCurrent(), told]).toEqual([false, ['resumed', 'stale']]);
});

test('a subscriber that works on an event makes only itself stale', async () => {
  const done = Promise.withResolvers<void>();
  const slow = subscribe(() => done.promise);
  const quick = subscribe();
  await feed.current();
  await feed.event(1);
  await feed.event(2);
  vi.advanceTimersByTime(STALE_AFTER_MS + 1);
  await feed.current();
  expect([quick.isCurrent(), quick.told]).toEqual([
    true,
    ['resumed', '1', '2', 'stale', 'resumed'],
  ]);
  expect([slow.isCurrent(), slow.told]).toEqual([false, ['resumed', '1', 'stale']]);
  done.resolve();
  await settled();
  expect([slow.isCurrent(), slow.told]).toEqual([true, ['resumed', '1', 'stale', '2', 'resumed']]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('poison');
    },
  ],
  ['rejects', () => Promise.reject(new Error('poison'))],
])(
  'a subscriber that %s is told that it missed something, and others notice nothing',
  async (_, poison) => {
    const poisoned = subscribe(poison);
    const healthy = subscribe();
    await feed.current();
    await feed.event(1);
    expect(poisoned.isCurrent()).toBe(false);
    await feed.current();
    await feed.current();
    expect(poisoned.told).toEqual(['resumed', '1', 'stale', 'resumed, missed']);
    expect(healthy.told).toEqual(['resumed', '1']);
    expect(logged.lines).toMatchObject([{ msg: 'events are lost: it failed on an event' }]);
  },
);

test('a gap in the feed is told to everybody, once', async () => {
  const { told } = subscribe();
  await feed.current();
  await feed.gap();
  await feed.current();
  await feed.event(8);
  await feed.current();
  expect(told).toEqual(['resumed', 'stale', 'resumed, missed', '8']);
});

test('a subscriber for which too much waits starts anew, with bounded memory', async () => {
  const done = Promise.withResolvers<void>();
  const { told } = subscribe(({ id }) => (id === '1' ? done.promise : undefined));
  await feed.current();
  for (let position = 1; position <= 10_003; position += 1) await feed.event(position);
  await feed.current();
  done.resolve();
  await settled();
  expect(told).toEqual(['resumed', '1', 'stale', '10002', '10003', 'resumed, missed']);
});

test('a subscriber that fails to resume is not taken for current, and is asked again', async () => {
  let fails = true;
  const resumed: boolean[] = [];
  using subscription = events.subscribe({
    name: 'test',
    onEvent: () => undefined,
    onStale: () => undefined,
    onResumed: ({ missed }) => {
      resumed.push(missed);
      if (fails) throw new Error('not now');
    },
  });
  await feed.current();
  expect(subscription.isCurrent()).toBe(false);
  fails = false;
  await feed.current();
  expect([subscription.isCurrent(), resumed]).toEqual([true, [false, true]]);
});

test('who has unsubscribed is told nothing more', async () => {
  const { told, isCurrent, ...subscription } = subscribe();
  await feed.current();
  subscription[Symbol.dispose]();
  await feed.event(1);
  vi.advanceTimersByTime(STALE_AFTER_MS + 1);
  expect([isCurrent(), told]).toEqual([false, ['resumed']]);
});
