import { restrictTo, selectedVariables, type ValueLayout } from './assumptions.ts';
import { valueCostsOf, type ValueCosts } from './cheapest.ts';
import type { CheapestInOrder } from './cheapestInOrder.ts';

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
  cheapestInOrder(
    allowed: Uint8Array,
    first: ValueCosts,
    second: ValueCosts,
  ): CheapestInOrder | null;
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
 * The price is no sum over codes, as a package replaces the prices of what it brings. But sums bound
 * it from below: an open package, of which it is not said whether it is there, shares its own price
 * out among what it brings, and each code costs no more than its share of any package that may
 * bring it. Where the configuration that is cheapest by such a sum really costs that much, nothing
 * costs less. Otherwise a package that the sum is wrong about is decided, and both cases bounded
 * again, the lower bound first.
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
  const { rules } = optimiser;
  const bounded = (within: Uint8Array, expected: ReadonlySet<number>): Bounded[] => {
    const sums = sumsWithin(rules, within, prices, expected);
    const found = optimiser.cheapestInOrder(within, valueCostsOf(rules, sums.charges), distances);
    if (found === null) return [];
    const selected = selectedVariables(rules, found.valueOfSlot);
    const doubtful = doubtfulPackage(prices, sums, selected, found.first);
    return [{ price: found.first, distance: found.second, selected, allowed: within, doubtful }];
  };
  const required = prices.amounts.flatMap(([variable]) =>
    leftTo(rules, allowed, variable).leftOut ? [] : [variable],
  );
  const open = bounded(allowed, new Set(required));
  for (;;) {
    const best = takeBest(open);
    if (best === null || best.price > mostPrice) return null;
    const { doubtful } = best;
    if (doubtful === null) return best;
    for (const isThere of [true, false]) {
      const within = best.allowed.slice();
      restrictTo(rules, within, doubtful, isThere);
      open.push(...bounded(within, new Set(best.selected)));
    }
  }
}

/** The least that configurations of these values can cost, and the one that would. */
interface Bounded extends PricedConfiguration {
  readonly allowed: Uint8Array;
  /** An open package that the bound is wrong about; null where the price is the true one. */
  readonly doubtful: number | null;
}

/** Costs of which every sum is a price, or below it. */
interface Sums {
  readonly charges: ReadonlyMap<number, number>;
  /** What packages that are there for certain bring. */
  readonly brought: ReadonlySet<number>;
  /** The open packages, each with its shares of what it brings. */
  readonly open: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** @param expected what configurations will have: packages share out to that, for a better bound */
function sumsWithin(
  rules: ValueLayout,
  allowed: Uint8Array,
  { amounts, brings }: PackagePrices,
  expected: ReadonlySet<number>,
): Sums {
  const amountOf = new Map(amounts);
  const brought = new Set<number>();
  const mayBring: (readonly [code: number, brought: readonly number[]])[] = [];
  for (const [code, contents] of brings) {
    const { selected, leftOut } = leftTo(rules, allowed, code);
    if (selected && leftOut) mayBring.push([code, contents]);
    else if (selected) for (const variable of contents) brought.add(variable);
  }
  const open = new Map<number, ReadonlyMap<number, number>>();
  const charges = new Map(amounts);
  for (const [code, contents] of mayBring) {
    const price = brought.has(code) ? 0 : Math.max(amountOf.get(code) ?? 0, 0);
    const sharing = contents.flatMap((variable) => {
      const amount = amountOf.get(variable) ?? 0;
      const shares = amount > 0 && expected.has(variable) && !brought.has(variable);
      return shares ? [[variable, amount] as const] : [];
    });
    const worth = sharing.reduce((sum, [, amount]) => sum + amount, 0);
    const shares = new Map(contents.map((variable) => [variable, 0]));
    let left = price;
    for (const [variable, amount] of sharing) {
      const share = worth <= price ? amount : Math.min(left, Math.floor(price * (amount / worth)));
      shares.set(variable, share);
      left -= share;
    }
    open.set(code, shares);
    if (price > 0) charges.set(code, left);
  }
  for (const shares of open.values()) {
    for (const [variable, share] of shares) {
      charges.set(variable, Math.min(charges.get(variable) ?? 0, share));
    }
  }
  for (const variable of brought) charges.set(variable, 0);
  return { charges, brought, open };
}

/** The open package by which a sum is most below the true price; null where it is the true price. */
function doubtfulPackage(
  { amounts }: PackagePrices,
  { charges, brought, open }: Sums,
  selected: readonly number[],
  sum: number,
): number | null {
  const has = new Set(selected);
  const isBrought = new Set(brought);
  for (const [code, shares] of open) {
    if (has.has(code)) for (const variable of shares.keys()) isBrought.add(variable);
  }
  const due = new Map(
    amounts.filter(([variable]) => has.has(variable) && !isBrought.has(variable)),
  );
  const price = due.values().reduce((total, amount) => total + amount, 0);
  if (price === sum) return null;
  let doubtful: number | null = null;
  let widest = -1;
  for (const [code, shares] of open) {
    let gap = 0;
    for (const [variable, share] of shares) {
      const charge = has.has(variable) ? (charges.get(variable) ?? 0) : 0;
      const right = has.has(code) ? share : (due.get(variable) ?? charge);
      gap += Math.max(right - charge, 0);
    }
    if (gap <= widest) continue;
    widest = gap;
    doubtful = code;
  }
  if (doubtful === null) throw new Error(`A price of ${price} was summed up to ${sum}`);
  return doubtful;
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
