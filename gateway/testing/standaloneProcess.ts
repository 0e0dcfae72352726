import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LogLine } from './testGateway.ts';

export const STANDALONE = fileURLToPath(new URL('../standalone.ts', import.meta.url));

/** `npm run gateway` in a process of its own. Disposing ends it. */
export interface StandaloneProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  /** Settles with the address once it listens. */
  readonly url: Promise<string>;
  /** What was logged so far. */
  readonly logLines: readonly LogLine[];
  readonly exit: Promise<{
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
}

export function runStandalone(...args: readonly string[]): StandaloneProcess {
  const child = spawn(process.execPath, [STANDALONE, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const listening = Promise.withResolvers<string>();
  const logLines: LogLine[] = [];
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  createInterface(child.stdout).on('line', (line) => {
    stdout += `${line}\n`;
    if (line.startsWith('{')) logLines.push(JSON.parse(line) as LogLine);
    const url = /"url":"(http[^"]+)\/graphql"/.exec(line)?.[1];
    if (url !== undefined) listening.resolve(url);
  });
  const exit = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  return {
    child,
    url: listening.promise,
    logLines,
    exit,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exit;
    },
  };
}
