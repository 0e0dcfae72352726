import { createHash } from 'node:crypto';

/** Of the members of a group, how many a configuration holds. */
export type Cardinality = 'EXACTLY_ONE' | 'AT_MOST_ONE';

/** What stands behind a constraint, for explanations. */
export interface RuleOrigin {
  /** The code of the rule, family or line; unique in the source. */
  readonly code: string;
  /** What a person reads; may be empty. */
  readonly text: string;
}

/**
 * A family of which a configuration holds at most one member, or exactly one. Groups may share
 * members, but native handling goes to the first group of a variable: overlap costs time.
 */
export interface RuleGroup {
  readonly cardinality: Cardinality;
  /** Distinct variables. */
  readonly members: Int32Array;
  /** Index in `origins`, or -1. */
  readonly origin: number;
}

/** A constraint that lists the combinations it allows. */
export interface RuleTable {
  /** Distinct indices of groups. */
  readonly columns: Int32Array;
  /**
   * Row after row, one cell a column: the variable that the column's group takes, or NO_MEMBER.
   * No rows: nothing is allowed.
   */
  readonly rows: Int32Array;
  /** Index in `origins`, or -1. */
  readonly origin: number;
}

/** Clauses laid end to end: clause c holds `literals[offsets[c]]` up to `literals[offsets[c + 1]]`. */
export interface RuleClauses {
  readonly count: number;
  /** Of length count + 1. */
  readonly offsets: Int32Array;
  /** A literal is variable + 1, or the negative of it: never 0. */
  readonly literals: Int32Array;
  /** Per clause the index in `origins`, or -1. */
  readonly origins: Int32Array;
}

/**
 * The rules of one slice in the normal form that readers write and the engine reads: boolean
 * variables 0 … n-1 under groups, clauses and tables. Variables outside all groups are free
 * booleans. Never changed once built.
 */
export interface RuleModel {
  readonly variableCount: number;
  /**
   * The option code of each variable; distinct. HIDDEN for what a reader added to write a rule as
   * clauses: the other variables determine it, so it changes no count, and no answer names it.
   */
  readonly names: readonly string[];
  readonly groups: readonly RuleGroup[];
  readonly clauses: RuleClauses;
  readonly tables: readonly RuleTable[];
  readonly origins: readonly RuleOrigin[];
  /** What each variable costs when selected, in safe integers; null where nothing is priced. */
  readonly costs: Float64Array | null;
}

/** The name of variables that no answer names. */
export const HIDDEN = '';

/** In a table row: the column's group takes none of its members. */
export const NO_MEMBER = -1;

export function literalOf(variable: number, selected: boolean): number {
  return selected ? variable + 1 : -(variable + 1);
}

export function variableOf(literal: number): number {
  return Math.abs(literal) - 1;
}

/**
 * SHA-256 in hex over all that decides which configurations are buildable: names, groups, clauses
 * and tables in their order. Texts and costs are left out, as no compiled answer holds them.
 */
export function hashRuleModel(model: RuleModel): string {
  const hash = createHash('sha256');
  const numbers = (values: Int32Array): void => {
    hash.update(Int32Array.of(values.length));
    hash.update(values);
  };
  hash.update(JSON.stringify(model.names));
  hash.update(Int32Array.of(model.variableCount, model.groups.length, model.tables.length));
  for (const group of model.groups) {
    hash.update(group.cardinality);
    numbers(group.members);
  }
  numbers(model.clauses.offsets);
  numbers(model.clauses.literals);
  for (const table of model.tables) {
    numbers(table.columns);
    numbers(table.rows);
  }
  return hash.digest('hex');
}
