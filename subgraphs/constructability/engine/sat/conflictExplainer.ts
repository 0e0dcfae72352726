import { NO_MEMBER, type RuleModel } from '../model/ruleModel.ts';
import { demandAtMostOne } from './atMostOne.ts';
import { isViolated, originOf, ruleUnits, type Constraint, type RuleUnits } from './ruleUnits.ts';
import type { SatSolver } from './satSolver.ts';

/** Rules and choices that cannot hold together, of which none can be spared. */
export interface MinimalConflict {
  readonly rules: readonly ConflictRule[];
  /** Of those asked about, in their order. */
  readonly choices: readonly number[];
}

export interface ConflictRule {
  /** Index in the model's origins, or -1. */
  readonly origin: number;
  /** All that the rule says, or the one constraint that has no origin. */
  readonly constraints: readonly Constraint[];
}

/** Rules that one round takes up; the others may prove not to matter. */
const RULES_A_ROUND = 400;

/**
 * Explains why choices do not go together, on the rules as their source wrote them.
 *
 * Most rules have nothing to do with a conflict. So it starts from none, with a configuration that
 * is close to what is wanted, takes up the rules that the wish breaks around it, solves those, and
 * again, until what was taken up allows nothing: a few dozen rules of hundreds of thousands. From
 * these it strikes out, one by one, what can be spared.
 */
export class ConflictExplainer {
  readonly #model: RuleModel;
  readonly #openSolver: () => SatSolver;
  #units: RuleUnits | null = null;

  constructor(model: RuleModel, openSolver: () => SatSolver) {
    this.#model = model;
    this.#openSolver = openSolver;
  }

  /**
   * Null where the choices can be met.
   *
   * @param choices literals: variable + 1 for selected, its negative for left out
   * @param near the selected variables of a configuration that the rules allow, the closer to the
   *   choices the faster; null where there is none
   */
  explain(choices: readonly number[], near: Iterable<number> | null): MinimalConflict | null {
    this.#units ??= ruleUnits(this.#model);
    using search = new Search(this.#model, this.#units, this.#openSolver(), choices, near);
    return search.run();
  }
}

class Search implements Disposable {
  readonly #model: RuleModel;
  readonly #units: RuleUnits;
  readonly #solver: SatSolver;
  readonly #choices: readonly number[];
  readonly #base: Uint8Array;
  /** What the last solution selects; equal to the base where no rule taken up speaks of it. */
  readonly #selected: Uint8Array;
  readonly #brokenByBase: readonly number[];
  /** The solver's variable for each of the model that was taken up. */
  readonly #variables = new Map<number, number>();
  /** The literal that switches a unit on. */
  readonly #switches = new Map<number, number>();

  constructor(
    model: RuleModel,
    units: RuleUnits,
    solver: SatSolver,
    choices: readonly number[],
    near: Iterable<number> | null,
  ) {
    this.#model = model;
    this.#units = units;
    this.#solver = solver;
    this.#choices = choices;
    this.#base = new Uint8Array(model.variableCount);
    for (const variable of near ?? []) this.#base[variable] = 1;
    this.#selected = this.#base.slice();
    this.#brokenByBase = near === null ? this.#allBroken() : [];
  }

