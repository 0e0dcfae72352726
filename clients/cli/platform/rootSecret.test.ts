import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { ensureRootSecret } from './rootSecret.ts';

test('the first start makes a secret that its owner alone can read, and later ones find it', async () => {
  await using scratch = await makeScratchDirectory();
  const dataDirectory = path.join(scratch.path, 'data');
  const secret = await ensureRootSecret(dataDirectory);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect((await stat(path.join(dataDirectory, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await ensureRootSecret(dataDirectory)).toBe(secret);
});

test('two data directories never share a secret', async () => {
  await using one = await makeScratchDirectory();
  await using other = await makeScratchDirectory();
  expect(await ensureRootSecret(one.path)).not.toBe(await ensureRootSecret(other.path));
});

test.each(['', 'a secret that was cut'])(
  'a file that holds %j is refused, not replaced: the database was made with the old one',
  async (content) => {
    await using scratch = await makeScratchDirectory();
    const file = path.join(scratch.path, 'secret');
    await writeFile(file, `${content}\n`);
    await expect(ensureRootSecret(scratch.path)).rejects.toThrow(
      `${file} holds ${content.length} characters; expected the root secret of at least 32`,
    );
    expect(await readFile(file, 'utf8')).toBe(`${content}\n`);
  },
);

test('of several first starts at once none goes on with another secret than the one kept', async () => {
  await using scratch = await makeScratchDirectory();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => ensureRootSecret(scratch.path)),
  );
  const secrets = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(new Set(secrets)).toEqual(new Set([await ensureRootSecret(scratch.path)]));
});
