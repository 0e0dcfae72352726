import { selectedVariables } from './assumptions.ts';
import { isSatisfiable } from './satisfiable.ts';
import type { QuestionGraph } from './questionGraph.ts';

/** Nodes that are still to be walked, as a list that alternatives share. */
interface Agenda {
  readonly node: number;
  readonly next: Agenda | null;
}

/** A point to come back to: what was left to do, and the value that was taken there. */
interface Alternative {
  readonly agenda: Agenda | null;
  readonly slot: number;
  readonly value: number;
}

/**
 * All configurations of allowed values, each once, by their selected variables; the consumer stops
 * when it has enough. The graph answers no other question meanwhile.
 */
export function* enumerateConfigurations(
  graph: QuestionGraph,
  allowed: Uint8Array,
): Generator<number[], void, undefined> {
  const { rules, holds, classOffsets, classValues } = graph;
  if (!isSatisfiable(graph, allowed)) return;
  const holding = holds.slice();
  const valueOfSlot = new Int32Array(rules.valueStarts.length - 1).fill(-1);
  const open: Alternative[] = [{ agenda: { node: rules.root, next: null }, slot: -1, value: -1 }];
  for (let point = open.pop(); point !== undefined; point = open.pop()) {
    if (point.slot !== -1) valueOfSlot[point.slot] = point.value;
    let { agenda } = point;
    while (agenda !== null) {
      const { node, next }: Agenda = agenda;
      if (node < rules.leafCount) {
        const slot = rules.leafSlots[node]!;
        const before = open.length;
        for (let at = rules.leafOffsets[node]!; at < rules.leafOffsets[node + 1]!; at++) {
          const owner = rules.leafClasses[at]!;
          for (let to = classOffsets[owner]!; to < classOffsets[owner + 1]!; to++) {
            const value = classValues[to]!;
            if (allowed[value] === 1) open.push({ agenda: next, slot, value });
          }
        }
        if (open.length === before) throw new Error(`Leaf ${node} holds but has no value`);
        const taken = open.pop()!;
        valueOfSlot[slot] = taken.value;
        agenda = next;
        continue;
      }
      const inner = node - rules.leafCount;
      const start = rules.childOffsets[inner]!;
      const end = rules.childOffsets[inner + 1]!;
      agenda = next;
      if (rules.isChoice[inner] === 0) {
        for (let at = start; at < end; at++) agenda = { node: rules.children[at]!, next: agenda };
        continue;
      }
      let taken = -1;
      for (let at = start; at < end; at++) {
        const child = rules.children[at]!;
        if (holding[child] === 0) continue;
        if (taken !== -1) open.push({ agenda: { node: taken, next }, slot: -1, value: -1 });
        taken = child;
      }
      agenda = { node: taken, next };
    }
    yield selectedVariables(rules, valueOfSlot);
  }
}
