import { groupBy, type Csr } from '../preprocess/propagator.ts';
import { NO_MEMBER, type RuleModel } from '../model/ruleModel.ts';

/** One constraint of a model: its groups come first, then its clauses, then its tables. */
export type Constraint =
  | { readonly kind: 'group'; readonly index: number }
  | { readonly kind: 'clause'; readonly index: number }
  | { readonly kind: 'table'; readonly index: number };

/** A rule as a person knows it: all constraints of one origin, or one constraint that has none. */
export interface RuleUnits {
  readonly constraintCount: number;
  constraint(number: number): Constraint;
  /** Per constraint its unit. */
  readonly unitOf: Int32Array;
  /** Per unit its constraints. */
  readonly constraintsOf: Csr;
  /** Per variable the constraints that it decides about. */
  readonly constraintsOn: Csr;
}

export function ruleUnits(model: RuleModel): RuleUnits {
  const { groups, clauses, tables } = model;
  const tablesFrom = groups.length + clauses.count;
  const constraintCount = tablesFrom + tables.length;
  const constraint = (number: number): Constraint => {
    if (number < groups.length) return { kind: 'group', index: number };
    if (number < tablesFrom) return { kind: 'clause', index: number - groups.length };
    return { kind: 'table', index: number - tablesFrom };
  };
  const unitOf = new Int32Array(constraintCount);
  const unitOfOrigin = new Int32Array(model.origins.length).fill(-1);
  let units = 0;
  for (let number = 0; number < constraintCount; number++) {
    const origin = originOf(model, constraint(number));
    if (origin === -1) {
      unitOf[number] = units++;
      continue;
    }
    if (unitOfOrigin[origin] === -1) unitOfOrigin[origin] = units++;
    unitOf[number] = unitOfOrigin[origin]!;
  }
  const all = Int32Array.from({ length: constraintCount }, (_, number) => number);
  return {
    constraintCount,
    constraint,
    unitOf,
    constraintsOf: groupBy(units, all, (number) => unitOf[number]!),
    constraintsOn: constraintsByVariable(model, tablesFrom),
  };
}

export function originOf(model: RuleModel, { kind, index }: Constraint): number {
  switch (kind) {
    case 'group':
      return model.groups[index]!.origin;
    case 'clause':
      return model.clauses.origins[index]!;
    case 'table':
      return model.tables[index]!.origin;
  }
}

/** @param selected per variable 1 where it is selected */
export function isViolated(
  model: RuleModel,
  { kind, index }: Constraint,
  selected: Uint8Array,
): boolean {
  switch (kind) {
    case 'group': {
      const { members, cardinality } = model.groups[index]!;
      let count = 0;
      for (const member of members) count += selected[member]!;
      return count > 1 || (count === 0 && cardinality === 'EXACTLY_ONE');
    }
    case 'clause': {
      const { offsets, literals } = model.clauses;
      for (let at = offsets[index]!; at < offsets[index + 1]!; at++) {
        const literal = literals[at]!;
        if (selected[Math.abs(literal) - 1] === (literal > 0 ? 1 : 0)) return false;
      }
      return true;
    }
    case 'table': {
      const { columns, rows } = model.tables[index]!;
      const isEmpty = Array.from(columns, (column) =>
        model.groups[column]!.members.every((member) => selected[member] === 0),
      );
      for (let start = 0; start < rows.length; start += columns.length) {
        let holds = true;
        for (let column = 0; column < columns.length && holds; column++) {
          const cell = rows[start + column]!;
          holds = cell === NO_MEMBER ? isEmpty[column]! : selected[cell] === 1;
        }
        if (holds) return false;
      }
      return true;
    }
  }
}

function constraintsByVariable(
  { groups, clauses, tables, variableCount }: RuleModel,
  tablesFrom: number,
): Csr {
  // prettier-ignore
  const variables: number[] = [];
  const constraints: number[] = [];
  const note = (variable: number, constraint: number): void => {
    variables.push(variable);
    constraints.push(constraint);
  };
  for (const [index, { members }] of groups.entries()) {
    for (const member of members) note(member, index);
  }
  for (let clause = 0; clause < clauses.count; clause++) {
    for (let at = clauses.offsets[clause]!; at < clauses.offsets[clause + 1]!; at++) {
      note(Math.abs(clauses.literals[at]!) - 1, groups.length + clause);
    }
  }
  for (const [index, { columns }] of tables.entries()) {
    for (const column of columns) {
      for (const member of groups[column]!.members) note(member, tablesFrom + index);
    }
  }
  const places = Int32Array.from({ length: variables.length }, (_, at) => at);
  const grouped = groupBy(variableCount, places, (at) => variables[at]!);
  return { offsets: grouped.offsets, items: grouped.items.map((at) => constraints[at]!) };
}
