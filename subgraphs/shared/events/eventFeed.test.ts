import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { EVENT_SOURCES, type NewEvent } from './event.ts';
import { openEventFeed, type EventFeedOptions, type FeedItem } from './eventFeed.ts';
import { removeOldEvents } from './outboxRetention.ts';
import { publish } from './publish.ts';
import { createTestOutboxes, type TestOutboxes } from './testOutboxes.ts';

/** No test waits for a poll that it does not mean. */
const NEVER_MS = 3_600_000;

let outboxes: TestOutboxes;
let feeds = new AsyncDisposableStack();

beforeAll(async () => {
  outboxes = await createTestOutboxes();
});

afterAll(() => outboxes[Symbol.asyncDispose]());

beforeEach(async () => {
  feeds = new AsyncDisposableStack();
  for (const source of EVENT_SOURCES) {
    await outboxes.administrator.query(`truncate ${source}.outbox`);
    await outboxes.administrator.query(`update ${source}.outbox_head set position = 0`);
  }
});

afterEach(() => feeds.disposeAsync());

function saved(subject: string): NewEvent {
  return { type: 'configuration.saved', subject, data: { revision: 1 } };
}

async function tell(...subjects: readonly string[]): Promise<void> {
  for (const subject of subjects) {
    await outboxes.configurations.transaction((transaction) =>
      publish(transaction, saved(subject)),
    );
  }
}

/** A feed that only notifications wake, and its items one by one. */
function openFeed(options: EventFeedOptions = {}) {
  const feed = feeds.use(openEventFeed(outboxes.gateway, { pollMs: NEVER_MS, ...options }));
  const iterator = feed.items[Symbol.asyncIterator]();
  const next = async (): Promise<FeedItem> => {
    const { value, done } = await iterator.next();
    if (done === true) throw new Error('The feed has ended');
    return value;
  };
  return {
    position: () => feed.position(),
    next,
    /** The subjects told until all is known, a gap as '(gap)'. */
    untilCurrent: async (): Promise<readonly string[]> => {
      const told: string[] = [];
      for (let item = await next(); item.kind !== 'current'; item = await next()) {
        told.push(item.kind === 'event' ? item.event.subject : '(gap)');
      }
      return told;
    },
  };
}

type TestFeed = ReturnType<typeof openFeed>;

/** Everything told up to this subject, however often the feed found nothing new in between. */
async function until(feed: TestFeed, subject: string): Promise<readonly string[]> {
  const told: string[] = [];
  while (!told.includes(subject)) told.push(...(await feed.untilCurrent()));
  return told;
}

test('an event is told in its CloudEvents envelope once its transaction commits', async () => {
  const feed = openFeed();
  expect(await feed.untilCurrent()).toEqual([]);
  await tell('one');
  expect(await feed.next()).toEqual({
    kind: 'event',
    source: 'configurations',
    event: {
      specversion: '1.0',
      id: '1',
      source: '/configurations',
      type: 'configuration.saved',
      subject: 'one',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      datacontenttype: 'application/json',
      data: { revision: 1 },
    },
  });
  expect(await feed.next()).toMatchObject({ kind: 'current' });
});

