import { watch } from 'node:fs';
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedPostgres, findRunningPostgres, startEmbeddedPostgres } from './embedded.ts';
import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import { PASSWORD, spawnHolder } from './holderProcess.ts';
import { loadProcess } from './processTable.ts';
import { runAs } from './processOwner.ts';
import { makeScratchDirectory } from './scratchDirectory.ts';

function start(
  dataDirectory: string,
  { password = PASSWORD, throwAway = true } = {},
): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDirectory, password, throwAway, onProgress: () => undefined });
}

/** A data directory whose database is made already, copied from one that all tests share. */
async function makeDataDirectory(): Promise<{ readonly path: string } & AsyncDisposable> {
  const scratch = await makeScratchDirectory();
  const { output } = await runAs(null, 'cp', ['-a', template.clusterDirectory, scratch.path]);
  expect(output).toBe('');
  return scratch;
}

let templateScratch: Awaited<ReturnType<typeof makeScratchDirectory>>;
let template: EmbeddedPostgres;

beforeAll(async () => {
  templateScratch = await makeScratchDirectory();
  template = await start(templateScratch.path);
  await ask(template.url, `create table note as select 'kept' as text`);
  await template.stop();
});

afterAll(() => templateScratch[Symbol.asyncDispose]());

async function refusal(attempt: Promise<unknown>): Promise<EmbeddedPostgresError> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof EmbeddedPostgresError) return error;
  throw new Error('expected to be refused', { cause: error });
}

/** The user id that the server runs as: that of the file it keeps while it runs. */
async function userOf({ clusterDirectory }: EmbeddedPostgres): Promise<number> {
  return (await stat(path.join(clusterDirectory, 'postmaster.pid'))).uid;
}

async function giveTo(uid: number, { clusterDirectory }: EmbeddedPostgres): Promise<void> {
  const { exitCode, output } = await runAs(null, 'chown', ['-R', String(uid), clusterDirectory]);
  expect(output).toBe('');
  expect(exitCode).toBe(0);
}

/** Runs the statement, and returns the first column of its first row. */
async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

it.concurrent('data survive a stop and a start', async () => {
  await using scratch = await makeScratchDirectory();
  const first = await start(scratch.path, { throwAway: false });
  await ask(first.url, `create table note as select 'kept' as text`);
  await first.stop();
  await first.stop();
  expect(await loadProcess(first.pid)).toBeNull();
  expect(await findRunningPostgres(scratch.path, PASSWORD)).toBeNull();

  await using second = await start(scratch.path, { throwAway: false });
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select text from note')).toBe('kept');
  expect((await readdir(scratch.path)).toSorted()).toEqual(['postgres', 'postgres.log']);
});

it.concurrent(
  'the server listens on loopback only, asks for the password and writes to the disk',
  async () => {
    await using scratch = await makeDataDirectory();
    await using server = await start(scratch.path, { throwAway: false });
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    expect(
      await ask(
        server.url,
        `select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
       where name in ('listen_addresses', 'unix_socket_directories', 'fsync', 'jit', 'password_encryption')`,
      ),
    ).toBe(
      'fsync=on jit=off listen_addresses=127.0.0.1 password_encryption=scram-sha-256 unix_socket_directories=',
    );
    expect(
      await ask(server.url, `select string_agg(distinct auth_method, ' ') from pg_hba_file_rules`),
    ).toBe('scram-sha-256');
  },
);

it.concurrent(
  'a server that outlived its killed platform is taken over, and stopped in the end',
  async () => {
    await using scratch = await makeDataDirectory();
    await using holder = spawnHolder(scratch.path);
    const survivor: unknown = JSON.parse(await holder.readLine());
    await holder.kill();

    const adopted = await start(scratch.path);

    expect(adopted.adopted).toBe(true);
    expect({ url: adopted.url, pid: adopted.pid }).toEqual(survivor);
    expect(await ask(adopted.url, 'select 1')).toBe(1);
    await adopted.stop();
    expect(await loadProcess(adopted.pid)).toBeNull();
  },
);

