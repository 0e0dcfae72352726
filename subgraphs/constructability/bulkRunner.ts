import { randomUUID } from 'node:crypto';
import { datasetVersions } from '../shared/dataVersion.ts';
import type { Logger } from '../shared/log.ts';
import type { Database } from '../shared/postgres/database.ts';
import type { RuleEngine } from './domain/ruleEngine.ts';
import { deleteExpired, failBulkCheck, giveBack, keepFindings, renewLease, takeChunk, type TakenChunk } from './store/bulkQueue.ts'; // prettier-ignore
import { loadMarkets } from './store/markets.ts';
import type { RuleBases } from './store/ruleBases.ts';
import { selectHeldVersions } from './store/ruleTables.ts';

export interface BulkRunnerOptions {
  readonly database: Database;
  readonly bases: RuleBases;
  readonly engine: Pick<RuleEngine, 'check' | 'checksAtOnce'>;
  readonly log: Logger;
  /** How soon bulk checks are seen that another process started or left behind. */
  readonly pollMs?: number;
  /** After it, what a process took that died is taken by another one. */
  readonly leaseMs?: number;
  /** Before the second attempt at a chunk; then twice as long each time. */
  readonly firstWaitMs?: number;
}

const POLL_MS = 1_000;
const LEASE_MS = 15_000;
/** Overload passes: ten tries, with longer waits in between, last some minutes. */
const MOST_ATTEMPTS = 10;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;
const EXPIRY_MS = 60_000;

/**
 * Works on bulk checks, chunk by chunk, as long as the service is open. All that it knows is in the
 * database: each process of the service runs one, none does what another has taken, and what is
 * left by one that was killed is taken up when its lease ends.
 */
export class BulkRunner implements AsyncDisposable {
  readonly #options: Required<BulkRunnerOptions>;
  readonly #stop = new AbortController();
  readonly #lanes: readonly Promise<void>[];
  #sleepers = new Set<() => void>();
  #expiredAtMs = -Infinity;
  /** An outage is told once, not at every poll. */
  #isResting = false;

  constructor(options: BulkRunnerOptions) {
    this.#options = {
      pollMs: POLL_MS,
      leaseMs: LEASE_MS,
      firstWaitMs: FIRST_WAIT_MS,
      ...options,
    };
    this.#lanes = Array.from({ length: options.engine.checksAtOnce }, () => this.#lane());
  }

  /** There is something to do: no need to wait for the next poll. */
  wake(): void {
    for (const wakeUp of this.#sleepers) wakeUp();
  }

  /** Gives back what it has taken, so that the next process need not wait for a lease to end. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort(new Error('the service stops'));
    this.wake();
    await Promise.all(this.#lanes);
  }

  async #lane(): Promise<void> {
    const { database, log, leaseMs } = this.#options;
    while (!this.#stop.signal.aborted) {
      let chunk: TakenChunk | null = null;
      try {
        chunk = await takeChunk(database, randomUUID(), leaseMs);
        if (chunk !== null) await this.#work(chunk);
        else await this.#expire();
        this.#isResting = false;
      } catch (error) {
        if (!this.#isResting)
          log.warn({ err: error }, 'bulk checks rest until the database answers');
        this.#isResting = true;
        chunk = null;
      }
      if (chunk === null) await this.#sleep();
    }
  }

  async #work(chunk: TakenChunk): Promise<void> {
    const { database, log, leaseMs } = this.#options;
    const renewing = setInterval(() => {
      renewLease(database, chunk, leaseMs).catch((error: unknown) =>
        log.warn({ err: error }, 'the lease of a chunk was not renewed'),
      );
    }, leaseMs / 3);
    let findings: Uint8Array;
    try {
      if (!(await this.#isHeld(chunk))) {
        const failure = `The data version ${chunk.dataVersion} is no longer kept. Start it again.`;
        return await failBulkCheck(database, chunk, failure);
      }
      findings = await this.#check(chunk);
    } catch (error) {
      return await this.#retry(chunk, error);
    } finally {
      clearInterval(renewing);
    }
    await keepFindings(database, chunk, findings);
  }

  #check({ dataVersion, ids }: TakenChunk): Promise<Uint8Array> {
    const { database, bases, engine } = this.#options;
    return engine.check({
      ids,
      basesOf: async (models) => {
        const keys = models.map(({ market, model }) => ({ dataVersion, market, model }));
        const known = await bases.load(keys, (missing) =>
          loadMarkets(
            database,
            missing.map(({ market }) => ({ dataVersion, code: market })),
          ),
        );
        return known.map((model) => model?.base ?? null);
      },
      priority: 'bulk',
      signal: this.#stop.signal,
    });
  }

  async #isHeld({ dataVersion }: TakenChunk): Promise<boolean> {
    const versions = datasetVersions(dataVersion);
    const held = await selectHeldVersions(this.#options.database, versions);
    return versions.every((version) => held.has(version));
  }

  async #retry(chunk: TakenChunk, error: unknown): Promise<void> {
    const { database, log, firstWaitMs } = this.#options;
    if (this.#stop.signal.aborted) return giveBack(database, chunk, 0);
    const { bulkCheckId, position, attempts } = chunk;
    log.warn({ err: error, bulkCheckId, position, attempts }, 'a chunk was not checked');
    if (attempts < MOST_ATTEMPTS) {
      const waitMs = Math.min(firstWaitMs * 2 ** (attempts - 1), LONGEST_WAIT_MS);
      return giveBack(database, chunk, waitMs);
    }
    const failure = `The ids from position ${position} on could not be checked in ${attempts} attempts. Start it again, or ask an operator to look for ${bulkCheckId} in the log.`;
    return failBulkCheck(database, chunk, failure);
  }

  async #expire(): Promise<void> {
    if (performance.now() - this.#expiredAtMs < EXPIRY_MS) return;
    this.#expiredAtMs = performance.now();
    await deleteExpired(this.#options.database);
  }

  #sleep(): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wakeUp = (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, this.#options.pollMs);
      // A process that has nothing else to do may end.
      timer.unref();
      this.#sleepers.add(wakeUp);
    });
  }
}
