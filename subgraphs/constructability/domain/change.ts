import type { Car } from './car.ts';
import { allCodes } from './car.ts';
import { equip } from './equip.ts';
import type { Filled } from './fill.ts';
import { judge, openFamilies } from './judge.ts';
import type { ChangeOutcome, Wish } from './ruleEngine.ts';
import type { RuleSlice } from './ruleSlice.ts';
import type { Conflict, Verdict } from './verdict.ts';

/**
 * The car with codes added and removed.
 *
 * - An added code is a choice from now on and takes the place of its family's other code, even of
 *   one chosen before. Packages bring their contents, supplementing rules their codes.
 * - What only a code that goes had brought along goes with it; an exactly-one family left open
 *   falls back to its standard. A code removed by name does not come back in another's train.
 * - Earlier choices stay, as long as the car can be built with them. Where they keep out what an
 *   added package or a supplementing rule brings, they give way: that is the wish's own doing.
 * - Before that, where a rule asks for codes that nobody chose, the fewest filled codes change so
 *   that the car can be built. They come and go with the rest.
 */
export function change(slice: RuleSlice, car: Car, wish: Wish): ChangeOutcome {
  const added = new Set(wish.add);
  const barred = new Set(wish.remove);
  const displaced = new Set(wish.add.flatMap((code) => familyRivals(slice, code)));
  const earlier = car.chosen.filter(
    (code) => !barred.has(code) && !added.has(code) && !displaced.has(code),
  );
  const standards = standardsAround(slice, car);
  const attempt = (kept: readonly string[]): Attempt => {
    const chosen = [...new Set([...kept, ...wish.add])].sort();
    const around = equip(slice, { chosen, standards, barred });
    const after: Car = { chosen, filled: around.filled };
    return { car: after, around, verdict: judge(slice, after) };
  };

  const first = attempt(earlier);
  if (first.verdict.buildable === true) return { kind: 'changes', alternatives: [first.car] };
  let kept = earlier;
  let next = first;
  for (;;) {
    const givingWay = kept.filter((code) => next.around.inTheWay.has(code));
    if (givingWay.length === 0) break;
    kept = kept.filter((code) => !givingWay.includes(code));
    next = attempt(kept);
    if (next.verdict.buildable === true) return { kind: 'changes', alternatives: [next.car] };
  }
  return { kind: 'impossible', conflicts: against(slice, first) };
}

interface Attempt {
  readonly car: Car;
  readonly around: Filled;
  readonly verdict: Verdict;
}

function familyRivals(slice: RuleSlice, code: string): readonly string[] {
  const family = slice.familyOf.get(code);
  if (family === undefined || family.cardinality === 'ANY') return [];
  return family.options.filter((other) => other !== code);
}

/**
 * What may stand around the choices: all that the car has of its own and not in the train of a
 * choice, then standard equipment. Optional standard equipment that the car could have and has not
 * was removed before, and stays away; what only gave way to a choice may come back.
 */
export function standardsAround(slice: RuleSlice, car: Car): readonly string[] {
  const before = equip(slice, {
    chosen: car.chosen,
    standards: slice.standards,
    barred: new Set(),
  });
  const present = allCodes(car);
  const removedBefore = new Set(before.filled.filter((code) => !present.has(code)));
  const standards = slice.standards.filter(
    (code) => slice.familyOf.get(code)?.cardinality === 'EXACTLY_ONE' || !removedBefore.has(code),
  );
  const isStandard = new Set(slice.standards);
  const own = car.filled.filter((code) => isStandard.has(code) || !before.brought.has(code));
  return [...new Set([...own, ...standards])];
}

/** The violated rules, and the families that the car would lack an option of. */
function against(slice: RuleSlice, { car, verdict }: Attempt): readonly Conflict[] {
  const open = openFamilies(slice, allCodes(car)).map(({ code }): Conflict => ({
    rules: [{ kind: 'FAMILY', code }],
    choices: [],
  }));
  return [...verdict.conflicts, ...open];
}
