import { chown, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DataDirectoryLockError, lockDataDirectory } from './dataDirectoryLock.ts';
import { PASSWORD, spawnHolder } from './holderProcess.ts';
import { makeScratchDirectory } from './scratchDirectory.ts';
import { startEmbeddedPostgres } from './embedded.ts';

async function refusal(directory: string): Promise<DataDirectoryLockError> {
  const error = await lockDataDirectory(directory).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DataDirectoryLockError) return error;
  throw new Error('expected to be refused', { cause: error });
}

it.concurrent(
  'a second platform on a data directory is told who holds it and where it serves',
  async () => {
    await using scratch = await makeScratchDirectory();
    await using holder = spawnHolder(scratch.path, 'http://127.0.0.1:4711');
    await holder.readLine();

    const error = await refusal(scratch.path);

    expect(error.code).toBe('DATA_DIRECTORY_HELD');
    expect(error.holder).toEqual({
      pid: holder.pid,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      address: 'http://127.0.0.1:4711',
    });
    expect(error.message).toContain(`process ${holder.pid} `);
    expect(error.message).toContain('http://127.0.0.1:4711');
    expect(await holder.finish()).toBe(0);
  },
);

it.concurrent('a platform that was killed leaves no lock', async () => {
  await using scratch = await makeScratchDirectory();
  await using holder = spawnHolder(scratch.path);
  await holder.readLine();
  await holder.kill();

  await using lock = await lockDataDirectory(scratch.path);

  expect(lock.directory).toBe(scratch.path);
  // Its server survived it; only the lock's new holder may take it over.
  await using server = await startEmbeddedPostgres({
    dataDirectory: lock.directory,
    password: PASSWORD,
    onProgress: () => undefined,
  });
  expect(server.adopted).toBe(true);
});

it.concurrent(
  'the name of a holder that is gone is not given out, even where another process has its id',
  async () => {
    await using scratch = await makeScratchDirectory();
    const since = '2020-01-01T00:00:00.000Z';
    await writeFile(
      path.join(scratch.path, 'lock-holder.json'),
      JSON.stringify({ pid: process.ppid, since, address: null }),
    );

    await using lock = await lockDataDirectory(scratch.path);
    const error = await refusal(lock.directory);

    expect(error.holder?.pid).toBe(process.pid);
    expect(error.holder?.since).not.toBe(since);
  },
);

it.concurrent('of many that ask at once exactly one gets the lock', async () => {
  await using scratch = await makeScratchDirectory();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 5 }, () => lockDataDirectory(scratch.path)),
  );
  const locks = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(locks).toHaveLength(1);
  await locks[0]?.[Symbol.asyncDispose]();
});

it.concurrent(
  'the address can be told once it is known, and a released lock can be taken again',
  async () => {
    await using scratch = await makeScratchDirectory();
    {
      await using lock = await lockDataDirectory(scratch.path);
      expect((await refusal(scratch.path)).holder?.address).toBeNull();
      await lock.announce('http://127.0.0.1:4001');
      expect((await refusal(scratch.path)).holder?.address).toBe('http://127.0.0.1:4001');
    }
    expect(await readdir(scratch.path)).toEqual(['lock.sqlite']);
    await using again = await lockDataDirectory(scratch.path);
    expect(again.directory).toBe(scratch.path);
  },
);

it.concurrent("root's lock does not keep the owner of the data directory out later", async () => {
  await using scratch = await makeScratchDirectory();
  const owner = process.getuid?.() === 0 ? 65_534 : (process.getuid?.() ?? 0);
  await chown(scratch.path, owner, (await stat(scratch.path)).gid);
  await using lock = await lockDataDirectory(scratch.path);
  expect((await stat(path.join(lock.directory, 'lock.sqlite'))).uid).toBe(owner);
});

it.concurrent('a data directory that is no folder is refused with what was expected', async () => {
  await using scratch = await makeScratchDirectory();
  const file = path.join(scratch.path, 'a-file');
  await writeFile(file, '');
  const error = await refusal(file);
  expect(error.code).toBe('DATA_DIRECTORY_CLOSED');
  expect(error.message).toContain(`${file} cannot be used by this user`);
});
