import type { RuleKind } from '../../shared/ids/ruleId.ts';

/** A rule of a slice by name: the maker's, or one that a family, package or date stands for. */
export interface RuleName {
  readonly kind: RuleKind;
  /** Of the rule; of the family, the package, or the code that is not offered. */
  readonly code: string;
}

/** Rules and choices that cannot hold together. */
export interface Conflict {
  readonly rules: readonly RuleName[];
  /**
   * The choices that it stems from: codes that the rules speak of, or that keep out what they ask
   * for; and packages and codes that brought such a code along. Empty where only filled codes are
   * involved.
   */
  readonly choices: readonly string[];
}

/** What the rules say of a car. */
export interface Verdict {
  /** Null: not complete, and not refuted by any rule alone; an engine that compiles knows. */
  readonly buildable: boolean | null;
  /** Every exactly-one family has an option. */
  readonly complete: boolean;
  /** What is violated whatever may be added; empty where nothing is, or where `explain` tells it. */
  readonly conflicts: readonly Conflict[];
}
