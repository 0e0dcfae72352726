import { allowedValues } from '../questions/assumptions.ts';
import { valueCostsOf } from '../questions/cheapest.ts';
import { findLeastPrice, type OrderedOptimiser } from '../questions/leastPrice.ts';
import { eachRepairWith, type Optimiser } from '../questions/repair.ts';
import type { PricedCars, PricedWish, Variables } from './question.ts';

/** Per car the cheapest complete one with its choices. */
export function completeByPrice(
  oracle: OrderedOptimiser,
  { cars, prices }: PricedCars,
): readonly (Variables | null)[] {
  const { rules } = oracle;
  return cars.map(({ select, costs }) => {
    const allowed = allowedValues(rules, { select, exclude: [] });
    const found = findLeastPrice(oracle, allowed, prices, valueCostsOf(rules, costs));
    return found?.selected ?? null;
  });
}

/** A way to fulfil a wish, completed at the lowest price. */
interface Way {
  readonly price: number;
  /** The choices given up, by their positions. */
  readonly dropped: readonly number[];
  readonly distance: number;
  readonly selected: Variables;
}

/**
 * The cheapest of all ways to fulfil the wish that give up no choice in vain. How much a way costs
 * is not known from how much it gives up, so all of them are looked at: wishes leave few, and where
 * they leave too many, the deadline of the question ends it without an answer.
 */
export function fulfilByPrice(
  oracle: Optimiser & OrderedOptimiser,
  { select, exclude, choices, costs, most, prices }: PricedWish,
): readonly Variables[] {
  const { rules } = oracle;
  const distances = valueCostsOf(rules, costs);
  const soft = choices.map((variable) => ({ variable, selected: true, weight: 1 }));
  const best: Way[] = [];
  for (const { dropped } of eachRepairWith(oracle, { select, exclude }, soft, Infinity)) {
    const kept = choices.filter((_, at) => !dropped.includes(at));
    const within = allowedValues(rules, { select: [...select, ...kept], exclude });
    const dearest = best[most - 1]?.price ?? Infinity;
    const found = findLeastPrice(oracle, within, prices, distances, dearest);
    if (found === null) continue;
    best.push({ ...found, dropped });
    best.sort(compareWays);
    if (best.length > most) best.pop();
  }
  return best.map(({ selected }) => selected);
}

function compareWays(one: Way, other: Way): number {
  return (
    one.price - other.price ||
    one.dropped.length - other.dropped.length ||
    one.distance - other.distance ||
    comparePositions(one.dropped, other.dropped)
  );
}

/** Whichever path answers, ways that are as good come in the same order. */
function comparePositions(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((position, index) => position !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
