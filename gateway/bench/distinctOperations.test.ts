import { expect, test } from 'vitest';
import { DISTINCT_OPERATIONS, distinctOperation } from './distinctOperations.ts';

test('no two operations select the same', () => {
  const numbers = Array.from({ length: DISTINCT_OPERATIONS }, (_, number) => number);
  expect(new Set(numbers.map(distinctOperation))).toHaveLength(DISTINCT_OPERATIONS);
});

test('the first operations select as much as those after them', () => {
  const lengthOf = (from: number, to: number): number => {
    let length = 0;
    for (let number = from; number < to; number++) length += distinctOperation(number).length;
    return length / (to - from);
  };
  expect(lengthOf(0, 2_000) / lengthOf(2_000, 10_000)).toBeCloseTo(1, 1);
});

test('operations begin either way', () => {
  const texts = Array.from({ length: 100 }, (_, number) => distinctOperation(number));
  expect(texts.filter((text) => text.includes('{ users {')).length).toBeGreaterThan(30);
  expect(texts.filter((text) => text.includes('{ topProducts {')).length).toBeGreaterThan(30);
});
