import type { Expression } from '../../domain/expression/expression.ts';
import type { RuleModelBuilder } from '../model/ruleModelBuilder.ts';

/** What a code stands for: a literal, or a constant where it is not on offer. */
export type LiteralOf = (code: string) => number | boolean;

type Clauses = readonly (readonly number[])[];

const TRUE: Clauses = [];
const FALSE: Clauses = [[]];
/** Multiplying out beyond this many clauses costs more than a hidden variable. */
const MAX_PRODUCT = 24;
/** The same for a side of an equivalence. */
const MAX_SIDE = 4;

/**
 * Writes expressions as clauses. Small ones are multiplied out; where that would explode, a hidden
 * variable stands for a part, equal to it in both directions, so that no count changes.
 */
export class Clausifier {
  readonly #builder: RuleModelBuilder;
  readonly #literalOf: LiteralOf;
  readonly #hidden = new Map<Expression, number>();
  /** Both sides of `<->` are wanted both ways: without it, time doubles with each one nested. */
  readonly #known = {
    holds: new Map<Expression, Clauses>(),
    fails: new Map<Expression, Clauses>(),
  };

  constructor(builder: RuleModelBuilder, literalOf: LiteralOf) {
    this.#builder = builder;
    this.#literalOf = literalOf;
  }

  /** Demands that the expression holds, or that it does not. */
  demand(expression: Expression, holds: boolean, origin: number): void {
    for (const clause of this.#clauses(expression, holds, origin)) {
      this.#builder.addClause(clause, origin);
    }
  }

  /** Demands that one of the expressions, taken so or negated, holds. */
  demandAny(parts: readonly (readonly [Expression, boolean])[], origin: number): void {
    for (const clause of this.#any(parts, origin)) this.#builder.addClause(clause, origin);
  }

  #clauses(expression: Expression, holds: boolean, origin: number): Clauses {
    const known = holds ? this.#known.holds : this.#known.fails;
    let clauses = known.get(expression);
    if (clauses === undefined) {
      clauses = this.#written(expression, holds, origin);
      known.set(expression, clauses);
    }
    return clauses;
  }

  #written(expression: Expression, holds: boolean, origin: number): Clauses {
    switch (expression.kind) {
      case 'code': {
        const literal = this.#literalOf(expression.code);
        if (typeof literal === 'boolean') return literal === holds ? TRUE : FALSE;
        return [[holds ? literal : -literal]];
      }
      case 'not':
        return this.#clauses(expression.of, !holds, origin);
      case 'and':
      case 'or': {
        const parts = expression.of.map((part) => [part, holds] as const);
        return (expression.kind === 'and') === holds
          ? this.#all(parts, origin)
          : this.#any(parts, origin);
      }
      case 'implies': {
        const { left, right } = expression;
        const parts = [
          [left, !holds],
          [right, holds],
        ] as const;
        return holds ? this.#any(parts, origin) : this.#all(parts, origin);
      }
      case 'iff':
        return this.#equal(expression.left, expression.right, holds, origin);
    }
  }

  /** Each side is wanted both ways, so a long one would double with every `<->` around it. */
  #equal(left: Expression, right: Expression, holds: boolean, origin: number): Clauses {
    const side = (part: Expression, value: boolean): Clauses => {
      const [clauses, opposite] = [
        this.#clauses(part, value, origin),
        this.#clauses(part, !value, origin),
      ];
      const isLong = Math.max(clauses.length, opposite.length) > MAX_SIDE;
      return isLong ? [[this.#standIn(part, value, origin)]] : clauses;
    };
    return [
      ...multiplied(side(left, false), side(right, holds)),
      ...multiplied(side(left, true), side(right, !holds)),
    ];
  }

  #all(parts: readonly (readonly [Expression, boolean])[], origin: number): Clauses {
    return parts.flatMap(([part, holds]) => this.#clauses(part, holds, origin));
  }

  #any(parts: readonly (readonly [Expression, boolean])[], origin: number): Clauses {
    const factors = parts
      .map(([part, holds]) => ({ part, holds, clauses: this.#clauses(part, holds, origin) }))
      .sort((a, b) => a.clauses.length - b.clauses.length);
    if (factors[0]?.clauses.length === 0) return TRUE;
    let product = FALSE;
    for (const { part, holds, clauses } of factors) {
      const size = product.length * clauses.length;
      const wide = product.length > 1 && clauses.length > 1 && size > MAX_PRODUCT;
      const factor = wide ? [[this.#standIn(part, holds, origin)]] : clauses;
      product = multiplied(product, factor);
    }
    return product;
  }

  #standIn(part: Expression, holds: boolean, origin: number): number {
    let literal = this.#hidden.get(part);
    if (literal === undefined) {
      literal = this.#builder.addHiddenVariable() + 1;
      this.#hidden.set(part, literal);
      for (const clause of this.#clauses(part, true, origin)) {
        this.#builder.addClause([-literal, ...clause], origin);
      }
      for (const clause of this.#clauses(part, false, origin)) {
        this.#builder.addClause([literal, ...clause], origin);
      }
    }
    return holds ? literal : -literal;
  }
}

/** The clauses that hold just where one side's do; without those that hold anyway. */
function multiplied(left: Clauses, right: Clauses): Clauses {
  return left.flatMap((one) =>
    right.flatMap((other) => {
      const distinct = new Set([...one, ...other]);
      return [...distinct].some((literal) => distinct.has(-literal)) ? [] : [[...distinct]];
    }),
  );
}
