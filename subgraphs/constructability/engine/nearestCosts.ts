import { standardsAround } from '../domain/change.ts';
import { allCodes, type Car } from '../domain/car.ts';
import type { RuleSlice } from '../domain/ruleSlice.ts';
import type { VariableCosts } from './workers/question.ts';

/**
 * Costs under which the cheapest configuration is the car nearest to the given one. In this order,
 * each worth more than all of the next together: keep the choices; keep what is in the car of its
 * own and not in the train of a choice; have the standard equipment that belongs there; have
 * nothing besides, and where something must be, the maker's first. All sums stay safe integers for
 * some 900 codes, which is more than any car has.
 */
export function nearestCosts(
  slice: RuleSlice,
  car: Car,
  variables: ReadonlyMap<string, number>,
): VariableCosts {
  const chosen = new Set(car.chosen);
  const present = allCodes(car);
  const preferred = new Set(standardsAround(slice, car));
  const costs: (readonly [number, number])[] = [];
  for (const { options } of slice.families) {
    for (const [place, code] of options.entries()) {
      const variable = variables.get(code);
      if (variable === undefined) continue;
      const cost = chosen.has(code)
        ? -CHOICE
        : preferred.has(code)
          ? present.has(code)
            ? -OWN
            : -STANDARD
          : BESIDES + Math.min(place, BESIDES - 1) + (present.has(code) ? 0 : 1);
      costs.push([variable, cost]);
    }
  }
  return costs;
}

const BESIDES = 32;
const STANDARD = 1e5;
const OWN = 1e9;
const CHOICE = 1e13;
