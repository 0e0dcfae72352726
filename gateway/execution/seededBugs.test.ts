import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { SEEDED_BUGS, type SeededBug } from './testing/seededBugs.ts';

const GATEWAY = fileURLToPath(new URL('../', import.meta.url));
const FIXTURE = fileURLToPath(new URL('./testing/seededBugs.fixture.ts', import.meta.url));
const SEEDS = 150;

test('whatever bug is put into the executor, the generated operations notice it', async () => {
  await using copies = await temporaryFolder();
  const executors: string[] = [];
  for (const [index, bug] of SEEDED_BUGS.entries()) {
    executors.push(await copyWith(bug, path.join(copies.path, String(index))));
  }
  const { stdout } = await promisify(execFile)(process.execPath, [
    FIXTURE,
    String(SEEDS),
    ...executors,
  ]);
  const found = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const missed = SEEDED_BUGS.filter((_, index) => typeof found[index] !== 'string');
  expect(missed.map(({ name }) => name)).toEqual([]);
});

/** Returns the executor of a copy that has the bug. */
async function copyWith({ file, text, instead }: SeededBug, folder: string): Promise<string> {
  for (const part of ['plan', 'execution', 'subgraphs']) {
    await cp(path.join(GATEWAY, part), path.join(folder, 'gateway', part), { recursive: true });
  }
  for (const other of ['node_modules', 'subgraphs']) {
    await symlink(path.join(GATEWAY, '..', other), path.join(folder, other));
  }
  const place = path.join(folder, 'gateway', file);
  const source = await readFile(place, 'utf8');
  expect(source.split(text), `'${text}' in ${file}`).toHaveLength(2);
  await writeFile(
    place,
    source.replace(text, () => instead),
  );
  return path.join(folder, 'gateway/execution/executor.ts');
}

async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ucp-seeded-bugs-'));
  return {
    path: folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
