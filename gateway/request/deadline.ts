import type { FastifyReply } from 'fastify';

/** Aborts once the client is gone. Made when it is asked for: most answers are there at once. */
export function goneSignal({ raw }: FastifyReply): () => AbortSignal {
  let gone: AbortController | null = null;
  return () => {
    if (gone === null) {
      const made = new AbortController();
      const abort = (): void => made.abort(new Error('The client is gone'));
      if (raw.destroyed) abort();
      else raw.once('close', abort);
      gone = made;
    }
    return gone.signal;
  };
}

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
