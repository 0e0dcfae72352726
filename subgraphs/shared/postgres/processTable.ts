import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './systemError.ts';

/** A process beyond doubt: an id alone goes to another process after its bearer's end. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the operating system's own notation; only to be compared. */
  readonly started: string;
}

const hasProc = process.platform === 'linux';

/** Null where no such process runs. A zombie does not run: it only waits for its parent to ask. */
export async function loadProcess(pid: number): Promise<ProcessIdentity | null> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, as another user's.
    if (codeOf(error) !== 'EPERM') return null;
  }
  return hasProc ? loadFromProc(pid) : loadFromPs(pid);
}

export async function isAlive(pid: number): Promise<boolean> {
  return (await loadProcess(pid)) !== null;
}

export async function stillRuns(identity: ProcessIdentity): Promise<boolean> {
  return (await loadProcess(identity.pid))?.started === identity.started;
}

/** Whether the process is a PostgreSQL server on this cluster, even if both were renamed since. */
export async function servesCluster(pid: number, clusterDirectory: string): Promise<boolean> {
  if (!hasProc) {
    const command = await ps(pid, 'command=');
    return command.includes('postgres') && command.includes(clusterDirectory);
  }
  // A server works inside its cluster. Its own children do too, but never bear the file's pid.
  const [workingDirectory, cluster, name] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => null),
    stat(clusterDirectory),
    readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
  ]);
  return (
    workingDirectory?.dev === cluster.dev &&
    workingDirectory.ino === cluster.ino &&
    name.startsWith('postgres')
  );
}

async function loadFromProc(pid: number): Promise<ProcessIdentity | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The command name in parentheses may itself hold spaces and parentheses; the state follows it.
  const [state, ...fields] = text
    .slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  // proc(5): the start time is field 22, the state field 3.
  const started = fields[18];
  return started === undefined || state === 'Z' || state === 'X' ? null : { pid, started };
}

async function loadFromPs(pid: number): Promise<ProcessIdentity | null> {
  const [state = '', ...started] = (await ps(pid, 'stat=,lstart=')).split(/\s+/);
  return state === '' || state.startsWith('Z') ? null : { pid, started: started.join(' ') };
}

async function ps(pid: number, columns: string): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run('ps', ['-o', columns, '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim();
}
