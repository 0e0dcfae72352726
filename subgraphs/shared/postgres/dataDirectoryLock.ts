import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './processTable.ts';
import { codeOf, messageOf } from './systemError.ts';

/** The sole right to run a platform on a data directory. Disposing gives it back; so does dying. */
export interface DataDirectoryLock extends AsyncDisposable {
  readonly directory: string;
  /** Tells those who are refused where the holder serves, such as `http://127.0.0.1:4000`. */
  announce(address: string): Promise<void>;
}

export interface LockHolder {
  readonly pid: number;
  /** ISO instant at which it took the lock. */
  readonly since: string;
  /** Null until it serves. */
  readonly address: string | null;
}

export type DataDirectoryLockErrorCode =
  /** Another process runs on the data directory. */
  | 'DATA_DIRECTORY_HELD'
  /** The data directory cannot be made or written by this user. */
  | 'DATA_DIRECTORY_CLOSED';

export class DataDirectoryLockError extends Error {
  override readonly name = 'DataDirectoryLockError';
  readonly code: DataDirectoryLockErrorCode;
  /** Null where the holder is not to be told, as one in another container. */
  readonly holder: LockHolder | null;

  constructor(
    code: DataDirectoryLockErrorCode,
    message: string,
    holder: LockHolder | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.holder = holder;
  }
}

const LOCK_FILE = 'lock.sqlite';
const HOLDER_FILE = 'lock-holder.json';

/** SQLite's own code for "another connection holds the lock". */
const SQLITE_BUSY = 5;

/** Two who ask at the same instant see each other for a moment; a little patience lets one win. */
const PATIENCE_MS = 200;

/** For a winner that has the lock and not yet written down who it is. */
const HOLDER_ATTEMPTS = 20;
const HOLDER_POLL_MS = 25;

/**
 * Keeps the connections of held locks reachable. One that is collected closes, and its lock with it,
 * although the platform of a careless caller still runs.
 */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a data directory, making the directory where it is missing. Throws a
 * DataDirectoryLockError that names the holder where another process, or this one, has it.
 *
 * The lock is an exclusive transaction on an empty SQLite file, that is, a lock of the kernel on an
 * open file. Node offers no other way to one. A file with a process id, the usual means, outlives
 * its writer and then has to be judged (is that process alive, or has its id gone to another? do
 * two starts take over at once?), while the kernel drops this lock whenever its holder ends. The
 * file with the process id is here too, but only to tell people.
 */
export async function lockDataDirectory(
  directory: string,
  options: { readonly address?: string } = {},
): Promise<DataDirectoryLock> {
  const absolute = path.resolve(directory);
  const database = await open(absolute);
  const since = new Date().toISOString();
  const tell = (address: string | null) =>
    writeHolder(absolute, { pid: process.pid, since, address });
  let released = false;
  const lock: DataDirectoryLock = {
    directory: absolute,
    announce: tell,
    [Symbol.asyncDispose]: async () => {
      if (released) return;
      released = true;
      // In this order, or we would delete the name of the next holder.
      await rm(path.join(absolute, HOLDER_FILE), { force: true });
      release(database);
    },
  };
  try {
    await tell(options.address ?? null);
  } catch (cause) {
    release(database);
    throw closed(absolute, cause);
  }
  return lock;
}

async function open(directory: string): Promise<DatabaseSync> {
  let database: DatabaseSync | null = null;
  try {
    await mkdir(directory, { recursive: true });
    database = new DatabaseSync(path.join(directory, LOCK_FILE), { timeout: PATIENCE_MS });
    // Nothing is ever written, so a journal file would only lie around.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    await giveToOwnerOf(directory);
    held.add(database);
    return database;
  } catch (cause) {
    database?.close();
    if (!isBusy(cause)) throw closed(directory, cause);
    const holder = await loadLiveHolder(directory);
    throw new DataDirectoryLockError(
      'DATA_DIRECTORY_HELD',
      `The data directory ${directory} is in use by ${describe(holder)}. ` +
        'Stop that one first, or choose another --data-dir.',
      holder,
      { cause },
    );
  }
}

/** What root makes in a plain user's data directory must not keep that user out later. */
async function giveToOwnerOf(directory: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(directory);
  // By path: opening and closing the file in this process would drop the kernel's lock on it.
  await chown(path.join(directory, LOCK_FILE), uid, gid);
}

function release(database: DatabaseSync): void {
  held.delete(database);
  database.close();
}

function isBusy(error: unknown): boolean {
  return (
    codeOf(error) === 'ERR_SQLITE_ERROR' &&
    error instanceof Error &&
    'errcode' in error &&
    error.errcode === SQLITE_BUSY
  );
}

function closed(directory: string, cause: unknown): DataDirectoryLockError {
  return new DataDirectoryLockError(
    'DATA_DIRECTORY_CLOSED',
    `The data directory ${directory} cannot be used by this user (${messageOf(cause)}). It must be ` +
      'a folder that you may write to, on a file system with locks; choose another --data-dir.',
    null,
    { cause },
  );
}

function describe(holder: LockHolder | null): string {
  if (holder === null) return 'another process';
  const serving = holder.address === null ? '' : `, serving ${holder.address}`;
  return `process ${holder.pid} (since ${holder.since}${serving})`;
}

async function writeHolder(directory: string, holder: LockHolder): Promise<void> {
  const file = path.join(directory, HOLDER_FILE);
  // Renamed into place, so that a reader never sees half of it.
  const draft = `${file}.${holder.pid}`;
  await writeFile(draft, JSON.stringify(holder));
  await rename(draft, file);
}

/** Waits a moment for a live holder's name: the file may still be the one of a holder that was killed. */
async function loadLiveHolder(directory: string): Promise<LockHolder | null> {
  for (let attempt = 0; attempt < HOLDER_ATTEMPTS; attempt += 1) {
    const text = await readFile(path.join(directory, HOLDER_FILE), 'utf8').catch(() => null);
    const holder = text === null ? null : parseHolder(text);
    if (holder !== null && (await isAlive(holder.pid))) return holder;
    await delay(HOLDER_POLL_MS);
  }
  return null;
}

function parseHolder(text: string): LockHolder | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return null;
    if (!('pid' in parsed) || typeof parsed.pid !== 'number') return null;
    if (!('since' in parsed) || typeof parsed.since !== 'string') return null;
    const address =
      'address' in parsed && typeof parsed.address === 'string' ? parsed.address : null;
    return { pid: parsed.pid, since: parsed.since, address };
  } catch {
    return null;
  }
}
