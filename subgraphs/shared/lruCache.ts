/** An entry, linked with those used just before and just after it. */
interface Entry<Value> {
  readonly key: string;
  readonly value: Value;
  readonly weight: number;
  older: Entry<Value> | null;
  newer: Entry<Value> | null;
}

/**
 * Keeps the most recently used values up to a total weight. For immutable values, and for counters
 * that all who look them up share.
 *
 * A list beside the map tells the order of use. The map's own order would do, but putting an entry
 * last there means taking it out and in again, which costs more than all else where every request
 * looks up a few.
 */
export class LruCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #mostWeight: number;
  readonly #onRemoved: ((key: string, value: Value) => void) | null;
  #oldest: Entry<Value> | null = null;
  #newest: Entry<Value> | null = null;
  #weight = 0;

  /** @param onRemoved told of each value that is no longer held, whether it was pushed out or replaced */
  constructor(mostWeight: number, onRemoved: ((key: string, value: Value) => void) | null = null) {
    this.#mostWeight = mostWeight;
    this.#onRemoved = onRemoved;
  }

  /** Of all that is held. */
  get weight(): number {
    return this.#weight;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (entry !== this.#newest) {
      this.#unlink(entry);
      this.#linkNewest(entry);
    }
    return entry.value;
  }

  set(key: string, value: Value, weight: number): void {
    this.delete(key);
    const entry: Entry<Value> = { key, value, weight, older: null, newer: null };
    this.#entries.set(key, entry);
    this.#linkNewest(entry);
    this.#weight += weight;
    while (this.#weight > this.#mostWeight && this.#oldest !== null) this.delete(this.#oldest.key);
  }

  /** Those used least recently first; looking is no use. */
  *values(): Iterable<Value> {
    for (let entry = this.#oldest; entry !== null; entry = entry.newer) yield entry.value;
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#unlink(entry);
    this.#weight -= entry.weight;
    this.#onRemoved?.(key, entry.value);
  }

  #linkNewest(entry: Entry<Value>): void {
    entry.older = this.#newest;
    if (this.#newest === null) this.#oldest = entry;
    else this.#newest.newer = entry;
    this.#newest = entry;
  }

  #unlink(entry: Entry<Value>): void {
    if (entry.older === null) this.#oldest = entry.newer;
    else entry.older.newer = entry.newer;
    if (entry.newer === null) this.#newest = entry.older;
    else entry.newer.older = entry.older;
    entry.older = entry.newer = null;
  }
}
