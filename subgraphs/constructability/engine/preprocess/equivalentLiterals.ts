import type { RuleModel } from '../model/ruleModel.ts';

/**
 * Which literals always have the same value, as far as implications between two literals tell: the
 * strongly connected components of their graph. A literal is 2 · variable, plus 1 when negated.
 *
 * @returns for each literal the one that stands for its component (for the negation the negated
 *   one), or null where a variable would equal its own negation.
 */
export function findEquivalentLiterals(model: RuleModel): Int32Array | null {
  const graph = implications(model);
  const component = componentsOf(graph);
  const count = model.variableCount * 2;
  const leader = new Int32Array(count).fill(-1);
  const representative = new Int32Array(count);
  for (let literal = 0; literal < count; literal += 2) {
    const own = component[literal] ?? 0;
    const opposite = component[literal + 1] ?? 0;
    if (own === opposite) return null;
    if (leader[own] === -1) {
      leader[own] = literal;
      leader[opposite] = literal + 1;
    }
    representative[literal] = leader[own] ?? 0;
    representative[literal + 1] = (leader[own] ?? 0) ^ 1;
  }
  return representative;
}

interface Graph {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

function implications(model: RuleModel): Graph {
  const { offsets: clauses, literals, count } = model.clauses;
  const offsets = new Int32Array(model.variableCount * 2 + 1);
  let targets = new Int32Array(0);
  // First the number of edges of each literal, then the edges.
  for (let pass = 0; pass < 2; pass++) {
    const next = offsets.slice();
    for (let clause = 0; clause < count; clause++) {
      const start = clauses[clause] ?? 0;
      if ((clauses[clause + 1] ?? 0) - start !== 2) continue;
      const first = toIndex(literals[start] ?? 0);
      const second = toIndex(literals[start + 1] ?? 0);
      if (pass === 0) {
        offsets[(first ^ 1) + 1] = (offsets[(first ^ 1) + 1] ?? 0) + 1;
        offsets[(second ^ 1) + 1] = (offsets[(second ^ 1) + 1] ?? 0) + 1;
      } else {
        targets[next[first ^ 1]!++] = second;
        targets[next[second ^ 1]!++] = first;
      }
    }
    if (pass === 0) {
      for (let at = 1; at < offsets.length; at++) {
        offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
      }
      targets = new Int32Array(offsets.at(-1) ?? 0);
    }
  }
  return { offsets, targets };
}

/** Tarjan's algorithm on an explicit stack: chains of implications are longer than call stacks. */
function componentsOf(graph: Graph): Int32Array {
  const count = graph.offsets.length - 1;
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const position = new Int32Array(count);
  const open: number[] = [];
  const calls: number[] = [];
  let next = 0;
  let components = 0;
  for (let root = 0; root < count; root++) {
    if (index[root] !== -1) continue;
    calls.push(root);
    while (calls.length > 0) {
      const node = calls.at(-1) ?? 0;
      if (index[node] === -1) {
        index[node] = low[node] = next++;
        position[node] = graph.offsets[node] ?? 0;
        open.push(node);
      }
      const at = position[node] ?? 0;
      if (at < (graph.offsets[node + 1] ?? 0)) {
        const target = graph.targets[at] ?? 0;
        if (index[target] === -1) {
          calls.push(target);
          continue;
        }
        if (component[target] === -1) low[node] = Math.min(low[node] ?? 0, low[target] ?? 0);
        position[node] = at + 1;
        continue;
      }
      if (low[node] === index[node]) {
        let member = -1;
        do {
          member = open.pop() ?? 0;
          component[member] = components;
        } while (member !== node);
        components++;
      }
      calls.pop();
    }
  }
  return component;
}

function toIndex(literal: number): number {
  return literal > 0 ? (literal - 1) * 2 : (-literal - 1) * 2 + 1;
}
