import { expect, test } from 'vitest';
import { suggestions } from './suggestions.ts';

const known = ['TOW', 'TOWBAR', 'SUSPR', 'W19ETOI'];

test('a typing error or two is recognised, whatever the case', () => {
  expect(suggestions('towbr', known)).toEqual(['TOWBAR', 'TOW']);
  expect(suggestions('W91ETOI', known)).toEqual(['W19ETOI']);
  expect(suggestions('ROOF', known)).toEqual([]);
});

test('a code of a million letters is compared with nothing', () => {
  expect(suggestions('A'.repeat(1_000_000), known)).toEqual([]);
});
