import { availableParallelism } from 'node:os';
import type { Car } from '../domain/car.ts';
import { allCodes } from '../domain/car.ts';
import type { IdCheck } from '../domain/idCheck.ts';
import { judge } from '../domain/judge.ts';
import { optionState, type OptionState } from '../domain/optionState.ts';
import { createPlainEngine } from '../domain/plainEngine.ts';
import type { ChangeOutcome, RuleEngine, Wish } from '../domain/ruleEngine.ts';
import type { PriceSheet } from '../domain/priceSheet.ts';
import type { RuleSlice } from '../domain/ruleSlice.ts';
import type { Conflict, Verdict } from '../domain/verdict.ts';
import { PlatformError } from '../../shared/errors.ts';
import type { CompileBudget } from './compile/search.ts';
import type { CompiledFiles } from './compiledFiles.ts';
import { BulkChecker } from './bulk/bulkChecker.ts';
import { CompiledSlices, type SliceRules } from './compiledSlices.ts';
import { literalOf, variableOf } from './model/ruleModel.ts';
import { nearestCosts } from './nearestCosts.ts';
import { packagePrices } from './packagePrices.ts';
import { CAN_BE_LEFT_OUT, CAN_BE_SELECTED } from './questions/domains.ts';
import { answerQuestion } from './workers/answerQuestion.ts';
import type { EngineAnswer, EngineTask } from './workers/engineTask.ts';
import type { AnswerTo, Question, Variables, WishedCar } from './workers/question.ts';
import { PoolError, WorkerPool } from './workers/workerPool.ts';

export interface CompiledEngineOptions {
  readonly threads: number;
  readonly mostQueued: number;
  readonly deadlineMs: number;
  /** Null: a solver answers everything. */
  readonly budget: CompileBudget | null;
  readonly mostBytes: number;
  readonly mostEdgesHere: number;
  readonly files: CompiledFiles | null;
}

/**
 * Less than a compiler may take by itself: customers wait, and past it there is a solver. The
 * bound on edges also bounds what one question costs.
 */
export const SERVING: CompiledEngineOptions = {
  // Two at least, also of two processors: one of them never compiles for a bulk check.
  threads: Math.max(2, availableParallelism() - 1),
  mostQueued: 1_000,
  deadlineMs: 8_000,
  budget: { edges: 4_000_000, milliseconds: 5_000, cacheWords: 32_000_000 },
  mostBytes: 128 * 1024 * 1024,
  // Over the demo slices, the states of all options take 0.19 ms (p50) asked here, and 0.28 ms on
  // a thread that may be compiling; the serving thread is held for some 3 ns an edge and pass.
  mostEdgesHere: 60_000,
  files: null,
};

/**
 * The engine that compiles each slice and answers from the graph. Complete cars are judged rule by
 * rule, which names what each violates; what is filled in around choices comes by precedence.
 */
export function createCompiledEngine(options: CompiledEngineOptions = SERVING): RuleEngine {
  return new CompiledEngine(options);
}

class CompiledEngine implements RuleEngine {
  readonly #plain = createPlainEngine();
  readonly #pool: WorkerPool<EngineTask, EngineAnswer>;
  readonly #slices: CompiledSlices;
  readonly #bulk: BulkChecker;
  readonly #deadlineMs: number;

  constructor({ threads, mostQueued, deadlineMs, ...rest }: CompiledEngineOptions) {
    const entry = new URL('workers/engineWorker.ts', import.meta.url);
    this.#pool = new WorkerPool({ entry, threads, mostQueued });
    this.#slices = new CompiledSlices({ pool: this.#pool, ...rest });
    this.#bulk = new BulkChecker({ pool: this.#pool, slices: this.#slices, deadlineMs });
    this.#deadlineMs = deadlineMs;
  }

