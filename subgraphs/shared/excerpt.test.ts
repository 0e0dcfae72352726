import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('a text is repeated whole where it is short, else its beginning is', () => {
  expect(excerpt('TOW')).toBe('TOW');
  expect(excerpt('x'.repeat(80))).toBe('x'.repeat(80));
  expect(excerpt('x'.repeat(900_000))).toBe(`${'x'.repeat(79)}…`);
  expect(excerpt('abcdef', 4)).toBe('abc…');
});

test('a cut never leaves half a character', () => {
  expect(excerpt('ab🚗def', 4).isWellFormed()).toBe(true);
});
