import type { EventFeed } from '../../subgraphs/shared/events/eventFeed.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { Subscription, type EventSubscriber } from './subscription.ts';

/** The events of the platform's services, for as many subscribers as there are. */
export interface PlatformEvents extends AsyncDisposable {
  /** Begins with what is published from now on, stale until the first `onResumed`. */
  subscribe(subscriber: EventSubscriber): Disposable & Pick<Subscription, 'isCurrent'>;
}

export interface PlatformEventsOptions {
  readonly feed: EventFeed;
  readonly log: Logger;
  /** Subscribers are stale when they may not know of what was committed so long ago. */
  readonly staleAfterMs?: number;
  /** The feed's clock. */
  readonly now?: () => number;
}

/** A cache that stops where it is told shows nothing that was changed longer ago than that. */
export const STALE_AFTER_MS = 1_000;

/** Hands every item of the feed, which it takes over, to every subscriber. */
export function startPlatformEvents(options: PlatformEventsOptions): PlatformEvents {
  const { feed, log, staleAfterMs = STALE_AFTER_MS, now = () => performance.now() } = options;
  const subscriptions = new Set<Subscription>();
  const ended = (async () => {
    for await (const item of feed.items) {
      for (const subscription of subscriptions) subscription.take(item);
    }
  })();
  return {
    subscribe: (subscriber) => {
      const subscription = new Subscription(subscriber, { log, staleAfterMs, now });
      subscriptions.add(subscription);
      return {
        isCurrent: () => subscription.isCurrent(),
        [Symbol.dispose]: () => {
          subscriptions.delete(subscription);
          subscription.end();
        },
      };
    },
    [Symbol.asyncDispose]: async () => {
      await feed[Symbol.asyncDispose]();
      await ended;
      for (const subscription of subscriptions) subscription.end();
    },
  };
}
