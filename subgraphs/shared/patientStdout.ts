import { writeSync } from 'node:fs';

/** What is held for a reader that has stopped; what comes then is dropped, and counted. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;
const RETRY_MS = 5;
/** At the end of the process, for a reader that takes nothing any more. */
const LAST_WAIT_MS = 500;

/**
 * Stdout for lines whose reader may be slow or stop, and must not take the process along. Nothing
 * waits for a write: one by a thread of the pool would hold that thread, and with it the end of the
 * process, until somebody reads; a file's takes less time than handing it to a thread.
 */
export class PatientStdout {
  readonly #onDropped: (lines: number) => void;
  /** What was not taken yet; the first may have been begun. */
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #droppedLines = 0;
  #isRetrying = false;
  /** Nobody will read again. */
  #isBroken = false;

  /** @param onDropped told how many lines were not written, once there is room again */
  constructor(onDropped: (lines: number) => void) {
    this.#onDropped = onDropped;
    // Asked for it, node makes a pipe or socket non-blocking.
    void process.stdout;
  }

  /** @param bytes whole lines, so many, which may be overwritten afterwards */
  write(bytes: Buffer, lines: number): void {
    if (this.#isBroken) return;
    const taken = this.#waitingBytes === 0 ? this.#tryWrite(bytes) : 0;
    if (taken === bytes.length) return;
    // What was begun is ended, so that each line that is written is one.
    if (taken === 0 && this.#waitingBytes + bytes.length > MOST_WAITING_BYTES) {
      this.#droppedLines += lines;
      return;
    }
    this.#waiting.push(Buffer.from(bytes.subarray(taken)));
    this.#waitingBytes += bytes.length - taken;
    this.#retryLater();
  }

  /** For the end of the process: as long as somebody still reads. */
  flushSync(): void {
    let takenAtMs = Date.now();
    while (this.#waitingBytes > 0 && Date.now() - takenAtMs < LAST_WAIT_MS) {
      if (this.#writeWaiting()) takenAtMs = Date.now();
      else Atomics.wait(NEVER, 0, 0, RETRY_MS);
    }
  }

  #retryLater(): void {
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    setTimeout(() => {
      this.#isRetrying = false;
      this.#writeWaiting();
      if (this.#waitingBytes > 0) this.#retryLater();
      else this.#tellDropped();
    }, RETRY_MS).unref();
  }

  #tellDropped(): void {
    const lines = this.#droppedLines;
    this.#droppedLines = 0;
    if (lines > 0) this.#onDropped(lines);
  }

  /** Whether anything was taken. */
  #writeWaiting(): boolean {
    const before = this.#waitingBytes;
    let first = this.#waiting[0];
    while (first !== undefined) {
      const taken = this.#tryWrite(first);
      if (taken === 0) break;
      this.#waitingBytes -= taken;
      if (taken < first.length) this.#waiting[0] = first.subarray(taken);
      else this.#waiting.shift();
      first = this.#waiting[0];
    }
    if (this.#isBroken) {
      this.#waiting.length = 0;
      this.#waitingBytes = 0;
    }
    return this.#waitingBytes < before;
  }

  /** How many bytes were taken. */
  #tryWrite(bytes: Buffer): number {
    try {
      return writeSync(1, bytes);
    } catch (error) {
      // All else, such as a full pipe or disk, may pass.
      this.#isBroken = error instanceof Error && Reflect.get(error, 'code') === 'EPIPE';
      return 0;
    }
  }
}

const NEVER = new Int32Array(new SharedArrayBuffer(4));