it.concurrent('a survivor that cannot be reached is stopped and replaced', async () => {
  await using scratch = await makeDataDirectory();
  const survivor = await start(scratch.path);
  // Port 1 on loopback: nobody listens there.
  const pidFile = path.join(survivor.clusterDirectory, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8')).split('\n');
  await writeFile(pidFile, lines.with(3, '1').join('\n'));

  await using server = await start(scratch.path);

  expect(server.adopted).toBe(false);
  expect(await loadProcess(survivor.pid)).toBeNull();
  expect(await ask(server.url, 'select text from note')).toBe('kept');
});

it.concurrent(
  'a server that died without tidying up does not stop the next, even where its id is taken',
  async () => {
    await using scratch = await makeDataDirectory();
    const first = await start(scratch.path);
    const pidFile = path.join(first.clusterDirectory, 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await first.stop();
    await writeFile(pidFile, lines.with(0, String(process.pid)).join('\n'));

    await using second = await start(scratch.path);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select 1')).toBe(1);
  },
);

it.concurrent('Ctrl-C in the terminal reaches the platform and not its server', async () => {
  await using scratch = await makeDataDirectory();
  await using holder = spawnHolder(scratch.path);
  await holder.readLine();

  process.kill(-holder.pid, 'SIGINT');

  expect(await holder.readLine()).toBe('interrupted');
  const running = await findRunningPostgres(scratch.path, PASSWORD);
  expect(await ask(running?.url ?? '', 'select 1')).toBe(1);
  expect(await holder.finish()).toBe(0);
  expect(await findRunningPostgres(scratch.path, PASSWORD)).toBeNull();
});

it.concurrent('a database whose making was cut short is made again', async () => {
  await using scratch = await makeScratchDirectory();
  const begun = Promise.withResolvers<void>();
  using watcher = Object.assign(
    watch(scratch.path, (_event, name) => {
      if (name?.startsWith('postgres.init-') === true) begun.resolve();
    }),
    {
      [Symbol.dispose]() {
        watcher.close();
      },
    },
  );
  await using holder = spawnHolder(scratch.path);
  await begun.promise;
  await holder.kill();
  expect(await readdir(scratch.path)).not.toContain('postgres');

  await using server = await start(scratch.path);

  expect(await ask(server.url, 'select 1')).toBe(1);
  const left = await readdir(scratch.path);
  expect(left.filter((name) => name.startsWith('postgres.init-'))).toEqual([]);
});

it.concurrent(
  'another password than the one the database was made with is refused, and no server is left',
  async () => {
    await using scratch = await makeDataDirectory();
    await (await start(scratch.path)).stop();

    const error = await refusal(start(scratch.path, { password: 'another' }));

    expect(error.code).toBe('WRONG_PASSWORD');
    expect(error.message).toContain(path.join(scratch.path, 'postgres'));
    expect(await findRunningPostgres(scratch.path, PASSWORD)).toBeNull();
  },
);

it.concurrent(
  'a running platform is not disturbed by a command with the wrong password',
  async () => {
    await using scratch = await makeDataDirectory();
    await using server = await start(scratch.path);
    const error = await refusal(findRunningPostgres(scratch.path, 'another'));
    expect(error.code).toBe('WRONG_PASSWORD');
    expect(await findRunningPostgres(scratch.path, PASSWORD)).toEqual({
      url: server.url,
      pid: server.pid,
    });
  },
);

it.concurrent('a start that fails tells what the server said', async () => {
  await using scratch = await makeDataDirectory();
  const server = await start(scratch.path);
  await server.stop();
  await truncate(path.join(server.clusterDirectory, 'global', 'pg_control'), 0);

  const error = await refusal(start(scratch.path));

  expect(error.code).toBe('START_FAILED');
  expect(error.message).toMatch(/postgres\.log[^]*could not read file "global\/pg_control"/);
});

it.concurrent(
  'a folder that is no database, or one of another major version, is left alone',
  async () => {
    await using scratch = await makeScratchDirectory();
    const cluster = path.join(scratch.path, 'postgres');
    await mkdir(cluster);
    await writeFile(path.join(cluster, 'letter.txt'), 'dear diary');
    expect((await refusal(start(scratch.path))).code).toBe('NOT_A_CLUSTER');

    await mkdir(path.join(cluster, 'global'));
    await writeFile(path.join(cluster, 'PG_VERSION'), '12\n');
    const error = await refusal(start(scratch.path));
    expect(error.code).toBe('INCOMPATIBLE_CLUSTER');
    expect(error.message).toContain('was written by PostgreSQL 12');
    expect(await readFile(path.join(cluster, 'letter.txt'), 'utf8')).toBe('dear diary');
  },
);

it.concurrent(
  'PostgreSQL never runs as root, and a database stays with the user that owns it',
  async () => {
    await using scratch = await makeDataDirectory();
    const first = await start(scratch.path);
    const runsAs = await userOf(first);
    await first.stop();
    const root = 0;
    const ourselves = process.getuid?.() ?? root;
    expect(runsAs === ourselves).toBe(ourselves !== root);

    // As if a plain user had made it, and root starts the platform for once. Not being root, we
    // cannot give files away, and the case is our own database again.
    const plainUser = ourselves === root ? 65_534 : ourselves;
    await giveTo(plainUser, first);
    const second = await start(scratch.path);
    expect(await userOf(second)).toBe(plainUser);
    await second.stop();

    // As if root, or we, had copied the clone.
    await giveTo(ourselves, first);
    await using third = await start(scratch.path);
    expect(await userOf(third)).toBe(runsAs);
  },
);

it.concurrent('an empty folder in the place of the database is used', async () => {
  await using scratch = await makeScratchDirectory();
  const cluster = path.join(scratch.path, 'postgres');
  await mkdir(cluster);
  await using server = await start(scratch.path);
  expect(await ask(server.url, 'select 1')).toBe(1);
});
