import type { ValueCosts } from './cheapest.ts';
import { leastCost } from './cheapest.ts';
import type { QuestionGraph } from './questionGraph.ts';

/** Per variable the least cost of a configuration with it, and of one without it; or Infinity. */
export interface LeastCosts {
  readonly selected: Float64Array;
  readonly leftOut: Float64Array;
}

/**
 * What each variable costs at least, one way and the other, in a configuration of allowed values:
 * two passes for all variables together. With the costs of dropping choices it tells, for every
 * option at once, how far away the nearest configuration with it is.
 */
export function findLeastCosts(
  graph: QuestionGraph,
  allowed: Uint8Array,
  costs: ValueCosts,
): LeastCosts {
  const { rules } = graph;
  const selected = new Float64Array(rules.variableCount).fill(Infinity);
  const leftOut = selected.slice();
  if (leastCost(graph, allowed, costs) === Infinity) return { selected, leftOut };
  const ofValue = leastCostOfValues(graph, allowed, costs);
  const { valueStarts, variableSlots, variableValues, variableNegated } = rules;
  // The two cheapest values of each slot: what is cheapest without one value is one of them.
  const slots = valueStarts.length - 1;
  const first = new Float64Array(slots).fill(Infinity);
  const second = first.slice();
  for (let slot = 0; slot < slots; slot++) {
    for (let value = valueStarts[slot]!; value < valueStarts[slot + 1]!; value++) {
      const cost = ofValue[value]!;
      if (cost < first[slot]!) {
        second[slot] = first[slot]!;
        first[slot] = cost;
      } else if (cost < second[slot]!) {
        second[slot] = cost;
      }
    }
  }
  for (let variable = 0; variable < rules.variableCount; variable++) {
    const slot = variableSlots[variable]!;
    const own = ofValue[valueStarts[slot]! + variableValues[variable]!]!;
    const other = own === first[slot] ? second[slot]! : first[slot]!;
    const isNegated = variableNegated[variable] === 1;
    selected[variable] = isNegated ? other : own;
    leftOut[variable] = isNegated ? own : other;
  }
  return { selected, leftOut };
}

/** Per value the least cost of a configuration with it; the nodes' costs are known. */
function leastCostOfValues(
  { rules, cost, classOffsets, classValues }: QuestionGraph,
  allowed: Uint8Array,
  { base, values }: ValueCosts,
): Float64Array {
  const { leafCount, isChoice, childOffsets, children, leafOffsets, leafClasses } = rules;
  // Per node the least cost of all that a configuration through it has beside it.
  const around = new Float64Array(rules.nodeCount).fill(Infinity);
  around[rules.root] = base;
  for (let node = isChoice.length - 1; node >= 0; node--) {
    const total = around[leafCount + node]! + cost[leafCount + node]!;
    if (total === Infinity) continue;
    const end = childOffsets[node + 1]!;
    for (let at = childOffsets[node]!; at < end; at++) {
      const child = children[at]!;
      const outside = isChoice[node] === 1 ? around[leafCount + node]! : total - cost[child]!;
      if (outside < around[child]!) around[child] = outside;
    }
  }
  const ofClass = new Float64Array(classOffsets.length - 1).fill(Infinity);
  for (let leaf = 0; leaf < leafCount; leaf++) {
    const outside = around[leaf]!;
    if (outside === Infinity) continue;
    for (let at = leafOffsets[leaf]!; at < leafOffsets[leaf + 1]!; at++) {
      const owner = leafClasses[at]!;
      if (outside < ofClass[owner]!) ofClass[owner] = outside;
    }
  }
  const ofValue = new Float64Array(allowed.length).fill(Infinity);
  for (let owner = 0; owner < ofClass.length; owner++) {
    for (let at = classOffsets[owner]!; at < classOffsets[owner + 1]!; at++) {
      const value = classValues[at]!;
      if (allowed[value] === 1) ofValue[value] = ofClass[owner]! + values[value]!;
    }
  }
  return ofValue;
}
