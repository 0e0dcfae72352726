import type { Network } from './network.ts';

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

/** Past this many neighbours joined, the rest of the graph is dense and its order hardly matters. */
const MOST_JOINED = 6_000_000;

/**
 * The tree of a network: a tree decomposition by greedy elimination, walked outwards from its
 * middle.
 */
export function planBranching(network: Network): BranchingTree {
  const { connected, neighbours } = primalGraph(network);
  const eliminated = eliminate(neighbours.map((others) => new Set(others)));
  const depth = depths(eliminated);
  const order = Array.from(connected.keys()).sort(
    (first, second) =>
      depth[first]! - depth[second]! ||
      neighbours[second]!.size - neighbours[first]!.size ||
      first - second,
  );
  const parents = eliminationTree(neighbours, order);
  return preorder(connected, order, parents);
}

interface PrimalGraph {
  /** The slots under any constraint; a node is an index into them. */
  readonly connected: readonly number[];
  /** Per node those that share a constraint with it. */
  readonly neighbours: readonly ReadonlySet<number>[];
}

function primalGraph(network: Network): PrimalGraph {
  const nodeOf = new Int32Array(network.sizes.length).fill(-1);
  const connected: number[] = [];
  const neighbours: Set<number>[] = [];
  const join = (slots: readonly number[]): void => {
    for (const slot of slots) {
      if (nodeOf[slot] !== -1) continue;
      nodeOf[slot] = connected.push(slot) - 1;
      neighbours.push(new Set());
    }
    for (const first of slots) {
      const own = neighbours[nodeOf[first]!]!;
      for (const second of slots) if (first !== second) own.add(nodeOf[second]!);
    }
  };
  const { clauseOffsets, clauseLiterals, literals } = network;
  for (let clause = 0; clause < clauseOffsets.length - 1; clause++) {
    const slots: number[] = [];
    for (let at = clauseOffsets[clause]!; at < clauseOffsets[clause + 1]!; at++) {
      slots.push(literals.slots[clauseLiterals[at]!]!);
    }
    join(slots);
  }
  for (const { columns } of network.tables) join([...columns]);
  return { connected, neighbours };
}

/** Bags of a tree decomposition: bag n holds node n and those of its neighbours that outlived it. */
interface Decomposition {
  readonly bags: readonly (readonly number[])[];
  /** Per bag the one above it, or -1. */
  readonly parents: Int32Array;
}

/** Takes out the node of least degree, and joins its neighbours, until none is left. */
function eliminate(graph: Set<number>[]): Decomposition {
  const count = graph.length;
  const bags: number[][] = Array.from({ length: count }, () => []);
  const position = new Int32Array(count).fill(-1);
  const byDegree: number[][] = [];
  const file = (node: number): void => {
    (byDegree[graph[node]!.size] ??= []).push(node);
  };
  for (let node = 0; node < count; node++) file(node);
  let step = 0;
  let joined = 0;
  for (let degree = 0; degree < byDegree.length; degree++) {
    const node = byDegree[degree]?.pop();
    if (node === undefined) continue;
    degree--;
    // A node is filed anew whenever its degree changes: only the newest filing counts.
    if (position[node] !== -1 || graph[node]!.size !== degree + 1) continue;
    position[node] = step++;
    const others = [...graph[node]!];
    bags[node] = [node, ...others];
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
  const parents = Int32Array.from(bags, (bag) => {
    let parent = -1;
    for (const node of bag.slice(1)) {
      if (parent === -1 || position[node]! < position[parent]!) parent = node;
    }
    return parent;
  });
  return { bags, parents };
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
