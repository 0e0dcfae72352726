import { Worker } from 'node:worker_threads';

/**
 * A bar on stderr while this thread computes and can show nothing itself: it comes after a second.
 * How far compiling has come nobody knows, so the bar shows the share of its time budget.
 */
export function showBusyBar(message: string, budgetMs: number): Disposable {
  const isDone = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./busyBar.worker.ts', import.meta.url), {
    workerData: { message, budgetMs, isDone, isTerminal: process.stderr.isTTY },
  });
  worker.unref();
  return {
    [Symbol.dispose]: () => {
      Atomics.store(isDone, 0, 1);
      Atomics.notify(isDone, 0);
    },
  };
}
