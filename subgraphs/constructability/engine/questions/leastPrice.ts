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
  /** The open packages with what they bring. */
  readonly open: ReadonlyMap<number, readonly number[]>;
  /** What a code that an open package may bring is charged at most. */
  readonly shares: ReadonlyMap<number, number>;
}

/** @param expected what configurations will have: packages share out to that, for a better bound */
function sumsWithin(
  rules: ValueLayout,
  allowed: Uint8Array,
  { amounts, brings }: PackagePrices,
  expected: ReadonlySet<number>,
): Sums {
  const brought = new Set<number>();
  const open = new Map<number, readonly number[]>();
  for (const [code, contents] of brings) {
    const { selected, leftOut } = leftTo(rules, allowed, code);
    if (selected && leftOut) open.set(code, contents);
    else if (selected) for (const variable of contents) brought.add(variable);
  }
  const charges = new Map(amounts);
  const prices = new Map(
    Array.from(open.keys(), (code) => {
      return [code, brought.has(code) ? 0 : Math.max(charges.get(code) ?? 0, 0)];
    }),
  );
  const worths = new Map(
    amounts.filter(
      ([variable, amount]) => amount > 0 && expected.has(variable) && !brought.has(variable),
    ),
  );
  const { shares, left } = shareOut(open, prices, worths);
  for (const [code, rest] of left) if ((prices.get(code) ?? 0) > 0) charges.set(code, rest);
  for (const [variable, share] of shares) {
    charges.set(variable, Math.min(charges.get(variable) ?? 0, share));
  }
  for (const variable of brought) charges.set(variable, 0);
  return { charges, brought, open, shares };
}

/**
 * Shares such that no package's contents have more than its price together: in proportion to what
 * they are worth by themselves first, then to one after another what all packages that bring it have
 * left. With what is left to a package itself, they sum up to no more than a price.
 */
function shareOut(
  open: ReadonlyMap<number, readonly number[]>,
  prices: ReadonlyMap<number, number>,
  worths: ReadonlyMap<number, number>,
): { readonly shares: ReadonlyMap<number, number>; readonly left: ReadonlyMap<number, number> } {
  const shares = new Map<number, number>();
  const bringers = new Map<number, number[]>();
  for (const [code, contents] of open) {
    const price = prices.get(code) ?? 0;
    const worth = contents.reduce((sum, variable) => sum + (worths.get(variable) ?? 0), 0);
    for (const variable of contents) {
      const own = worths.get(variable) ?? 0;
      const share = worth <= price ? own : proportionOf(price, own, worth);
      shares.set(variable, Math.min(shares.get(variable) ?? share, share));
      bringers.getOrInsertComputed(variable, () => []).push(code);
    }
  }
  const left = new Map(
    Array.from(open, ([code, contents]) => {
      const shared = contents.reduce((sum, variable) => sum + (shares.get(variable) ?? 0), 0);
      return [code, (prices.get(code) ?? 0) - shared];
    }),
  );
  for (const [variable, worth] of worths) {
    const packages = bringers.get(variable) ?? [];
    const share = shares.get(variable) ?? worth;
    const more = Math.min(worth - share, ...packages.map((code) => left.get(code) ?? 0));
    if (more <= 0) continue;
    shares.set(variable, share + more);
    for (const code of packages) left.set(code, (left.get(code) ?? 0) - more);
  }
  return { shares, left };
}

/** Rounded down. Their product may be more than a number holds exactly. */
function proportionOf(price: number, part: number, whole: number): number {
  return Number((BigInt(price) * BigInt(part)) / BigInt(whole));
}

/** The open package by which a sum is most below the true price; null where it is the true price. */
function doubtfulPackage(
  { amounts }: PackagePrices,
  { charges, brought, open, shares }: Sums,
  selected: readonly number[],
  sum: number,
): number | null {
  const has = new Set(selected);
  const isBrought = new Set(brought);
  for (const [code, contents] of open) {
    if (has.has(code)) for (const variable of contents) isBrought.add(variable);
  }
  const due = new Map(
    amounts.filter(([variable]) => has.has(variable) && !isBrought.has(variable)),
  );
  const price = due.values().reduce((total, amount) => total + amount, 0);
  if (price === sum) return null;
  let doubtful: number | null = null;
  let widest = -1;
  for (const [code, contents] of open) {
    let gap = 0;
    for (const variable of contents) {
      const charge = has.has(variable) ? (charges.get(variable) ?? 0) : 0;
      const right = has.has(code) ? (shares.get(variable) ?? 0) : (due.get(variable) ?? charge);
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
