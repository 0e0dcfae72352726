import { compare, floor, minus, plus, ratio, ZERO, type Ratio } from '../../shared/money/ratio.ts';

/**
 * Splits a total of minor units over shares known exactly, so that the parts sum to the total to
 * the last unit (largest remainder; among equal remainders the earlier share gets the unit).
 *
 * The total is the rounded sum of the shares. What rounding added or took, more than one unit where
 * the step is coarse, is first spread evenly over the shares that are not zero: in proportion to
 * the shares would fail where charges and credits cancel out. A share of zero stays zero.
 */
export function distribute(totalMinor: bigint, shares: readonly Ratio[]): readonly bigint[] {
  const charged = shares.filter((share) => share.numerator !== 0n).length;
  if (charged === 0) {
    if (totalMinor !== 0n) throw new RangeError(`Nothing to carry a total of ${totalMinor}`);
    return shares.map(() => 0n);
  }
  const sum = shares.reduce(plus, ZERO);
  const rounded = minus(ratio(totalMinor), sum);
  const each = ratio(rounded.numerator, rounded.denominator * BigInt(charged));
  const targets = shares.map((share) => (share.numerator === 0n ? ZERO : plus(share, each)));
  const parts = targets.map(floor);
  const missing = Number(totalMinor - parts.reduce((a, b) => a + b, 0n));
  const byRemainder = targets
    .map((target, index) => ({ index, remainder: minus(target, ratio(parts[index] ?? 0n)) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}
