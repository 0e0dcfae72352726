import { IntList } from './intList.ts';
import {
  HIDDEN,
  type Cardinality,
  type RuleGroup,
  type RuleModel,
  type RuleOrigin,
  type RuleTable,
} from './ruleModel.ts';

/**
 * Gathers what a reader finds into a RuleModel. Wrong indices are bugs of the reader and throw;
 * faults of the source are the reader's to report before.
 */
export class RuleModelBuilder {
  readonly #names: string[] = [];
  readonly #groups: RuleGroup[] = [];
  readonly #clauseOffsets = new IntList(1024);
  readonly #clauseLiterals = new IntList(4096);
  readonly #clauseOrigins = new IntList(1024);
  readonly #tables: RuleTable[] = [];
  readonly #origins: RuleOrigin[] = [];
  #costs: Float64Array | null = null;

  constructor() {
    this.#clauseOffsets.push(0);
  }

  get variableCount(): number {
    return this.#names.length;
  }

  /** Returns the new variable. */
  addVariable(name: string): number {
    return this.#names.push(name) - 1;
  }

  /** Returns a variable that no answer names; the clauses must define it by the visible ones. */
  addHiddenVariable(): number {
    return this.#names.push(HIDDEN) - 1;
  }

  /** Returns the index to name in addGroup, addClause and addTable. */
  addOrigin(origin: RuleOrigin): number {
    return this.#origins.push(origin) - 1;
  }

  /** Returns the index of the group. */
  addGroup(members: ArrayLike<number>, cardinality: Cardinality, origin = -1): number {
    const own = Int32Array.from(members);
    for (const member of own) this.#assertVariable(member);
    if (new Set(own).size !== own.length) throw new Error('A group lists a member twice');
    return this.#groups.push({ cardinality, members: own, origin }) - 1;
  }

  /** Literals are variable + 1 or the negative of it; none at all makes the rules unsatisfiable. */
  addClause(literals: ArrayLike<number>, origin = -1): void {
    for (let at = 0; at < literals.length; at++) {
      this.#assertVariable(Math.abs(literals[at] ?? 0) - 1);
    }
    this.#clauseLiterals.pushAll(literals);
    this.#clauseOffsets.push(this.#clauseLiterals.length);
    this.#clauseOrigins.push(origin);
  }

  /** Rows are laid end to end; a cell is a member of its column's group, or NO_MEMBER. */
  addTable(columns: ArrayLike<number>, rows: ArrayLike<number>, origin = -1): void {
    const own = Int32Array.from(columns);
    if (own.length === 0) throw new Error('A table has no columns');
    if (new Set(own).size !== own.length) throw new Error('A table lists a column twice');
    for (const column of own) {
      if (this.#groups[column] === undefined) throw new Error(`There is no group ${column}`);
    }
    if (rows.length % own.length !== 0) throw new Error('The last row of a table is not complete');
    this.#tables.push({ columns: own, rows: Int32Array.from(rows), origin });
  }

  /** What selecting the variable costs, a safe integer; 0 where never set. */
  setCost(variable: number, cost: number): void {
    this.#assertVariable(variable);
    if (!Number.isSafeInteger(cost)) throw new Error(`A cost is no safe integer: ${cost}`);
    if (this.#costs === null || this.#costs.length < this.#names.length) {
      const grown = new Float64Array(Math.max(this.#names.length, 2 * (this.#costs?.length ?? 0)));
      grown.set(this.#costs ?? []);
      this.#costs = grown;
    }
    this.#costs[variable] = cost;
  }

  build(): RuleModel {
    const count = this.#names.length;
    const costs = this.#costs === null ? null : new Float64Array(count);
    costs?.set(this.#costs?.subarray(0, count) ?? []);
    return {
      variableCount: count,
      names: [...this.#names],
      groups: [...this.#groups],
      clauses: {
        count: this.#clauseOrigins.length,
        offsets: this.#clauseOffsets.toArray(),
        literals: this.#clauseLiterals.toArray(),
        origins: this.#clauseOrigins.toArray(),
      },
      tables: [...this.#tables],
      origins: [...this.#origins],
      costs,
    };
  }

  #assertVariable(variable: number): void {
    if (!Number.isInteger(variable) || variable < 0 || variable >= this.#names.length) {
      throw new Error(`There is no variable ${variable}`);
    }
  }
}
