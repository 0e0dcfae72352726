import { restrictTo, selectedVariables, type ValueLayout } from './assumptions.ts';
import { valueCostsOf, type ValueCosts } from './cheapest.ts';
import type { CheapestInOrder } from './cheapestThen.ts';

/** What variables cost where no package brings them; a car pays for none that a package of it brings. */
export interface PackagePrices {
  /** Of each variable that costs something or takes something off; integers. */
  readonly amounts: readonly (readonly [variable: number, amount: number])[];
  /** Each package with all priced variables that it brings, through packages in it too. */
  readonly brings: readonly (readonly [code: number, brought: readonly number[]])[];
}

/** Whoever finds the configuration that is cheapest by one measure, and then by another. */
export interface OrderedOptimiser {
  readonly rules: ValueLayout;
  cheapestThen(allowed: Uint8Array, first: ValueCosts, second: ValueCosts): CheapestInOrder | null;
}

export interface PricedConfiguration {
  readonly price: number;
  /** By the second measure. */
  readonly distance: number;
  readonly selected: readonly number[];
}

/**
 * The configuration of allowed values with the lowest price, and among these the nearest; null
 * where there is none, or none for at most `mostPrice`. Always optimal.
 *
 * The price is no sum over codes, as a package replaces the prices of what it brings. But once it is
 * said of every package whether it is there, it is one. So packages are decided one after another
 * (best first), and for those still open each code costs no more than it can in the end: what an
 * open package brings is free. That bound is the true price where the configuration found has the
 * packages that it counts on; then nothing else can be cheaper, mostly after few passes.
 *
 * Rejected: a variable "to be paid" for each code that packages bring, compiled along. Its graph
 * gives the price in one pass, but is a second one to compile and to hold, up to four times as
 * large as that of the rules alone.
 */
export function findLeastPrice(
  optimiser: OrderedOptimiser,
  allowed: Uint8Array,
  prices: PackagePrices,
  distances: ValueCosts,
  mostPrice = Infinity,
): PricedConfiguration | null {
  const bounded = (within: Uint8Array): Bounded | null =>
    boundWithin(optimiser, within, prices, distances);
  const open = [bounded(allowed)].filter((one) => one !== null);
  for (;;) {
    const best = takeBest(open);
    if (best === null || best.price > mostPrice) return null;
    const { doubtful } = best;
    if (doubtful === null) return best;
    for (const isThere of [true, false]) {
      const within = best.allowed.slice();
      restrictTo(optimiser.rules, within, doubtful, isThere);
      const next = bounded(within);
      if (next !== null) open.push(next);
    }
  }
}

/** The least that configurations of these values can cost, and the one that would. */
interface Bounded extends PricedConfiguration {
  readonly allowed: Uint8Array;
  /** An open package that the bound counts on, rightly or not; null where the price is the true one. */
  readonly doubtful: number | null;
}

function boundWithin(
  optimiser: OrderedOptimiser,
  allowed: Uint8Array,
  { amounts, brings }: PackagePrices,
  distances: ValueCosts,
): Bounded | null {
  const { rules } = optimiser;
  const isBrought = new Set<number>();
  const perhaps = new Map<number, number[]>();
  for (const [code, brought] of brings) {
    const { selected, leftOut } = leftTo(rules, allowed, code);
    for (const variable of selected ? brought : []) {
      if (leftOut) perhaps.getOrInsertComputed(variable, () => []).push(code);
      else isBrought.add(variable);
    }
  }
  const costs = amounts.flatMap(([variable, amount]) => {
    if (isBrought.has(variable)) return [];
    return [[variable, perhaps.has(variable) ? Math.min(amount, 0) : amount] as const];
  });
  const found = optimiser.cheapestThen(allowed, valueCostsOf(rules, costs), distances);
  if (found === null) return null;
  const selected = selectedVariables(rules, found.valueOfSlot);
  const has = new Set(selected);
  // By package, what the bound is below the true price for not knowing whether it is there.
  const gaps = new Map<number, number>();
  for (const [variable, amount] of amounts) {
    const packages = has.has(variable) && !isBrought.has(variable) ? perhaps.get(variable) : [];
    for (const code of packages ?? []) {
      const isThere = packages?.some((one) => has.has(one)) === true;
      const gap = (isThere ? 0 : amount) - Math.min(amount, 0);
      if (gap > 0) gaps.set(code, (gaps.get(code) ?? 0) + gap);
    }
  }
  let doubtful: number | null = null;
  for (const [code, gap] of gaps) {
    if (doubtful === null || gap > (gaps.get(doubtful) ?? 0)) doubtful = code;
  }
  return { price: found.cost, distance: found.then, selected, allowed, doubtful };
}

/** What the allowed values leave a variable on their face. */
function leftTo(
  { variableSlots, variableValues, variableNegated, valueStarts, root }: ValueLayout,
  allowed: Uint8Array,
  variable: number,
): { readonly selected: boolean; readonly leftOut: boolean } {
  if (root === -1) return { selected: false, leftOut: false };
  const slot = variableSlots[variable]!;
  const own = valueStarts[slot]! + variableValues[variable]!;
  let other = false;
  for (let value = valueStarts[slot]!; value < valueStarts[slot + 1]!; value++) {
    if (value !== own && allowed[value] === 1) other = true;
  }
  const same = allowed[own] === 1;
  return variableNegated[variable] === 0
    ? { selected: same, leftOut: other }
    : { selected: other, leftOut: same };
}

function takeBest(open: Bounded[]): Bounded | null {
  let best = 0;
  for (const [at, { price, distance }] of open.entries()) {
    const least = open[best]!;
    if (price < least.price || (price === least.price && distance < least.distance)) best = at;
  }
  return open.splice(best, 1)[0] ?? null;
}
