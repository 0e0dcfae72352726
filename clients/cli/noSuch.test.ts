import { expect, test } from 'vitest';
import { noSuch } from './noSuch.ts';

const CARS = ['saloon', 'estate', 'estate-long', 'van'];

test.each([
  ['saloom', 'Did you mean saloon?'],
  ['sal', 'Did you mean saloon?'],
  ['est', 'There are saloon, estate, estate-long, van.'],
  ['ban', 'There are saloon, estate, estate-long, van.'],
  ['', 'There are saloon, estate, estate-long, van.'],
])("of '%s' is told: %s", (given, advice) => {
  expect(noSuch('car', given, CARS)).toBe(`There is no car '${given}'. ${advice}`);
});

test('a name of any length is told by its beginning', () => {
  expect(noSuch('car', 'x'.repeat(100_000), CARS).length).toBeLessThan(200);
});
