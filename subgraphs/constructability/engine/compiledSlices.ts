import { openCompiledRules, type CompiledRules } from './compile/compiledRules.ts';
import type { CompileBudget } from './compile/search.ts';
import type { CompiledFiles } from './compiledFiles.ts';
import { hashRuleModel } from './model/ruleModel.ts';
import { openQuestionGraph } from './questions/questionGraph.ts';
import { sliceModel, type SliceModel } from './readers/sliceModel.ts';
import type { RuleSlice } from '../domain/ruleSlice.ts';
import { LruCache } from '../../shared/lruCache.ts';
import { graphOracle, type RuleOracle } from './workers/answerQuestion.ts';
import type { EngineAnswer, EngineTask, RulesAsSent } from './workers/engineTask.ts';
import type { Priority, WorkerPool } from './workers/workerPool.ts';

/** A slice in the engine's normal form. Slices of the same rules have the same hash. */
export interface SliceRules extends SliceModel {
  readonly hash: string;
}

/** What came of compiling. */
export interface CompiledSlice {
  readonly sent: RulesAsSent;
  /** Of the calling thread; null where the rules are too large to ask there, or do not compile. */
  readonly here: RuleOracle | null;
}

export interface CompiledSlicesOptions {
  readonly pool: WorkerPool<EngineTask, EngineAnswer>;
  /** Null: a solver answers everything. */
  readonly budget: CompileBudget | null;
  /** Compiled rules held at most. */
  readonly mostBytes: number;
  /** Rules of up to as many edges are asked on the calling thread. */
  readonly mostEdgesHere: number;
  /** Where compiled rules outlive the process; null: nowhere. */
  readonly files: CompiledFiles | null;
}

/** Beyond the compile budget's own clock: waiting for a thread, and starting it. */
const QUEUE_MS = 10_000;

/** The least that an entry of the cache weighs, so that rules that do not compile count too. */
const ENTRY_BYTES = 4_096;

/** Preparing more would push out what is asked about. */
const FULL = 0.75;

/** Opened for questions, rules take so many times their own bytes. */
const OPENED = 1.5;

/**
 * Compiled slices, kept while they are used, and beyond that in files. Compiling runs on the pool, once for all who wait for
 * the same rules; nobody's deadline ends it, as the next one asks for them anyway.
 *
 * Writing the normal form stays on the calling thread: 0.6 ms for a demo slice, and that is what
 * copying the slice to another thread takes as well.
 */
export class CompiledSlices implements AsyncDisposable {
  readonly #options: CompiledSlicesOptions;
  readonly #written = new WeakMap<RuleSlice, SliceRules>();
  readonly #compiled: LruCache<CompiledSlice>;
  readonly #pending = new Map<string, Promise<CompiledSlice>>();
  readonly #storing = new Set<Promise<void>>();

  constructor(options: CompiledSlicesOptions) {
    this.#options = options;
    this.#compiled = new LruCache(options.mostBytes);
  }

  rules(slice: RuleSlice): SliceRules {
    let rules = this.#written.get(slice);
    if (rules === undefined) {
      const written = sliceModel(slice);
      rules = { ...written, hash: hashRuleModel(written.model) };
      this.#written.set(slice, rules);
    }
    return rules;
  }

  /** @param priority of the one who asks first; who joins in waits as long */
  async compiled(rules: SliceRules, priority: Priority = 'interactive'): Promise<CompiledSlice> {
    const known = this.#compiled.get(rules.hash);
    if (known !== undefined) return known;
    const pending = this.#pending.getOrInsertComputed(rules.hash, () =>
      this.#compile(rules, priority),
    );
    try {
      return await pending;
    } finally {
      this.#pending.delete(rules.hash);
    }
  }

  /** Compiles before anybody asks; false, and nothing done, where there is no room to keep it. */
  async prepare(slice: RuleSlice): Promise<boolean> {
    if (this.#compiled.weight > this.#options.mostBytes * FULL) return false;
    await this.compiled(this.rules(slice), 'bulk');
    return true;
  }

  /** Waits until all that was compiled is in its file. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#storing);
  }

  async #compile({ hash, model }: SliceRules, priority: Priority): Promise<CompiledSlice> {
    const { pool, budget, files } = this.#options;
    if (budget !== null) {
      const stored = await files?.load(hash);
      const rules = stored == null ? null : openCompiledRules(stored);
      if (stored != null && rules !== null) return this.#keep(hash, stored, rules);
      const outcome = await pool.run(
        { kind: 'compile', model, budget },
        { deadlineMs: budget.milliseconds + QUEUE_MS, priority },
      );
      if (outcome.kind === 'compiled') {
        this.#store(hash, outcome.buffer);
        const compiled = openCompiledRules(outcome.buffer);
        if (compiled === null) throw new Error('Compiled rules of another format came back');
        return this.#keep(hash, outcome.buffer, compiled);
      }
    }
    const none: CompiledSlice = { sent: { kind: 'model', hash, model }, here: null };
    this.#compiled.set(hash, none, ENTRY_BYTES);
    return none;
  }

  #keep(hash: string, buffer: SharedArrayBuffer, rules: CompiledRules): CompiledSlice {
    const isSmall = rules.children.length <= this.#options.mostEdgesHere;
    const compiled: CompiledSlice = {
      sent: { kind: 'compiled', hash, buffer },
      here: isSmall ? graphOracle(openQuestionGraph(rules)) : null,
    };
    const bytes = buffer.byteLength * (isSmall ? OPENED : 1);
    this.#compiled.set(hash, compiled, bytes + ENTRY_BYTES);
    return compiled;
  }

  /** Nobody waits for it: who asked has the answer. */
  #store(hash: string, buffer: SharedArrayBuffer): void {
    const storing = this.#options.files?.store(hash, buffer);
    if (storing === undefined) return;
    this.#storing.add(storing);
    void storing.finally(() => this.#storing.delete(storing));
  }
}
