import { variableOf } from '../model/ruleModel.ts';
import { selectedVariables } from './assumptions.ts';
import { leastCost, traceFrom, type ValueCosts } from './cheapest.ts';
import type { QuestionGraph } from './questionGraph.ts';

/**
 * For each literal a cheapest configuration of allowed values in which it holds, by its selected
 * variables; null where there is none.
 *
 * One way up finds the least cost below each node, one way down the least cost of all else. The
 * cheapest configuration with one value then lies on the best way from its leaf to the root, so
 * hundreds of literals cost two passes and a walk each, not two passes each.
 */
export function findCheapestWithEach(
  graph: QuestionGraph,
  allowed: Uint8Array,
  costs: ValueCosts,
  literals: Iterable<number>,
): (number[] | null)[] {
  if (leastCost(graph, allowed, costs) === Infinity) return Array.from(literals, () => null);
  const down = descend(graph);
  const leaves = bestLeaves(graph, down);
  return Array.from(literals, (literal) => {
    const value = bestValue(graph, allowed, costs, down, leaves, literal);
    if (value === -1) return null;
    return selectedVariables(graph.rules, walk(graph, allowed, costs, down, leaves, value));
  });
}

/** Per node the least cost of all that is not below it, Infinity where nothing goes through it. */
interface Descent {
  readonly rest: Float64Array;
  /** The parent on the cheapest way to the root. */
  readonly parents: Int32Array;
}

function descend({ rules, cost }: QuestionGraph): Descent {
  const { leafCount, isChoice, childOffsets, children, root, nodeCount } = rules;
  const rest = new Float64Array(nodeCount).fill(Infinity);
  const parents = new Int32Array(nodeCount).fill(-1);
  rest[root] = 0;
  for (let inner = isChoice.length - 1; inner >= 0; inner--) {
    const node = leafCount + inner;
    if (rest[node] === Infinity || cost[node] === Infinity) continue;
    const isOr = isChoice[inner] === 1;
    const end = childOffsets[inner + 1]!;
    for (let at = childOffsets[inner]!; at < end; at++) {
      const child = children[at]!;
      const own = cost[child]!;
      if (own === Infinity) continue;
      const beside = isOr ? rest[node]! : rest[node]! + cost[node]! - own;
      if (beside >= rest[child]!) continue;
      rest[child] = beside;
      parents[child] = node;
    }
  }
  return { rest, parents };
}

/** Per class the leaf that has it at the least cost of all else, or -1. */
function bestLeaves({ rules, classOffsets }: QuestionGraph, { rest }: Descent): Int32Array {
  const best = new Int32Array(classOffsets.length - 1).fill(-1);
  for (let leaf = 0; leaf < rules.leafCount; leaf++) {
    if (rest[leaf] === Infinity) continue;
    for (let at = rules.leafOffsets[leaf]!; at < rules.leafOffsets[leaf + 1]!; at++) {
      const owner = rules.leafClasses[at]!;
      const known = best[owner]!;
      if (known === -1 || rest[leaf]! < rest[known]!) best[owner] = leaf;
    }
  }
  return best;
}

/** The value, among those of its slot under which the literal holds, of the cheapest configuration. */
function bestValue(
  { rules }: QuestionGraph,
  allowed: Uint8Array,
  { values }: ValueCosts,
  { rest }: Descent,
  leaves: Int32Array,
  literal: number,
): number {
  if (rules.root === -1) return -1;
  const variable = variableOf(literal);
  const slot = rules.variableSlots[variable]!;
  const start = rules.valueStarts[slot]!;
  const own = start + rules.variableValues[variable]!;
  const isOwn = literal > 0 === (rules.variableNegated[variable] === 0);
  let best = -1;
  let least = Infinity;
  for (let value = start; value < rules.valueStarts[slot + 1]!; value++) {
    if ((value === own) !== isOwn || allowed[value] === 0) continue;
    const leaf = leaves[rules.valueClasses[value]!]!;
    if (leaf === -1) continue;
    const cost = rest[leaf]! + values[value]!;
    if (cost >= least) continue;
    least = cost;
    best = value;
  }
  return best;
}

/** Up from the value's leaf, and down from all that hangs beside the way. */
function walk(
  graph: QuestionGraph,
  allowed: Uint8Array,
  costs: ValueCosts,
  { parents }: Descent,
  leaves: Int32Array,
  value: number,
): Int32Array {
  const { rules } = graph;
  const { leafCount, isChoice, childOffsets, children } = rules;
  const valueOfSlot = new Int32Array(rules.valueStarts.length - 1).fill(-1);
  const open: number[] = [];
  let node = leaves[rules.valueClasses[value]!]!;
  valueOfSlot[rules.leafSlots[node]!] = value;
  while (node !== rules.root) {
    const parent = parents[node]!;
    const inner = parent - leafCount;
    const end = isChoice[inner] === 0 ? childOffsets[inner + 1]! : 0;
    for (let at = childOffsets[inner]!; at < end; at++) {
      if (children[at] !== node) open.push(children[at]!);
    }
    node = parent;
  }
  traceFrom(graph, allowed, costs, open, valueOfSlot);
  return valueOfSlot;
}
