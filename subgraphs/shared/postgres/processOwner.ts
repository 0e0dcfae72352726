import { spawn } from 'node:child_process';
import { EmbeddedPostgresError } from './embeddedPostgresError.ts';
import { codeOf } from './systemError.ts';

/** The system user that PostgreSQL's processes run as; null where they run as ourselves. */
export type ProcessOwner = {
  readonly uid: number;
  readonly gid: number;
  /** For messages only: a user name, or `uid 1000` where the cluster's owner is all we know. */
  readonly name: string;
} | null;

export interface Outcome {
  readonly exitCode: number;
  /** Standard output and standard error as they came, trimmed. */
  readonly output: string;
}

/**
 * A fixed environment: a PGPORT or PGDATA of the user's shell must not reach the server, and
 * messages must come in English, because the readers of the log look for words in them.
 */
export const POSTGRES_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** How `spawn` runs a process as `owner`. The working directory is one that every user may enter. */
export function ownerSpawnOptions(owner: ProcessOwner) {
  const identity = owner === null ? {} : { uid: owner.uid, gid: owner.gid };
  return { ...identity, cwd: '/', env: POSTGRES_ENVIRONMENT };
}

/**
 * Runs a program as `owner` to its end. A program that cannot be started at all rejects with
 * Node's own error (ENOENT, EACCES, EPERM).
 */
export function runAs(
  owner: ProcessOwner,
  program: string,
  programArguments: readonly string[],
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      ...ownerSpawnOptions(owner),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      resolve({
        exitCode: exitCode ?? -1,
        output: (signal === null ? output : `${output}\nended by ${signal}`).trim(),
      });
    });
  });
}

/**
 * Asks the operating system, by trying as that user, whether `owner` reaches the inside of a
 * directory. Modes alone do not tell: access lists, mounts and capabilities have a say too.
 */
export async function canEnter(owner: ProcessOwner, directory: string): Promise<boolean> {
  const { exitCode } = await shellAs(owner, 'cd -- "$1" 2>/dev/null', [directory]);
  return exitCode === 0;
}

/** Runs a line of POSIX shell as `owner`, its arguments as $1, $2 …. */
export async function shellAs(
  owner: ProcessOwner,
  script: string,
  scriptArguments: readonly string[],
): Promise<Outcome> {
  try {
    return await runAs(owner, '/bin/sh', ['-c', script, 'sh', ...scriptArguments]);
  } catch (cause) {
    if (owner !== null && codeOf(cause) === 'EPERM') {
      throw new EmbeddedPostgresError(
        'SYSTEM_USER_UNAVAILABLE',
        `PostgreSQL refuses to run as root, and this process may not start one as ${owner.name} ` +
          '(the operating system forbids changing the user, as in a container without CAP_SETUID). ' +
          'Run it as a plain user, or set DATABASE_URL to an existing PostgreSQL server.',
        { cause },
      );
    }
    throw cause;
  }
}
