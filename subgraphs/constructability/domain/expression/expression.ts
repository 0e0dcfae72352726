/**
 * A boolean expression over option and package codes.
 *
 *     TOW and not (SPORT or LOWERED) -> SUSPR
 *
 * | | binds | |
 * |---|---|---|
 * | `not a` | tightest | |
 * | `a and b` | | |
 * | `a or b` | | |
 * | `a -> b` | | where a holds, b holds; `a -> b -> c` is `a -> (b -> c)` |
 * | `a <-> b` | loosest | both hold or neither |
 *
 * A plain code is 1 to 8 capitals and digits; any other name stands in double quotes. The words
 * `and`, `or`, `not` are reserved, and lower case, so that no plain code is one of them.
 */
export type Expression =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'not'; readonly of: Expression }
  /** At least two members. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'implies' | 'iff'; readonly left: Expression; readonly right: Expression };

/** The codes that the expression names, each once, in order of appearance. */
export function codesIn(expression: Expression): readonly string[] {
  const codes = new Set<string>();
  collect(expression, codes);
  return [...codes];
}

function collect(expression: Expression, into: Set<string>): void {
  switch (expression.kind) {
    case 'code':
      into.add(expression.code);
      return;
    case 'not':
      collect(expression.of, into);
      return;
    case 'and':
    case 'or':
      for (const member of expression.of) collect(member, into);
      return;
    case 'implies':
    case 'iff':
      collect(expression.left, into);
      collect(expression.right, into);
  }
}
