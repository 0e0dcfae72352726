import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** What `showBusyBar` hands over. */
interface BusyBarData {
  readonly message: string;
  readonly budgetMs: number;
  /** 1 when the bar is to go. */
  readonly isDone: Int32Array;
  readonly isTerminal: boolean;
}

const { message, budgetMs, isDone, isTerminal } = workerData as BusyBarData;
const QUIET_MS = 1_000;
const WIDTH = 30;
const STDERR = 2;

const startedAtMs = performance.now();
let isShown = false;
// Written past the main thread, whose own stderr waits for the computation to end.
while (Atomics.wait(isDone, 0, 0, isShown ? 200 : QUIET_MS) === 'timed-out') {
  if (!isShown && !isTerminal) writeSync(STDERR, `${message} …\n`);
  isShown = true;
  if (!isTerminal) continue;
  const elapsedMs = performance.now() - startedAtMs;
  const filled = Math.min(WIDTH, Math.round((elapsedMs / budgetMs) * WIDTH));
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
  const seconds = (elapsedMs / 1_000).toFixed(1);
  writeSync(STDERR, `\r${bar} ${message}: ${seconds} s of at most ${budgetMs / 1_000} s`);
}
if (isShown && isTerminal) writeSync(STDERR, '\r\u001B[2K');
