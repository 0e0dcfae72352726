import { memberId } from '../../shared/ids/memberId.ts';
import type { ConflictResolvers, VerdictResolvers } from '../resolvers.generated.ts';

export const Verdict: VerdictResolvers = {
  buildable: ({ verdict }) => verdict.buildable,
  complete: ({ verdict }) => verdict.complete,
  distinct: async ({ car, dataVersion }, _, { loaders }) => {
    const count = await loaders.variants.load({ dataVersion, configuration: car });
    return count === null ? null : count === 1n;
  },
  conflicts: async ({ verdict, car, dataVersion }, _, { loaders }) => {
    if (verdict.buildable === true) return [];
    const key = { dataVersion, configuration: car };
    const judged = 'conflicts' in verdict ? verdict : await loaders.verdict.load(key);
    const known = judged?.conflicts ?? [];
    const isUnexplained = verdict.buildable === false && known.length === 0;
    const explained = isUnexplained ? await loaders.conflict.load(key) : null;
    const conflicts = explained === null ? known : [explained];
    return conflicts.map((conflict) => ({ conflict, car, dataVersion }));
  },
};

export const Conflict: ConflictResolvers = {
  rules: ({ conflict, car: { market, model }, dataVersion }) =>
    conflict.rules.map((rule) => ({ key: { market, model, ...rule }, dataVersion })),
  choices: ({ conflict, car: { market, model } }) =>
    conflict.choices.map((code) => ({ id: memberId('O1', { market, model, code }) })),
};
