/** What a series of measurements shows without its single values. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: percentile(values, 0.5),
    min: percentile(values, 0),
    max: percentile(values, 1),
  };
}

/**
 * The smallest value that at least this share (0 to 1) of all does not exceed: a value that was
 * measured, never one between two. Throws where nothing was measured.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}
