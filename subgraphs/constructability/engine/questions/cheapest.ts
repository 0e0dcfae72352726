import type { ValueLayout } from './assumptions.ts';
import type { QuestionGraph } from './questionGraph.ts';

export interface CheapestConfiguration {
  readonly cost: number;
  /** Per slot the value taken; `selectedVariables` reads it. */
  readonly valueOfSlot: Int32Array;
}

/** What each value of every slot costs, and what is to be paid whatever is taken. */
export interface ValueCosts {
  readonly base: number;
  readonly values: Float64Array;
}

/**
 * Costs of variables as costs of values.
 *
 * @param selected what each variable costs when it is selected, in safe integers
 */
export function valueCostsOf(
  rules: ValueLayout,
  selected: Iterable<readonly [variable: number, cost: number]>,
): ValueCosts {
  const values = new Float64Array(rules.valueClasses.length);
  let base = 0;
  if (rules.root === -1) return { base, values };
  for (const [variable, cost] of selected) {
    const own =
      rules.valueStarts[rules.variableSlots[variable]!]! + rules.variableValues[variable]!;
    if (rules.variableNegated[variable] === 0) {
      values[own]! += cost;
    } else {
      base += cost;
      values[own]! -= cost;
    }
  }
  return { base, values };
}

/**
 * A configuration of allowed values that costs least, or null where there is none. Exact while
 * the sums stay safe integers.
 */
export function findCheapest(
  graph: QuestionGraph,
  allowed: Uint8Array,
  costs: ValueCosts,
): CheapestConfiguration | null {
  const cost = leastCost(graph, allowed, costs);
  if (cost === Infinity) return null;
  return { cost, valueOfSlot: trace(graph, allowed, costs) };
}

/** The least cost, or Infinity; leaves in `cost` that of each node. */
export function leastCost(
  graph: QuestionGraph,
  allowed: Uint8Array,
  { base, values }: ValueCosts,
): number {
  const { rules, classOffsets, classValues, cost } = graph;
  if (rules.root === -1) return Infinity;
  const { leafCount, leafOffsets, leafClasses, isChoice, childOffsets, children } = rules;
  const classCost = new Float64Array(classOffsets.length - 1);
  for (let owner = 0; owner < classCost.length; owner++) {
    let least = Infinity;
    const end = classOffsets[owner + 1]!;
    for (let at = classOffsets[owner]!; at < end; at++) {
      const value = classValues[at]!;
      if (allowed[value] === 1 && values[value]! < least) least = values[value]!;
    }
    classCost[owner] = least;
  }
  for (let leaf = 0; leaf < leafCount; leaf++) {
    let least = Infinity;
    const end = leafOffsets[leaf + 1]!;
    for (let at = leafOffsets[leaf]!; at < end; at++) {
      const own = classCost[leafClasses[at]!]!;
      if (own < least) least = own;
    }
    cost[leaf] = least;
  }
  for (let node = 0; node < isChoice.length; node++) {
    const end = childOffsets[node + 1]!;
    let at = childOffsets[node]!;
    let own: number;
    if (isChoice[node] === 1) {
      own = Infinity;
      for (; at < end; at++) {
        const child = cost[children[at]!]!;
        if (child < own) own = child;
      }
    } else {
      own = 0;
      for (; at < end; at++) own += cost[children[at]!]!;
    }
    cost[leafCount + node] = own;
  }
  return base + cost[rules.root]!;
}

/** From the root down along the least costs. */
function trace(graph: QuestionGraph, allowed: Uint8Array, costs: ValueCosts): Int32Array {
  const valueOfSlot = new Int32Array(graph.rules.valueStarts.length - 1).fill(-1);
  traceFrom(graph, allowed, costs, [graph.rules.root], valueOfSlot);
  return valueOfSlot;
}

/** Tells the slots below the nodes, after `leastCost`; the list of nodes is used up. */
export function traceFrom(
  graph: QuestionGraph,
  allowed: Uint8Array,
  { values }: ValueCosts,
  open: number[],
  valueOfSlot: Int32Array,
): void {
  const { rules, classOffsets, classValues, cost } = graph;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node < rules.leafCount) {
      let best = -1;
      for (let at = rules.leafOffsets[node]!; at < rules.leafOffsets[node + 1]!; at++) {
        const owner = rules.leafClasses[at]!;
        for (let to = classOffsets[owner]!; to < classOffsets[owner + 1]!; to++) {
          const value = classValues[to]!;
          if (allowed[value] === 1 && (best === -1 || values[value]! < values[best]!)) best = value;
        }
      }
      valueOfSlot[rules.leafSlots[node]!] = best;
      continue;
    }
    const inner = node - rules.leafCount;
    for (let at = rules.childOffsets[inner]!; at < rules.childOffsets[inner + 1]!; at++) {
      const child = rules.children[at]!;
      if (rules.isChoice[inner] === 1 && cost[child] !== cost[node]) continue;
      open.push(child);
      if (rules.isChoice[inner] === 1) break;
    }
  }
}
