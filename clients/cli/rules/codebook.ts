import {
  HIDDEN,
  type RuleModel,
} from '../../../subgraphs/constructability/engine/model/ruleModel.ts';
import {
  originOf,
  type Constraint,
} from '../../../subgraphs/constructability/engine/sat/ruleUnits.ts';

/** What stands for a rule in an answer. */
export interface NamedRule {
  readonly code: string;
  readonly text: string;
}

/** Turns codes into variables and back, as names or as the numbers of a DIMACS file. */
export class Codebook {
  readonly #model: RuleModel;
  readonly #isNumeric: boolean;
  readonly #variables = new Map<string, number>();

  constructor(model: RuleModel, isNumeric: boolean) {
    this.#model = model;
    this.#isNumeric = isNumeric;
    for (const variable of this.visible()) this.#variables.set(this.code(variable), variable);
  }

  /** Undefined: the rules know no such code. */
  variable(code: string): number | undefined {
    return this.#variables.get(code);
  }

  code(variable: number): string {
    return this.#isNumeric ? String(variable + 1) : (this.#model.names[variable] ?? '');
  }

  /** The codes of variables, without helper variables. */
  codes(variables: Iterable<number>): string[] {
    const codes: string[] = [];
    for (const variable of variables) {
      if (this.#model.names[variable] !== HIDDEN) codes.push(this.code(variable));
    }
    return codes;
  }

  *visible(): Iterable<number> {
    for (const [variable, name] of this.#model.names.entries()) {
      if (name !== HIDDEN) yield variable;
    }
  }

  /** A choice or a literal of a rule: a code, or one that is left out. */
  literal(literal: number): string {
    const code = this.code(Math.abs(literal) - 1);
    if (literal > 0) return code;
    return this.#isNumeric ? `-${code}` : `not ${code}`;
  }

  rule(constraint: Constraint): NamedRule {
    const origin = this.#model.origins[originOf(this.#model, constraint)];
    return (
      origin ?? { code: `${constraint.kind} ${constraint.index + 1}`, text: this.#text(constraint) }
    );
  }

  /** Every rule once, by the units that explanations tell. */
  rulesOf(constraints: Iterable<Constraint>): NamedRule[] {
    const rules = new Map<string, NamedRule>();
    for (const constraint of constraints) {
      const rule = this.rule(constraint);
      rules.set(rule.code, rule);
    }
    return [...rules.values()];
  }

  #text({ kind, index }: Constraint): string {
    switch (kind) {
      case 'clause': {
        const { offsets, literals } = this.#model.clauses;
        const own = Array.from(literals.subarray(offsets[index], offsets[index + 1]));
        return own.length === 0 ? 'nothing is allowed' : own.map((one) => this.literal(one)).join(' or '); // prettier-ignore
      }
      case 'group': {
        const group = this.#model.groups[index];
        const many = group?.cardinality === 'EXACTLY_ONE' ? 'exactly one' : 'at most one';
        return `${many} of ${this.codes(group?.members ?? []).join(', ')}`;
      }
      case 'table':
        return 'one of the combinations of a table';
    }
  }
}
