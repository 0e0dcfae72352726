import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { datasetVersions, type DataVersionId } from '../shared/dataVersion.ts';
import { dayIn } from '../shared/dates.ts';
import type { Logger } from '../shared/log.ts';
import type { Database } from '../shared/postgres/database.ts';
import type { RuleEngine } from './domain/ruleEngine.ts';
import { loadMarkets } from './store/markets.ts';
import { RuleBases } from './store/ruleBases.ts';
import { selectCodes } from './store/ruleTables.ts';

export interface WarmUpOptions {
  readonly database: Database;
  readonly engine: RuleEngine;
  readonly log: Logger;
  /** The instant, in ISO 8601: slices are those of the day that it is in each market. */
  readonly now: () => string;
}

/** Data versions that need not be warmed again when asked for: an older one is asked for by few. */
const MOST_REMEMBERED = 100;

/**
 * Prepares the slices that customers will ask about today, so that the first click on a model
 * waits for no compiling: model after model, one at a time, behind everything that somebody waits
 * for, and only as long as there is room to keep the result.
 */
export class WarmUp implements AsyncDisposable {
  readonly #options: WarmUpOptions;
  /** What it reads is nobody's request: it counts in no tally. */
  readonly #own = new AsyncResource('WarmUp');
  readonly #begun = new Set<DataVersionId>();
  #current: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;
  #isClosed = false;

  constructor(options: WarmUpOptions) {
    this.#options = options;
  }

  /** Begins, unless the data version is warm or about to be; another one under way ends. */
  warm(dataVersion: DataVersionId): void {
    if (this.#isClosed || this.#begun.has(dataVersion)) return;
    if (this.#begun.size === MOST_REMEMBERED) this.#begun.clear();
    this.#begun.add(dataVersion);
    const before = this.#current;
    before?.stop.abort();
    const stop = new AbortController();
    const done = this.#own.runInAsyncScope(async () => {
      await before?.done;
      await this.#run(dataVersion, stop.signal);
    });
    this.#current = { stop, done };
  }

  /** Waits until nothing is being warmed any more. */
  async settled(): Promise<void> {
    await this.#current?.done;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#current?.stop.abort();
    await this.settled();
  }

  async #run(dataVersion: DataVersionId, signal: AbortSignal): Promise<void> {
    const { log } = this.#options;
    const beganMs = performance.now();
    try {
      const slices = await this.#prepareAll(dataVersion, signal);
      const durationMs = Math.round(performance.now() - beganMs);
      log.info({ dataVersion, slices, durationMs, stopped: signal.aborted }, 'warmed up');
    } catch (error) {
      // Whatever it is, the first who asks will meet it too, and be told.
      if (!signal.aborted) log.warn({ err: error, dataVersion }, 'warming up failed');
    }
  }

  /** Returns how many slices were prepared. */
  async #prepareAll(dataVersion: DataVersionId, signal: AbortSignal): Promise<number> {
    const { database, engine, now } = this.#options;
    const versions = datasetVersions(dataVersion);
    const codes = await selectCodes(database, 'market', versions);
    const markets = await loadMarkets(
      database,
      codes.map((code) => ({ dataVersion, code })),
    );
    // Not those of requests: whoever asks for fifty models reads what fifty models take, warm or not.
    const bases = new RuleBases(database, 0);
    let prepared = 0;
    for (const model of await selectCodes(database, 'model', versions)) {
      for (const market of markets) {
        await nextTurn();
        if (signal.aborted) return prepared;
        if (market === null) continue;
        const key = { dataVersion, market: market.code, model };
        const [known] = await bases.load([key], () => Promise.resolve([market]));
        const slice = known?.base.slice(dayIn(market.timeZone, now()));
        if (slice?.offered !== true || signal.aborted) continue;
        if (!(await engine.prepare(slice))) return prepared;
        prepared++;
      }
    }
    return prepared;
  }
}
