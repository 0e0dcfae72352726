import type { Ratio } from '../../shared/money/ratio.ts';

/**
 * What becomes of an amount between two steps. As in java.math.RoundingMode: UP and HALF_UP go away
 * from zero and DOWN towards it, so that a credit rounds as the charge that it takes back.
 */
export type RoundingMode = 'HALF_UP' | 'HALF_EVEN' | 'DOWN' | 'UP';

export interface Rounding {
  readonly mode: RoundingMode;
  /** Results are multiples of it: 1 in most lists, 5 for the five-centime coin of CHF. */
  readonly stepMinor: bigint;
}

/** An exact number of minor units, rounded to a whole number of steps. */
export function round(exactMinor: Ratio, { mode, stepMinor }: Rounding): bigint {
  if (stepMinor <= 0n) throw new RangeError(`A rounding step is positive, got ${stepMinor}`);
  const isNegative = exactMinor.numerator < 0n;
  const magnitude = isNegative ? -exactMinor.numerator : exactMinor.numerator;
  const divisor = exactMinor.denominator * stepMinor;
  const steps = magnitude / divisor;
  const remainder = magnitude % divisor;
  const rounded = (isAway(mode, steps, remainder, divisor) ? steps + 1n : steps) * stepMinor;
  return isNegative ? -rounded : rounded;
}

function isAway(mode: RoundingMode, steps: bigint, remainder: bigint, divisor: bigint): boolean {
  if (remainder === 0n || mode === 'DOWN') return false;
  if (mode === 'UP') return true;
  const half = remainder * 2n - divisor;
  if (half !== 0n) return half > 0n;
  return mode === 'HALF_UP' || steps % 2n === 1n;
}
