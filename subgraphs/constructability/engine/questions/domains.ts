import { isSatisfiable } from './satisfiable.ts';
import type { QuestionGraph } from './questionGraph.ts';

/** Bits of a variable's domain. A variable with both is free, with one forced or excluded. */
export const CAN_BE_SELECTED = 1;
export const CAN_BE_LEFT_OUT = 2;

/**
 * What each variable can still be in a configuration of allowed values only: per variable the two
 * bits, or 0 for all when nothing satisfies the assumptions.
 */
export function findDomains(graph: QuestionGraph, allowed: Uint8Array): Uint8Array {
  const { rules } = graph;
  const domains = new Uint8Array(rules.variableCount);
  if (!isSatisfiable(graph, allowed)) return domains;
  reach(graph);
  const { valueClasses, valueStarts, variableSlots, variableValues, variableNegated } = rules;
  const { classReached } = graph;
  const slots = valueStarts.length - 1;
  const possible = new Uint8Array(valueClasses.length);
  const possibleOfSlot = new Int32Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    let count = 0;
    const end = valueStarts[slot + 1]!;
    for (let value = valueStarts[slot]!; value < end; value++) {
      if (allowed[value] === 0 || classReached[valueClasses[value]!] === 0) continue;
      possible[value] = 1;
      count++;
    }
    possibleOfSlot[slot] = count;
  }
  for (let variable = 0; variable < domains.length; variable++) {
    const slot = variableSlots[variable]!;
    const own = possible[valueStarts[slot]! + variableValues[variable]!]!;
    const other = possibleOfSlot[slot]! - own > 0 ? 1 : 0;
    domains[variable] = variableNegated[variable] === 0 ? own | (other << 1) : other | (own << 1);
  }
  return domains;
}

/** From the root down: which nodes, leaves and so classes a configuration goes through. */
function reach({ rules, holds, reached, classReached, classHolds }: QuestionGraph): void {
  const { leafCount, isChoice, childOffsets, children, leafOffsets, leafClasses } = rules;
  reached.fill(0);
  reached[rules.root] = 1;
  for (let node = isChoice.length - 1; node >= 0; node--) {
    if (reached[leafCount + node] === 0) continue;
    const end = childOffsets[node + 1]!;
    // All children of an AND that holds do hold.
    for (let at = childOffsets[node]!; at < end; at++) {
      const child = children[at]!;
      reached[child]! |= holds[child]!;
    }
  }
  classReached.fill(0);
  for (let leaf = 0; leaf < leafCount; leaf++) {
    if (reached[leaf] === 0) continue;
    const end = leafOffsets[leaf + 1]!;
    for (let at = leafOffsets[leaf]!; at < end; at++) {
      const owner = leafClasses[at]!;
      classReached[owner]! |= classHolds[owner]!;
    }
  }
}
