import type { MaybePromise } from './maybePromise.ts';

/** Of the most age: late enough to spare reads, and early enough for a usual one to end in time. */
const RENEWED_AT = 0.75;

export interface CoalescedRead<T> {
  /** What needs no read; null where it does. */
  readonly known: () => T | null;
  readonly latest: () => MaybePromise<T>;
}

/**
 * Reads a value that may change at any time, once for all who ask while a read is under way. A
 * caller gets a read that began after it asked, or at most so many milliseconds before; and never
 * an older one than somebody here has got: who has seen a change still sees it.
 *
 * @param maxAgeMs spares the reads of callers who come in quick succession; 0 for none
 */
export function coalescedRead<T>(
  read: () => Promise<T>,
  maxAgeMs = 0,
  now: () => number = () => performance.now(),
): CoalescedRead<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  let last: { readonly value: T; readonly beganAtMs: number } | null = null;

  const start = (): Promise<T> => {
    next = null;
    const beganAtMs = now();
    const started = read().then((value) => {
      last = { value, beganAtMs };
      return value;
    });
    const ended = started.finally(() => {
      if (running === ended) running = null;
    });
    running = ended;
    return ended;
  };

  const known = (): T | null => {
    if (last === null) return null;
    const ageMs = now() - last.beganAtMs;
    if (ageMs >= maxAgeMs) return null;
    // Ahead of time, so that nobody has to wait while many ask. Who asks after a failure reads.
    if (ageMs >= maxAgeMs * RENEWED_AT && running === null) start().catch(() => undefined);
    return last.value;
  };

  const latest = (): MaybePromise<T> => {
    const value = known();
    if (value !== null) return value;
    if (running === null) return start();
    next ??= running.then(start, start);
    return next;
  };

  return { known, latest };
}
