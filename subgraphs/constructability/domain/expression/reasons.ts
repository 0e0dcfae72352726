import { evaluate, type Presence } from './evaluate.ts';
import type { Expression } from './expression.ts';

/**
 * The codes on whose presence or absence the expression's value rests: in `A or B`, true by A
 * alone, it is A. Empty for a value that the expression has not (or not yet).
 */
export function reasonsFor(
  value: boolean,
  expression: Expression,
  presence: Presence,
): readonly string[] {
  if (evaluate(expression, presence) !== value) return [];
  const reasons = (of: Expression, itsValue: boolean): readonly string[] =>
    reasonsFor(itsValue, of, presence);
  switch (expression.kind) {
    case 'code':
      return [expression.code];
    case 'not':
      return reasons(expression.of, !value);
    case 'and':
    case 'or':
      return expression.of.flatMap((member) => reasons(member, value));
    case 'implies':
      return [...reasons(expression.left, !value), ...reasons(expression.right, value)];
    case 'iff':
      return [expression.left, expression.right].flatMap((side) => [
        ...reasons(side, true),
        ...reasons(side, false),
      ]);
  }
}
