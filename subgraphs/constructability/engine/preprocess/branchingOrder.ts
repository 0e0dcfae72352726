import { eliminateByDegree, eliminateByFill, type Decomposition } from './elimination.ts';
import type { Network } from './network.ts';
import { primalGraph, type PrimalGraph } from './primalGraph.ts';

/**
 * In which order a compiler decides the slots: each below the slots that its rules tie it to, so
 * that, once those above are decided, the slots below different children are independent.
 */
export interface BranchingTree {
  /** The slots that a rule ties to others, each before those below it. */
  readonly order: Int32Array;
  /** Per position in `order`: the position of the slot above, or -1. */
  readonly parents: Int32Array;
  /** Per position: what lies below it ends before this position. */
  readonly ends: Int32Array;
}

/** Eliminations by fill, each by another seed. */
const SEEDS = 6;

/** Pairs of slots that looking for orders compares: some tens of milliseconds. */
const MOST_FILL_WORK = 12_000_000;

/**
 * Trees of a network, the most promising first: tree decompositions by greedy elimination, walked
 * outwards from their middle, or from where they end. A good one may be ten times as good as the
 * next best, and trying is cheap; of networks too large to compare, there is one
 * tree, and none of those whose slots hang together too closely to compile.
 */
export function planBranching(network: Network): readonly BranchingTree[] {
  const graph = primalGraph(network);
  const byDegree = eliminateByDegree(graph);
  if (byDegree === null) return [];
  const decompositions = [byDegree];
  const work = { left: MOST_FILL_WORK };
  for (let seed = 0; seed < SEEDS; seed++) {
    const found = eliminateByFill(graph, seed, work);
    if (found !== null) decompositions.push(found);
  }
  if (decompositions.length === 1) return [treeOf(graph, fromTheMiddle(graph, byDegree))];
  return decompositions
    .flatMap((one) => [fromTheMiddle(graph, one), fromTheEnd(one)])
    .map((order) => treeOf(graph, order))
    .map((tree) => ({ tree, size: expectedSize(graph, tree) }))
    .sort((first, second) => first.size - second.size)
    .map(({ tree }) => tree);
}

function fromTheMiddle({ neighbours }: PrimalGraph, decomposition: Decomposition): number[] {
  const depth = depths(decomposition);
  return Array.from(neighbours.keys()).sort(
    (first, second) =>
      depth[first]! - depth[second]! ||
      neighbours[second]!.size - neighbours[first]!.size ||
      first - second,
  );
}

function fromTheEnd({ steps }: Decomposition): number[] {
  return Array.from(steps.keys()).sort((first, second) => steps[second]! - steps[first]!);
}

function treeOf({ connected, neighbours }: PrimalGraph, order: readonly number[]): BranchingTree {
  return preorder(connected, order, eliminationTree(neighbours, order));
}

/**
 * A bound for the ways to decide each slot under all decisions above it that it, or a slot below
 * it, shares a rule with. The graph stays far below it, but grows and shrinks with it.
 */
function expectedSize(graph: PrimalGraph, { order, parents }: BranchingTree): number {
  const nodeAt = new Map(graph.connected.map((slot, node) => [slot, node]));
  const nodes = Array.from(order, (slot) => nodeAt.get(slot)!);
  const positions = new Int32Array(nodes.length);
  for (const [position, node] of nodes.entries()) positions[node] = position;
  const above = nodes.map(() => new Set<number>());
  let size = 0;
  for (let at = nodes.length - 1; at >= 0; at--) {
    const own = above[at]!;
    for (const other of graph.neighbours[nodes[at]!]!) if (positions[other]! < at) own.add(other);
    let bits = graph.bits[nodes[at]!]!;
    for (const other of own) bits += graph.bits[other]!;
    // Far beyond what compiles; infinities could not be compared.
    size += 2 ** Math.min(bits, 900);
    const parent = parents[at]!;
    if (parent === -1) continue;
    for (const other of own) if (other !== nodes[parent]) above[parent]!.add(other);
  }
  return size;
}

/** Per node how far from the middle of the decomposition the first bag is that holds it. */
function depths({ bags, parents }: Decomposition): Int32Array {
  const count = bags.length;
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (let bag = 0; bag < count; bag++) {
    const parent = parents[bag]!;
    if (parent === -1) continue;
    neighbours[bag]!.push(parent);
    neighbours[parent]!.push(bag);
  }
  const found = new Int32Array(count).fill(count);
  const seen = new Uint8Array(count);
  for (let root = 0; root < count; root++) {
    if (parents[root] !== -1) continue;
    let level = [findCentroid(root, neighbours)];
    for (let depth = 0; level.length > 0; depth++) {
      const next: number[] = [];
      for (const bag of level) {
        seen[bag] = 1;
        for (const node of bags[bag]!) found[node] = Math.min(found[node]!, depth);
        for (const other of neighbours[bag]!) if (seen[other] === 0) next.push(other);
      }
      level = next;
    }
  }
  return found;
}

function findCentroid(start: number, neighbours: readonly (readonly number[])[]): number {
  const order: number[] = [start];
  const above = new Map<number, number>([[start, -1]]);
  for (let at = 0; at < order.length; at++) {
    for (const bag of neighbours[order[at]!]!) {
      if (above.has(bag)) continue;
      above.set(bag, order[at]!);
      order.push(bag);
    }
  }
  const below = new Map<number, number>();
  for (const bag of order.toReversed()) {
    const size = (below.get(bag) ?? 0) + 1;
    // From the leaves upwards, the first that holds half of the tree is a centroid.
    if (size * 2 >= order.length) return bag;
    const parent = above.get(bag)!;
    below.set(parent, (below.get(parent) ?? 0) + size);
  }
  return start;
}

/** Liu's algorithm: per node the one above it, when nodes are eliminated from the order's end. */
function eliminationTree(
  neighbours: readonly ReadonlySet<number>[],
  order: readonly number[],
): Int32Array {
  const parents = new Int32Array(order.length).fill(-1);
  const ancestors = new Int32Array(order.length).fill(-1);
  const isEliminated = new Uint8Array(order.length);
  for (const node of order.toReversed()) {
    isEliminated[node] = 1;
    for (const neighbour of neighbours[node]!) {
      if (isEliminated[neighbour] === 0 || neighbour === node) continue;
      let at = neighbour;
      while (ancestors[at] !== -1 && ancestors[at] !== node) {
        const next = ancestors[at]!;
        ancestors[at] = node;
        at = next;
      }
      if (ancestors[at] === node) continue;
      ancestors[at] = node;
      parents[at] = node;
    }
  }
  return parents;
}

function preorder(
  connected: readonly number[],
  order: readonly number[],
  parents: Int32Array,
): BranchingTree {
  const count = order.length;
  const children: number[][] = Array.from({ length: count }, () => []);
  const open: number[] = [];
  for (const node of order.toReversed()) {
    if (parents[node] === -1) open.push(node);
    else children[parents[node]!]!.push(node);
  }
  const slots = new Int32Array(count);
  const above = new Int32Array(count).fill(-1);
  const ends = new Int32Array(count);
  const position = new Int32Array(count);
  let next = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    position[node] = next;
    slots[next] = connected[node]!;
    if (parents[node] !== -1) above[next] = position[parents[node]!]!;
    next++;
    for (const child of children[node]!) open.push(child);
  }
  for (let at = count - 1; at >= 0; at--) {
    ends[at] = Math.max(ends[at]!, at + 1);
    const parent = above[at]!;
    if (parent !== -1) ends[parent] = Math.max(ends[parent]!, ends[at]!);
  }
  return { order: slots, parents: above, ends };
}
