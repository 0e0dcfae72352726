import type { Rule } from '../../interchange/records.generated.ts';
import type { Expression } from '../authoring/expression.ts';
import { parseExpression } from '../authoring/expression.ts';
import type { Slice } from './slices.ts';
import { Solver } from './solver.ts';

/** Answers which cars of a slice exist at all. */
export interface Oracle {
  /** A buildable car with this code and many of the others, or `undefined` if there is none. */
  carWith(code: string, others?: Iterable<string>): ReadonlySet<string> | undefined;
  /** A car that breaks this rule and no other, or `undefined` where the rule forbids nothing. */
  carForbiddenOnlyBy(rule: Rule): ReadonlySet<string> | undefined;
}

type Clause = readonly number[];

export function oracleFor(slice: Slice): Oracle {
  const solver = new Solver();
  const variableOf = new Map([...slice.offered.keys()].map((code) => [code, solver.newVariable()]));
  // A code that is not offered is absent: it reads this variable, which is false.
  const absent = solver.newVariable();
  solver.addClause([-absent]);
  const literal = (code: string): number => variableOf.get(code) ?? absent;
  const noneOf = new Map<string, number>();
  const applying = new Map<Rule, number>();
  const breaking = new Map<Rule, number>();

  addFamilies();
  addPackages();
  for (const rule of slice.rules) {
    applying.set(rule, guard(clausesOf(rule)));
    breaking.set(rule, guard(clausesAgainst(rule)));
  }

  return {
    carWith: (code, others = []) =>
      carUnder([...applying.values(), literal(code)], new Set([...others].map(literal))),
    carForbiddenOnlyBy: (rule) =>
      carUnder(
        slice.rules.map((other) => (other === rule ? breaking : applying).get(other) ?? absent),
      ),
  };

  function carUnder(
    assumptions: readonly number[],
    preferred?: ReadonlySet<number>,
  ): ReadonlySet<string> | undefined {
    const assignment = solver.solve(assumptions, preferred);
    if (assignment === undefined) return undefined;
    return new Set([...variableOf].filter(([, v]) => assignment[v]).map(([code]) => code));
  }

  /** A literal under which all the clauses hold. */
  function guard(clauses: readonly Clause[]): number {
    const on = solver.newVariable();
    for (const clause of clauses) solver.addClause([-on, ...clause]);
    return on;
  }

  function addFamilies(): void {
    for (const { code: family, cardinality } of slice.families) {
      if (cardinality === 'ANY') continue;
      const members = [...slice.offered.values()]
        .filter((item) => item.family === family)
        .map(({ code }) => literal(code));
      for (const [index, one] of members.entries()) {
        for (const other of members.slice(index + 1)) solver.addClause([-one, -other]);
      }
      const none = solver.newVariable();
      noneOf.set(family, none);
      solver.addClause([none, ...members]);
      for (const member of members) solver.addClause([-none, -member]);
      if (cardinality === 'EXACTLY_ONE') solver.addClause([-none]);
    }
  }

  function addPackages(): void {
    for (const item of slice.offered.values()) {
      if (!('contents' in item)) continue;
      for (const part of item.contents) solver.addClause([-literal(item.code), literal(part)]);
    }
  }

  function clausesOf(rule: Rule): readonly Clause[] {
    switch (rule.kind) {
      case 'REQUIRES':
        return distribute([clauses(rule.if, false), clauses(rule.then, true)]);
      case 'EXCLUDES':
        return distribute([clauses(rule.if, false), clauses(rule.then, false)]);
      case 'EXPRESSION':
        return clauses(rule.expression, true);
      case 'SUPPLEMENT':
        return distribute([clauses(rule.if, false), rule.adds.map((code) => [literal(code)])]);
      case 'TABLE': {
        const rows = tableRows(rule);
        if (rows === undefined) return [];
        const choices = rows.map((row) => {
          const chosen = solver.newVariable();
          for (const cell of row) solver.addClause([-chosen, cell]);
          return chosen;
        });
        return [choices];
      }
    }
  }

  function clausesAgainst(rule: Rule): readonly Clause[] {
    switch (rule.kind) {
      case 'REQUIRES':
        return [...clauses(rule.if, true), ...clauses(rule.then, false)];
      case 'EXCLUDES':
        return [...clauses(rule.if, true), ...clauses(rule.then, true)];
      case 'EXPRESSION':
        return clauses(rule.expression, false);
      case 'SUPPLEMENT':
        return [...clauses(rule.if, true), rule.adds.map((code) => -literal(code))];
      case 'TABLE':
        return tableRows(rule)?.map((row) => row.map((cell) => -cell)) ?? [[]];
    }
  }

  /** Rows as literals; `undefined` where the model lacks one of the families. */
  function tableRows(rule: Extract<Rule, { kind: 'TABLE' }>): readonly Clause[] | undefined {
    const nones = rule.families.map((family) => noneOf.get(family));
    if (nones.includes(undefined)) return undefined;
    return rule.rows.map((row) =>
      row.map((code, column) => (code === null ? (nones[column] ?? absent) : literal(code))),
    );
  }

  function clauses(text: string, value: boolean): readonly Clause[] {
    return clausify(parseExpression(text), value);
  }

  function clausify(expression: Expression, value: boolean): readonly Clause[] {
    switch (expression.kind) {
      case 'CODE':
        return [[value ? literal(expression.code) : -literal(expression.code)]];
      case 'NOT':
        return clausify(expression.of, !value);
      case 'AND':
      case 'OR': {
        const sides = [clausify(expression.left, value), clausify(expression.right, value)];
        return (expression.kind === 'AND') === value ? sides.flat() : distribute(sides);
      }
      case 'IMPLIES': {
        const sides = [clausify(expression.left, !value), clausify(expression.right, value)];
        return value ? distribute(sides) : sides.flat();
      }
      case 'IFF': {
        const { left, right } = expression;
        return [
          ...distribute([clausify(left, false), clausify(right, value)]),
          ...distribute([clausify(left, true), clausify(right, !value)]),
        ];
      }
    }
  }
}

/** The disjunction of conjunctions of clauses, multiplied out; these expressions are small. */
function distribute(sides: readonly (readonly Clause[])[]): readonly Clause[] {
  return sides.reduce<readonly Clause[]>(
    (products, side) => products.flatMap((one) => side.map((other) => [...one, ...other])),
    [[]],
  );
}
