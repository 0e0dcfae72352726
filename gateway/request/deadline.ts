/** Aborts with the signal, and when the time is over. Disposing lets go of both. */
export function untilDeadline(
  signal: AbortSignal,
  leftMs: number,
  deadlineMs: number,
): Disposable & { readonly signal: AbortSignal } {
  const abort = new AbortController();
  const timer = setTimeout(
    () => abort.abort(new Error(`The deadline of ${deadlineMs} ms has passed`)),
    leftMs,
  );
  const onAbort = (): void => abort.abort(signal.reason);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return {
    signal: abort.signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    },
  };
}
