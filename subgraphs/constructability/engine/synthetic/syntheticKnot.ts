import type { RuleModel } from '../model/ruleModel.ts';
import { RuleModelBuilder } from '../model/ruleModelBuilder.ts';
import { numbersBelow } from './syntheticLine.ts';

/** Families of four, as many as a car has. */
const FAMILIES = 220;
const MEMBERS = 4;
/** Few enough that nearly every wish can be met, too many for any order of decisions. */
const CLAUSES = 900;

/**
 * A rule base that no decision graph of a size to keep stands for: each rule ties together three
 * families from anywhere, so whatever is decided first, what is left does not fall apart. Real
 * rule bases of this kind exist. The same for the same seed.
 */
export function syntheticKnot(seed: number): RuleModel {
  const below = numbersBelow(seed);
  const builder = new RuleModelBuilder();
  for (let family = 0; family < FAMILIES; family++) {
    const members = Array.from({ length: MEMBERS }, (_, member) =>
      builder.addVariable(`K${family}_${member}`),
    );
    builder.addGroup(members, 'EXACTLY_ONE', builder.addOrigin({ code: `K${family}`, text: '' }));
  }
  for (let clause = 0; clause < CLAUSES; clause++) {
    const families = new Set<number>();
    while (families.size < 3) families.add(below(FAMILIES));
    const literals = [...families].map((family) => -(family * MEMBERS + below(MEMBERS) + 1));
    builder.addClause(literals, builder.addOrigin({ code: `R${clause}`, text: '' }));
  }
  return builder.build();
}