  async verdicts(slice: RuleSlice, cars: readonly Car[]): Promise<readonly Verdict[]> {
    const judged = cars.map((car) => judge(slice, car));
    const partial = cars.filter((_, at) => judged[at]?.complete === false);
    if (partial.length === 0) return judged;
    const rules = this.#slices.rules(slice);
    const satisfiable = await this.#ask(rules, {
      kind: 'satisfiable',
      selections: partial.map(({ chosen }) => variablesOf(rules, chosen)),
    });
    const isBuildable = new Map(
      partial.map((car, at) => [car, satisfiable[at] === true && areOffered(rules, car.chosen)]),
    );
    return judged.map((verdict, at) => {
      const buildable = isBuildable.get(cars[at] ?? NO_CAR);
      return buildable === undefined ? verdict : { buildable, complete: false, conflicts: [] };
    });
  }

  get checksAtOnce(): number {
    // While as many are checked as there are threads, one more comes from the database or goes back.
    return this.#pool.bulkThreads + 1;
  }

  check(ids: IdCheck): Promise<Uint8Array> {
    return this.#orOverloaded(this.#bulk.check(ids));
  }

  configure(slice: RuleSlice, chosen: readonly string[]): Promise<Car> {
    return this.#plain.configure(slice, chosen);
  }

  async explain(slice: RuleSlice, { add, remove }: Wish): Promise<Conflict | null> {
    const rules = this.#slices.rules(slice);
    const missing = add.filter((code) => !rules.variables.has(code));
    if (slice.offered && missing.length > 0) {
      const named = missing.map((code) => ({ kind: 'EFFECTIVITY', code }) as const);
      return { rules: named, choices: missing };
    }
    const choices = [
      ...variablesOf(rules, add).map((variable) => literalOf(variable, true)),
      ...variablesOf(rules, remove).map((variable) => literalOf(variable, false)),
    ];
    const answer = await this.#run({ kind: 'explain', model: rules.model, choices });
    if (answer.kind !== 'explained') throw unexpected(answer);
    if (answer.conflict === null) return null;
    const { origins, choices: held } = answer.conflict;
    return {
      rules: origins.flatMap((origin) => rules.ruleNames[origin] ?? []),
      choices: held.flatMap((literal) => rules.model.names[variableOf(literal)] ?? []).sort(),
    };
  }

  async variantCounts(slice: RuleSlice, cars: readonly Car[]): Promise<readonly (bigint | null)[]> {
    const rules = this.#slices.rules(slice);
    const selections = cars.map(({ chosen }) => variablesOf(rules, chosen));
    const counts = await this.#ask(rules, { kind: 'count', selections });
    return cars.map(({ chosen }, at) => (areOffered(rules, chosen) ? (counts[at] ?? null) : 0n));
  }

  async optionStates(
    slice: RuleSlice,
    cars: readonly Car[],
  ): Promise<readonly ReadonlyMap<string, OptionState>[]> {
    const rules = this.#slices.rules(slice);
    const selections = cars.map(({ chosen }) => variablesOf(rules, chosen));
    const domains = await this.#ask(rules, { kind: 'domains', selections });
    return cars.map(({ chosen, filled }, at) => {
      const [isChosen, isFilled] = [new Set(chosen), new Set(filled)];
      const canBe = areOffered(rules, chosen) ? domains[at] : undefined;
      return new Map(
        Array.from(rules.variables, ([code, variable]) => {
          const domain = canBe?.[variable] ?? 0;
          const facts = {
            isChosen: isChosen.has(code),
            isFilled: isFilled.has(code),
            canBeSelected: (domain & CAN_BE_SELECTED) !== 0,
            canBeLeftOut: (domain & CAN_BE_LEFT_OUT) !== 0,
          };
          return [code, optionState(facts)];
        }),
      );
    });
  }

  async nearestCars(
    slice: RuleSlice,
    cars: readonly Car[],
  ): Promise<readonly ReadonlyMap<string, Car>[]> {
    const rules = this.#slices.rules(slice);
    const toggled = cars.map((car) => {
      const [present, chosen] = [allCodes(car), new Set(car.chosen)];
      return [...rules.variables.keys()].filter((code) => !present.has(code) || chosen.has(code));
    });
    const found = await this.#ask(rules, {
      kind: 'nearestWithEach',
      cars: cars.map((car, at) => ({
        literals: (toggled[at] ?? []).flatMap((code) => {
          const variable = rules.variables.get(code);
          return variable === undefined ? [] : literalOf(variable, !car.chosen.includes(code));
        }),
        costs: nearestCosts(slice, car, rules.variables),
      })),
    });
    return cars.map((car, at) => {
      const nearest = new Map<string, Car>();
      for (const [index, code] of (toggled[at] ?? []).entries()) {
        const variables = found[at]?.[index] ?? null;
        if (variables === null) continue;
        const wanted = car.chosen.includes(code)
          ? car.chosen.filter((one) => one !== code)
          : [...car.chosen, code];
        nearest.set(code, carOf(rules, variables, wanted));
      }
      return nearest;
    });
  }

  async complete(
    slice: RuleSlice,
    cars: readonly Car[],
    sheet: PriceSheet | null = null,
  ): Promise<readonly (Car | null)[]> {
    const rules = this.#slices.rules(slice);
    const open = cars.map((car) => ({
      select: variablesOf(rules, car.chosen),
      costs: nearestCosts(slice, car, rules.variables),
    }));
    const prices = sheet === null ? null : packagePrices(sheet, rules.variables);
    const completed = await (prices === null
      ? this.#ask(rules, { kind: 'completion', cars: open })
      : this.#ask(rules, { kind: 'cheapestCompletion', cars: open, prices }));
    return cars.map((car, at) => {
      if (prices === null && isFulfilled(slice, car, NO_WISH)) return car;
      const variables = completed[at] ?? null;
      return variables === null || !areOffered(rules, car.chosen)
        ? null
        : carOf(rules, variables, car.chosen);
    });
  }

  async change(
    slice: RuleSlice,
    car: Car,
    wish: Wish,
    most: number,
    sheet: PriceSheet | null = null,
  ): Promise<ChangeOutcome> {
    const rules = this.#slices.rules(slice);
    if (sheet === null && isFulfilled(slice, car, wish)) {
      return { kind: 'changes', alternatives: [car] };
    }
    const kept = car.chosen.filter(
      (code) => !wish.add.includes(code) && !wish.remove.includes(code),
    );
    const wished: WishedCar = {
      select: variablesOf(rules, wish.add),
      exclude: variablesOf(rules, wish.remove),
      choices: variablesOf(rules, kept),
      costs: nearestCosts(slice, car, rules.variables),
      most,
    };
    const prices = sheet === null ? null : packagePrices(sheet, rules.variables);
    const found = !areOffered(rules, wish.add)
      ? []
      : await (prices === null
          ? this.#ask(rules, { kind: 'wish', ...wished })
          : this.#ask(rules, { kind: 'cheapestWish', ...wished, prices }));
    const wanted = [...new Set([...kept, ...wish.add])];
    const alternatives = found.map((variables) => carOf(rules, variables, wanted));
    if (alternatives.length > 0) return { kind: 'changes', alternatives };
    const conflict = await this.explain(slice, wish);
    if (conflict === null)
      throw new Error('Nothing fulfils the wish, and nothing stands against it');
    return { kind: 'impossible', conflicts: [conflict] };
  }

  prepare(slice: RuleSlice): Promise<boolean> {
    return this.#slices.prepare(slice);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool[Symbol.asyncDispose]();
    await this.#slices[Symbol.asyncDispose]();
  }

  async #ask<Q extends Question>(rules: SliceRules, question: Q): Promise<AnswerTo<Q>> {
    const { sent, here } = await this.#orOverloaded(this.#slices.compiled(rules));
    if (here !== null && isQuick(question)) return answerQuestion(here, question);
    const answer = await this.#run({ kind: 'ask', rules: sent, question });
    if (answer.kind !== 'answered') throw unexpected(answer);
    return answer.answer as AnswerTo<Q>;
  }

  #run(task: EngineTask): Promise<EngineAnswer> {
    return this.#orOverloaded(this.#pool.run(task, { deadlineMs: this.#deadlineMs }));
  }

  async #orOverloaded<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (cause) {
      if (!(cause instanceof PoolError) || cause.reason === 'crashed') throw cause;
      throw new PlatformError(
        'OVERLOADED',
        'Expected to answer in time, but too much is asked at once. Ask again in a moment.',
        {},
        { cause },
      );
    }
  }
}

