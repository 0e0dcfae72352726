import type { CheapestConfiguration, ValueCosts } from '../questions/cheapest.ts';
import type { CheapestInOrder } from '../questions/cheapestInOrder.ts';
import { assumedLiterals } from './assumedLiterals.ts';
import type { SatRules } from './satRules.ts';
import { satisfyMost, type SoftLiterals } from './satisfyMost.ts';

/**
 * A configuration of allowed values that costs least, or null where there is none. Exact while
 * the sums stay safe integers.
 */
export function findCheapestBySat(
  rules: SatRules,
  allowed: Uint8Array,
  costs: ValueCosts,
): CheapestConfiguration | null {
  const found = findBySat(rules, allowed, [costs]);
  return found === null ? null : { cost: found.costs[0]!, valueOfSlot: found.valueOfSlot };
}

/** Among those that cost least by the first measure one that costs least by the second. */
export function findCheapestInOrderBySat(
  rules: SatRules,
  allowed: Uint8Array,
  first: ValueCosts,
  second: ValueCosts,
): CheapestInOrder | null {
  const found = findBySat(rules, allowed, [first, second]);
  if (found === null) return null;
  return { first: found.costs[0]!, second: found.costs[1]!, valueOfSlot: found.valueOfSlot };
}

function findBySat(
  rules: SatRules,
  allowed: Uint8Array,
  measures: readonly ValueCosts[],
): { readonly costs: readonly number[]; readonly valueOfSlot: Int32Array } | null {
  const assumed = assumedLiterals(rules, allowed);
  if (assumed === null) return null;
  const best = bestOfClasses(rules, allowed, measures);
  const { classStarts } = rules.layout;
  const bases = measures.map(({ base }) => base);
  const sets = measures.map(({ values }, measure): SoftLiterals => {
    const soft: SoftLiterals = new Map();
    const costs = Float64Array.from(best, (value) => (value === -1 ? Infinity : values[value]!));
    for (let slot = 0; slot + 1 < classStarts.length; slot++) {
      const range = [classStarts[slot]!, classStarts[slot + 1]!] as const;
      bases[measure]! += addSoftLiterals(rules, costs, range, soft);
    }
    return soft;
  });
  const penalties = satisfyMost(rules.solver, assumed, sets);
  if (penalties === null) return null;
  const valueOfSlot = new Int32Array(classStarts.length - 1);
  for (let slot = 0; slot < valueOfSlot.length; slot++) {
    for (let owner = classStarts[slot]!; owner < classStarts[slot + 1]!; owner++) {
      const literal = rules.classLiterals[owner]!;
      if (literal === 0 || rules.solver.holds(literal)) valueOfSlot[slot] = best[owner]!;
    }
  }
  return { costs: penalties.map((penalty, measure) => bases[measure]! + penalty), valueOfSlot };
}

/** Per class its cheapest allowed value, by the earlier measures first; -1 where none is allowed. */
function bestOfClasses(
  { layout }: SatRules,
  allowed: Uint8Array,
  measures: readonly ValueCosts[],
): Int32Array {
  const best = new Int32Array(layout.classStarts.at(-1) ?? 0).fill(-1);
  for (let value = 0; value < allowed.length; value++) {
    const owner = layout.valueClasses[value]!;
    if (owner < 0 || allowed[value] === 0) continue;
    const known = best[owner]!;
    if (known === -1 || isCheaper(measures, value, known)) best[owner] = value;
  }
  return best;
}

function isCheaper(measures: readonly ValueCosts[], value: number, than: number): boolean {
  for (const { values } of measures) {
    if (values[value] !== values[than]) return values[value]! < values[than]!;
  }
  return false;
}

/**
 * What the slot costs at least. Beyond that, for each step from one price to the next a literal
 * that says the slot stays below it, worth the height of the step: over exactly-one classes the
 * steps not kept sum up to the price paid.
 */
function addSoftLiterals(
  { solver, classLiterals }: SatRules,
  costs: Float64Array,
  [start, end]: readonly [number, number],
  soft: SoftLiterals,
): number {
  const classes: number[] = [];
  for (let owner = start; owner < end; owner++) if (costs[owner]! < Infinity) classes.push(owner);
  classes.sort((first, second) => costs[first]! - costs[second]!);
  const least = costs[classes[0] ?? -1] ?? 0;
  let belowLast: number | null = null;
  let from = 0;
  for (let at = 1; at < classes.length; at++) {
    const step = costs[classes[at]!]! - costs[classes[at - 1]!]!;
    if (step === 0) continue;
    const joined = classes.slice(from, at).map((owner) => classLiterals[owner]!);
    const cheap = belowLast === null ? joined : [belowLast, ...joined];
    const dear = classes.slice(at);
    let below: number;
    if (cheap.length === 1) below = cheap[0]!;
    else if (dear.length === 1 && end - start === classes.length) below = -classLiterals[dear[0]!]!;
    else {
      below = solver.addVariable();
      solver.addClause([-below, ...cheap]);
    }
    soft.set(below, (soft.get(below) ?? 0) + step);
    belowLast = below;
    from = at;
  }
  return least;
}
