import type { Assumptions, ValueLayout } from './assumptions.ts';
import { allowedValues, restrictTo, selectedVariables } from './assumptions.ts';
import { findCheapest, leastCost, valueCostsOf } from './cheapest.ts';
import type { CheapestConfiguration, ValueCosts } from './cheapest.ts';
import type { QuestionGraph } from './questionGraph.ts';

/** A choice that may be given up. */
export interface SoftChoice {
  readonly variable: number;
  /** Whether the customer selected it, or wants it left out. */
  readonly selected: boolean;
  /** What giving it up costs: an integer above 0. */
  readonly weight: number;
}

export interface Repair {
  /** The summed weight of what is dropped. */
  readonly cost: number;
  /** The choices to give up, as indices into those asked about, in their order. */
  readonly dropped: readonly number[];
  /** The selected variables of one configuration that keeps all other choices. */
  readonly selected: readonly number[];
}

/** Whoever finds cheapest configurations: the compiled graph, or a solver where there is none. */
export interface Optimiser {
  readonly rules: ValueLayout;
  cheapest(allowed: Uint8Array, costs: ValueCosts): CheapestConfiguration | null;
}

/** More passes than this find repairs that nobody would look at. */
const PASSES_PER_REPAIR = 64;

/**
 * The least that must be given up so that the assumptions (which hold for certain) can be met.
 * Null where they cannot be met at all. Always optimal.
 */
export function findRepair(
  graph: QuestionGraph,
  assumptions: Assumptions,
  choices: readonly SoftChoice[],
): Repair | null {
  return findRepairWith(optimiserOf(graph), assumptions, choices);
}

export function findRepairWith(
  optimiser: Optimiser,
  assumptions: Assumptions,
  choices: readonly SoftChoice[],
): Repair | null {
  const allowed = allowedValues(optimiser.rules, assumptions);
  return repairWithin(optimiser, allowed, choices, costsOfDropping(optimiser.rules, choices));
}

/** Only what the best repair costs: half of the work, and Infinity where nothing helps. */
export function repairCost(
  graph: QuestionGraph,
  assumptions: Assumptions,
  choices: readonly SoftChoice[],
): number {
  const allowed = allowedValues(graph.rules, assumptions);
  return leastCost(graph, allowed, costsOfDropping(graph.rules, choices));
}

/**
 * The best repairs, cheapest first, none of which drops all that another drops: each is another
 * way out. The first is optimal, each next one optimal among the rest.
 */
export function findRepairs(
  graph: QuestionGraph,
  assumptions: Assumptions,
  choices: readonly SoftChoice[],
  limit: number,
): Repair[] {
  return findRepairsWith(optimiserOf(graph), assumptions, choices, limit);
}

export function findRepairsWith(
  optimiser: Optimiser,
  assumptions: Assumptions,
  choices: readonly SoftChoice[],
  limit: number,
): Repair[] {
  const passes = limit * PASSES_PER_REPAIR;
  return eachRepairWith(optimiser, assumptions, choices, passes).take(limit).toArray();
}

/** All repairs in the order of `findRepairs`, found as they are asked for, in as many passes. */
export function* eachRepairWith(
  optimiser: Optimiser,
  assumptions: Assumptions,
  choices: readonly SoftChoice[],
  mostPasses: number,
): Generator<Repair, void, undefined> {
  const costs = costsOfDropping(optimiser.rules, choices);
  const fixed = allowedValues(optimiser.rules, assumptions);
  const first = repairWithin(optimiser, fixed, choices, costs);
  const open = first === null ? [] : [{ allowed: fixed, repair: first }];
  const found: Repair[] = [];
  let passes = mostPasses;
  while (open.length > 0 && passes > 0) {
    const { allowed, repair } = takeCheapest(open);
    if (!found.some((other) => isSubset(other.dropped, repair.dropped))) {
      found.push(repair);
      yield repair;
    }
    // Whatever does not drop all of these keeps one of them: the first kept one splits the rest.
    const rest = allowed.slice();
    for (const choice of repair.dropped) {
      if (passes-- <= 0) break;
      const { variable, selected } = choices[choice]!;
      const keeping = rest.slice();
      restrictTo(optimiser.rules, keeping, variable, selected);
      const next = repairWithin(optimiser, keeping, choices, costs);
      if (next !== null) open.push({ allowed: keeping, repair: next });
      restrictTo(optimiser.rules, rest, variable, !selected);
    }
  }
}

function repairWithin(
  optimiser: Optimiser,
  allowed: Uint8Array,
  choices: readonly SoftChoice[],
  costs: ValueCosts,
): Repair | null {
  const cheapest = optimiser.cheapest(allowed, costs);
  if (cheapest === null) return null;
  const selected = selectedVariables(optimiser.rules, cheapest.valueOfSlot);
  const has = new Set(selected);
  const dropped = choices.flatMap((choice, at) =>
    has.has(choice.variable) === choice.selected ? [] : [at],
  );
  return { cost: cheapest.cost, dropped, selected };
}

function optimiserOf(graph: QuestionGraph): Optimiser {
  return {
    rules: graph.rules,
    cheapest: (allowed, costs) => findCheapest(graph, allowed, costs),
  };
}

/** Dropping costs: a choice to select pays its weight up front and gets it back when selected. */
export function costsOfDropping(rules: ValueLayout, choices: readonly SoftChoice[]): ValueCosts {
  const costs = valueCostsOf(
    rules,
    choices.map(({ variable, selected, weight }) => [variable, selected ? -weight : weight]),
  );
  let base = costs.base;
  for (const { selected, weight } of choices) if (selected) base += weight;
  return { base, values: costs.values };
}

function takeCheapest<T extends { readonly repair: Repair }>(open: T[]): T {
  let best = 0;
  for (const [at, { repair }] of open.entries()) {
    if (repair.cost < open[best]!.repair.cost) best = at;
  }
  return open.splice(best, 1)[0]!;
}

function isSubset(part: readonly number[], whole: readonly number[]): boolean {
  return part.every((choice) => whole.includes(choice));
}
