import type { PlatformEvents } from '../events/platformEvents.ts';
import type { EventSubscriber } from '../events/subscription.ts';
import { savedConfigurationKey } from '../../subgraphs/shared/surrogateKeys.ts';

/** Who keeps answers and must hear of what changes. */
export interface ChangeListener {
  /** Whatever was made from these is no longer true. */
  invalidate(surrogateKeys: readonly string[]): void;
  /** Changes may have been missed: whatever can change is no longer to be relied on. */
  invalidateAll(): void;
}

/** Where changes come from that other processes make too. Disposing ends the telling. */
export type FollowChanges = (listener: ChangeListener) => Disposable & {
  /** Whether all that changed longer ago than a moment was told. */
  isCurrent(): boolean;
};

/**
 * Changes as the platform's events tell them. That another data version is active needs no telling:
 * each request reads it, and what is kept is kept under it.
 */
export function changesOf(events: PlatformEvents): FollowChanges {
  return (listener) => {
    const subscriber: EventSubscriber = {
      name: 'kept answers',
      onEvent: ({ type, subject }) => {
        if (type.startsWith('configuration.'))
          listener.invalidate([savedConfigurationKey(subject)]);
      },
      // Nothing to do: while events may be late, what can change is not answered from here.
      onStale: () => undefined,
      onResumed: ({ missed }) => {
        if (missed) listener.invalidateAll();
      },
    };
    return events.subscribe(subscriber);
  };
}
