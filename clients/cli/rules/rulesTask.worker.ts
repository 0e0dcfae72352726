import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../command.ts';
import { performRulesTask, type RulesTask } from './rulesTask.ts';
import type { TaskMessage } from './runRulesTask.ts';

const tell = (message: TaskMessage): void => {
  // A thread has no origin; the rule takes it for a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message);
};

try {
  const exitCode = await performRulesTask(workerData as RulesTask, (step) =>
    tell({ kind: 'step', step }),
  );
  tell({ kind: 'ended', exitCode });
} catch (error) {
  tell({ kind: 'failed', error, isUsage: error instanceof UsageError });
}
