import { describe, expect, it } from 'vitest';
import { compare, floor, minus, over, parseDecimal, plus, ratio, times } from './ratio.ts';

const third = ratio(1n, 3n);

describe('an exact fraction', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(ratio(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(ratio(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(ratio(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('adds, takes away, multiplies and divides without loss', () => {
    expect(plus(third, ratio(1n, 6n))).toEqual(ratio(1n, 2n));
    expect(minus(third, ratio(1n, 2n))).toEqual(ratio(-1n, 6n));
    expect(times(third, ratio(3n))).toEqual(ratio(1n));
    expect(over(third, ratio(-2n, 3n))).toEqual(ratio(-1n, 2n));
  });

  it('is compared by value', () => {
    expect(compare(third, ratio(2n, 6n))).toBe(0);
    expect(compare(ratio(-1n, 2n), ratio(-1n, 3n))).toBe(-1);
    expect(compare(third, ratio(3n, 10n))).toBe(1);
  });

  it('has the whole number below it, below zero too', () => {
    expect([ratio(7n, 2n), ratio(-7n, 2n), ratio(-4n, 2n)].map(floor)).toEqual([3n, -4n, -2n]);
  });

  it('cannot have a denominator of zero', () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
    expect(() => over(third, ratio(0n))).toThrow(RangeError);
  });
});

describe('a decimal text', () => {
  it('is read exactly', () => {
    expect(parseDecimal('0.19')).toEqual(ratio(19n, 100n));
    expect(parseDecimal('-12.50')).toEqual(ratio(-25n, 2n));
    expect(parseDecimal('9007199254740993')).toEqual(ratio(9_007_199_254_740_993n));
  });

  it.each(['', '1.', '.5', '1e3', '1,5', '+1', ' 1', '1.5.0', 'NaN'])('is not %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});
