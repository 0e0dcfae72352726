import { expect, test } from 'vitest';
import { bytesOfJson } from './bytesOfJson.ts';

test('many small values count for more than their text', () => {
  const objects = `[${'{},'.repeat(7_999)}{}]`;
  const text = JSON.stringify('x'.repeat(objects.length - 2));
  expect(bytesOfJson(objects)).toBeGreaterThan(64 * 8_000);
  expect(bytesOfJson(text)).toBeLessThan(3 * objects.length);
});
