import { AbandonedError } from '../request/abandonedError.ts';

/** Somebody who waits, and may stop to at any time. */
export interface Waiter {
  readonly isOver: boolean;
  /** Calls the listener when it stops. Disposing lets go of it. */
  onceOver(listener: () => void): Disposable;
}

/** One who waits until the signal aborts. */
export function waiterOf(signal: AbortSignal): Waiter {
  return {
    get isOver() {
      return signal.aborted;
    },
    onceOver(listener) {
      signal.addEventListener('abort', listener, { once: true });
      return { [Symbol.dispose]: () => signal.removeEventListener('abort', listener) };
    },
  };
}

/** Work under way that several wait for. */
interface Underway<Result> {
  readonly result: Promise<Result>;
  readonly startedAtMs: number;
  readonly abort: AbortController;
  waiting: number;
}

/**
 * Work of the same key is done once for all who ask while it is under way; nothing is kept
 * afterwards. Someone who leaves does not disturb the others: the work is aborted only once nobody
 * waits for it any more. What it ends with, a failure too, all get.
 */
export class SharedWork<Result> {
  readonly #underway = new Map<string, Underway<Result>>();
  readonly #mostAgeMs: number;

  /** @param mostAgeMs who comes later starts the work anew, so that nobody gets too little of its time */
  constructor(mostAgeMs = Infinity) {
    this.#mostAgeMs = mostAgeMs;
  }

  /** @param work gets the signal that tells it that nobody waits any more */
  async do(
    key: string,
    waiter: Waiter,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const found = this.#underway.get(key);
    const isYoung = found !== undefined && performance.now() - found.startedAtMs <= this.#mostAgeMs;
    const joined = isYoung ? found : this.#start(key, work);
    joined.waiting += 1;
    const leave = (): void => {
      joined.waiting -= 1;
      if (joined.waiting > 0) return;
      // Nobody may join what is being given up.
      this.#end(key, joined);
      joined.abort.abort(new AbandonedError('Nobody waits for it any more'));
    };
    if (waiter.isOver) leave();
    using _leaving = waiter.onceOver(leave);
    return await joined.result;
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<Result>): Underway<Result> {
    const abort = new AbortController();
    const started: Underway<Result> = {
      result: work(abort.signal).finally(() => this.#end(key, started)),
      startedAtMs: performance.now(),
      abort,
      waiting: 0,
    };
    this.#underway.set(key, started);
    return started;
  }

  #end(key: string, one: Underway<Result>): void {
    if (this.#underway.get(key) === one) this.#underway.delete(key);
  }
}
