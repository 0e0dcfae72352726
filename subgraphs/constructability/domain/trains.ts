import { allCodes, type Car } from './car.ts';
import { reasonsFor } from './expression/reasons.ts';
import type { RuleSlice } from './ruleSlice.ts';

/**
 * What each choice stands for in the car: the code itself, the contents of packages, packages in
 * packages too, and what supplementing rules add that hold because of any of these. A code may be
 * in the train of several choices, and standard equipment in that of none.
 */
export function trainsOf(slice: RuleSlice, car: Car): ReadonlyMap<string, ReadonlySet<string>> {
  const present = allCodes(car);
  const supplements = slice.rules.flatMap(({ body }) =>
    body.kind === 'SUPPLEMENT'
      ? [
          {
            adds: body.adds,
            reasons: new Set(reasonsFor(true, body.if, (code) => present.has(code))),
          },
        ]
      : [],
  );
  const trainOf = (choice: string): ReadonlySet<string> => {
    const train = new Set([choice]);
    // A set is iterated to its end, with what is added on the way.
    for (const code of train) {
      const brought = supplements.filter(({ reasons }) => reasons.has(code));
      for (const next of [
        ...(slice.contentsOf.get(code) ?? []),
        ...brought.flatMap(({ adds }) => adds),
      ]) {
        if (present.has(next)) train.add(next);
      }
    }
    return train;
  };
  return new Map(car.chosen.map((choice) => [choice, trainOf(choice)]));
}
