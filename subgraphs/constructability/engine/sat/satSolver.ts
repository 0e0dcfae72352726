import { Cadical, loadCadical } from 'cadical-wasm';

export type SatAnswer = 'satisfiable' | 'unsatisfiable' | 'unknown';

/**
 * A solver for clauses that stays open between questions. Variables count from 1, a literal is a
 * variable or its negative. Everything runs on the calling thread.
 */
export interface SatSolver extends Disposable {
  /** How many variables there are. */
  readonly variableCount: number;
  /** How many literals all clauses have together: what the solver's memory grows with. */
  readonly size: number;
  addVariable(): number;
  addClause(literals: ArrayLike<number>): void;
  /** Unknown: the deadline passed before. */
  solve(assumptions: readonly number[], deadlineMs?: number): SatAnswer;
  /** As solve, where one of the literals of `oneOf` holds as well; that is of this question only. */
  solveWithOneOf(
    assumptions: readonly number[],
    oneOf: readonly number[],
    deadlineMs?: number,
  ): SatAnswer;
  /** After `satisfiable`: whether the literal holds in the solution found. */
  holds(literal: number): boolean;
  /** After `unsatisfiable`: whether the assumption was needed to prove it. */
  isFailed(assumption: number): boolean;
  /** Prefers the literal wherever nothing else decides. */
  prefer(literal: number): void;
}

/** Loads the solver's code once; solvers are then opened without waiting. */
export async function loadSatSolver(): Promise<() => SatSolver> {
  const module = await loadCadical();
  return () => new CadicalSolver(new Cadical(module, { quiet: true, inprobing: false }));
}

class CadicalSolver implements SatSolver {
  readonly #cadical: Cadical;
  #variableCount = 0;
  #size = 0;
  #deadlineMs = Infinity;
  #isTimed = false;

  constructor(cadical: Cadical) {
    this.#cadical = cadical;
  }

  get variableCount(): number {
    return this.#variableCount;
  }

  get size(): number {
    return this.#size;
  }

  addVariable(): number {
    this.#variableCount += 1;
    return this.#variableCount;
  }

  addClause(literals: ArrayLike<number>): void {
    this.#size += literals.length + 1;
    this.#cadical.addClause(Array.from(literals));
  }

  solve(assumptions: readonly number[], deadlineMs = Infinity): SatAnswer {
    this.#deadlineMs = deadlineMs;
    // The callback costs a crossing each time it is asked: only questions with a deadline pay.
    if (deadlineMs !== Infinity && !this.#isTimed) {
      this.#isTimed = true;
      this.#cadical.setTerminate(() => performance.now() > this.#deadlineMs);
    }
    return this.#cadical.solve({ assumptions });
  }

  solveWithOneOf(
    assumptions: readonly number[],
    oneOf: readonly number[],
    deadlineMs = Infinity,
  ): SatAnswer {
    this.#cadical.constrain(oneOf);
    return this.solve(assumptions, deadlineMs);
  }

  holds(literal: number): boolean {
    return this.#cadical.value(literal);
  }

  isFailed(assumption: number): boolean {
    return this.#cadical.failed(assumption);
  }

  prefer(literal: number): void {
    this.#cadical.phase(literal);
  }

  [Symbol.dispose](): void {
    this.#cadical.dispose();
  }
}
