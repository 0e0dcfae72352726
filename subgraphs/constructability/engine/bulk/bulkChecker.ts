import { setImmediate as nextTurn } from 'node:timers/promises';
import { FINDING } from '../../domain/finding.ts';
import type { IdCheck, OrderPlace, SliceSource } from '../../domain/idCheck.ts';
import type { RuleSlice } from '../../domain/ruleSlice.ts';
import { LruCache } from '../../../shared/lruCache.ts';
import type { CompiledSlices } from '../compiledSlices.ts';
import type { EngineAnswer, EngineTask, RulesAsSent } from '../workers/engineTask.ts';
import type { WorkerPool } from '../workers/workerPool.ts';
import { sheetBytes, type CheckSheet } from './checkSheet.ts';
import type { CheckPlace } from './checkTask.ts';
import { MALFORMED } from './readIds.ts';

export interface BulkCheckerOptions {
  readonly pool: WorkerPool<EngineTask, EngineAnswer>;
  readonly slices: CompiledSlices;
  /** Of one task, waiting included. */
  readonly deadlineMs: number;
}

const MOST_SHEET_BYTES = 64 * 1024 * 1024;
/** Slices laid out by one task: some 3 ms each. */
const SLICES_A_TASK = 8;
/** What a bulk task may keep an interactive one waiting where there is one thread. */
const BUDGET_MS = 25;
/** Opening a solver on rules that do not compile takes as long by itself. */
const SOLVER_BUDGET_MS = 500;

/**
 * Checks thousands of ids on the pool: there the ids are read, the checks of each rule slice laid
 * out, complete cars checked bit-parallel and others asked of the compiled rules, which are
 * compiled where some car needs them. The calling thread hands texts and shared buffers on.
 *
 * Reading and checking are two tasks, as between them the rules of the models are loaded.
 */
export class BulkChecker {
  readonly #options: BulkCheckerOptions;
  readonly #sheets = new LruCache<CheckSheet>(MOST_SHEET_BYTES);
  /** The hash of a slice's rules, once it was laid out. */
  readonly #hashes = new WeakMap<RuleSlice, string>();

  constructor(options: BulkCheckerOptions) {
    this.#options = options;
  }

  /** A finding per id. Rejects with PoolError, or with the reason of the signal. */
  async check({ ids, basesOf, priority, signal }: IdCheck): Promise<Uint8Array> {
    const run = (task: EngineTask): Promise<EngineAnswer> => {
      signal.throwIfAborted();
      return this.#options.pool.run(task, { deadlineMs: this.#options.deadlineMs, priority });
    };
    const read = await run({ kind: 'read', ids });
    if (read.kind !== 'read') throw unexpected(read);
    const { places, placeOf } = read;
    const bases = await basesOf(places);
    let findings = Uint8Array.from(placeOf, (place) =>
      place === MALFORMED
        ? FINDING.MALFORMED_ID
        : bases[place] == null
          ? FINDING.UNKNOWN_MODEL
          : FINDING.TO_DO,
    );
    const slices = await slicesOf(places, bases);
    const sheets = await this.#sheetsOf(slices, run);
    const otherDays = bases.map((base, at) => codesOfOtherDays(base, slices[at] ?? null));
    const rules: (RulesAsSent | null)[] = places.map(() => null);
    while (findings.includes(FINDING.TO_DO)) {
      const pending = new Set(placeOf.filter((_, at) => findings[at] === FINDING.TO_DO));
      const sent = rulesToSend(rules, pending);
      const answer = await run({
        kind: 'check',
        ids,
        placeOf,
        places: sheets.map((sheet, at): CheckPlace | null =>
          sheet === null || !pending.has(at)
            ? null
            : { sheet, otherDays: otherDays[at] ?? [], rules: sent[at] ?? null },
        ),
        findings,
        budgetMs: sent.some((one) => one?.kind === 'model') ? SOLVER_BUDGET_MS : BUDGET_MS,
      });
      if (answer.kind !== 'checked') throw unexpected(answer);
      findings = new Uint8Array(answer.findings);
      await this.#compile(answer.wanting, signal, async (at) => {
        const written = this.#options.slices.rules(slices[at]!);
        rules[at] = (await this.#options.slices.compiled(written, priority)).sent;
      });
    }
    return findings;
  }

  /** As many at once as there are threads for it: no more wait in the queue than can run. */
  async #compile(
    places: readonly number[],
    signal: AbortSignal,
    one: (place: number) => Promise<void>,
  ): Promise<void> {
    const left = places.values();
    const lane = async (): Promise<void> => {
      for (const at of left) {
        signal.throwIfAborted();
        await one(at);
      }
    };
    await Promise.all(Array.from({ length: this.#options.pool.bulkThreads }, lane));
  }

  async #sheetsOf(
    slices: readonly (RuleSlice | null)[],
    run: (task: EngineTask) => Promise<EngineAnswer>,
  ): Promise<readonly (CheckSheet | null)[]> {
    const found = new Map<RuleSlice, CheckSheet>();
    for (const slice of new Set(slices)) {
      const known = slice === null ? undefined : this.#sheets.get(this.#hashes.get(slice) ?? '');
      if (slice !== null && known !== undefined) found.set(slice, known);
    }
    const missing = [...new Set(slices)].filter((slice) => slice !== null && !found.has(slice));
    for (let start = 0; start < missing.length; start += SLICES_A_TASK) {
      const some = missing.slice(start, start + SLICES_A_TASK).filter((slice) => slice !== null);
      const answer = await run({ kind: 'lay-out', slices: some });
      if (answer.kind !== 'laid-out') throw unexpected(answer);
      for (const [at, sheet] of answer.sheets.entries()) {
        const slice = some[at]!;
        this.#hashes.set(slice, sheet.hash);
        this.#sheets.set(sheet.hash, sheet, sheetBytes(sheet));
        found.set(slice, sheet);
      }
    }
    return slices.map((slice) => (slice === null ? null : (found.get(slice) ?? null)));
  }
}

/**
 * Compiled rules are shared, others are copied by the calling thread: only those of one place go
 * with a task, on which a thread keeps one solver.
 */
function rulesToSend(
  rules: readonly (RulesAsSent | null)[],
  pending: ReadonlySet<number>,
): readonly (RulesAsSent | null)[] {
  const copied = rules.findIndex((one, at) => one?.kind === 'model' && pending.has(at));
  return rules.map((one, at) => (one?.kind === 'model' && at !== copied ? null : one));
}

/** The event loop gets turns in between: a slice that was never asked for is cut in some 0.3 ms. */
async function slicesOf(
  places: readonly OrderPlace[],
  bases: readonly (SliceSource | null)[],
): Promise<readonly (RuleSlice | null)[]> {
  const slices: (RuleSlice | null)[] = [];
  for (const [at, { orderDate }] of places.entries()) {
    const base = bases[at] ?? null;
    slices.push(base === null ? null : base.slice(orderDate));
    if (at % 8 === 7) await nextTurn();
  }
  return slices;
}

function codesOfOtherDays(base: SliceSource | null, slice: RuleSlice | null): readonly string[] {
  if (base === null || slice === null) return [];
  return [...base.codes].filter((code) => !slice.familyOf.has(code));
}

function unexpected({ kind }: EngineAnswer): Error {
  return new Error(`A thread of the engine answered ${kind}`);
}
