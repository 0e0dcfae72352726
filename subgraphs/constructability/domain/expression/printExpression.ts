import { CODE } from '../../../shared/ids/check.ts';
import type { Expression } from './expression.ts';

const STRENGTH = { iff: 0, implies: 1, or: 2, and: 3, not: 4, code: 5 } as const;

/** The expression's text, with no parenthesis more than it needs; parsing it gives it back. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'code':
      return CODE.test(expression.code) ? expression.code : `"${expression.code}"`;
    case 'not':
      return `not ${inside(expression.of, STRENGTH.not)}`;
    case 'and':
    case 'or': {
      const least = STRENGTH[expression.kind] + 1;
      return expression.of.map((member) => inside(member, least)).join(` ${expression.kind} `);
    }
    case 'implies':
      return `${inside(expression.left, STRENGTH.implies + 1)} -> ${inside(expression.right, STRENGTH.implies)}`;
    case 'iff':
      return `${inside(expression.left, STRENGTH.iff)} <-> ${inside(expression.right, STRENGTH.iff + 1)}`;
  }
}

/** In parentheses where it binds weaker than its place asks for. */
function inside(expression: Expression, least: number): string {
  const text = printExpression(expression);
  return STRENGTH[expression.kind] < least ? `(${text})` : text;
}
