import type { PreparedOperation } from './executor.ts';

export interface PlanCache {
  /** Counts as a use. */
  get(key: string): PreparedOperation | undefined;
  /** Drops those not used for longest, until all fit. */
  add(operation: PreparedOperation): PreparedOperation;
  /** Those used most, most of all first. */
  mostUsed(count: number): readonly PreparedOperation[];
}

interface Entry {
  readonly operation: PreparedOperation;
  uses: number;
}

/** Prepared operations within about so many bytes, whatever clients think of. */
export function planCache(maxBytes: number): PlanCache {
  // A map keeps the order of insertion: taken out and put back at each use, the oldest comes first.
  const entries = new Map<string, Entry>();
  let bytes = 0;
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entry.uses += 1;
      entries.delete(key);
      entries.set(key, entry);
      return entry.operation;
    },
    add(operation) {
      entries.set(operation.key, { operation, uses: 1 });
      bytes += operation.bytes;
      for (const [key, entry] of entries) {
        if (bytes <= maxBytes || key === operation.key) break;
        entries.delete(key);
        bytes -= entry.operation.bytes;
      }
      return operation;
    },
    mostUsed: (count) =>
      [...entries.values()]
        .sort((one, other) => other.uses - one.uses)
        .slice(0, count)
        .map(({ operation }) => operation),
  };
}
