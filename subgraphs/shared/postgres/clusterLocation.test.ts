import {
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { findInstalled, placeBinaries } from './binaries.ts';
import { type EmbeddedPostgres, findRunningPostgres, startEmbeddedPostgres } from './embedded.ts';
import { runAs } from './processOwner.ts';
import { makeScratchDirectory } from './scratchDirectory.ts';
import { ensureSystemUser } from './systemUser.ts';

const PASSWORD = 'correct horse';
const isRoot = process.getuid?.() === 0;

/** A clone in a folder that only its user may enter, and the place that root's data moves to. */
async function makeClosedClone() {
  const scratch = await makeScratchDirectory();
  const home = path.join(scratch.path, 'home');
  const clone = path.join(home, 'clone');
  const sharedDirectory = path.join(scratch.path, 'shared');
  await mkdir(clone, { recursive: true });
  await chmod(home, 0o700);
  const messages: string[] = [];
  return {
    home,
    clone,
    sharedDirectory,
    messages,
    start: (
      dataDirectory = path.join(clone, '.data'),
      { throwAway = true } = {},
    ): Promise<EmbeddedPostgres> =>
      startEmbeddedPostgres({
        dataDirectory,
        password: PASSWORD,
        sharedDirectory,
        throwAway,
        onProgress: (message) => messages.push(message),
      }),
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose](),
  };
}

async function ask(server: EmbeddedPostgres, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const makeNote = `create table note as select 'kept' as text`;
const readNote = 'select text from note';

describe('in a clone that only its user may enter', () => {
  it("root's database moves, says where, and is found again", async () => {
    await using closed = await makeClosedClone();
    const first = await closed.start();
    await ask(first, makeNote);
    expect(await findRunningPostgres(first.dataDirectory, PASSWORD)).toEqual({
      url: first.url,
      pid: first.pid,
    });
    await first.stop();

    const inside = path.join(closed.clone, '.data', 'postgres');
    const place = path.dirname(path.dirname(first.clusterDirectory));
    expect(place).toBe(isRoot ? closed.sharedDirectory : path.dirname(path.dirname(inside)));
    expect(await realpath(inside)).toBe(first.clusterDirectory);
    expect(closed.messages.join('\n')).toContain(first.clusterDirectory);

    await using second = await closed.start();
    expect(second.clusterDirectory).toBe(first.clusterDirectory);
    expect(await ask(second, readNote)).toBe('kept');
  });

  it('a database made while the clone was open follows once it is closed', async () => {
    await using closed = await makeClosedClone();
    await chmod(closed.home, 0o755);
    // Left running on purpose. Such a server cannot even shut down cleanly, since it no longer
    // reaches its own files; what was committed is safe all the same, with the safeguards on.
    const first = await closed.start(undefined, { throwAway: false });
    await ask(first, makeNote);
    expect(first.clusterDirectory).toBe(path.join(closed.clone, '.data', 'postgres'));
    await chmod(closed.home, 0o700);

    await using second = await closed.start();
    expect(await ask(second, readNote)).toBe('kept');
    expect(second.clusterDirectory === first.clusterDirectory).toBe(!isRoot);
  });

  it('a renamed clone keeps its database, a copied one gets its own', async () => {
    await using closed = await makeClosedClone();
    await (await closed.start()).stop();
    const renamed = path.join(closed.home, 'renamed');
    await rename(closed.clone, renamed);
    const original = await closed.start(path.join(renamed, '.data'));
    await ask(original, makeNote);
    await original.stop();

    const copied = path.join(closed.home, 'copied');
    const { exitCode } = await runAs(null, 'cp', ['-a', renamed, copied]);
    expect(exitCode).toBe(0);
    await using copy = await closed.start(path.join(copied, '.data'));
    await ask(copy, `create table if not exists note as select '' as text`);
    await ask(copy, `update note set text = 'changed'`);
    await using again = await closed.start(path.join(renamed, '.data'));
    expect(await ask(again, readNote)).toBe('kept');
  });

  it('who deletes the data directory begins anew, and the old database is set aside', async () => {
    await using closed = await makeClosedClone();
    const first = await closed.start();
    await ask(first, makeNote);
    await first.stop();
    await rm(first.dataDirectory, { recursive: true });

    await using second = await closed.start();
    expect(await ask(second, `select to_regclass('note')`)).toBeNull();
    const places = await readdir(path.dirname(path.dirname(second.clusterDirectory)));
    expect(places.filter((name) => name.includes('.unused-'))).toHaveLength(isRoot ? 1 : 0);
    expect(closed.messages.join('\n').includes('delete it freely')).toBe(isRoot);
  });

  it('binaries are copied with their links, readable whatever their modes were', async () => {
    await using closed = await makeClosedClone();
    const owner = isRoot ? await ensureSystemUser(() => undefined) : null;
    const installed = await findInstalled();
    const directory = path.join(closed.clone, 'native');
    // As an installation looks after `npm install --ignore-scripts` under umask 077: no links.
    await cp(installed.directory, directory, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a') && !source.endsWith('.so'),
    });
    await chmod(path.join(directory, 'share', 'postgresql', 'postgres.bki'), 0o600);
    await chmod(path.join(directory, 'bin', 'postgres'), 0o600);

    const binaries = await placeBinaries(
      { ...installed, directory },
      owner,
      closed.sharedDirectory,
      (message) => closed.messages.push(message),
    );

    const place = isRoot ? closed.sharedDirectory : closed.clone;
    expect(binaries.postgres.startsWith(place)).toBe(true);
    const version = await runAs(owner, binaries.postgres, ['--version']);
    expect(version.output).toContain(`PostgreSQL) ${binaries.majorVersion}.`);
    const native = path.resolve(binaries.postgres, '..', '..');
    expect(await readlink(path.join(native, 'lib', 'libpq.so'))).toMatch(/^libpq\.so\.\d/);
    const { mode } = await stat(path.join(native, 'share', 'postgresql', 'postgres.bki'));
    expect(mode & 0o777).toBe(isRoot ? 0o644 : 0o600);
    expect(
      await readFile(path.join(native, 'share', 'postgresql', 'postgres.bki')),
    ).not.toHaveLength(0);
  });
});
