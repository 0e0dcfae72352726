/** Values within about so many bytes; those not used for longest go first. */
export interface BoundedMap<T> {
  /** Counts as a use. */
  get(key: string): T | undefined;
  /** Drops others until all fit; the value itself stays, however large it is. */
  set(key: string, value: T, bytes: number): void;
  delete(key: string): boolean;
  values(): Iterable<T>;
}

export function boundedMap<T>(maxBytes: number): BoundedMap<T> {
  // A map keeps the order of insertion: taken out and put back at each use, the oldest comes first.
  const entries = new Map<string, { readonly value: T; readonly bytes: number }>();
  let total = 0;
  const remove = (key: string): boolean => {
    total -= entries.get(key)?.bytes ?? 0;
    return entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      entries.set(key, { value, bytes });
      total += bytes;
      for (const oldest of entries.keys()) {
        if (total <= maxBytes || oldest === key) break;
        remove(oldest);
      }
    },
    delete: remove,
    *values() {
      for (const { value } of entries.values()) yield value;
    },
  };
}
