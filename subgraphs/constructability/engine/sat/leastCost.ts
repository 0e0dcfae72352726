import type { CheapestConfiguration, ValueCosts } from '../questions/cheapest.ts';
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
  const assumed = assumedLiterals(rules, allowed);
  if (assumed === null) return null;
  const best = cheapestOfClasses(rules, allowed, costs);
  const soft: SoftLiterals = new Map();
  let base = costs.base;
  const { classStarts } = rules.layout;
  for (let slot = 0; slot + 1 < classStarts.length; slot++) {
    base += addSoftLiterals(rules, best.costs, [classStarts[slot]!, classStarts[slot + 1]!], soft);
  }
  const penalty = satisfyMost(rules.solver, assumed, soft);
  if (penalty === null) return null;
  const valueOfSlot = new Int32Array(classStarts.length - 1);
  for (let slot = 0; slot < valueOfSlot.length; slot++) {
    for (let owner = classStarts[slot]!; owner < classStarts[slot + 1]!; owner++) {
      const literal = rules.classLiterals[owner]!;
      if (literal === 0 || rules.solver.holds(literal)) valueOfSlot[slot] = best.values[owner]!;
    }
  }
  return { cost: base + penalty, valueOfSlot };
}

/** Per class its cheapest allowed value and the cost; Infinity where none is allowed. */
function cheapestOfClasses(
  { layout }: SatRules,
  allowed: Uint8Array,
  { values: valueCosts }: ValueCosts,
): { readonly costs: Float64Array; readonly values: Int32Array } {
  const count = layout.classStarts.at(-1) ?? 0;
  const costs = new Float64Array(count).fill(Infinity);
  const values = new Int32Array(count).fill(-1);
  for (let value = 0; value < allowed.length; value++) {
    const owner = layout.valueClasses[value]!;
    if (owner < 0 || allowed[value] === 0 || valueCosts[value]! >= costs[owner]!) continue;
    costs[owner] = valueCosts[value]!;
    values[owner] = value;
  }
  return { costs, values };
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
