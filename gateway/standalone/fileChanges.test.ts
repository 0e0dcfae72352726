import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileChanges } from './fileChanges.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ucp-file-changes-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, 'one');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Two looks: the first sees a change, the second that it has settled. */
async function hasChanged(changes: FileChanges): Promise<boolean> {
  expect(await changes.look()).toBe(false);
  return changes.look();
}

test('a file that stays is no change', async () => {
  const changes = await FileChanges.of(file);
  expect(await hasChanged(changes)).toBe(false);
});

test('what is written into it is told of once', async () => {
  const changes = await FileChanges.of(file);
  await writeFile(file, 'another');
  expect(await hasChanged(changes)).toBe(true);
  expect(await hasChanged(changes)).toBe(false);
});

test('what is still being written is not told of', async () => {
  const changes = await FileChanges.of(file);
  for (const text of ['t', 'tw', 'two']) {
    await writeFile(file, text);
    expect(await changes.look()).toBe(false);
  }
  expect(await changes.look()).toBe(true);
});

test('another file of the same size, renamed to its name as editors do, is told of, again and again', async () => {
  const changes = await FileChanges.of(file);
  for (const text of ['two', 'six']) {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
    expect(await hasChanged(changes)).toBe(true);
  }
});

test('another link on the way to it, as Kubernetes sets it, is told of, again and again', async () => {
  const mounted = join(folder, 'mounted.graphql');
  const setData = async (version: string): Promise<void> => {
    await mkdir(join(folder, version));
    await writeFile(join(folder, version, 'supergraph.graphql'), version);
    await symlink(version, join(folder, '..data_tmp'));
    await rename(join(folder, '..data_tmp'), join(folder, '..data'));
  };
  await setData('..2026_01');
  await symlink('..data/supergraph.graphql', mounted);
  const changes = await FileChanges.of(mounted);
  for (const version of ['..2026_02', '..2026_03']) {
    await setData(version);
    expect(await hasChanged(changes)).toBe(true);
  }
});

test('a file that is gone is told of, and one that comes back', async () => {
  const changes = await FileChanges.of(file);
  await rm(file);
  expect(await hasChanged(changes)).toBe(true);
  await writeFile(file, 'one');
  expect(await hasChanged(changes)).toBe(true);
});

test('a change while it is being replaced is one', async () => {
  const changes = await FileChanges.of(file);
  await rm(file);
  expect(await changes.look()).toBe(false);
  await writeFile(file, 'another');
  expect(await hasChanged(changes)).toBe(true);
  expect(await hasChanged(changes)).toBe(false);
});
