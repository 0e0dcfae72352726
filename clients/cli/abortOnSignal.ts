/**
 * npm passes a terminal's Ctrl-C on to its child, which has had it from the terminal already: the
 * same wish twice within a moment is one.
 */
const SAME_WISH_MS = 1_000;

/**
 * Aborts at the first SIGINT or SIGTERM, and when nobody reads the output any more; a later signal ends
 * the process at once, as operators expect.
 */
export function abortOnSignal(): AbortSignal {
  const abort = new AbortController();
  let firstAtMs: number | null = null;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      const nowMs = performance.now();
      if (firstAtMs === null) {
        firstAtMs = nowMs;
        abort.abort(new Error(`stopped by ${name}`));
      } else if (nowMs - firstAtMs > SAME_WISH_MS) {
        process.exit(130);
      }
    });
  }
  // Unheard, the error would end the process before it has stopped what it started.
  for (const output of [process.stdout, process.stderr]) {
    output.on('error', (cause) =>
      abort.abort(new Error('stopped, since nobody reads the output', { cause })),
    );
  }
  return abort.signal;
}
