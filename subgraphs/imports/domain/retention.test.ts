import { expect, test } from 'vitest';
import { versionsToDrain, type InactiveVersion } from './retention.ts';

function inactive(
  version: number,
  state: InactiveVersion['state'] = 'superseded',
  inactiveMs = 1_000,
): InactiveVersion {
  return { version, dataset: version < 100 ? 'demo' : 'epa', state, inactiveMs };
}

test('the two versions before the active one of each dataset stay', () => {
  const versions = [1, 2, 3, 4, 101, 102].map((version) => inactive(version));
  expect(versionsToDrain(versions, new Set(), 0)).toEqual([1, 2]);
});

test('a version that a saved configuration refers to stays', () => {
  const versions = [1, 2, 3, 4].map((version) => inactive(version));
  expect(versionsToDrain(versions, new Set([1]), 0)).toEqual([2]);
});

test('a version that a request may still read stays', () => {
  const versions = [inactive(1, 'superseded', 5), inactive(2), inactive(3), inactive(4)];
  expect(versionsToDrain(versions, new Set(), 1_000)).toEqual([2]);
});

test('a version that was rolled back goes, and does not count among the previous ones', () => {
  const versions = [inactive(1), inactive(2), inactive(3, 'withdrawn')];
  expect(versionsToDrain(versions, new Set(), 0)).toEqual([3]);
});
