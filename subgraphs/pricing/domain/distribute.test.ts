import { expect, it } from 'vitest';
import { distribute } from './distribute.ts';
import { ratio } from '../../shared/money/ratio.ts';

it('parts differ from their exact shares by less than a unit, and sum to the total', () => {
  const shares = [ratio(10n, 3n), ratio(10n, 3n), ratio(10n, 3n)];
  expect(distribute(10n, shares)).toEqual([4n, 3n, 3n]);
});

it('a total far from the sum of the shares, from a coarse step, is spread over them evenly', () => {
  expect(distribute(300n, [ratio(200n), ratio(10n), ratio(0n)])).toEqual([245n, 55n, 0n]);
});

it('shares of zero stay zero, whatever is left over', () => {
  expect(distribute(2n, [ratio(0n), ratio(3n, 2n), ratio(0n)])).toEqual([0n, 2n, 0n]);
  expect(distribute(0n, [ratio(0n), ratio(0n)])).toEqual([0n, 0n]);
  expect(distribute(0n, [])).toEqual([]);
});

it('a total that nothing carries is a bug of the caller', () => {
  expect(() => distribute(1n, [ratio(0n)])).toThrow(RangeError);
});
