import type { Cardinality, Rule } from './ruleBook.ts';

/**
 * What holds for one model in one market on one day: all that decides whether its cars can be
 * built, and nothing of graph or database. Immutable, so that it may be shared and cached.
 */
export interface RuleSlice {
  readonly market: string;
  /** The type key. */
  readonly model: string;
  /** Whether the model itself is offered that day. */
  readonly offered: boolean;
  /** The families of which an option is offered, in the maker's order. */
  readonly families: readonly SliceFamily[];
  /** The family of each offered code. */
  readonly familyOf: ReadonlyMap<string, SliceFamily>;
  /**
   * What each offered package brings directly, as far as it is offered: in a market without the
   * heated steering wheel, the winter package comes without.
   */
  readonly contentsOf: ReadonlyMap<string, readonly string[]>;
  /** What the car has from the works, as far as it is offered. */
  readonly standards: readonly string[];
  /** In scope, effective, and not true by themselves for lack of the codes they speak of. */
  readonly rules: readonly Rule[];
}

/** A family and its offered options, in the maker's order. */
export interface SliceFamily {
  readonly code: string;
  readonly cardinality: Cardinality;
  readonly options: readonly string[];
}
