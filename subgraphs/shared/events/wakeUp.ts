/** Waits for a time, or until somebody rings. */
export interface WakeUp {
  /** Ends the wait; the next one ends at once where nobody waits now. */
  ring(): void;
  /** Returns after the time, or earlier when it is rung or the signal aborts. */
  after(delayMs: number): Promise<void>;
}

export function createWakeUp(signal: AbortSignal): WakeUp {
  let hasRung = false;
  let waiting: (() => void) | null = null;

  const ring = (): void => {
    hasRung = true;
    waiting?.();
  };
  signal.addEventListener('abort', ring, { once: true });

  return {
    ring,
    after: async (delayMs) => {
      if (!hasRung && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, delayMs);
        waiting = resolve;
        await promise;
        clearTimeout(timer);
        waiting = null;
      }
      hasRung = false;
    },
  };
}
