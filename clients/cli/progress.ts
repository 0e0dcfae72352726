/**
 * Progress of a long task on stderr, so that stdout stays for results. On a terminal the line of
 * the running step is rewritten; elsewhere each step is a line.
 */
export class Progress {
  readonly #startedAtMs = performance.now();
  #transient = false;

  /** A step that is done or begins. */
  step(message: string): void {
    this.#clear();
    const seconds = ((performance.now() - this.#startedAtMs) / 1000).toFixed(1);
    process.stderr.write(`${seconds.padStart(6)} s  ${message}\n`);
  }

  /** How far the running step is; shown on terminals only. */
  update(message: string): void {
    if (!process.stderr.isTTY) return;
    this.#clear();
    process.stderr.write(`         ${message}`);
    this.#transient = true;
  }

  #clear(): void {
    if (this.#transient) process.stderr.write('\r\u001B[2K');
    this.#transient = false;
  }
}
