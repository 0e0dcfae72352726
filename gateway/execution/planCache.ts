import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import type { PreparedOperation } from './executor.ts';

export interface PlanCache {
  /** Counts as a use. */
  get(key: string): PreparedOperation | undefined;
  add(operation: PreparedOperation): PreparedOperation;
  /** Those used most, most of all first. */
  mostUsed(count: number): readonly PreparedOperation[];
}

/** Prepared operations within about so many bytes, whatever clients think of. */
export function planCache(maxBytes: number): PlanCache {
  const entries = new LruCache<{ readonly operation: PreparedOperation; uses: number }>(maxBytes);
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entry.uses += 1;
      return entry.operation;
    },
    add(operation) {
      entries.set(operation.key, { operation, uses: 1 }, operation.bytes);
      return operation;
    },
    mostUsed: (count) =>
      [...entries.values()]
        .sort((one, other) => other.uses - one.uses)
        .slice(0, count)
        .map(({ operation }) => operation),
  };
}
