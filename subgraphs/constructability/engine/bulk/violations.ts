import { NO_MEMBER } from '../model/ruleModel.ts';
import type { RuleModel } from '../model/ruleModel.ts';

export interface Violation {
  readonly kind: 'group' | 'clause' | 'table';
  /** Index among the model's groups, clauses or tables. */
  readonly index: number;
  /** Index in the model's `origins`, or -1. */
  readonly origin: number;
}

/**
 * The rules that a complete configuration breaks, in the model's order. One by one, on the model
 * as it stands: for the few configurations that a checker failed.
 *
 * @param selected per variable 1 when the configuration holds it
 */
export function findViolations(model: RuleModel, selected: Uint8Array): Violation[] {
  const violations: Violation[] = [];
  for (const [index, { members, cardinality, origin }] of model.groups.entries()) {
    let count = 0;
    for (const member of members) count += selected[member]!;
    if (count > 1 || (count === 0 && cardinality === 'EXACTLY_ONE')) {
      violations.push({ kind: 'group', index, origin });
    }
  }
  const { count, offsets, literals, origins } = model.clauses;
  for (let clause = 0; clause < count; clause++) {
    const end = offsets[clause + 1]!;
    let at = offsets[clause]!;
    while (at < end && selected[Math.abs(literals[at]!) - 1] !== (literals[at]! > 0 ? 1 : 0)) at++;
    if (at === end) violations.push({ kind: 'clause', index: clause, origin: origins[clause]! });
  }
  for (const [index, { columns, rows, origin }] of model.tables.entries()) {
    const cells = columns.map((column) => {
      return model.groups[column]!.members.find((member) => selected[member] === 1) ?? NO_MEMBER;
    });
    let isAllowed = false;
    for (let at = 0; at < rows.length && !isAllowed; at += cells.length) {
      isAllowed = cells.every((cell, column) => rows[at + column] === cell);
    }
    if (!isAllowed) violations.push({ kind: 'table', index, origin });
  }
  return violations;
}
