import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { isInstalled } from './install.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/pg': { version: '8.0.0' },
  'node_modules/postgres-mac': { version: '18.0.0', optional: true },
};

/** Whether npm has to run where package-lock.json and npm's own record name these packages. */
async function judge(installed: object | null): Promise<boolean> {
  await using scratch = await makeScratchDirectory();
  await mkdir(path.join(scratch.path, 'node_modules'));
  await writeFile(
    path.join(scratch.path, 'package-lock.json'),
    JSON.stringify({ packages: LOCKED }),
  );
  if (installed !== null) {
    await writeFile(
      path.join(scratch.path, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  }
  return isInstalled(pathToFileURL(`${scratch.path}/`));
}

const PG = { 'node_modules/pg': { version: '8.0.0' } };

test.each([
  ['nothing', null, false],
  ['every package', { ...PG, 'node_modules/postgres-mac': { version: '18.0.0' } }, true],
  ['all but those of other platforms', PG, true],
  ['a package of another version', { 'node_modules/pg': { version: '7.9.9' } }, false],
  [
    'another version of an optional package',
    { ...PG, 'node_modules/postgres-mac': { version: '17.0.0' } },
    false,
  ],
  ['one package too few', {}, false],
  ['more than is asked for', { ...PG, 'node_modules/left-pad': { version: '1.0.0' } }, true],
])('with %s installed, installation is done: %s', async (_, installed, expected) => {
  expect(await judge(installed)).toBe(expected);
});

test('an installation that was cut short while npm wrote its record is done again', async () => {
  await using scratch = await makeScratchDirectory();
  await mkdir(path.join(scratch.path, 'node_modules'));
  await writeFile(
    path.join(scratch.path, 'package-lock.json'),
    JSON.stringify({ packages: LOCKED }),
  );
  await writeFile(path.join(scratch.path, 'node_modules/.package-lock.json'), '{"packages": {');
  expect(isInstalled(pathToFileURL(`${scratch.path}/`))).toBe(false);
});

test('these very tests run on a complete installation', () => {
  expect(isInstalled()).toBe(true);
});
