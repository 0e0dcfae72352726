/** A satisfiable problem's assignment by variable, or `undefined`. */
export type Assignment = readonly boolean[] | undefined;

/**
 * A small clause-learning SAT solver with assumptions, written for these tests only: the demo
 * data must not be judged by the engine that will serve it. Literals are DIMACS integers.
 */
export class Solver {
  readonly #clauses: number[][] = [];
  readonly #watches = new Map<number, number[][]>();
  /** 0 open, 1 true, -1 false; by variable. */
  readonly #values: number[] = [0];
  readonly #levels: number[] = [0];
  readonly #reasons: (number[] | undefined)[] = [undefined];
  readonly #activity: number[] = [0];
  readonly #trail: number[] = [];
  #levelStarts: number[] = [];
  #head = 0;
  #bump = 1;
  #contradictory = false;

  newVariable(): number {
    this.#values.push(0);
    this.#levels.push(0);
    this.#reasons.push(undefined);
    this.#activity.push(0);
    return this.#values.length - 1;
  }

  addClause(literals: readonly number[]): void {
    this.#backtrack(0);
    const clause = [...new Set(literals)].filter((literal) => this.#value(literal) !== -1);
    if (clause.some((literal) => this.#value(literal) === 1 || clause.includes(-literal))) return;
    const [only] = clause;
    if (only === undefined) this.#contradictory = true;
    else if (clause.length === 1) this.#assign(only, undefined);
    else this.#attach(clause);
    if (this.#propagate() !== undefined) this.#contradictory = true;
  }

  /** Decides preferred variables to be true and others to be false, where it is free to. */
  solve(assumptions: readonly number[], preferred: ReadonlySet<number> = new Set()): Assignment {
    this.#backtrack(0);
    if (this.#contradictory) return undefined;
    for (;;) {
      const conflict = this.#propagate();
      if (conflict !== undefined) {
        if (this.#levelStarts.length === 0) {
          this.#contradictory = true;
          return undefined;
        }
        this.#learn(conflict);
        continue;
      }
      const next = this.#nextDecision(assumptions, preferred);
      if (next === 'SOLVED') return this.#values.map((value) => value === 1);
      if (next === 'REFUTED') return undefined;
      this.#levelStarts.push(this.#trail.length);
      if (next !== 'HELD') this.#assign(next, undefined);
    }
  }

  /** Each assumption has its own level; one that already holds gets an empty one. */
  #nextDecision(
    assumptions: readonly number[],
    preferred: ReadonlySet<number>,
  ): number | 'SOLVED' | 'REFUTED' | 'HELD' {
    const assumption = assumptions[this.#levelStarts.length];
    if (assumption !== undefined) {
      const value = this.#value(assumption);
      if (value === -1) return 'REFUTED';
      return value === 1 ? 'HELD' : assumption;
    }
    let best = 0;
    for (let variable = 1; variable < this.#values.length; variable += 1) {
      if (this.#values[variable] !== 0) continue;
      if (best === 0 || this.#activityOf(variable) > this.#activityOf(best)) best = variable;
    }
    if (best === 0) return 'SOLVED';
    return preferred.has(best) ? best : -best;
  }

  #propagate(): number[] | undefined {
    while (this.#head < this.#trail.length) {
      const falsified = -(this.#trail[this.#head] ?? 0);
      this.#head += 1;
      const watching = this.#watches.get(falsified) ?? [];
      const kept: number[][] = [];
      for (const [index, clause] of watching.entries()) {
        if (clause[0] === falsified) swap(clause, 0, 1);
        const first = clause[0] ?? 0;
        if (this.#value(first) === 1) {
          kept.push(clause);
          continue;
        }
        const other = clause.findIndex((literal, at) => at > 1 && this.#value(literal) !== -1);
        if (other > 0) {
          swap(clause, 1, other);
          this.#watch(clause[1] ?? 0, clause);
          continue;
        }
        kept.push(clause);
        if (this.#value(first) === -1) {
          this.#watches.set(falsified, [...kept, ...watching.slice(index + 1)]);
          return clause;
        }
        this.#assign(first, clause);
      }
      this.#watches.set(falsified, kept);
    }
    return undefined;
  }

  /** First unique implication point: learns a clause and jumps back to where it asserts. */
  #learn(conflict: number[]): void {
    const level = this.#levelStarts.length;
    const seen = new Set<number>();
    const learnt: number[] = [];
    let open = 0;
    let clause: readonly number[] = conflict;
    let at = this.#trail.length - 1;
    for (;;) {
      for (const literal of clause) {
        const variable = Math.abs(literal);
        if (seen.has(variable) || this.#levels[variable] === 0) continue;
        if (this.#value(literal) === 1) continue;
        seen.add(variable);
        this.#activity[variable] = this.#activityOf(variable) + this.#bump;
        if (this.#levels[variable] === level) open += 1;
        else learnt.push(literal);
      }
      while (!seen.has(Math.abs(this.#trail[at] ?? 0))) at -= 1;
      const pivot = this.#trail[at] ?? 0;
      at -= 1;
      open -= 1;
      if (open === 0) {
        learnt.push(-pivot);
        break;
      }
      clause = this.#reasons[Math.abs(pivot)] ?? [];
    }
    this.#bump *= 1.05;
    const asserting = learnt.pop() ?? 0;
    learnt.sort((one, other) => this.#levelOf(other) - this.#levelOf(one));
    this.#backtrack(learnt[0] === undefined ? 0 : this.#levelOf(learnt[0]));
    const stored = [asserting, ...learnt];
    if (stored.length > 1) this.#attach(stored);
    this.#assign(asserting, stored.length > 1 ? stored : undefined);
  }

  #backtrack(level: number): void {
    const start = this.#levelStarts[level];
    if (start === undefined) return;
    for (const literal of this.#trail.splice(start)) {
      this.#values[Math.abs(literal)] = 0;
      this.#reasons[Math.abs(literal)] = undefined;
    }
    this.#levelStarts = this.#levelStarts.slice(0, level);
    this.#head = start;
  }

  #assign(literal: number, reason: number[] | undefined): void {
    const variable = Math.abs(literal);
    this.#values[variable] = Math.sign(literal);
    this.#levels[variable] = this.#levelStarts.length;
    this.#reasons[variable] = reason;
    this.#trail.push(literal);
  }

  #attach(clause: number[]): void {
    this.#clauses.push(clause);
    this.#watch(clause[0] ?? 0, clause);
    this.#watch(clause[1] ?? 0, clause);
  }

  #watch(literal: number, clause: number[]): void {
    const watching = this.#watches.get(literal);
    if (watching === undefined) this.#watches.set(literal, [clause]);
    else watching.push(clause);
  }

  #value(literal: number): number {
    return (this.#values[Math.abs(literal)] ?? 0) * Math.sign(literal);
  }

  #activityOf(variable: number): number {
    return this.#activity[variable] ?? 0;
  }

  #levelOf(literal: number): number {
    return this.#levels[Math.abs(literal)] ?? 0;
  }
}

function swap(list: number[], one: number, other: number): void {
  [list[one], list[other]] = [list[other] ?? 0, list[one] ?? 0];
}
