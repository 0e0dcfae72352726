/** A parsed rule expression. */
export type Expression =
  | { readonly kind: 'CODE'; readonly code: string }
  | { readonly kind: 'NOT'; readonly of: Expression }
  | {
      readonly kind: 'AND' | 'OR' | 'IMPLIES' | 'IFF';
      readonly left: Expression;
      readonly right: Expression;
    };

const TOKEN = /\s*(->|<->|\(|\)|"[^"]+"|[A-Za-z0-9]+)/y;
const BINARY = [
  { sign: '<->', kind: 'IFF' },
  { sign: '->', kind: 'IMPLIES' },
  { sign: 'or', kind: 'OR' },
  { sign: 'and', kind: 'AND' },
] as const;

/** Parses an expression; what is not one is an author's mistake and throws. */
export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text);
  let at = 0;
  const expression = binary(0);
  if (at < tokens.length) throw new Error(`"${text}": "${tokens[at]}" is not expected here`);
  return expression;

  function binary(level: number): Expression {
    const operator = BINARY[level];
    if (operator === undefined) return unary();
    const left = binary(level + 1);
    if (tokens[at] !== operator.sign) return left;
    at += 1;
    // Right-associative, as implication is read; for the others it makes no difference.
    return { kind: operator.kind, left, right: binary(level) };
  }

  function unary(): Expression {
    const token = tokens[at];
    at += 1;
    if (token === 'not') return { kind: 'NOT', of: unary() };
    if (token === '(') {
      const inner = binary(0);
      if (tokens[at] !== ')') throw new Error(`"${text}": a parenthesis is not closed`);
      at += 1;
      return inner;
    }
    if (token === undefined || !/^[A-Z0-9]{1,8}$/.test(token)) {
      throw new Error(`"${text}": a code is expected instead of "${token ?? 'the end'}"`);
    }
    return { kind: 'CODE', code: token };
  }
}

/** The codes that an expression names. */
export function codesOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'CODE':
      return [expression.code];
    case 'NOT':
      return codesOf(expression.of);
    default:
      return [...codesOf(expression.left), ...codesOf(expression.right)];
  }
}

/**
 * The expression among the codes that exist, every other code being absent: `false` or `true`
 * where nothing else remains.
 */
export function among(
  expression: Expression,
  exists: (code: string) => boolean,
): Expression | boolean {
  if (expression.kind === 'CODE') return exists(expression.code) ? expression : false;
  if (expression.kind === 'NOT') {
    const of = among(expression.of, exists);
    return typeof of === 'boolean' ? !of : { kind: 'NOT', of };
  }
  const left = among(expression.left, exists);
  const right = among(expression.right, exists);
  if (typeof left !== 'boolean' && typeof right !== 'boolean') {
    return { kind: expression.kind, left, right };
  }
  switch (expression.kind) {
    case 'AND':
      if (left === true) return right;
      return right === true ? left : false;
    case 'OR':
      if (left === false) return right;
      return right === false ? left : true;
    case 'IMPLIES':
      if (left === true) return right;
      return left === false || right === true ? true : negated(left);
    case 'IFF':
      if (typeof left === 'boolean') return left ? right : negated(right);
      return right === true ? left : negated(left);
  }
}

/** The expression as text, with no more parentheses than it needs. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'CODE':
      return expression.code;
    case 'NOT':
      return `not ${operand(expression.of, expression.kind)}`;
    default: {
      const sign = BINARY.find(({ kind }) => kind === expression.kind)?.sign ?? '';
      const { left, right, kind } = expression;
      return `${operand(left, kind)} ${sign} ${operand(right, kind)}`;
    }
  }
}

function operand(inner: Expression, outer: Expression['kind']): string {
  const associative = inner.kind === outer && (outer === 'AND' || outer === 'OR');
  return inner.kind === 'CODE' || inner.kind === 'NOT' || associative
    ? print(inner)
    : `(${print(inner)})`;
}

function negated(expression: Expression | boolean): Expression | boolean {
  return typeof expression === 'boolean' ? !expression : { kind: 'NOT', of: expression };
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match?.[1] === undefined) throw new Error(`"${text}": unreadable at ${from}`);
    tokens.push(match[1]);
  }
  return tokens;
}
