import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** Node processes, each on a processor of its own. Disposing ends those that still run. */
export class PinnedProcesses implements AsyncDisposable {
  readonly #running = new Set<ChildProcess>();

  start(cpu: string, words: readonly string[], environment: Record<string, string>): ChildProcess {
    const child = spawn('taskset', ['-c', cpu, process.execPath, ...words], {
      cwd: REPOSITORY,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#running.add(child);
    return child;
  }

  async stop(child: ChildProcess): Promise<void> {
    this.#running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#running) await this.stop(child);
  }
}

/** All threads of this process: whoever makes load must not take the processor of who is measured. */
export function pinThisProcess(cpu: string): void {
  execFileSync('taskset', ['-a', '-c', '-p', cpu, String(process.pid)], { stdio: 'ignore' });
}

/** What an npm script gives to node, flags included, so that what is measured is what users start. */
export function wordsOfScript(name: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(`${REPOSITORY}package.json`, 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const [exec, node, ...words] = scripts[name]?.split(' ') ?? [];
  if (exec === 'exec' && node === 'node') return words;
  throw new Error(`Expected the script '${name}' to be 'exec node …', got ${scripts[name]}`);
}

/** Those words of it that are for node, or its own options. */
export function flagsOfScript(name: string): readonly string[] {
  return wordsOfScript(name).filter((word) => word.startsWith('--'));
}

/** Resolves once the address answers. */
export async function answers(url: string, headers: Record<string, string> = {}): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(url, { headers }).catch(() => null);
    if (answer?.ok === true) return;
    await delay(100);
  }
  throw new Error(`Expected an answer from ${url} within 30 s, got none`);
}