  run(): MinimalConflict | null {
    const choices = this.#choices.map((choice) => this.#literal(choice));
    while (this.#solver.solve([...choices, ...this.#switches.values()]) === 'satisfiable') {
      const broken = this.#broken();
      if (broken.size === 0) return null;
      for (const unit of broken) this.#takeUp(unit);
    }
    const core = this.#strikeOut([...choices, ...this.#switches.values()]);
    const rules = [...this.#switches].flatMap(([unit, literal]) =>
      core.has(literal) ? [unit] : [],
    );
    return {
      rules: rules.map((unit) => this.#ruleOf(unit)),
      choices: this.#choices.filter((_, at) => core.has(choices[at]!)),
    };
  }

  [Symbol.dispose](): void {
    this.#solver[Symbol.dispose]();
  }

  #allBroken(): readonly number[] {
    const broken: number[] = [];
    for (let number = 0; number < this.#units.constraintCount; number++) {
      const constraint = this.#units.constraint(number);
      if (isViolated(this.#model, constraint, this.#base)) broken.push(number);
    }
    return broken;
  }

  /** Units not taken up yet that the solution breaks: only near what differs from the base. */
  #broken(): ReadonlySet<number> {
    const changed: number[] = [];
    for (const [variable, literal] of this.#variables) {
      this.#selected[variable] = this.#solver.holds(literal) ? 1 : 0;
      if (this.#selected[variable] !== this.#base[variable]) changed.push(variable);
    }
    const broken = new Set<number>();
    const look = (number: number): void => {
      const unit = this.#units.unitOf[number]!;
      if (broken.size >= RULES_A_ROUND || broken.has(unit) || this.#switches.has(unit)) return;
      const constraint = this.#units.constraint(number);
      if (isViolated(this.#model, constraint, this.#selected)) broken.add(unit);
    };
    const { offsets, items } = this.#units.constraintsOn;
    for (const variable of changed) {
      for (let at = offsets[variable]!; at < offsets[variable + 1]!; at++) look(items[at]!);
    }
    for (const number of this.#brokenByBase) look(number);
    return broken;
  }

  #takeUp(unit: number): void {
    const on = this.#solver.addVariable();
    this.#switches.set(unit, on);
    for (const constraint of this.#constraintsOf(unit)) this.#demand(constraint, -on);
  }

  #demand({ kind, index }: Constraint, off: number): void {
    switch (kind) {
      case 'group': {
        const { members, cardinality } = this.#model.groups[index]!;
        const own = Array.from(members, (member) => this.#literal(member + 1));
        if (cardinality === 'EXACTLY_ONE') this.#solver.addClause([off, ...own]);
        demandAtMostOne(this.#solver, own, [off]);
        return;
      }
      case 'clause': {
        const { offsets, literals } = this.#model.clauses;
        const own = literals.subarray(offsets[index], offsets[index + 1]);
        this.#solver.addClause([off, ...Array.from(own, (literal) => this.#literal(literal))]);
        return;
      }
      case 'table':
        this.#demandTable(index, off);
    }
  }

  #demandTable(index: number, off: number): void {
    const { columns, rows } = this.#model.tables[index]!;
    const oneOfRows = [off];
    for (let start = 0; start < rows.length; start += columns.length) {
      const row = this.#solver.addVariable();
      oneOfRows.push(row);
      for (const [column, group] of columns.entries()) {
        const cell = rows[start + column]!;
        const { members } = this.#model.groups[group]!;
        if (cell !== NO_MEMBER) this.#solver.addClause([-row, this.#literal(cell + 1)]);
        else
          for (const member of members) this.#solver.addClause([-row, -this.#literal(member + 1)]);
      }
    }
    this.#solver.addClause(oneOfRows);
  }

  /** Strikes out what can be spared: rules taken up late first, as choices tell most. */
  #strikeOut(literals: readonly number[]): ReadonlySet<number> {
    let core = literals.filter((literal) => this.#solver.isFailed(literal));
    for (const literal of core.toReversed()) {
      if (!core.includes(literal)) continue;
      const without = core.filter((other) => other !== literal);
      if (this.#solver.solve(without) === 'satisfiable') continue;
      core = without.filter((other) => this.#solver.isFailed(other));
    }
    return new Set(core);
  }

  /** The solver's literal for one of the model, which prefers what the base has. */
  #literal(literal: number): number {
    const variable = Math.abs(literal) - 1;
    let own = this.#variables.get(variable);
    if (own === undefined) {
      own = this.#solver.addVariable();
      this.#variables.set(variable, own);
      this.#solver.prefer(this.#base[variable] === 1 ? own : -own);
    }
    return literal > 0 ? own : -own;
  }

  #ruleOf(unit: number): ConflictRule {
    const constraints = this.#constraintsOf(unit);
    const [first] = constraints;
    return { origin: first === undefined ? -1 : originOf(this.#model, first), constraints };
  }

  #constraintsOf(unit: number): readonly Constraint[] {
    const { offsets, items } = this.#units.constraintsOf;
    return Array.from(items.subarray(offsets[unit], offsets[unit + 1]), (number) =>
      this.#units.constraint(number),
    );
  }
}
