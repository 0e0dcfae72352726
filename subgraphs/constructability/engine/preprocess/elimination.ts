import type { PrimalGraph } from './primalGraph.ts';

/** Bags of a tree decomposition: bag n holds node n and those of its neighbours that outlived it. */
export interface Decomposition {
  readonly bags: readonly (readonly number[])[];
  /** Per bag the one above it, or -1. */
  readonly parents: Int32Array;
  /** Per node when it was taken out. */
  readonly steps: Int32Array;
}

/** Past this many neighbours joined, the rest of the graph is dense and its order hardly matters. */
const MOST_JOINED = 6_000_000;

/** Nodes in all bags: past it they hold most of the graph each, and fall apart nowhere. */
const MOST_IN_BAGS = 20_000_000;

/**
 * Takes out the node of fewest neighbours, and joins these, until none is left: near-linear. Null
 * where bags become so large that no order could compile.
 */
export function eliminateByDegree({ neighbours }: PrimalGraph): Decomposition | null {
  const graph = neighbours.map((others) => new Set(others));
  const count = graph.length;
  const bags: number[][] = Array.from({ length: count }, () => []);
  const steps = new Int32Array(count).fill(-1);
  const byDegree: number[][] = [];
  const file = (node: number): void => {
    (byDegree[graph[node]!.size] ??= []).push(node);
  };
  for (let node = 0; node < count; node++) file(node);
  let step = 0;
  let joined = 0;
  let inBags = 0;
  for (let degree = 0; degree < byDegree.length; degree++) {
    const node = byDegree[degree]?.pop();
    if (node === undefined) continue;
    degree--;
    // A node is filed anew whenever its degree changes: only the newest filing counts.
    if (steps[node] !== -1 || graph[node]!.size !== degree + 1) continue;
    steps[node] = step++;
    const others = [...graph[node]!];
    bags[node] = [node, ...others];
    inBags += others.length;
    if (inBags > MOST_IN_BAGS) return null;
    joined += others.length * others.length;
    for (const other of others) {
      const row = graph[other]!;
      row.delete(node);
      if (joined < MOST_JOINED) {
        for (const third of others) if (third !== other) row.add(third);
      }
      file(other);
      degree = Math.min(degree, row.size - 1);
    }
  }
  return { bags, parents: bagParents(bags, steps), steps };
}

/** What looking for pairs to join may take; shared by several eliminations. */
export interface FillWork {
  left: number;
}

/**
 * Takes out the node whose neighbours are joined already, or nearly so: a missing pair weighs the
 * bits of one times those of the other. Costs more than going by degree, and leaves smaller bags of
 * smaller slots. Seeds decide between equals; null when the work is used up.
 */
export function eliminateByFill(
  { neighbours, bits }: PrimalGraph,
  seed: number,
  work: FillWork,
): Decomposition | null {
  const graph = neighbours.map((others) => new Set(others));
  const count = graph.length;
  const bags: number[][] = Array.from({ length: count }, () => []);
  const steps = new Int32Array(count).fill(-1);
  const missing = new Float64Array(count);
  const weigh = (node: number): void => {
    const others = [...graph[node]!];
    work.left -= (others.length * others.length) / 2;
    let weight = jitter(node, seed);
    for (const [at, first] of others.entries()) {
      const row = graph[first]!;
      for (let to = at + 1; to < others.length; to++) {
        const second = others[to]!;
        if (!row.has(second)) weight += bits[first]! * bits[second]!;
      }
    }
    missing[node] = weight;
  };
  for (let node = 0; node < count && work.left > 0; node++) weigh(node);
  for (let step = 0; step < count; step++) {
    work.left -= count;
    if (work.left <= 0) return null;
    let node = -1;
    for (let other = 0; other < count; other++) {
      if (steps[other] === -1 && (node === -1 || missing[other]! < missing[node]!)) node = other;
    }
    steps[node] = step;
    const others = [...graph[node]!];
    bags[node] = [node, ...others];
    for (const other of others) graph[other]!.delete(node);
    for (const [at, first] of others.entries()) {
      for (let to = at + 1; to < others.length; to++) {
        const second = others[to]!;
        if (graph[first]!.has(second)) continue;
        const [few, many] = graph[first]!.size < graph[second]!.size ? [first, second] : [second, first]; // prettier-ignore
        work.left -= graph[few]!.size;
        for (const common of graph[few]!) {
          if (graph[many]!.has(common)) missing[common]! -= bits[first]! * bits[second]!;
        }
        graph[first]!.add(second);
        graph[second]!.add(first);
      }
    }
    for (const other of others) weigh(other);
  }
  return { bags, parents: bagParents(bags, steps), steps };
}

function bagParents(bags: readonly (readonly number[])[], steps: Int32Array): Int32Array {
  return Int32Array.from(bags, (bag) => {
    let parent = -1;
    for (const node of bag.slice(1)) {
      if (parent === -1 || steps[node]! < steps[parent]!) parent = node;
    }
    return parent;
  });
}

/** Below what any missing pair weighs. */
function jitter(node: number, seed: number): number {
  return (Math.imul((node + 1) ^ (seed * 0x85ebca6b), 0x9e3779b1) >>> 0) / 2 ** 33;
}
