import { expect, test } from 'vitest';
import { parsePath, pathOf, type PictureAddress } from './pictureAddress.ts';

const KEY = { market: 'DE', model: 'H1' };
const CONFIGURATION = { ...KEY, orderDate: '2026-06-15', chosen: ['A'], filled: ['B', 'C'] };

test.each<PictureAddress>([
  { dataVersion: '3.7.9', subject: { kind: 'model', key: KEY, day: null }, widthPx: 64 },
  { dataVersion: '3', subject: { kind: 'model', key: KEY, day: '2026-01-31' }, widthPx: 3_840 },
  { dataVersion: '3', subject: { kind: 'configuration', key: CONFIGURATION }, widthPx: 960 },
  { dataVersion: '3', subject: { kind: 'swatch', key: { ...KEY, code: 'A' } }, widthPx: 160 },
])('an address reads as it was written: $subject.kind', (address) => {
  expect(parsePath(pathOf(address))).toEqual({ kind: 'address', address });
});

test('a path stands in a document as it is, without escapes', () => {
  const subject = { kind: 'configuration', key: CONFIGURATION } as const;
  const path = pathOf({ dataVersion: '3.7', subject, widthPx: 640 });
  expect(new URL(path, 'http://localhost').pathname + '?w=640').toBe(path);
});
