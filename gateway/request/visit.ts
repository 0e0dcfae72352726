import { performance } from 'node:perf_hooks';
import type { ServerResponse } from 'node:http';
import type { Waiter } from '../cache/sharedWork.ts';
import { AbandonedError } from './abandonedError.ts';
import type { Exchange } from './exchange.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the app when the request arrives. */
    visit: Visit;
  }
}

/**
 * A request from its arrival until its answer is sent or its client is gone. Who must know of the
 * end is told by one listener of the response, however many they are.
 */
export class Visit implements Waiter {
  readonly arrivedAtMs = performance.now();
  /** Null as long as nothing is known of the request but its headers. */
  exchange: Exchange | null = null;
  readonly #listeners: (() => void)[] = [];
  #abort: AbortController | null = null;
  #isOver = false;

  constructor(response: ServerResponse) {
    // Not `once`, which wraps the listener and takes it out again: it closes once anyway.
    response.on('close', () => this.#end());
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  onceOver(listener: () => void): Disposable {
    this.#listeners.push(listener);
    return new Listening(this.#listeners, listener);
  }

  /** Aborts once it is over. Made when it is asked for: most answers are there at once. */
  get signal(): AbortSignal {
    if (this.#abort === null) {
      this.#abort = new AbortController();
      if (this.#isOver) this.#abortNow();
    }
    return this.#abort.signal;
  }

  #end(): void {
    this.#isOver = true;
    this.#abortNow();
    for (const listener of this.#listeners.splice(0)) listener();
  }

  #abortNow(): void {
    this.#abort?.abort(new AbandonedError('The client is gone'));
  }
}

/** A class: an object with a computed key is made ten times as slowly, and most are never disposed of. */
class Listening implements Disposable {
  readonly #all: (() => void)[];
  readonly #listener: () => void;

  constructor(all: (() => void)[], listener: () => void) {
    this.#all = all;
    this.#listener = listener;
  }

  [Symbol.dispose](): void {
    const at = this.#all.indexOf(this.#listener);
    if (at >= 0) this.#all.splice(at, 1);
  }
}
