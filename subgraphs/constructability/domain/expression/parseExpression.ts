import type { Expression } from './expression.ts';
import type { ExpressionFault } from './fault.ts';
import { tokensOf, type Sign, type Token } from './tokens.ts';

export type ParsedExpression =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'fault'; readonly fault: ExpressionFault };

/** Deeper nesting is refused: whoever walks an expression may do so by recursion. */
const MAX_DEPTH = 500;

/** Reads an expression; a fault points at the character and tells what was expected there. */
export function parseExpression(text: string): ParsedExpression {
  const read = tokensOf(text);
  if (read.kind === 'fault') return read;
  try {
    return { kind: 'expression', expression: new Parser(read.tokens).whole() };
  } catch (error) {
    if (error instanceof Stop) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

/** Leaves the recursion at the first fault; never seen outside this file. */
class Stop extends Error {
  readonly fault: ExpressionFault;

  constructor(at: number, message: string) {
    super(message);
    this.fault = { at, message };
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#iff(0);
    const rest = this.#peek();
    if (rest.kind === ')') throw new Stop(rest.at, `this ')' closes no '('.`);
    if (rest.kind !== 'end') throw this.#expected(`'and', 'or', '->', '<->' or the end`);
    return expression;
  }

  #iff(depth: number): Expression {
    let left = this.#implies(depth);
    for (let links = 1; this.#take('<->'); links++) {
      this.#mayNest(depth + links);
      left = { kind: 'iff', left, right: this.#implies(depth) };
    }
    return left;
  }

  #implies(depth: number): Expression {
    const left = this.#or(depth);
    if (!this.#take('->')) return left;
    this.#mayNest(depth + 1);
    return { kind: 'implies', left, right: this.#implies(depth + 1) };
  }

  #or(depth: number): Expression {
    return this.#list('or', () => this.#and(depth));
  }

  #and(depth: number): Expression {
    return this.#list('and', () => this.#not(depth));
  }

  #list(kind: 'and' | 'or', member: () => Expression): Expression {
    const first = member();
    if (this.#peek().kind !== kind) return first;
    const of = [first];
    while (this.#take(kind)) of.push(member());
    return { kind, of };
  }

  #not(depth: number): Expression {
    if (this.#take('not')) {
      this.#mayNest(depth + 1);
      return { kind: 'not', of: this.#not(depth + 1) };
    }
    const token = this.#peek();
    if (token.kind === 'code') {
      this.#next += 1;
      return { kind: 'code', code: token.code };
    }
    if (!this.#take('(')) throw this.#expected(`a code, 'not' or '('`);
    this.#mayNest(depth + 1);
    const inner = this.#iff(depth + 1);
    if (this.#take(')')) return inner;
    if (this.#peek().kind === 'end') throw new Stop(token.at, `this '(' is never closed.`);
    throw this.#expected(`'and', 'or', '->', '<->' or ')'`);
  }

  #peek(): Token {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new Error('The parser read past the end of its tokens');
    return token;
  }

  #take(kind: Sign): boolean {
    if (this.#peek().kind !== kind) return false;
    this.#next += 1;
    return true;
  }

  #mayNest(depth: number): void {
    if (depth <= MAX_DEPTH) return;
    throw new Stop(
      this.#peek().at,
      `nested deeper than ${MAX_DEPTH} levels; split the rule into several.`,
    );
  }

  #expected(what: string): Stop {
    const token = this.#peek();
    const got =
      token.kind === 'end'
        ? 'the end'
        : token.kind === 'code'
          ? `the code '${token.code}'`
          : `'${token.kind}'`;
    return new Stop(token.at, `expected ${what}, got ${got}.`);
  }
}
