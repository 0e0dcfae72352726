import { spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import type { PostgresBinaries } from './binaries.ts';
import { ownerSpawnOptions, type ProcessOwner } from './processOwner.ts';
import { loadProcess, type ProcessIdentity, servesCluster, stillRuns } from './processTable.ts';
import { codeOf, messageOf } from './systemError.ts';

/** A server process that runs on a cluster. */
export interface Postmaster extends ProcessIdentity {
  readonly port: number;
  readonly phase: 'starting' | 'ready' | 'stopping';
}

export interface StartOptions {
  readonly binaries: PostgresBinaries;
  readonly owner: ProcessOwner;
  readonly clusterDirectory: string;
  readonly logFile: string;
  /** Server settings besides or instead of the embedded ones. */
  readonly settings: Readonly<Record<string, string>>;
  readonly onProgress: (message: string) => void;
}

/** How long each signal has to work before the next, harsher one, in milliseconds. */
export interface StopBounds {
  readonly fastMs: number;
  readonly immediateMs: number;
  readonly killMs: number;
}

// A fast shutdown writes a checkpoint, which after a large import on a slow disk takes a while;
// cutting it short costs no data, only a recovery at the next start.
const STOP_BOUNDS: StopBounds = { fastMs: 30_000, immediateMs: 5_000, killMs: 5_000 };

/** After a crash the server replays its log before it is ready; that may take minutes, not more. */
const READY_TIMEOUT_MS = 300_000;
const RECOVERY_NOTICE_MS = 5_000;
const POLL_MS = 10;
const LOG_ROTATION_BYTES = 10_000_000;
const START_ATTEMPTS = 10;

/**
 * Passed on the command line instead of written to postgresql.conf, so that clusters made by an
 * earlier release of the platform get the present values too. fsync stays on: the data is real.
 */
const EMBEDDED_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // TCP only: socket paths are limited to about 100 characters, which a deep clone exceeds.
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  // Compiling a query takes longer than running any of the short ones here.
  jit: 'off',
  // An import writes in one go what the default of 1GB spreads over several checkpoints anyway,
  // and a checkpoint at shutdown stays short.
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] %u@%d ',
  cluster_name: 'ucp',
};

/** Starts a server on the cluster and returns when it takes connections. */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  await rotateLog(options.logFile);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryToStart(options, await findFreePort());
    if (outcome.kind === 'ready') return outcome.postmaster;
    // Somebody took the port between our look and the server's bind, or children of a server that
    // was killed are still on their way out. Both pass.
    const passes = /could not bind|pre-existing shared memory block/.test(outcome.log);
    if (!passes || attempt === START_ATTEMPTS) {
      throw new EmbeddedPostgresError(
        'START_FAILED',
        `The embedded PostgreSQL on ${options.clusterDirectory} ${outcome.reason}. ` +
          `The end of ${options.logFile}:\n${lastLines(outcome.log)}`,
      );
    }
    await delay(attempt * 100);
  }
}

/** The server that runs on the cluster, whoever started it; null where there is none. */
export async function findPostmaster(clusterDirectory: string): Promise<Postmaster | null> {
  const entry = await readPidFile(clusterDirectory);
  // The file outlives a crash, and its process id may meanwhile be anybody's.
  if (entry === null || !(await servesCluster(entry.pid, clusterDirectory))) return null;
  const identity = await loadProcess(entry.pid);
  return identity === null ? null : { ...entry, ...identity };
}

/**
 * Removes what a dead server left. PostgreSQL would do so itself, but it takes any live process
 * under the old id for a server, and then refuses to start.
 */
export async function removeStalePidFile(clusterDirectory: string): Promise<void> {
  await rm(path.join(clusterDirectory, 'postmaster.pid'), { force: true });
}

/** Waits until a found server has left the phases 'starting' and 'stopping'; null when it ended. */
export async function settlePostmaster(
  postmaster: Postmaster,
  clusterDirectory: string,
): Promise<Postmaster | null> {
  const deadline = performance.now() + READY_TIMEOUT_MS;
  let current: Postmaster | null = postmaster;
  while (current !== null && current.phase !== 'ready' && performance.now() < deadline) {
    await delay(POLL_MS);
    current = await findPostmaster(clusterDirectory);
  }
  return current?.phase === 'ready' ? current : null;
}

