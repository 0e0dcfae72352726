const QUIET_MS = 1_000;
const INTERVAL_MS = 200;
const WIDTH = 30;

/** A step that may take long. */
export interface BusyStep {
  readonly message: string;
  /** What it takes at most; null where nobody knows. */
  readonly mostMs: number | null;
}

/**
 * Shows on stderr what is being waited for, once it takes longer than a second: a bar on a
 * terminal, elsewhere one line. How far compiling has come nobody knows, so the bar shows the share
 * of its time budget.
 */
export class BusyBar implements Disposable {
  #step: BusyStep | null = null;
  #beganMs = 0;
  #isShown = false;
  readonly #timer = setInterval(() => this.#show(), INTERVAL_MS).unref();

  /** @param step null: nothing is being waited for */
  begin(step: BusyStep | null): void {
    this.#hide();
    this.#step = step;
    this.#beganMs = performance.now();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#hide();
  }

  #show(): void {
    const elapsedMs = performance.now() - this.#beganMs;
    if (this.#step === null || elapsedMs < QUIET_MS) return;
    const { message } = this.#step;
    if (process.stderr.isTTY) process.stderr.write(`\r${barOf(this.#step, elapsedMs)}`);
    else if (!this.#isShown) process.stderr.write(`${message} …\n`);
    this.#isShown = true;
  }

  #hide(): void {
    if (this.#isShown && process.stderr.isTTY) process.stderr.write('\r\u001B[2K');
    this.#isShown = false;
  }
}

function barOf({ message, mostMs }: BusyStep, elapsedMs: number): string {
  const seconds = (elapsedMs / 1_000).toFixed(1);
  if (mostMs === null) return `${message}: ${seconds} s`;
  const filled = Math.min(WIDTH, Math.round((elapsedMs / mostMs) * WIDTH));
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
  return `${bar} ${message}: ${seconds} s of at most ${mostMs / 1_000} s`;
}
