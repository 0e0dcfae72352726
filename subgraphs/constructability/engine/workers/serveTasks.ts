import { parentPort } from 'node:worker_threads';
import type { Reply } from './workerPool.ts';

/**
 * The far side of a WorkerPool: answers one task after another. What arrives is what the pool's
 * type says; a message carries no type of its own.
 */
export function serveTasks(answer: (task: never) => Promise<unknown>): void {
  const port = parentPort;
  if (port === null) throw new Error('serveTasks is for the threads of a WorkerPool');
  port.on('message', (task) => {
    answer(task as never).then(
      (found) => port.postMessage({ kind: 'answer', answer: found } satisfies Reply<unknown>),
      (error: unknown) => port.postMessage({ kind: 'failed', error } satisfies Reply<unknown>),
    );
  });
}
