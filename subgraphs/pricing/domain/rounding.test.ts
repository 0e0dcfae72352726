import { expect, it } from 'vitest';
import { ratio } from '../../shared/money/ratio.ts';
import { round, type RoundingMode } from './rounding.ts';

const HALVES = [
  [11n, 5n],
  [5n, 2n],
  [14n, 5n],
  [7n, 2n],
  [-5n, 2n],
  [-11n, 5n],
] as const; // 2.2, 2.5, 2.8, 3.5, -2.5, -2.2

it.each<[RoundingMode, readonly bigint[]]>([
  ['HALF_UP', [2n, 3n, 3n, 4n, -3n, -2n]],
  ['HALF_EVEN', [2n, 2n, 3n, 4n, -2n, -2n]],
  ['DOWN', [2n, 2n, 2n, 3n, -2n, -2n]],
  ['UP', [3n, 3n, 3n, 4n, -3n, -3n]],
])('%s rounds 2.2, 2.5, 2.8, 3.5, -2.5 and -2.2 as documented', (mode, expected) => {
  const rounded = HALVES.map(([numerator, denominator]) =>
    round(ratio(numerator, denominator), { mode, stepMinor: 1n }),
  );
  expect(rounded).toEqual(expected);
});

it('amounts in Swiss francs go to the nearest five centimes', () => {
  const inCentimes = [12_342n, 12_343n, 12_345n, 12_347n, 12_348n].map((amount) =>
    round(ratio(amount), { mode: 'HALF_UP', stepMinor: 5n }),
  );
  expect(inCentimes).toEqual([12_340n, 12_345n, 12_345n, 12_345n, 12_350n]);
});

it('a half of a coarse step goes to the even number of steps under HALF_EVEN', () => {
  const toHundreds = [150n, 250n, 251n].map((amount) =>
    round(ratio(amount), { mode: 'HALF_EVEN', stepMinor: 100n }),
  );
  expect(toHundreds).toEqual([200n, 200n, 300n]);
});

it('what is already a multiple of the step stays in every mode', () => {
  for (const mode of ['HALF_UP', 'HALF_EVEN', 'DOWN', 'UP'] as const) {
    expect(round(ratio(-1_500n, 10n), { mode, stepMinor: 5n })).toBe(-150n);
  }
});

it('a step of zero or less is a bug of the caller', () => {
  expect(() => round(ratio(1n), { mode: 'UP', stepMinor: 0n })).toThrow(RangeError);
});
