import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { isAlive } from './processTable.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `postgres://` URL of the superuser of a server that lives as long as this test run. */
    readonly postgresUrl: string;
  }
}

const PREFIX = 'ucp-test-postgres-';
const PASSWORD = 'throw-away';

let server: EmbeddedPostgres | null = null;

/** vitest's globalSetup: one server for the whole run; each test file makes databases of its own. */
export async function setup(project: TestProject): Promise<void> {
  await removeAbandonedServers();
  const dataDirectory = await mkdtemp(path.join(tmpdir(), PREFIX));
  // mkdtemp closes the folder to others; run by root, PostgreSQL is another user and must get in.
  await chmod(dataDirectory, 0o755);
  await writeFile(path.join(dataDirectory, 'pid'), String(process.pid));
  server = await start(dataDirectory);
  project.provide('postgresUrl', server.url);
}

export async function teardown(): Promise<void> {
  if (server !== null) await remove(server);
  server = null;
}

function start(dataDirectory: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDirectory,
    password: PASSWORD,
    throwAway: true,
    onProgress: (message) => {
      process.stderr.write(`${message}\n`);
    },
  });
}

async function remove(abandoned: EmbeddedPostgres): Promise<void> {
  await abandoned.stop();
  await rm(abandoned.clusterDirectory, { recursive: true, force: true });
  await rm(abandoned.dataDirectory, { recursive: true, force: true });
}

/** A test run that was killed could not tidy up: its server still runs, and its data lies around. */
async function removeAbandonedServers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const dataDirectory = path.join(tmpdir(), name);
    const pid = Number(await readFile(path.join(dataDirectory, 'pid'), 'utf8').catch(() => ''));
    const { uid } = (await stat(dataDirectory).catch(() => null)) ?? { uid: null };
    if (uid !== process.getuid?.() || !(pid > 0) || (await isAlive(pid))) continue;
    await remove(await start(dataDirectory));
  }
}
