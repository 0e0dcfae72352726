import DataLoader from 'dataloader';

/**
 * A loader of one thing by key, for the life of one subgraph fetch: all keys asked for in one turn
 * of the event loop go to the store in one call. Keys that are objects name themselves by `keyOf`.
 */
export function loaderOf<Key, Value>(
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  keyOf?: (key: Key) => string,
): DataLoader<Key, Value, string> {
  return new DataLoader<Key, Value, string>(load, {
    // Keys of one page are asked for at several depths of the promise queue; waiting for the next
    // turn of the event loop gathers them all, where the default may split them in two.
    batchScheduleFn: (callback) => setImmediate(callback),
    ...(keyOf === undefined ? {} : { cacheKeyFn: keyOf }),
  });
}

/** Rows in the order of the keys, null where a key has none: what a loader must return. */
export function inOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOfKey: (key: Key) => string,
  keyOfRow: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOfRow(row), row]));
  return keys.map((key) => byKey.get(keyOfKey(key)) ?? null);
}

/** All rows of each key, in the order of the keys. */
export function grouped<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOfKey: (key: Key) => string,
  keyOfRow: (row: Row) => string,
): Row[][] {
  const byKey = Map.groupBy(rows, keyOfRow);
  return keys.map((key) => byKey.get(keyOfKey(key)) ?? []);
}
