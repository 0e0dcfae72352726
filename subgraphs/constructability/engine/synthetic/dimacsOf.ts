import { HIDDEN, type RuleModel } from '../model/ruleModel.ts';

/** A model without tables as the lines of a DIMACS file, families pair by pair as makers write them. */
export function* dimacsOf(model: RuleModel): Iterable<string> {
  if (model.tables.length > 0) throw new Error('DIMACS has no tables');
  for (const [variable, name] of model.names.entries()) {
    if (name !== HIDDEN) yield `c ${variable + 1} ${name}`;
  }
  let count = model.clauses.count;
  for (const { members, cardinality } of model.groups) {
    count += (members.length * (members.length - 1)) / 2 + (cardinality === 'EXACTLY_ONE' ? 1 : 0);
  }
  yield `p cnf ${model.variableCount} ${count}`;
  for (const { members, cardinality } of model.groups) {
    if (cardinality === 'EXACTLY_ONE') yield `${[...members].map((one) => one + 1).join(' ')} 0`;
    for (const [at, first] of members.entries()) {
      for (const second of members.subarray(at + 1)) yield `-${first + 1} -${second + 1} 0`;
    }
  }
  const { offsets, literals } = model.clauses;
  for (let clause = 0; clause < model.clauses.count; clause++) {
    yield [...literals.subarray(offsets[clause], offsets[clause + 1]), 0].join(' ');
  }
}
