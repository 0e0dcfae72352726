/** A moment before or after each invalidation; of this process only. */
export type Moment = number;

/** Keys whose last invalidation is remembered. */
const MOST_KEYS = 100_000;

/**
 * When what was last invalidated. What is made from data that was read before an invalidation must
 * not be kept after it: whoever fills a cache notes the moment at which reading began, and asks
 * here before storing.
 */
export class Invalidations {
  readonly #lastOf = new Map<string, Moment>();
  #now: Moment = 0;
  /** Of keys that are no longer remembered, none was invalidated after this. */
  #forgottenUpTo: Moment = 0;

  get now(): Moment {
    return this.#now;
  }

  note(surrogateKeys: Iterable<string>): void {
    this.#now += 1;
    for (const key of surrogateKeys) {
      // Taken out first: a Map keeps the place of a key that is set again.
      this.#lastOf.delete(key);
      this.#lastOf.set(key, this.#now);
    }
    for (const [oldest, moment] of this.#lastOf) {
      if (this.#lastOf.size <= MOST_KEYS) break;
      this.#lastOf.delete(oldest);
      this.#forgottenUpTo = moment;
    }
  }

  /** Everything, whatever its keys: where invalidations may have been missed. */
  noteAll(): void {
    this.#now += 1;
    this.#lastOf.clear();
    this.#forgottenUpTo = this.#now;
  }

  /** Whether none of the keys was invalidated since the moment. */
  isCurrent(since: Moment, surrogateKeys: Iterable<string>): boolean {
    for (const key of surrogateKeys) {
      if ((this.#lastOf.get(key) ?? this.#forgottenUpTo) > since) return false;
    }
    return true;
  }
}
