import type { PlatformEvent } from '../../subgraphs/shared/events/event.ts';
import type { FeedItem } from '../../subgraphs/shared/events/eventFeed.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';

/** Who is told of events. Each subscriber has a pace of its own; what it throws is logged. */
export interface EventSubscriber {
  /** For the log. */
  readonly name: string;
  /** One after another, in the order of each source; perhaps more than once. */
  onEvent(event: PlatformEvent): void | Promise<void>;
  /** Events that were committed longer ago than allowed may not have arrived: stop relying on them. */
  onStale(): void;
  /**
   * All has arrived again; also called once at the beginning. `missed`: events were lost in
   * between, or `onEvent` failed on one, so that whatever was derived from events is void.
   */
  onResumed(resumed: { readonly missed: boolean }): void;
}

export interface SubscriptionOptions {
  readonly log: Logger;
  readonly staleAfterMs: number;
  readonly now: () => number;
}

/** Beyond it the oldest news are worth less than the memory: the subscriber starts anew. */
const MOST_WAITING = 10_000;

/** What one subscriber was handed, what waits for it, and since when it knows everything. */
export class Subscription {
  readonly #subscriber: EventSubscriber;
  readonly #options: SubscriptionOptions;
  /** Not handed over yet, while the subscriber works on an item before. */
  #waiting: FeedItem[] = [];
  #busy = false;
  #ended = false;
  /** All that was committed before has been handed over. */
  #asOfMs = -Infinity;
  #stale = true;
  #missed = false;
  #watch: NodeJS.Timeout | null = null;

  constructor(subscriber: EventSubscriber, options: SubscriptionOptions) {
    this.#subscriber = subscriber;
    this.#options = options;
  }

  /**
   * Whether everything that was committed longer than `staleAfterMs` ago has been handed over. Goes
   * by the clock and not by timers, which are late where the process has much to do.
   */
  isCurrent(): boolean {
    return !this.#stale && this.#age() <= this.#options.staleAfterMs;
  }

  take(item: FeedItem): void {
    if (this.#busy) {
      this.#queue(item);
      return;
    }
    const work = this.#handle(item);
    if (work !== null) void this.#handleRest(work);
  }

  end(): void {
    this.#ended = true;
    this.#stale = true;
    this.#waiting = [];
    if (this.#watch !== null) clearTimeout(this.#watch);
  }

  #queue(item: FeedItem): void {
    const last = this.#waiting.at(-1);
    // Of two news that all is known, the later one says more.
    if (item.kind === 'current' && last?.kind === 'current') this.#waiting.pop();
    if (this.#waiting.length >= MOST_WAITING) {
      this.#waiting = [];
      this.#lose('it is too slow: too many events wait for it', null);
    }
    this.#waiting.push(item);
  }

  /** Returns what is to be waited for; null where the subscriber is done with it. */
  #handle(item: FeedItem): Promise<void> | null {
    switch (item.kind) {
      case 'event':
        try {
          const work = this.#subscriber.onEvent(item.event);
          return work === undefined ? null : work.catch((error) => this.#failed(error));
        } catch (error) {
          this.#failed(error);
          return null;
        }
      case 'gap':
        this.#lose(`events of ${item.source} were removed before they were read`, null);
        return null;
      case 'current':
        this.#becomeCurrent(item.asOfMs);
        return null;
    }
  }

  async #handleRest(first: Promise<void>): Promise<void> {
    this.#busy = true;
    await first;
    for (let item = this.#waiting.shift(); item !== undefined; item = this.#waiting.shift()) {
      await this.#handle(item);
    }
    this.#busy = false;
  }

  #failed(error: unknown): void {
    this.#lose('it failed on an event', error);
  }

  /** Whatever it derived from events is void from now on. */
  #lose(reason: string, error: unknown): void {
    const { name } = this.#subscriber;
    this.#options.log.error({ err: error, subscriber: name }, `events are lost: ${reason}`);
    this.#missed = true;
    this.#becomeStale();
  }

  #becomeCurrent(asOfMs: number): void {
    if (this.#ended) return;
    this.#asOfMs = asOfMs;
    const leftMs = this.#options.staleAfterMs - this.#age();
    if (leftMs < 0) return;
    this.#watchFor(leftMs);
    if (!this.#stale) return;
    const missed = this.#missed;
    const resumed = this.#tell(() => this.#subscriber.onResumed({ missed }));
    this.#stale = !resumed;
    // Nobody knows how far a failed one came: the next begins anew.
    this.#missed = !resumed;
  }

  #becomeStale(): void {
    if (this.#stale || this.#ended) return;
    this.#stale = true;
    this.#tell(() => this.#subscriber.onStale());
  }

  #watchFor(leftMs: number): void {
    if (this.#watch !== null) clearTimeout(this.#watch);
    // One more, for the age must exceed the limit.
    this.#watch = setTimeout(() => this.#lookAgain(), leftMs + 1);
    this.#watch.unref();
  }

  #lookAgain(): void {
    const leftMs = this.#options.staleAfterMs - this.#age();
    if (leftMs >= 0) this.#watchFor(leftMs);
    else this.#becomeStale();
  }

  #age(): number {
    return this.#options.now() - this.#asOfMs;
  }

  #tell(what: () => void): boolean {
    try {
      what();
      return true;
    } catch (error) {
      const { name } = this.#subscriber;
      this.#options.log.error({ err: error, subscriber: name }, 'a subscriber of events failed');
      return false;
    }
  }
}
