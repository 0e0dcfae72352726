import type { Expression } from './expression.ts';

/** Whether a code is in the car; null where that is still open. */
export type Presence = (code: string) => boolean | null;

/**
 * The expression's value by Kleene's three-valued logic: true or false only where it is so
 * whatever becomes of the open codes; null otherwise, and sometimes where a look at all cases
 * would decide (`A or not A`).
 */
export function evaluate(expression: Expression, presence: Presence): boolean | null {
  switch (expression.kind) {
    case 'code':
      return presence(expression.code);
    case 'not': {
      const value = evaluate(expression.of, presence);
      return value === null ? null : !value;
    }
    case 'and':
      return decidedBy(false, expression.of, presence);
    case 'or':
      return decidedBy(true, expression.of, presence);
    case 'implies': {
      const left = evaluate(expression.left, presence);
      if (left === false) return true;
      const right = evaluate(expression.right, presence);
      if (right === true) return true;
      return left === null || right === null ? null : false;
    }
    case 'iff': {
      const left = evaluate(expression.left, presence);
      if (left === null) return null;
      const right = evaluate(expression.right, presence);
      return right === null ? null : left === right;
    }
  }
}

/** One member of the deciding value settles an `and` (by false) or an `or` (by true). */
function decidedBy(
  deciding: boolean,
  members: readonly Expression[],
  presence: Presence,
): boolean | null {
  let open = false;
  for (const member of members) {
    const value = evaluate(member, presence);
    if (value === deciding) return deciding;
    if (value === null) open = true;
  }
  return open ? null : !deciding;
}
