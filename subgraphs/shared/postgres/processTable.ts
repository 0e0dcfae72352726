import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './systemError.ts';

const hasProc = process.platform === 'linux';

/** Whether a process still runs. A zombie does not: it only waits for a parent that never asks. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, as another user's.
    return codeOf(error) === 'EPERM';
  }
  if (!hasProc) return true;
  const fields = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The command name in parentheses may itself hold parentheses; the state follows the last one.
  return fields !== null && !/^\s*[ZX]/.test(fields.slice(fields.lastIndexOf(')') + 1));
}

/** Whether the process is a PostgreSQL server on this cluster, whatever it is called on disk now. */
export async function runsIn(pid: number, clusterDirectory: string): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  if (!hasProc) return isNamedInCommandLine(pid, clusterDirectory);
  // A server works inside its cluster. Its own children do too, but never bear the file's pid.
  const [cwd, cluster, name] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => null),
    stat(clusterDirectory),
    readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
  ]);
  return (
    cwd !== null &&
    cwd.dev === cluster.dev &&
    cwd.ino === cluster.ino &&
    name.trim().startsWith('postgres')
  );
}

async function isNamedInCommandLine(pid: number, clusterDirectory: string): Promise<boolean> {
  const run = promisify(execFile);
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.includes('postgres') && stdout.includes(clusterDirectory);
}
