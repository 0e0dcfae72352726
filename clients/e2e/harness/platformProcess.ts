import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** The platform as an operator runs it: a process of its own, started by the command line. */
export interface PlatformProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** What it told the operator so far: progress and welcome, without log lines. */
  output(): string;
  /** Waits for it to end by itself; the exit code. */
  ended(): Promise<number | null>;
  /** Sends the signal and waits for the end; the exit code, null where the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Runs `ucp start` on a free port and waits until it serves; rejects with its output where it ends
 * before. Log lines go to the file, if one is named.
 */
export async function startPlatform(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
  logFile: string | null = null,
): Promise<PlatformProcess> {
  const child = spawn(process.execPath, [MAIN, 'start', '--port', '0', ...args], {
    // Several platforms that prepare for customers would take the processors from the tests.
    env: { ...process.env, UCP_WARM_UP: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = logFile === null ? null : createWriteStream(logFile, { flags: 'a' });
  const serving = Promise.withResolvers<string>();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.startsWith('{')) {
        log?.write(`${line}\n`);
        return;
      }
      output += `${line}\n`;
      const url = /(http:\/\/\S+)\/graphql /.exec(line)?.[1];
      if (url !== undefined) serving.resolve(url);
    });
  }
  child.once('exit', (code, signal) => {
    serving.reject(new Error(`The platform ended (${signal ?? code}):\n${output}`));
  });
  const url = await serving.promise;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    log?.end();
    return child.exitCode;
  };
  return {
    url,
    pid: child.pid ?? -1,
    output: () => output,
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
    },
  };
}
