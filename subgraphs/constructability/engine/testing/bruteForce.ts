import type { RuleModel } from '../model/ruleModel.ts';

/**
 * Every configuration that the rules allow, each as the set of its selected variables, by trying
 * all of them: for models of some twenty variables. Shares no code with what it tests.
 */
export function allConfigurations(model: RuleModel): readonly ReadonlySet<number>[] {
  const found: ReadonlySet<number>[] = [];
  for (let bits = 0; bits < 2 ** model.variableCount; bits++) {
    const selected = new Set<number>();
    for (let variable = 0; variable < model.variableCount; variable++) {
      if ((bits >>> variable) & 1) selected.add(variable);
    }
    if (isBuildable(model, selected)) found.push(selected);
  }
  return found;
}

export function isBuildable(model: RuleModel, selected: ReadonlySet<number>): boolean {
  const { offsets, literals, count } = model.clauses;
  for (let clause = 0; clause < count; clause++) {
    const own = Array.from(literals.subarray(offsets[clause], offsets[clause + 1]));
    if (!own.some((literal) => selected.has(Math.abs(literal) - 1) === literal > 0)) return false;
  }
  const taken = model.groups.map(({ members }) => [...members].filter((one) => selected.has(one)));
  for (const [index, { cardinality }] of model.groups.entries()) {
    const many = taken[index]?.length ?? 0;
    if (many > 1 || (many === 0 && cardinality === 'EXACTLY_ONE')) return false;
  }
  return model.tables.every(({ columns, rows }) => {
    const car = [...columns].map((column) => taken[column]?.[0] ?? -1);
    for (let start = 0; start < rows.length; start += columns.length) {
      if (car.every((cell, at) => rows[start + at] === cell)) return true;
    }
    return false;
  });
}
