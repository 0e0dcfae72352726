import { FINDING, type Finding } from '../../domain/finding.ts';
import { LruCache } from '../../../shared/lruCache.ts';
import type { RuleOracle } from '../workers/answerQuestion.ts';
import type { RulesAsSent } from '../workers/engineTask.ts';
import { sheetBytes, type CheckSheet } from './checkSheet.ts';
import { SheetChecker, type OpenCar } from './sheetChecker.ts';

/** A place of the ids with what checking its cars takes. */
export interface CheckPlace {
  readonly sheet: CheckSheet;
  /** Codes that the model is offered on other days only. */
  readonly otherDays: readonly string[];
  /** Null until some car needs them: most cars are complete, and their bits tell. */
  readonly rules: RulesAsSent | null;
}

export interface CheckTask {
  /** A JSON array. */
  readonly ids: string;
  readonly placeOf: Int32Array;
  /** Null: none of its cars is to do. */
  readonly places: readonly (CheckPlace | null)[];
  /** What is found already; the rest is TO_DO. */
  readonly findings: Uint8Array;
  /** When to come back with what is done, so that others get the thread. */
  readonly budgetMs: number;
}

export interface CheckedIds {
  readonly findings: Uint8Array;
  /** The places whose rules are missed. */
  readonly wanting: readonly number[];
}

/** Cars of one place that take its rules. */
interface OpenCars {
  readonly checker: SheetChecker;
  readonly cars: readonly OpenCar[];
}

/** Opened sheets that a thread keeps. */
const MOST_SHEET_BYTES = 32 * 1024 * 1024;
/** Opened, a sheet takes so many times its own bytes: the words to check in, the codes as texts. */
const OPENED = 4;
const MOST_MEMO_BYTES = 8 * 1024 * 1024;
const MEMO_ENTRY_BYTES = 100;

/**
 * Checks of one thread, which remembers between them. What the rules said of a car is kept by the
 * rules' hash and the car's codes, where it took the compiled graph or a solver: a complete car is
 * checked in less time than a memory of it is found.
 */
export class IdChecker {
  readonly #oracleOf: (rules: RulesAsSent) => Promise<RuleOracle>;
  readonly #checkers = new LruCache<SheetChecker>(MOST_SHEET_BYTES);
  readonly #memo = new LruCache<boolean>(MOST_MEMO_BYTES);

  constructor(oracleOf: (rules: RulesAsSent) => Promise<RuleOracle>) {
    this.#oracleOf = oracleOf;
  }

  async check({ ids: text, placeOf, places, findings, budgetMs }: CheckTask): Promise<CheckedIds> {
    const endMs = performance.now() + budgetMs;
    const ids = JSON.parse(text) as readonly string[];
    const indexesOf: number[][] = places.map(() => []);
    for (const [index, place] of placeOf.entries()) {
      if (findings[index] === FINDING.TO_DO) indexesOf[place]?.push(index);
    }
    const wanting: number[] = [];
    const asked: (OpenCars & { readonly rules: RulesAsSent })[] = [];
    for (const [at, place] of places.entries()) {
      const indexes = indexesOf[at] ?? [];
      if (place === null || indexes.length === 0) continue;
      const checker = this.#checkerOf(place.sheet);
      const cars = checker.check(ids, indexes, new Set(place.otherDays), findings);
      if (cars.length === 0) continue;
      if (place.rules === null) wanting.push(at);
      else asked.push({ checker, cars, rules: place.rules });
    }
    for (const [at, { rules, ...open }] of asked.entries()) {
      // At least one car a task, or nothing would ever be done.
      if (at > 0 && performance.now() > endMs) break;
      await this.#ask(open, rules, findings, endMs);
    }
    return { findings, wanting };
  }

  async #ask(
    { checker, cars }: OpenCars,
    rules: RulesAsSent,
    findings: Uint8Array,
    endMs: number,
  ): Promise<void> {
    const oracle = await this.#oracleOf(rules);
    for (const [at, car] of cars.entries()) {
      if (at > 0 && performance.now() > endMs) return;
      const { index, isComplete, select } = car;
      const key = `${rules.hash} ${isComplete ? 'all' : 'chosen'} ${select.join(' ')}`;
      let isBuildable = this.#memo.get(key);
      if (isBuildable === undefined) {
        isBuildable = checker.isBuildable(car, oracle);
        this.#memo.set(key, isBuildable, 2 * key.length + MEMO_ENTRY_BYTES);
      }
      findings[index] = findingOf(isComplete, isBuildable);
    }
  }

  #checkerOf(sheet: CheckSheet): SheetChecker {
    const known = this.#checkers.get(sheet.hash);
    if (known !== undefined) return known;
    const checker = new SheetChecker(sheet);
    this.#checkers.set(sheet.hash, checker, OPENED * sheetBytes(sheet));
    return checker;
  }
}

function findingOf(isComplete: boolean, isBuildable: boolean): Finding {
  if (isComplete) return isBuildable ? FINDING.COMPLETE_BUILDABLE : FINDING.COMPLETE_REFUTED;
  return isBuildable ? FINDING.PARTIAL_BUILDABLE : FINDING.PARTIAL_REFUTED;
}
