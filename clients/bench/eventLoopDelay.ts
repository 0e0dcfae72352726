import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { PlatformProcess } from '../e2e/harness/platformProcess.ts';

export interface EventLoopDelay {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** Makes a platform that is started with it tell its delays. */
export const PROBE_ENVIRONMENT = {
  NODE_OPTIONS: `--import ${new URL('eventLoopProbe.ts', import.meta.url).href}`,
} as const;

const WAIT_MS = 10;

/** How late the platform's event loop was since it was last asked. */
export async function readEventLoopDelay(
  platform: PlatformProcess,
  logFile: string,
  signal: AbortSignal,
): Promise<EventLoopDelay> {
  const before = (await linesOf(logFile)).length;
  process.kill(platform.pid, 'SIGUSR2');
  for (;;) {
    const told = (await linesOf(logFile))[before];
    if (told !== undefined) return JSON.parse(told) as EventLoopDelay;
    await setTimeout(WAIT_MS, undefined, { signal });
  }
}

async function linesOf(logFile: string): Promise<readonly string[]> {
  const text = await readFile(logFile, 'utf8');
  // A line is whole once the next one begins.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole.split('\n').filter((line) => line.startsWith('{"msg":"event loop delay"'));
}