const NO_CAR: Car = { chosen: [], filled: [] };
const NO_WISH: Wish = { add: [], remove: [] };

/** A pass or two a car, well below a millisecond; the links of a whole page take two. */
function isQuick({ kind }: Question): boolean {
  return kind === 'satisfiable' || kind === 'count' || kind === 'domains' || kind === 'completion';
}

/** Codes that are not offered have no variable. */
function variablesOf({ variables }: SliceRules, codes: readonly string[]): Variables {
  return codes.flatMap((code) => variables.get(code) ?? []);
}

function areOffered({ variables }: SliceRules, codes: readonly string[]): boolean {
  return codes.every((code) => variables.has(code));
}

/** A configuration as a car: of what it has, the wanted codes are chosen. */
function carOf({ model }: SliceRules, variables: Variables, wanted: readonly string[]): Car {
  const codes = variables.flatMap((variable) => model.names[variable] || []);
  const isWanted = new Set(wanted);
  return {
    chosen: codes.filter((code) => isWanted.has(code)).sort(),
    filled: codes.filter((code) => !isWanted.has(code)).sort(),
  };
}

/** Whether the car is as wished and can be built: then nothing about it changes. */
function isFulfilled(slice: RuleSlice, car: Car, { add, remove }: Wish): boolean {
  const present = allCodes(car);
  return (
    add.every((code) => car.chosen.includes(code)) &&
    !remove.some((code) => present.has(code)) &&
    judge(slice, car).buildable === true
  );
}

function unexpected({ kind }: EngineAnswer): Error {
  return new Error(`A thread of the engine answered ${kind}`);
}
