import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { provideBinaries } from './binaries.ts';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import { loadClusterLocation, settleClusterLocation } from './clusterLocation.ts';
import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import {
  findPostmaster,
  type Postmaster,
  removeStalePidFile,
  settlePostmaster,
  type StartOptions,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import type { ProcessOwner } from './processOwner.ts';
import { ensureSystemUser, nameUser } from './systemUser.ts';
import { codeOf, messageOf } from './systemError.ts';

/** A running PostgreSQL server of our own. Disposing stops it, an adopted one too. */
export interface EmbeddedPostgres extends AsyncDisposable {
  /** `postgres://` URL of the superuser, on 127.0.0.1 and a port that was free. */
  readonly url: string;
  /** True where the server of an earlier process that was killed was still running, and was taken over. */
  readonly adopted: boolean;
  /** The data directory as given, made absolute. */
  readonly dataDirectory: string;
  /** Where the cluster really lies: elsewhere when the data directory is closed to its user. */
  readonly clusterDirectory: string;
  /** Of the server's own process. */
  readonly pid: number;
  /** Ends the sessions, waits until the process is gone. A second call does nothing. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /**
   * Gets the cluster in `postgres/` and the server's log in `postgres.log`. The caller holds its
   * lock (dataDirectoryLock.ts): two starts on one directory must not meet.
   */
  readonly dataDirectory: string;
  /** The superuser's. It is set when the cluster is made, and must be the same ever after. */
  readonly password: string;
  /** Gets one sentence for each step that takes long or changes the machine. */
  readonly onProgress: (message: string) => void;
  /** Where root's closed clones move to; for tests. */
  readonly sharedDirectory?: string;
  /** Trades every safeguard of the data for speed; for tests. */
  readonly throwAway?: boolean;
}

export interface RunningPostgres {
  readonly url: string;
  readonly pid: number;
}

const SHARED_DIRECTORY = '/var/lib/ucp';

const THROW_AWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
};

/**
 * Starts the embedded server of a data directory, making its cluster at the first start, or adopts
 * the one that a killed process left running. Expected failures are EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { password, onProgress, throwAway = false } = options;
  const sharedDirectory = options.sharedDirectory ?? SHARED_DIRECTORY;
  await mkdir(options.dataDirectory, { recursive: true });
  const dataDirectory = await realpath(options.dataDirectory);

  const owner = await chooseOwner(dataDirectory, onProgress);
  const clusterDirectory = await settleClusterLocation({
    dataDirectory,
    owner,
    sharedDirectory,
    onProgress,
  });
  const binaries = await provideBinaries(owner, sharedDirectory, onProgress);
  await ensureCluster({ binaries, owner, clusterDirectory, password, throwAway, onProgress });

  const survivor = await adopt(clusterDirectory, password, onProgress);
  const postmaster =
    survivor ??
    (await startAnew(
      {
        binaries,
        owner,
        clusterDirectory,
        logFile: path.join(dataDirectory, 'postgres.log'),
        settings: throwAway ? THROW_AWAY_SETTINGS : {},
        onProgress,
      },
      password,
    ));

  let stopping: Promise<void> | null = null;
  const stop = () => (stopping ??= stopPostmaster(postmaster, onProgress));
  return {
    url: superuserUrl(postmaster.port, password),
    adopted: survivor !== null,
    dataDirectory,
    clusterDirectory,
    pid: postmaster.pid,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * The embedded server that runs on a data directory, whoever started it; null where none does.
 * For commands that work beside a running platform; it stays that platform's to stop.
 */
export async function findRunningPostgres(
  dataDirectory: string,
  password: string,
): Promise<RunningPostgres | null> {
  try {
    const clusterDirectory = await loadClusterLocation(dataDirectory);
    if (clusterDirectory === null) return null;
    const found = await findPostmaster(clusterDirectory);
    const postmaster = found && (await settlePostmaster(found, clusterDirectory));
    if (postmaster === null) return null;
    const url = superuserUrl(postmaster.port, password);
    await checkLogin(url, clusterDirectory);
    return { url, pid: postmaster.pid };
  } catch (error) {
    throw codeOf(error) === 'EACCES' ? ofAnotherUser(dataDirectory, error) : error;
  }
}

/** Root lends the server to another user: the one that owns the cluster, or one kept for this. */
async function chooseOwner(
  dataDirectory: string,
  onProgress: (message: string) => void,
): Promise<ProcessOwner> {
  const ownUid = process.getuid?.();
  try {
    const existing = await loadClusterLocation(dataDirectory);
    const clusterOwner = existing === null ? null : await stat(existing);
    if (ownUid !== 0) {
      if (clusterOwner === null || clusterOwner.uid === ownUid) return null;
      throw ofAnotherUser(dataDirectory);
    }
    // A cluster that a plain user made stays that user's, who can go on without root later.
    if (clusterOwner !== null && clusterOwner.uid !== 0) {
      const { uid, gid } = clusterOwner;
      return { uid, gid, name: await nameUser(uid) };
    }
  } catch (error) {
    throw codeOf(error) === 'EACCES' ? ofAnotherUser(dataDirectory, error) : error;
  }
  return ensureSystemUser(onProgress);
}

async function adopt(
  clusterDirectory: string,
  password: string,
  onProgress: (message: string) => void,
): Promise<Postmaster | null> {
  const found = await findPostmaster(clusterDirectory);
  if (found === null) return null;
  const ready = await settlePostmaster(found, clusterDirectory);
  if (ready !== null) {
    onProgress(`Taking over the PostgreSQL server that is still running (process ${ready.pid})`);
    try {
      await checkLogin(superuserUrl(ready.port, password), clusterDirectory);
      return ready;
    } catch (error) {
      // Stopping it would not change the password, and the fault is most likely ours: leave it be.
      if (error instanceof EmbeddedPostgresError && error.code === 'WRONG_PASSWORD') throw error;
      onProgress(`It takes no login (${messageOf(error)}): stopping it and starting another`);
    }
  }
  await stopPostmaster(found, onProgress);
  return null;
}

async function startAnew(options: StartOptions, password: string): Promise<Postmaster> {
  await removeStalePidFile(options.clusterDirectory);
  const postmaster = await startPostmaster(options);
  try {
    await checkLogin(superuserUrl(postmaster.port, password), options.clusterDirectory);
  } catch (error) {
    await stopPostmaster(postmaster, options.onProgress);
    throw error;
  }
  return postmaster;
}

async function checkLogin(url: string, clusterDirectory: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // The server may end between login and goodbye; as an unhandled event that would end us too.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    if (codeOf(cause) === '28P01') {
      throw new EmbeddedPostgresError(
        'WRONG_PASSWORD',
        `The database in ${clusterDirectory} was made with another password than the present secret ` +
          'yields. Bring back the secret it was made with, or move that folder away to begin anew.',
        { cause },
      );
    }
    throw new EmbeddedPostgresError(
      'START_FAILED',
      `The embedded PostgreSQL on ${clusterDirectory} runs and takes no login: ${messageOf(cause)}`,
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function superuserUrl(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

function ofAnotherUser(dataDirectory: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'CLUSTER_OF_ANOTHER_USER',
    `The database of ${dataDirectory} belongs to another user of this machine. ` +
      'Start as that user (or as root, if root made it), or choose another --data-dir.',
    { cause },
  );
}
