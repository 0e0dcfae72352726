import {
  chown,
  mkdtemp,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import type { PostgresBinaries } from './binaries.ts';
import { type ProcessOwner, runAs } from './processOwner.ts';
import { codeOf, messageOf } from './systemError.ts';

/** The superuser of every embedded cluster. */
export const SUPERUSER = 'postgres';

export interface ClusterOptions {
  readonly binaries: PostgresBinaries;
  readonly owner: ProcessOwner;
  readonly clusterDirectory: string;
  /** The superuser's, set when the cluster is made. */
  readonly password: string;
  /** Leaves out waiting for the disk; for servers whose data nobody will miss. */
  readonly throwAway: boolean;
  readonly onProgress: (message: string) => void;
}

/**
 * Makes the cluster where there is none, and checks the one that is there. A cluster is made in a
 * folder beside its place and renamed once complete, so that one found in place is always whole.
 */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { binaries, owner, clusterDirectory } = options;
  await removeHalfMade(clusterDirectory);
  const version = await loadClusterVersion(clusterDirectory);
  if (version === null) {
    await makeCluster(options);
    return;
  }
  if (version !== binaries.majorVersion) {
    throw new EmbeddedPostgresError(
      'INCOMPATIBLE_CLUSTER',
      `The database in ${clusterDirectory} was written by PostgreSQL ${version}, and this platform ` +
        `brings PostgreSQL ${binaries.majorVersion}. Move that folder away and import the product data ` +
        'again, or carry it over with pg_upgrade.',
    );
  }
  if (owner !== null && (await stat(clusterDirectory)).uid === 0) {
    // Copied by root without keeping owners; PostgreSQL insists on owning its files.
    const { exitCode, output } = await runAs(null, 'chown', [
      '-R',
      `${owner.uid}:${owner.gid}`,
      clusterDirectory,
    ]);
    if (exitCode !== 0) throw new EmbeddedPostgresError('START_FAILED', output);
  }
}

async function makeCluster(options: ClusterOptions): Promise<void> {
  const { binaries, owner, clusterDirectory, password, throwAway, onProgress } = options;
  onProgress(`Making the database in ${clusterDirectory}`);
  const halfMade = await mkdtemp(`${clusterDirectory}.init-`);
  try {
    const passwordFile = path.join(halfMade, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (owner !== null) {
      await chown(passwordFile, owner.uid, owner.gid);
      await chown(halfMade, owner.uid, owner.gid);
    }
    const made = path.join(halfMade, 'cluster');
    const { exitCode, output } = await runAs(owner, binaries.initdb, [
      '--pgdata',
      made,
      '--username',
      SUPERUSER,
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
      // The built-in provider sorts and folds the same on every operating system. Language-aware
      // sorting asks for an ICU collation where it is wanted.
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--locale',
      'C',
      // Waiting for the disk costs 0.3 s. Without it a power cut soon after could leave the rename
      // below on disk and not the files, which is the half-made cluster that the rename prevents.
      ...(throwAway ? ['--no-sync'] : []),
    ]);
    if (exitCode !== 0) throw initFailed(clusterDirectory, `exit code ${exitCode}:\n${output}`);
    await rename(made, clusterDirectory);
    if (!throwAway) await syncDirectory(path.dirname(clusterDirectory));
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    throw initFailed(clusterDirectory, messageOf(cause), cause);
  } finally {
    await rm(halfMade, { recursive: true, force: true });
  }
}

/** What an initialisation left that was killed. An initdb that still writes there only hurts itself. */
async function removeHalfMade(clusterDirectory: string): Promise<void> {
  const parent = path.dirname(clusterDirectory);
  const prefix = `${path.basename(clusterDirectory)}.init-`;
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  await Promise.all(
    names.map((name) =>
      // Left for the next start where it cannot be removed now: the name alone keeps it unused.
      rm(path.join(parent, name), { recursive: true, force: true, maxRetries: 3 }).catch(
        () => undefined,
      ),
    ),
  );
}

async function loadClusterVersion(clusterDirectory: string): Promise<number | null> {
  const names: string[] = await readdir(clusterDirectory).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  // An empty folder is a place prepared by hand; the finished cluster replaces it.
  if (names.length === 0) return null;
  const version = await readFile(path.join(clusterDirectory, 'PG_VERSION'), 'utf8').catch(
    () => null,
  );
  if (version === null || !names.includes('global')) {
    throw new EmbeddedPostgresError(
      'NOT_A_CLUSTER',
      `${clusterDirectory} should be a PostgreSQL database and is not (no PG_VERSION in it). ` +
        'Move that folder away, or choose another --data-dir.',
    );
  }
  return Number.parseInt(version, 10);
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function initFailed(clusterDirectory: string, reason: string, cause?: unknown) {
  return new EmbeddedPostgresError(
    'INIT_FAILED',
    `The database could not be made in ${clusterDirectory} (initdb, ${reason}). ` +
      'Check the free disk space and the permissions of that folder, or choose another --data-dir.',
    { cause },
  );
}
