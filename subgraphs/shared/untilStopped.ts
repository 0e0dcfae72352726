/**
 * Settles with the reason when this process is asked to end: by a signal, or because the parent
 * that spawned it with IPC is gone. A parent that dies without a word must leave nothing behind.
 */
export function untilStopped(): Promise<string> {
  const stop = Promise.withResolvers<string>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop.resolve);
  process.once('disconnect', () => stop.resolve('the parent process ended'));
  return stop.promise;
}
