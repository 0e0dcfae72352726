import type { LruCache } from './lruCache.ts';

export interface Memory<Key, Value> {
  readonly cache: LruCache<Value>;
  /** Says all that the value depends on. */
  readonly nameOf: (key: Key) => string;
  readonly weightOf: (value: Value) => number;
}

/**
 * A store's batch function that asks for what nobody asked before, in one call. For what never
 * changes only: records of a dataset version. That there is nothing (null) is not remembered, for
 * anybody can ask for any number of things that do not exist.
 */
export function remembering<Key, Value extends object>(
  { cache, nameOf, weightOf }: Memory<Key, Value>,
  load: (keys: readonly Key[]) => Promise<readonly (Value | null)[]>,
): (keys: readonly Key[]) => Promise<readonly (Value | null)[]> {
  return async (keys) => {
    const found = new Map<Key, Value | null>();
    for (const key of keys) {
      const known = cache.get(nameOf(key));
      if (known !== undefined) found.set(key, known);
    }
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length > 0) {
      for (const [index, value] of (await load(missing)).entries()) {
        const key = missing[index] as Key;
        found.set(key, value);
        if (value !== null) cache.set(nameOf(key), value, weightOf(value));
      }
    }
    return keys.map((key) => found.get(key) ?? null);
  };
}
