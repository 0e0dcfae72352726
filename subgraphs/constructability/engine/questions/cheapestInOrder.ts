import { leastCost, type ValueCosts } from './cheapest.ts';
import type { QuestionGraph } from './questionGraph.ts';

/** What a configuration costs by two measures of which the first decides alone where it differs. */
export interface CheapestInOrder {
  readonly first: number;
  readonly second: number;
  /** Per slot the value taken; `selectedVariables` reads it. */
  readonly valueOfSlot: Int32Array;
}

/**
 * Among the configurations of allowed values that cost least by the first measure, one that costs
 * least by the second; null where there is none. Two measures in one number would need more digits
 * than it has: prices alone may take them all.
 */
export function findCheapestInOrder(
  graph: QuestionGraph,
  allowed: Uint8Array,
  first: ValueCosts,
  second: ValueCosts,
): CheapestInOrder | null {
  const least = leastCost(graph, allowed, first);
  if (least === Infinity) return null;
  const values = bestValues(graph, allowed, first.values, second.values);
  const then = leastThen(graph, first.values, second.values, values);
  const { rules } = graph;
  return {
    first: least,
    second: second.base + then[rules.root]!,
    valueOfSlot: trace(graph, first.values, second.values, values, then),
  };
}

/** Per class its best allowed value, or -1. */
function bestValues(
  { classOffsets, classValues }: QuestionGraph,
  allowed: Uint8Array,
  first: Float64Array,
  second: Float64Array,
): Int32Array {
  const best = new Int32Array(classOffsets.length - 1).fill(-1);
  for (let owner = 0; owner < best.length; owner++) {
    for (let at = classOffsets[owner]!; at < classOffsets[owner + 1]!; at++) {
      const value = classValues[at]!;
      if (allowed[value] === 0) continue;
      const known = best[owner]!;
      if (known === -1 || isLess(first, second, value, known)) best[owner] = value;
    }
  }
  return best;
}

function isLess(first: Float64Array, second: Float64Array, value: number, than: number): boolean {
  const [own, other] = [first[value]!, first[than]!];
  return own < other || (own === other && second[value]! < second[than]!);
}

/** Of a leaf the best value of all its classes, or -1. */
function bestOfLeaf(
  { rules }: QuestionGraph,
  first: Float64Array,
  second: Float64Array,
  values: Int32Array,
  leaf: number,
): number {
  let best = -1;
  for (let at = rules.leafOffsets[leaf]!; at < rules.leafOffsets[leaf + 1]!; at++) {
    const value = values[rules.leafClasses[at]!]!;
    if (value !== -1 && (best === -1 || isLess(first, second, value, best))) best = value;
  }
  return best;
}

/** Per node the least second cost among what costs least by the first, which is known. */
function leastThen(
  graph: QuestionGraph,
  first: Float64Array,
  second: Float64Array,
  values: Int32Array,
): Float64Array {
  const { rules, cost } = graph;
  const { leafCount, isChoice, childOffsets, children } = rules;
  const then = new Float64Array(rules.nodeCount);
  for (let leaf = 0; leaf < leafCount; leaf++) {
    const value = bestOfLeaf(graph, first, second, values, leaf);
    then[leaf] = value === -1 ? Infinity : second[value]!;
  }
  for (let inner = 0; inner < isChoice.length; inner++) {
    const end = childOffsets[inner + 1]!;
    const isOr = isChoice[inner] === 1;
    const least = cost[leafCount + inner]!;
    let own = isOr ? Infinity : 0;
    for (let at = childOffsets[inner]!; at < end; at++) {
      const child = children[at]!;
      if (!isOr) own += then[child]!;
      else if (cost[child] === least && then[child]! < own) own = then[child]!;
    }
    then[leafCount + inner] = own;
  }
  return then;
}

/** From the root down along what is least by both. */
function trace(
  graph: QuestionGraph,
  first: Float64Array,
  second: Float64Array,
  values: Int32Array,
  then: Float64Array,
): Int32Array {
  const { rules, cost } = graph;
  const valueOfSlot = new Int32Array(rules.valueStarts.length - 1).fill(-1);
  const open = [rules.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node < rules.leafCount) {
      valueOfSlot[rules.leafSlots[node]!] = bestOfLeaf(graph, first, second, values, node);
      continue;
    }
    const inner = node - rules.leafCount;
    for (let at = rules.childOffsets[inner]!; at < rules.childOffsets[inner + 1]!; at++) {
      const child = rules.children[at]!;
      if (rules.isChoice[inner] === 0) open.push(child);
      else if (cost[child] === cost[node] && then[child] === then[node]) {
        open.push(child);
        break;
      }
    }
  }
  return valueOfSlot;
}