test('what is rolled back was never told, and leaves no hole', async () => {
  const feed = openFeed();
  await feed.untilCurrent();
  const undone = outboxes.configurations.transaction(async (transaction) => {
    await publish(transaction, saved('undone'));
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  await tell('done');
  expect(await until(feed, 'done')).toEqual(['done']);
  expect(feed.position()).toEqual({ configurations: 1, imports: 0 });
});

test('an event that commits late is told before those that were published after it', async () => {
  const feed = openFeed({ pollMs: 5 });
  await feed.untilCurrent();
  const published = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const late = outboxes.configurations.transaction(async (transaction) => {
    await publish(transaction, saved('late'));
    published.resolve();
    await mayCommit.promise;
  });
  await published.promise;
  const quick = tell('quick');
  await publisherWaits();
  // Both have been published; neither is told, for the quick one must not overtake the late one.
  expect(await feed.untilCurrent()).toEqual([]);
  mayCommit.resolve();
  await Promise.all([late, quick]);
  expect(await until(feed, 'quick')).toEqual(['late', 'quick']);
});

/** Until PostgreSQL says that somebody waits for a lock in this database. */
async function publisherWaits(): Promise<void> {
  for (;;) {
    const waiting = await outboxes.administrator.query(
      `select from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}

test('events of many transactions at once come complete and in order', async () => {
  const feed = openFeed();
  await feed.untilCurrent();
  const subjects = Array.from({ length: 40 }, (_, index) => `car-${index}`);
  await Promise.all(subjects.map((subject) => tell(subject)));
  const ids: number[] = [];
  while (ids.length < subjects.length) {
    const item = await feed.next();
    if (item.kind === 'event') ids.push(Number(item.event.id));
  }
  expect(ids).toEqual(subjects.map((_, index) => index + 1));
});

test('a feed without a cursor begins with what is published from then on', async () => {
  await tell('before');
  const feed = openFeed();
  expect(await feed.untilCurrent()).toEqual([]);
  await tell('after');
  expect(await until(feed, 'after')).toEqual(['after']);
});

test('a feed goes on where another ended, and tells again what that one had not done with', async () => {
  const first = openFeed({ after: { configurations: 0 } });
  await tell('one', 'two', 'three');
  expect(await first.next()).toMatchObject({ event: { subject: 'one' } });
  expect(await first.next()).toMatchObject({ event: { subject: 'two' } });
  const second = openFeed({ after: first.position() });
  expect(await second.untilCurrent()).toEqual(['two', 'three']);
});

test('a long backlog comes whole and in order before all is known', async () => {
  await outboxes.administrator.query(
    `insert into configurations.outbox
     select n, 'configuration.saved', 'car-' || n, '{"revision":1}', now() from generate_series(1, 1234) n`,
  );
  await outboxes.administrator.query('update configurations.outbox_head set position = 1234');
  const feed = openFeed({ after: { configurations: 0 } });
  const expected = Array.from({ length: 1234 }, (_, index) => `car-${index + 1}`);
  expect(await feed.untilCurrent()).toEqual(expected);
});

test('an event whose notification is lost is found by looking', async () => {
  const feed = openFeed({ pollMs: 5 });
  await feed.untilCurrent();
  // As behind a pooler that forgets who listens: written, and nobody notified.
  await outboxes.administrator.query(
    `with head as (update configurations.outbox_head set position = 1)
     insert into configurations.outbox values (1, 'configuration.saved', 'quiet', '{}', now())`,
  );
  expect(await until(feed, 'quiet')).toEqual(['quiet']);
});

test('a connection that is cut off comes back and loses nothing', async () => {
  const troubles: unknown[] = [];
  const feed = openFeed({ onTrouble: (error) => troubles.push(error) });
  await feed.untilCurrent();
  await tell('one');
  expect(await until(feed, 'one')).toEqual(['one']);

  const cut = await outboxes.administrator.query<{ cut: boolean }>(
    `select pg_terminate_backend(pid, 5000) as cut from pg_stat_activity
     where application_name = 'test-gateway-listener' and datname = current_database()`,
  );
  expect(cut).toEqual([{ cut: true }]);
  // Told while nobody listens.
  await tell('two');
  expect(await until(feed, 'two')).toEqual(['two']);
  expect(troubles).toHaveLength(1);
  // Listens again: nothing but a notification would wake it for this one.
  await tell('three');
  expect(await until(feed, 'three')).toEqual(['three']);
});

test('a reader that takes its time keeps no other one waiting', async () => {
  const slow = openFeed({ after: { configurations: 0 } });
  const quick = openFeed({ after: { configurations: 0 } });
  await tell('one', 'two');
  expect(await slow.next()).toMatchObject({ event: { subject: 'one' } });
  expect(await until(quick, 'two')).toEqual(['one', 'two']);
  await tell('three');
  expect(await until(quick, 'three')).toEqual(['three']);
  expect(await until(slow, 'three')).toEqual(['two', 'three']);
});

test('old events are removed, and a reader that comes too late is told of the gap', async () => {
  await tell('one', 'two');
  await outboxes.administrator.query(
    `update configurations.outbox set published_at = now() - interval '8 days' where position = 1`,
  );
  expect(await removeOldEvents(outboxes.configurations, 'configurations')).toBe(1);
  const late = openFeed({ after: { configurations: 0 } });
  expect(await late.untilCurrent()).toEqual(['(gap)', 'two']);
  const inTime = openFeed({ after: { configurations: 1 } });
  expect(await inTime.untilCurrent()).toEqual(['two']);
  expect(await removeOldEvents(outboxes.configurations, 'configurations', 0)).toBe(1);
  const tooLate = openFeed({ after: { configurations: 1 } });
  expect(await tooLate.untilCurrent()).toEqual(['(gap)']);
  expect(tooLate.position()).toEqual({ configurations: 2, imports: 0 });
});

test('a database that was set back to an earlier state shows as a gap', async () => {
  await tell('one');
  const feed = openFeed({ after: { configurations: 7 } });
  expect(await feed.untilCurrent()).toEqual(['(gap)']);
  await tell('two');
  expect(await until(feed, 'two')).toEqual(['two']);
});

test('a publisher that hangs before its commit is cut off, so that others go on', async () => {
  const limits: (string | undefined)[] = [];
  await outboxes.configurations.transaction(async (transaction) => {
    await publish(transaction, saved('one'));
    const [row] = await transaction.query<{ limit: string }>(
      `select current_setting('idle_in_transaction_session_timeout') as limit`,
    );
    limits.push(row?.limit);
  });
  const [after] = await outboxes.configurations.query<{ limit: string }>(
    `select current_setting('idle_in_transaction_session_timeout') as limit`,
  );
  expect([...limits, after?.limit]).toEqual(['5s', '0']);
});

test('a disposed feed ends, also while it waits', async () => {
  await using feed = openEventFeed(outboxes.gateway, { pollMs: NEVER_MS });
  const items: FeedItem['kind'][] = [];
  const reading = (async () => {
    for await (const { kind } of feed.items) {
      items.push(kind);
      queueMicrotask(() => void feed[Symbol.asyncDispose]());
    }
  })();
  await reading;
  expect(items).toEqual(['current']);
});
