import { hasBit, lowestBit, popcount, setBit, wordsFor } from './bitset.ts';
import type { Network } from './network.ts';

/** Above this many connected slots the elimination's n² memory is not worth it. */
const MOST_ELIMINATED = 16_000;

/**
 * In which order a compiler should decide the slots: lower ranks first. The slots that hold the
 * rules together come first, so that they fall apart into small independent pieces: a tree
 * decomposition by greedy elimination, taken apart at its centroids.
 */
export function rankSlots(network: Network): Int32Array {
  const slots = network.sizes.length;
  const { connected, neighbours, words } = primalGraph(network);
  const ranks = new Int32Array(slots).fill(slots);
  if (connected.length === 0) return ranks;
  const degrees = Int32Array.from(connected, (_, node) =>
    rowCount(neighbours, node * words, words),
  );
  const levels =
    connected.length > MOST_ELIMINATED
      ? new Int32Array(connected.length)
      : centroidLevels(eliminate(neighbours, degrees.slice(), words));
  const order = Array.from(connected.keys()).sort(
    (first, second) => levels[first]! - levels[second]! || degrees[second]! - degrees[first]!,
  );
  for (const [rank, node] of order.entries()) ranks[connected[node]!] = rank;
  return ranks;
}

interface PrimalGraph {
  /** The slots under any constraint; a node is an index into them. */
  readonly connected: readonly number[];
  /** Per node a row of bits: the nodes that share a constraint with it. */
  readonly neighbours: Int32Array;
  readonly words: number;
}

function primalGraph(network: Network): PrimalGraph {
  const nodeOf = new Int32Array(network.sizes.length).fill(-1);
  const connected: number[] = [];
  const scopes: number[][] = [];
  const scope = (slots: number[]): void => {
    scopes.push(
      slots.map((slot) => {
        if (nodeOf[slot] === -1) nodeOf[slot] = connected.push(slot) - 1;
        return nodeOf[slot]!;
      }),
    );
  };
  for (let clause = 0; clause < network.clauseOffsets.length - 1; clause++) {
    const [start, end] = [network.clauseOffsets[clause]!, network.clauseOffsets[clause + 1]!];
    scope(
      Array.from(
        network.clauseLiterals.subarray(start, end),
        (literal) => network.literals.slots[literal]!,
      ),
    );
  }
  for (const table of network.tables) scope([...table.columns]);
  const words = wordsFor(connected.length);
  const neighbours = new Int32Array(
    connected.length > MOST_ELIMINATED ? 0 : connected.length * words,
  );
  if (neighbours.length > 0) {
    for (const nodes of scopes) {
      for (const first of nodes) {
        for (const second of nodes) {
          if (first !== second) setBit(neighbours, first * words, second);
        }
      }
    }
  }
  return { connected, neighbours, words };
}

/** Bags of a tree decomposition: bag n holds node n and those of its neighbours that outlived it. */
interface Decomposition {
  readonly bags: readonly (readonly number[])[];
  /** Per bag the one above it, or -1. */
  readonly parents: Int32Array;
}

/** Takes out the node of least degree, and joins its neighbours, until none is left. */
function eliminate(graph: Int32Array, degrees: Int32Array, words: number): Decomposition {
  const count = degrees.length;
  const bags: number[][] = Array.from({ length: count }, () => []);
  const position = new Int32Array(count).fill(count);
  for (let step = 0; step < count; step++) {
    let best = -1;
    for (let node = 0; node < count; node++) {
      if (position[node] === count && (best === -1 || degrees[node]! < degrees[best]!)) best = node;
    }
    position[best] = step;
    const others = bitsOf(graph, best * words, words);
    bags[best] = [best, ...others];
    for (const other of others) {
      const row = other * words;
      for (let word = 0; word < words; word++) graph[row + word]! |= graph[best * words + word]!;
      graph[row + (best >>> 5)]! &= ~(1 << (best & 31));
      graph[row + (other >>> 5)]! &= ~(1 << (other & 31));
      degrees[other] = rowCount(graph, row, words);
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

/** Per node the level of the first centroid whose bag holds it, the decomposition's middle being 0. */
function centroidLevels({ bags, parents }: Decomposition): Int32Array {
  const count = bags.length;
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (let bag = 0; bag < count; bag++) {
    const parent = parents[bag]!;
    if (parent === -1) continue;
    neighbours[bag]!.push(parent);
    neighbours[parent]!.push(bag);
  }
  const levels = new Int32Array(count).fill(count);
  const removed = new Uint8Array(count);
  const work: [number, number][] = [];
  for (let bag = 0; bag < count; bag++) if (parents[bag] === -1) work.push([bag, 0]);
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const [start, level] = next;
    const centroid = findCentroid(start, neighbours, removed);
    removed[centroid] = 1;
    for (const node of bags[centroid]!) levels[node] = Math.min(levels[node]!, level);
    for (const bag of neighbours[centroid]!) if (removed[bag] === 0) work.push([bag, level + 1]);
  }
  return levels;
}

function findCentroid(
  start: number,
  neighbours: readonly (readonly number[])[],
  removed: Uint8Array,
): number {
  const order: number[] = [start];
  const above = new Map<number, number>([[start, -1]]);
  for (let at = 0; at < order.length; at++) {
    for (const bag of neighbours[order[at]!]!) {
      if (removed[bag] === 1 || above.has(bag)) continue;
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

function rowCount(rows: Int32Array, start: number, words: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) count += popcount(rows[start + word] ?? 0);
  return count;
}

function bitsOf(rows: Int32Array, start: number, words: number): number[] {
  const bits: number[] = [];
  for (let word = 0; word < words; word++) {
    for (let rest = rows[start + word]!; rest !== 0; rest &= rest - 1) {
      bits.push(word * 32 + lowestBit(rest));
    }
  }
  return bits.filter((bit) => hasBit(rows, start, bit));
}
