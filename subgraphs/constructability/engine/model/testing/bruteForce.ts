import { HIDDEN, NO_MEMBER } from '../ruleModel.ts';
import type { RuleModel } from '../ruleModel.ts';

/** All configurations of a small model: bit v of each is variable v. */
export function bruteForce(model: RuleModel): number[] {
  if (model.variableCount > 20) throw new Error('Too many variables to try all');
  const solutions: number[] = [];
  for (let bits = 0; bits < 1 << model.variableCount; bits++) {
    if (obeys(model, bits)) solutions.push(bits);
  }
  return solutions;
}

/** All configurations of a small model, each as the names it selects, sorted. */
export function namedConfigurations(model: RuleModel): string[] {
  return bruteForce(model)
    .map((bits) =>
      model.names
        .filter((name, variable) => name !== HIDDEN && ((bits >>> variable) & 1) === 1)
        .join(' '),
    )
    .sort();
}

/** Whether a configuration obeys every rule, read off the model as it stands. */
export function obeys(model: RuleModel, bits: number): boolean {
  const has = (variable: number): boolean => ((bits >>> variable) & 1) === 1;
  const taken = model.groups.map(({ members }) => Array.from(members).filter(has));
  for (const [index, { cardinality }] of model.groups.entries()) {
    const count = taken[index]?.length ?? 0;
    if (count > 1 || (count === 0 && cardinality === 'EXACTLY_ONE')) return false;
  }
  const { count, offsets, literals } = model.clauses;
  for (let clause = 0; clause < count; clause++) {
    const own = Array.from(literals.subarray(offsets[clause], offsets[clause + 1]));
    if (!own.some((literal) => has(Math.abs(literal) - 1) === literal > 0)) return false;
  }
  return model.tables.every(({ columns, rows }) => {
    const cells = Array.from(columns, (column) => taken[column]?.[0] ?? NO_MEMBER);
    for (let at = 0; at < rows.length; at += cells.length) {
      if (cells.every((cell, column) => rows[at + column] === cell)) return true;
    }
    return false;
  });
}

export function bitsOf(selected: Iterable<number>): number {
  let bits = 0;
  for (const variable of selected) bits |= 1 << variable;
  return bits;
}
