import { memberId } from '../../shared/ids/memberId.ts';
import type { ConflictResolvers, VerdictResolvers } from '../resolvers.generated.ts';

export const Verdict: VerdictResolvers = {
  buildable: ({ verdict }) => verdict.buildable,
  complete: ({ verdict }) => verdict.complete,
  conflicts: ({ verdict, car, dataVersion }) =>
    verdict.conflicts.map((conflict) => ({ conflict, car, dataVersion })),
};

export const Conflict: ConflictResolvers = {
  rules: ({ conflict, car: { market, model }, dataVersion }) =>
    conflict.rules.map((rule) => ({ key: { market, model, ...rule }, dataVersion })),
  choices: ({ conflict, car: { market, model } }) =>
    conflict.choices.map((code) => ({ id: memberId('O1', { market, model, code }) })),
};
