import type { Expression } from '../../domain/expression/expression.ts';
import { quoted, SourceStop } from './readRules.ts';
import { uvlTokens, type UvlLine, type UvlSign, type UvlToken } from './uvlTokens.ts';

/** Deeper nesting is refused: whoever walks an expression may do so by recursion. */
const MAX_DEPTH = 500;

/**
 * Reads a constraint of UVL's boolean level. `!` binds tightest, then `&`, `|`, `=>`, `<=>`; chains
 * of the same arrow are read from the left, as UVL's own grammar does. Throws a SourceStop.
 */
export function parseUvlConstraint(
  line: UvlLine,
  isFeature: (name: string) => boolean,
): Expression {
  const parser = new Parser(line, isFeature);
  return parser.whole();
}

class Parser {
  readonly #line: UvlLine;
  readonly #tokens: readonly UvlToken[];
  readonly #isFeature: (name: string) => boolean;
  #next = 0;

  constructor(line: UvlLine, isFeature: (name: string) => boolean) {
    this.#line = line;
    this.#tokens = uvlTokens(line);
    this.#isFeature = isFeature;
  }

  whole(): Expression {
    const expression = this.#iff(0);
    if (this.#peek().kind !== 'end') throw this.#expected('& | => <=> or the end');
    return expression;
  }

  #iff(depth: number): Expression {
    let left = this.#implies(depth);
    for (let links = 1; this.#take('<=>'); links++) {
      this.#mayNest(depth + links);
      left = { kind: 'iff', left, right: this.#implies(depth) };
    }
    return left;
  }

  #implies(depth: number): Expression {
    let left = this.#list('or', depth);
    for (let links = 1; this.#take('=>'); links++) {
      this.#mayNest(depth + links);
      left = { kind: 'implies', left, right: this.#list('or', depth) };
    }
    return left;
  }

  #list(kind: 'or' | 'and', depth: number): Expression {
    const sign = kind === 'or' ? '|' : '&';
    const member = (): Expression => (kind === 'or' ? this.#list('and', depth) : this.#not(depth));
    const first = member();
    if (this.#peek().kind !== sign) return first;
    const of = [first];
    while (this.#take(sign)) of.push(member());
    return { kind, of };
  }

  #not(depth: number): Expression {
    this.#mayNest(depth);
    if (this.#take('!')) return { kind: 'not', of: this.#not(depth + 1) };
    const token = this.#peek();
    if (token.kind === 'name') {
      if (!this.#isFeature(token.text)) {
        throw this.#stop(token, `There is no feature ${quoted(token.text)}.`);
      }
      this.#next += 1;
      return { kind: 'code', code: token.text };
    }
    if (!this.#take('(')) throw this.#expected(`a feature, '!' or '('`);
    const inner = this.#iff(depth + 1);
    if (!this.#take(')')) throw this.#expected(`')'`);
    return inner;
  }

  #peek(): UvlToken {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new Error('The parser read past the end of its tokens');
    return token;
  }

  #take(sign: UvlSign): boolean {
    if (this.#peek().kind !== sign) return false;
    this.#next += 1;
    return true;
  }

  #mayNest(depth: number): void {
    if (depth <= MAX_DEPTH) return;
    throw this.#stop(this.#peek(), `Nested deeper than ${MAX_DEPTH} levels; split the constraint.`);
  }

  #expected(what: string): SourceStop {
    const token = this.#peek();
    const got = token.kind === 'end' ? 'the end of the line' : quoted(token.text);
    return this.#stop(token, `Expected ${what}, got ${got}.`);
  }

  #stop({ column }: UvlToken, message: string): SourceStop {
    return new SourceStop({ line: this.#line.number, column, message });
  }
}
