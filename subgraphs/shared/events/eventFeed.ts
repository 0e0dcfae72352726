import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../postgres/database.ts';
import type { Listener } from '../postgres/listener.ts';
import { channelOf, EVENT_SOURCES, type EventSource, type PlatformEvent } from './event.ts';
import { readOutboxes, type Cursor, type OutboxPage } from './readOutboxes.ts';
import { createWakeUp } from './wakeUp.ts';

/** What a feed hands over, one after another. */
export type FeedItem =
  | { readonly kind: 'event'; readonly event: PlatformEvent; readonly source: EventSource }
  /** Events of the source are gone that were never handed over: whoever depends on them starts anew. */
  | { readonly kind: 'gap'; readonly source: EventSource }
  /** All that was committed before this instant of the feed's clock has been handed over. */
  | { readonly kind: 'current'; readonly asOfMs: number };

/** Events in order, each source's by itself; items for one reader, who is waited for. */
export interface EventFeed extends AsyncDisposable {
  readonly items: AsyncIterable<FeedItem>;
  /** Of the last item that the reader has done with: a feed opened `after` it goes on from there. */
  position(): Cursor;
}

export interface EventFeedOptions {
  readonly sources?: readonly EventSource[];
  /** Where to go on; sources that it does not name begin with what is published from now on. */
  readonly after?: Cursor;
  /** How often is looked without being woken: bounds the delay when a notification is lost. */
  readonly pollMs?: number;
  /** A clock that never goes back. */
  readonly now?: () => number;
  /** Told once of a database that cannot be read; the feed tries again, and goes on where it was. */
  readonly onTrouble?: (error: unknown) => void;
}

const POLL_MS = 250;
const EVENTS_A_READ = 500;
const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 1_000;

/**
 * Follows the outboxes from a cursor: at least once, and in the order of each source. Notifications
 * only say when to look; what there is, is read. A lost one, a dropped connection or a pooler that
 * forgets who listens (PgBouncer's transaction mode) costs at most the time of a poll.
 */
export function openEventFeed(database: Database, options: EventFeedOptions = {}): EventFeed {
  const { sources = EVENT_SOURCES, after = {}, pollMs = POLL_MS, now = monotonicMs } = options;
  const stopping = new AbortController();
  const wakeUp = createWakeUp(stopping.signal);
  const position: Partial<Record<EventSource, number>> = { ...after };
  let listener: Listener | null = null;
  let failures = 0;

  async function* items(): AsyncGenerator<FeedItem> {
    try {
      while (!stopping.signal.aborted) {
        const read = await tryToRead();
        if (read === null) {
          await retryLater();
          continue;
        }
        for (const page of read.pages) yield* handOver(page);
        if (!read.pages.every(({ isComplete }) => isComplete)) continue;
        yield { kind: 'current', asOfMs: read.asOfMs };
        await wakeUp.after(pollMs);
      }
    } finally {
      await disconnect();
    }
  }

  function* handOver({ source, head, events, hasGap }: OutboxPage): Iterable<FeedItem> {
    if (hasGap) yield { kind: 'gap', source };
    for (const event of events) {
      yield { kind: 'event', event, source };
      position[source] = Number(event.id);
    }
    if (events.length === 0) position[source] = head;
  }

  async function tryToRead() {
    try {
      // Listens before it reads: what is committed after the read is notified.
      listener ??= await database.listen(sources.map(channelOf), () => wakeUp.ring());
      const asOfMs = now();
      const pages = await readOutboxes(listener, sources, position, EVENTS_A_READ);
      failures = 0;
      return { asOfMs, pages };
    } catch (error) {
      failures += 1;
      if (failures === 1 && !stopping.signal.aborted) options.onTrouble?.(error);
      await disconnect();
      return null;
    }
  }

  /** Not to be cut short by a connection that breaks again and again. */
  async function retryLater(): Promise<void> {
    const { signal } = stopping;
    await delay(retryDelayMs(failures), undefined, { signal }).catch(() => undefined);
  }

  async function disconnect(): Promise<void> {
    const connected = listener;
    listener = null;
    await connected?.[Symbol.asyncDispose]();
  }

  return {
    items: items(),
    position: () => ({ ...position }),
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await disconnect();
    },
  };
}

/** Spread, so that the gateways of a database that was away do not all come back at once. */
function retryDelayMs(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS) * (0.5 + Math.random() / 2);
}

function monotonicMs(): number {
  return performance.now();
}
