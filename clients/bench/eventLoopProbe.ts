import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into the platform by `--import`: at each SIGUSR2 it writes how late the event loop of the
 * serving thread was since the one before, as a line between those of the log.
 */
const RESOLUTION_MS = 1;

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on('SIGUSR2', () => {
    const ms = (nanoseconds: number): number => nanoseconds / 1e6;
    const [p50Ms, p99Ms, maxMs] = [delay.percentile(50), delay.percentile(99), delay.max].map(ms);
    process.stdout.write(`${JSON.stringify({ msg: 'event loop delay', p50Ms, p99Ms, maxMs })}\n`);
    delay.reset();
  });
}
