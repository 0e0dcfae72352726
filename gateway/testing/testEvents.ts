import type { PlatformEvents } from '../events/platformEvents.ts';
import type { EventSubscriber } from '../events/subscription.ts';
import { eventOf, type EventSource } from '../../subgraphs/shared/events/event.ts';

/** Events that a test tells as if services had published them. */
export interface TestEvents extends PlatformEvents {
  /** That a saved configuration is another now. */
  replaced(id: string): void;
  /** That another data version is active now. */
  activated(dataVersion: string): void;
  /** From now on events may be late. */
  stale(): void;
  resumed(outcome: { readonly missed: boolean }): void;
}

export function testEvents(): TestEvents {
  const subscribers = new Set<EventSubscriber>();
  let position = 0;
  let isCurrent = true;
  const tell = (source: EventSource, type: string, subject: string, data: object): void => {
    position += 1;
    const event = eventOf({ source, position, type, subject, data, publishedAt: new Date() });
    for (const subscriber of subscribers) void subscriber.onEvent(event);
  };
  return {
    subscribe: (subscriber) => {
      subscribers.add(subscriber);
      return {
        isCurrent: () => isCurrent,
        [Symbol.dispose]: () => {
          subscribers.delete(subscriber);
        },
      };
    },
    replaced: (id) => tell('configurations', 'configuration.replaced', id, {}),
    activated: (dataVersion) => tell('imports', 'dataVersion.activated', 'demo', { dataVersion }),
    stale() {
      isCurrent = false;
      for (const subscriber of subscribers) subscriber.onStale();
    },
    resumed(outcome) {
      isCurrent = true;
      for (const subscriber of subscribers) subscriber.onResumed(outcome);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