/** Stops a server: at first asking it to finish cleanly, then harder. Returns once it is gone. */
export async function stopPostmaster(
  server: ProcessIdentity,
  onProgress: (message: string) => void,
  bounds: StopBounds = STOP_BOUNDS,
): Promise<void> {
  const { pid } = server;
  const steps = [
    // "Fast" in PostgreSQL's terms: ends the sessions, writes everything, stops.
    { signal: 'SIGINT', boundMs: bounds.fastMs },
    // "Immediate": drops everything; the next start recovers from the write-ahead log.
    { signal: 'SIGQUIT', boundMs: bounds.immediateMs },
    { signal: 'SIGKILL', boundMs: bounds.killMs },
  ] as const;
  for (const { signal, boundMs } of steps) {
    // Asked before each signal: once the server is gone, its id may be an innocent process's.
    if (!(await stillRuns(server))) return;
    if (signal !== 'SIGINT') {
      onProgress(`PostgreSQL (process ${pid}) is still running: sending ${signal}`);
    }
    try {
      process.kill(pid, signal);
    } catch (cause) {
      if (codeOf(cause) === 'ESRCH') return;
      throw new EmbeddedPostgresError(
        'STOP_FAILED',
        `The embedded PostgreSQL (process ${pid}) could not be stopped: ${messageOf(cause)}`,
        { cause },
      );
    }
    const deadline = performance.now() + boundMs;
    while (performance.now() < deadline) {
      if (!(await stillRuns(server))) return;
      await delay(POLL_MS);
    }
  }
  throw new EmbeddedPostgresError(
    'STOP_FAILED',
    `The embedded PostgreSQL (process ${pid}) outlived SIGINT, SIGQUIT and SIGKILL; ` +
      'it probably waits for a disk that does not answer. Stop it by hand before the next start.',
  );
}

type StartOutcome =
  | { readonly kind: 'ready'; readonly postmaster: Postmaster }
  | { readonly kind: 'failed'; readonly reason: string; readonly log: string };

async function tryToStart(options: StartOptions, port: number): Promise<StartOutcome> {
  const { binaries, owner, clusterDirectory, logFile, onProgress } = options;
  const logStart = (await stat(logFile).catch(() => null))?.size ?? 0;
  const settings = { ...EMBEDDED_SETTINGS, port: String(port), ...options.settings };
  const log = await open(logFile, 'a', 0o640);
  const ending: { reason: string | null } = { reason: null };
  let pid: number | undefined;
  try {
    if (owner !== null) await log.chown(owner.uid, owner.gid);
    const server = spawn(
      binaries.postgres,
      [
        '-D',
        clusterDirectory,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...ownerSpawnOptions(owner),
        // A group of its own: Ctrl-C goes to the whole group of the terminal, and the server must
        // not end before the platform has drained.
        detached: true,
        // A file, not a pipe: the server outlives us after kill -9, and must still be able to log.
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    server.once('error', (error) => {
      ending.reason = `could not be started (${error.message})`;
    });
    server.once('exit', (exitCode, signal) => {
      ending.reason = `ended while starting (${signal ?? `exit code ${exitCode}`})`;
    });
    // A platform that fails elsewhere may exit; the next start adopts the server.
    server.unref();
    pid = server.pid;
  } finally {
    await log.close();
  }

  const identity = pid === undefined ? null : await loadProcess(pid);
  const begin = performance.now();
  let noticeAt = begin + RECOVERY_NOTICE_MS;
  while (ending.reason === null && performance.now() - begin < READY_TIMEOUT_MS) {
    const entry = await readPidFile(clusterDirectory);
    if (identity !== null && entry?.pid === pid && entry?.phase === 'ready') {
      return { kind: 'ready', postmaster: { ...entry, ...identity } };
    }
    if (performance.now() > noticeAt) {
      const seconds = Math.round((performance.now() - begin) / 1000);
      onProgress(`PostgreSQL is recovering from an unclean stop (${seconds} s so far)`);
      noticeAt += RECOVERY_NOTICE_MS;
    }
    await delay(POLL_MS);
  }
  if (ending.reason === null && identity !== null) await stopPostmaster(identity, onProgress);
  return {
    kind: 'failed',
    reason: ending.reason ?? `was not ready after ${READY_TIMEOUT_MS / 1000} s`,
    log: await readFrom(logFile, logStart),
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no TCP address'));
        else resolve(address.port);
      });
    });
  });
}

type PidFileEntry = Omit<Postmaster, 'started'>;

/** postmaster.pid, line by line: pid, directory, start time, port, socket, address, memory, phase. */
async function readPidFile(clusterDirectory: string): Promise<PidFileEntry | null> {
  const text = await readFile(path.join(clusterDirectory, 'postmaster.pid'), 'utf8').catch(
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
      throw error;
    },
  );
  const lines = text?.split('\n') ?? [];
  const pid = Number.parseInt(lines[0] ?? '', 10);
  // Written in several steps, so an early reader sees a first part only.
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const status = lines[7]?.trim();
  return {
    pid,
    port: Number.isInteger(port) ? port : 0,
    phase: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

async function rotateLog(logFile: string): Promise<void> {
  const { size } = (await stat(logFile).catch(() => null)) ?? { size: 0 };
  if (size > LOG_ROTATION_BYTES) await rename(logFile, `${logFile}.1`);
}

async function readFrom(file: string, start: number): Promise<string> {
  return (await readFile(file)).subarray(start).toString('utf8');
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-20).join('\n');
}
