import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startPlatformEvents } from '../../gateway/events/platformEvents.ts';
import { openEventFeed } from '../../subgraphs/shared/events/eventFeed.ts';
import { createLogger } from '../../subgraphs/shared/log.ts';
import { openDatabase } from '../../subgraphs/shared/postgres/database.ts';

/** Bare notifications, to compare events with. */
export const BENCH_CHANNEL = 'ucp_bench';

/** What the publishing process says of each event and each bare notification. */
export interface Published {
  readonly kind: 'event' | 'notification';
  readonly subject: string;
  /** Just before its commit. */
  readonly atMs: number;
}

/** From just before the commit in one process to the handler in another, in ms. */
export interface EventDelays {
  readonly events: readonly number[];
  readonly notifications: readonly number[];
  /** How often the subscriber was told to stop relying on events. */
  readonly staleTimes: number;
}

const LAST_ARRIVAL_MS = 10_000;
const PUBLISHER = fileURLToPath(new URL('eventPublisher.ts', import.meta.url));

/** Publishes in another process while the work is under way, and follows as a gateway does. */
export async function measureDelays(
  urls: { readonly publisher: string; readonly reader: string },
  work: () => Promise<unknown>,
): Promise<EventDelays> {
  await using resources = new AsyncDisposableStack();
  const arrivals = { event: new Map<string, number>(), notification: new Map<string, number>() };
  let staleTimes = -1;
  const resumed = Promise.withResolvers<void>();
  const database = resources.use(openDatabase({ url: urls.reader, name: 'bench-reader' }));
  const events = resources.use(
    startPlatformEvents({ feed: openEventFeed(database), log: createLogger('bench', 'warn') }),
  );
  let onArrival: () => void = () => undefined;
  events.subscribe({
    name: 'bench',
    onEvent: ({ subject }) => {
      arrivals.event.set(subject, wallClockMs());
      onArrival();
    },
    onStale: () => undefined,
    onResumed: () => {
      staleTimes += 1;
      resumed.resolve();
    },
  });
  const client = new Client({ connectionString: urls.reader });
  await client.connect();
  resources.defer(() => client.end());
  client.on('notification', ({ payload = '' }) => {
    arrivals.notification.set(payload, wallClockMs());
  });
  await client.query(`listen ${BENCH_CHANNEL}`);
  await resumed.promise;

  const published: Published[] = [];
  const publisher = fork(PUBLISHER, [urls.publisher]);
  publisher.on('message', (message) => published.push(message as Published));
  try {
    await Promise.race([work(), once(publisher, 'exit').then(publisherEnded)]);
  } finally {
    const exit = once(publisher, 'exit');
    if (publisher.exitCode === null) {
      publisher.kill('SIGTERM');
      await exit;
    }
  }
  const told = published.filter(({ kind }) => kind === 'event');
  const complete = Promise.withResolvers<void>();
  onArrival = () => {
    if (told.every(({ subject }) => arrivals.event.has(subject))) complete.resolve();
  };
  onArrival();
  await within(LAST_ARRIVAL_MS, complete.promise);
  const delaysOf = (kind: Published['kind']): number[] =>
    published.flatMap((each) => {
      const arrivedMs = arrivals[kind].get(each.subject);
      return each.kind === kind && arrivedMs !== undefined ? [arrivedMs - each.atMs] : [];
    });
  return { events: delaysOf('event'), notifications: delaysOf('notification'), staleTimes };
}

/** A delay is only worth something where nothing is lost. */
async function within(timeoutMs: number, arrived: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('Not all events have arrived')), timeoutMs);
  try {
    await Promise.race([arrived, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same in all processes of a machine, finer than `Date.now()`. */
export function wallClockMs(): number {
  return performance.timeOrigin + performance.now();
}

function publisherEnded(): never {
  throw new Error('The publishing process has ended by itself');
}
