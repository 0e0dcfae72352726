import { expect, test } from 'vitest';
import { percentile, spreadOf } from './statistics.ts';

test('a percentile is a measured value, whatever the order of measuring', () => {
  const values = [50, 15, 40, 20, 35];
  expect([0, 0.05, 0.3, 0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([
    15, 15, 20, 35, 50, 50,
  ]);
  expect(values).toEqual([50, 15, 40, 20, 35]);
});

test('one measurement is its own spread', () => {
  expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
});

test('nothing measured is no zero', () => {
  expect(() => percentile([], 0.5)).toThrow('nothing was measured');
});
