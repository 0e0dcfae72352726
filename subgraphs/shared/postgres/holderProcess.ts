import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const PASSWORD = 'correct horse';

/** holder.fixture.ts as a process of a test, in a group of its own like a shell's job. */
export interface HolderProcess extends AsyncDisposable {
  readonly pid: number;
  /** The next line it writes. */
  readLine(): Promise<string>;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
  /** Ends its standard input, upon which it stops its server and ends; its exit code. */
  finish(): Promise<number | null>;
}

export function spawnHolder(dataDirectory: string, address = 'http://127.0.0.1:1'): HolderProcess {
  const script = fileURLToPath(new URL('./holder.fixture.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, dataDirectory, PASSWORD, address], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.pid === undefined || child.stdout === null)
    throw new Error('the fixture did not start');
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return {
    pid: child.pid,
    readLine: async () => {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the fixture ended without a word');
      return value;
    },
    kill,
    finish: async () => {
      child.stdin?.end();
      await exited;
      return child.exitCode;
    },
    [Symbol.asyncDispose]: kill,
  };
}
