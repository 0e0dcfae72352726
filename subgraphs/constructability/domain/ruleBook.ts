import type { Expression } from './expression/expression.ts';
import type { Scope } from './scope.ts';

export type Cardinality = 'EXACTLY_ONE' | 'ONE_OR_NONE' | 'ANY';

/** What one dataset says of a brand's models: the records, their expressions read. */
export interface RuleBook {
  readonly families: readonly BookFamily[];
  readonly options: readonly BookOption[];
  readonly rules: readonly BookRule[];
  readonly standards: readonly BookStandard[];
}

export interface BookModel {
  readonly code: string;
  readonly series: string;
  readonly scopes: readonly Scope[] | null;
}

export interface BookFamily {
  readonly code: string;
  readonly cardinality: Cardinality;
}

/** An option, or a package: an option with contents. */
export interface BookOption {
  readonly code: string;
  readonly family: string;
  readonly contents: readonly string[] | null;
  readonly scopes: readonly Scope[] | null;
}

export interface BookRule extends Rule {
  readonly scopes: readonly Scope[] | null;
}

export interface BookStandard {
  readonly model: string;
  readonly codes: readonly string[];
  readonly scopes: readonly Scope[] | null;
}

/** A maker's rule. Where it speaks of a code that the model is not offered, that code is absent. */
export interface Rule {
  readonly code: string;
  readonly body: RuleBody;
}

export type RuleBody =
  | { readonly kind: 'REQUIRES' | 'EXCLUDES'; readonly if: Expression; readonly then: Expression }
  | { readonly kind: 'EXPRESSION'; readonly expression: Expression }
  | { readonly kind: 'SUPPLEMENT'; readonly if: Expression; readonly adds: readonly string[] }
  | {
      readonly kind: 'TABLE';
      readonly families: readonly string[];
      /** As wide as the families; null stands for none of the family. */
      readonly rows: readonly (readonly (string | null)[])[];
    };
