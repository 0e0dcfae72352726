/** Keeps the most recently used values up to a total weight. For immutable values only. */
export class LruCache<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly weight: number }>();
  readonly #mostWeight: number;
  readonly #onRemoved: ((key: string, value: Value) => void) | null;
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
    // A Map iterates in order of insertion, so the least recently used stands first.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, weight: number): void {
    this.delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#mostWeight) break;
      this.delete(oldest);
    }
  }

  /** Those used least recently first; looking is no use. */
  *values(): Iterable<Value> {
    for (const { value } of this.#entries.values()) yield value;
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
    this.#onRemoved?.(key, entry.value);
  }
}
