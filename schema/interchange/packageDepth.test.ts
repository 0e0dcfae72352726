import { expect, test } from 'vitest';
import { MAX_PACKAGE_DEPTH, tooDeepPackages } from './packageDepth.ts';

function chain(length: number): Map<string, readonly string[]> {
  return new Map(Array.from({ length }, (_, level) => [`P${level}`, [`P${level + 1}`, 'OPT']]));
}

test('packages may be nested as deep as the limit, and no deeper', () => {
  expect(tooDeepPackages(chain(MAX_PACKAGE_DEPTH))).toEqual([]);
  expect(tooDeepPackages(chain(MAX_PACKAGE_DEPTH + 2))).toEqual(['P1', 'P0']);
});

test('depth is found whichever package stands first in the file', () => {
  const reversed = new Map([...chain(MAX_PACKAGE_DEPTH + 1)].toReversed());
  expect(tooDeepPackages(reversed)).toEqual(['P0']);
});

test('a very long chain and a cycle end neither the stack nor the time', () => {
  expect(tooDeepPackages(chain(20_000)).length).toBe(20_000 - MAX_PACKAGE_DEPTH);
  expect(
    tooDeepPackages(
      new Map([
        ['A', ['B']],
        ['B', ['A']],
      ]),
    ),
  ).toEqual([]);
});
