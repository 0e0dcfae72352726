import { createHash } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { canEnter, type ProcessOwner, runAs } from './processOwner.ts';
import { codeOf, messageOf } from './systemError.ts';

/** The cluster's name inside the data directory: the cluster itself, or a link to where it moved. */
export const CLUSTER_NAME = 'postgres';

/** Inside a place under the shared directory: the data directory that its cluster belongs to. */
const ORIGIN_NAME = 'origin';

/**
 * Where the cluster of a data directory lies or shall be made; nothing need be there yet.
 *
 * Normally inside the data directory. Where `owner` cannot enter that (a clone in /root), the
 * cluster goes to a place under `sharedDirectory`, and a link in the data directory tells so to
 * people and to later starts. The link, not a name computed from the path, decides: it travels
 * with a renamed clone, and goes when somebody deletes the data directory to begin anew.
 */
export async function settleClusterLocation(options: {
  readonly dataDirectory: string;
  readonly owner: ProcessOwner;
  readonly sharedDirectory: string;
  readonly onProgress: (message: string) => void;
}): Promise<string> {
  const { dataDirectory, owner, sharedDirectory, onProgress } = options;
  const home = path.join(dataDirectory, CLUSTER_NAME);
  const linked = await readlink(home).catch(() => null);
  if (linked !== null) {
    const target = path.resolve(dataDirectory, linked);
    if (await belongsTo(target, dataDirectory)) return target;
    onProgress(
      `This data directory was copied from another; its database stays with that one (${target})`,
    );
    await unlink(home);
  }
  if (owner === null || (await canEnter(owner, dataDirectory))) return home;

  const place = path.join(sharedDirectory, placeName(dataDirectory));
  const moved = path.join(place, CLUSTER_NAME);
  onProgress(
    `PostgreSQL runs as ${owner.name}, who may not enter ${dataDirectory}: its data lies in ${moved} (delete ${place} as well when you delete this data directory)`,
  );
  try {
    await setAside(place, onProgress);
    await mkdir(place, { recursive: true });
    // Whatever the umask: these two hold nothing secret, the cluster below them is closed.
    await Promise.all([chmod(sharedDirectory, 0o755), chmod(place, 0o755)]);
    await writeFile(path.join(place, ORIGIN_NAME), dataDirectory);
    if ((await lstat(home).catch(() => null)) !== null) await move(home, moved, onProgress);
    await symlink(moved, home);
  } catch (cause) {
    throw relocationFailed(place, messageOf(cause), cause);
  }
  if (!(await canEnter(owner, place))) {
    throw relocationFailed(place, `${owner.name} may not enter it either`);
  }
  return moved;
}

/** Where the cluster of a data directory lies; null where none was ever made. */
export async function loadClusterLocation(dataDirectory: string): Promise<string | null> {
  return realpath(path.join(dataDirectory, CLUSTER_NAME)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  });
}

async function belongsTo(cluster: string, dataDirectory: string): Promise<boolean> {
  const place = path.dirname(cluster);
  if ((await stat(place).catch(() => null)) === null) {
    throw new EmbeddedPostgresError(
      'NOT_A_CLUSTER',
      `The database of ${dataDirectory} lies in ${cluster}, which is gone. Bring it back, ` +
        `or delete the link ${path.join(dataDirectory, CLUSTER_NAME)} to begin with an empty one.`,
    );
  }
  const originFile = path.join(place, ORIGIN_NAME);
  const origin = await readFile(originFile, 'utf8').catch(() => null);
  // Without that file the link is the user's own, to a larger disk for instance.
  if (origin === null || origin === dataDirectory) return true;
  const linkOfOrigin = await readlink(path.join(origin, CLUSTER_NAME)).catch(() => null);
  if (linkOfOrigin === cluster) return false;
  // The data directory was renamed, and its database with it.
  await writeFile(originFile, dataDirectory);
  return true;
}

/** A place that no link leads to: its data directory was deleted. Kept, since deleting data is not ours. */
async function setAside(place: string, onProgress: (message: string) => void): Promise<void> {
  if ((await lstat(place).catch(() => null)) === null) return;
  const cluster = path.join(place, CLUSTER_NAME);
  if ((await lstat(cluster).catch(() => null)) !== null) {
    const postmaster = await findPostmaster(cluster);
    if (postmaster !== null) await stopPostmaster(postmaster, onProgress);
    const aside = `${place}.unused-${new Date().toISOString().replaceAll(':', '')}`;
    await rename(place, aside);
    onProgress(
      `The database of a data directory that was deleted is now ${aside}; delete it freely`,
    );
  } else {
    await rm(place, { recursive: true });
  }
}

async function move(
  from: string,
  to: string,
  onProgress: (message: string) => void,
): Promise<void> {
  const postmaster = await findPostmaster(from);
  if (postmaster !== null) await stopPostmaster(postmaster, onProgress);
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    // Another file system. The copy carries a name that initialisation clears away if we die here.
    const unfinished = path.join(path.dirname(to), `${CLUSTER_NAME}.init-move`);
    // `cp -a` keeps owners, which Node's own cp does not.
    const { exitCode, output } = await runAs(null, 'cp', ['-a', from, unfinished]);
    if (exitCode !== 0) throw new Error(output, { cause: error });
    await rename(unfinished, to);
    await rm(from, { recursive: true });
  }
}

function placeName(dataDirectory: string): string {
  return createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
}

function relocationFailed(place: string, reason: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'RELOCATION_FAILED',
    `PostgreSQL cannot keep its data in ${place}: ${reason}. Choose a --data-dir that every user ` +
      'may enter, run the platform as a plain user, or set DATABASE_URL.',
    { cause },
  );
}
