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
): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  let last: { readonly value: Promise<T>; readonly beganAtMs: number } | null = null;

  const start = (): Promise<T> => {
    next = null;
    const beganAtMs = now();
    const started = read().then((value) => {
      last = { value: Promise.resolve(value), beganAtMs };
      return value;
    });
    const ended = started.finally(() => {
      if (running === ended) running = null;
    });
    running = ended;
    return ended;
  };

  return () => {
    if (last !== null && now() - last.beganAtMs < maxAgeMs) return last.value;
    if (running === null) return start();
    next ??= running.then(start, start);
    return next;
  };
}
