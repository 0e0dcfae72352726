import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { UsageError, type ExitCode } from '../command.ts';
import { BusyBar, type BusyStep } from './busyBar.ts';
import type { RulesTask } from './rulesTask.ts';

/** What the thread tells. */
export type TaskMessage =
  | { readonly kind: 'step'; readonly step: BusyStep | null }
  | { readonly kind: 'ended'; readonly exitCode: ExitCode }
  | { readonly kind: 'failed'; readonly error: unknown; readonly isUsage: boolean };

/**
 * Runs the task on a thread of its own: compiling and solving let nothing else happen for seconds,
 * and Ctrl-C must end them all the same.
 */
export async function runRulesTask(task: RulesTask, signal: AbortSignal): Promise<ExitCode> {
  signal.throwIfAborted();
  using bar = new BusyBar();
  const readsInput = task.action === 'query';
  const worker = new Worker(new URL('./rulesTask.worker.ts', import.meta.url), {
    workerData: task,
    stdin: readsInput,
    stdout: true,
    execArgv: [],
  });
  const outcome = Promise.withResolvers<ExitCode>();
  worker.on('message', (message: TaskMessage) => {
    if (message.kind === 'step') bar.begin(message.step);
    else if (message.kind === 'ended') outcome.resolve(message.exitCode);
    else outcome.reject(message.isUsage ? usageError(message.error) : message.error);
  });
  worker.on('error', (error) => outcome.reject(error));
  worker.on('exit', (code) => outcome.reject(new Error(`The thread at work ended with ${code}.`)));
  signal.addEventListener('abort', () => outcome.reject(signal.reason), { once: true });
  const written = Promise.withResolvers<unknown>();
  worker.stdout.once('end', written.resolve);
  // Whoever reads has seen enough, as `head` does: no reason to complain.
  process.stdout.once('error', () => {
    outcome.resolve(0);
    written.resolve(null);
  });
  worker.stdout.pipe(process.stdout, { end: false });
  if (readsInput && worker.stdin !== null) {
    pipeline(process.stdin, worker.stdin).catch((error: unknown) => outcome.reject(error));
  }
  try {
    const exitCode = await outcome.promise;
    await written.promise;
    return exitCode;
  } finally {
    await worker.terminate();
    if (readsInput) process.stdin.destroy();
  }
}

/** An error crosses threads without its class. */
function usageError(error: unknown): UsageError {
  return new UsageError(error instanceof Error ? error.message : String(error));
}
