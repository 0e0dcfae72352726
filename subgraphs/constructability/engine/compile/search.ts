import { IntList } from '../model/intList.ts';
import { hasBit, setBit, wordsFor } from '../preprocess/bitset.ts';
import type { BranchingTree } from '../preprocess/branchingOrder.ts';
import type { Network } from '../preprocess/network.ts';
import { OPEN, Propagator } from '../preprocess/propagator.ts';
import { findCrossings } from './crossings.ts';
import { ExactIndex } from '../model/exactIndex.ts';
import { NOTHING } from './graphBuilder.ts';
import type { GraphBuilder } from './graphBuilder.ts';
import { PieceKeys } from './pieceKeys.ts';

/** What a compilation may take before the rules go to the SAT path. */
export interface CompileBudget {
  /** Edges of the graph, those of thrown-away parts included. */
  readonly edges: number;
  readonly milliseconds: number;
  /** Words of 32 bits for the keys of the cache. */
  readonly cacheWords: number;
}

export type Overrun = 'edges' | 'milliseconds' | 'cacheWords';

/** In place of a node: whatever the slots below take. */
const EVERYTHING = 0x7fff_fffe;

/** How many decisions pass between two looks at the clock. */
const CLOCK_INTERVAL = 256;

/** A piece of the tree whose solutions are being found, part by part of its first slot's values. */
interface Frame {
  readonly position: number;
  readonly cacheEntry: number;
  /** Parts of the slot's values that the rules treat alike, bit set after bit set. */
  readonly parts: Int32Array;
  part: number;
  /** Per way to complete the rest: the node, and the values that have it. */
  readonly ways: Map<number, Int32Array>;
  /** Where to undo the part being tried; -1 between parts. */
  mark: number;
  /** Of the part being tried: what is found, and the pieces still to be found. */
  children: number[];
  pieces: number[];
}

/** Decides slot by slot, all values, and remembers each piece's graph: on an explicit stack. */
export class Search {
  readonly #network: Network;
  readonly #tree: BranchingTree;
  readonly #graph: GraphBuilder;
  readonly #budget: CompileBudget;
  readonly #deadline: number;
  readonly #propagator: Propagator;
  readonly #cache = new ExactIndex();
  readonly #nodes = new IntList(1 << 10);
  readonly #frames: Frame[] = [];

  constructor(
    network: Network,
    tree: BranchingTree,
    graph: GraphBuilder,
    budget: CompileBudget,
    deadline: number,
  ) {
    this.#network = network;
    this.#tree = tree;
    this.#graph = graph;
    this.#budget = budget;
    this.#deadline = deadline;
    this.#propagator = new Propagator(network);
  }

  /** The node of all configurations, NOTHING, or why it was not found. */
  run(): number | Overrun {
    if (!this.#propagator.propagateAll()) return NOTHING;
    const crossings = findCrossings(this.#network, this.#tree);
    if (crossings === null) return 'cacheWords';
    const keys = new PieceKeys(this.#propagator, this.#tree, crossings);
    const children: number[] = [];
    const isTied = new Uint8Array(this.#network.sizes.length);
    for (const slot of this.#tree.order) isTied[slot] = 1;
    for (let slot = 0; slot < isTied.length; slot++) {
      if (isTied[slot] === 0) children.push(this.#leafOf(slot));
    }
    for (let root = 0; root < this.#tree.order.length; root = this.#tree.ends[root]!) {
      const node = this.#solve(root, keys);
      if (typeof node === 'string' || node === NOTHING) return node;
      children.push(node);
    }
    return this.#graph.and(children);
  }

  #solve(root: number, keys: PieceKeys): number | Overrun {
    let result = this.#enter(root, keys);
    let steps = 0;
    while (this.#frames.length > 0) {
      if (++steps % CLOCK_INTERVAL === 0) {
        const overrun = this.#overrun();
        if (overrun !== null) return overrun;
      }
      const frame = this.#frames.at(-1)!;
      if (result !== null) {
        this.#take(frame, result);
        result = null;
      }
      const piece = frame.pieces.pop();
      if (piece !== undefined) result = this.#enter(piece, keys);
      else if (!this.#nextPart(frame)) result = this.#leave(frame);
    }
    return result ?? NOTHING;
  }

  #overrun(): Overrun | null {
    if (this.#graph.edges > this.#budget.edges) return 'edges';
    if (this.#cache.size > this.#budget.cacheWords) return 'cacheWords';
    return performance.now() > this.#deadline ? 'milliseconds' : null;
  }

  /** The node of the piece where it is known; else null, and a frame more. */
  #enter(position: number, keys: PieceKeys): number | null {
    const length = keys.write(position);
    const known = this.#cache.count;
    const cacheEntry = this.#cache.intern(keys.key, length);
    if (cacheEntry < known) return this.#nodes.at(cacheEntry);
    this.#nodes.push(NOTHING);
    this.#frames.push({
      position,
      cacheEntry,
      parts: this.#partsOf(this.#tree.order[position]!),
      part: 0,
      ways: new Map(),
      mark: -1,
      children: [],
      pieces: [],
    });
    return null;
  }

  /** Adds a found piece to the part being tried, or gives the part up. */
  #take(frame: Frame, node: number): void {
    if (node !== NOTHING) {
      frame.children.push(node);
      return;
    }
    this.#propagator.undo(frame.mark);
    frame.mark = -1;
    frame.pieces = [];
  }

  /** Ends the part being tried, and tries the next; false when there is none. */
  #nextPart(frame: Frame): boolean {
    const slot = this.#tree.order[frame.position]!;
    const words = wordsFor(this.#network.sizes[slot]!);
    if (frame.mark !== -1) {
      this.#propagator.undo(frame.mark);
      frame.mark = -1;
      const rest = frame.children.length === 0 ? EVERYTHING : this.#graph.and(frame.children);
      const values = frame.parts.subarray((frame.part - 1) * words, frame.part * words);
      const known = frame.ways.get(rest);
      frame.ways.set(rest, known === undefined ? values : union(known, values));
    }
    const from = frame.part * words;
    if (from >= frame.parts.length) return false;
    frame.part++;
    const mark = this.#propagator.mark();
    if (!this.#propagator.restrict(slot, frame.parts, from) || !this.#propagator.propagate()) {
      this.#propagator.undo(mark);
      return true;
    }
    frame.mark = mark;
    frame.children = [];
    this.#split(frame);
    return true;
  }

  /** Below the decided slot: leaves for the slots that no rule ties any more, and the pieces. */
  #split(frame: Frame): void {
    const { order, ends } = this.#tree;
    const end = ends[frame.position]!;
    for (let at = frame.position + 1; at < end;) {
      const slot = order[at]!;
      if (this.#isTied(slot)) {
        frame.pieces.push(at);
        at = ends[at]!;
      } else {
        frame.children.push(this.#leafOf(slot));
        at++;
      }
    }
  }

  #leave(frame: Frame): number {
    const branches: number[] = [];
    for (const [rest, values] of frame.ways) {
      const leaf = this.#graph.leaf(this.#tree.order[frame.position]!, values, 0);
      branches.push(rest === EVERYTHING ? leaf : this.#graph.and([leaf, rest]));
    }
    const node = branches.length === 0 ? NOTHING : this.#graph.or(branches);
    this.#nodes.values[frame.cacheEntry] = node;
    this.#frames.pop();
    return node;
  }

  #leafOf(slot: number): number {
    return this.#graph.leaf(slot, this.#propagator.state, this.#network.wordStarts[slot]!);
  }

  /** Whether a rule that is not yet met depends on the slot. */
  #isTied(slot: number): boolean {
    const { state, sizeAt, statusAt, entailedAt, slotLiterals, slotTables } = this.#propagator;
    if (state[sizeAt + slot] === 1) return false;
    for (let at = slotLiterals.offsets[slot]!; at < slotLiterals.offsets[slot + 1]!; at++) {
      const literal = slotLiterals.items[at]!;
      if (state[statusAt + literal] === OPEN && this.#isActive(literal)) return true;
    }
    for (let at = slotTables.offsets[slot]!; at < slotTables.offsets[slot + 1]!; at++) {
      if (state[entailedAt + slotTables.items[at]!] === 0) return true;
    }
    return false;
  }

  /** Whether a clause with the literal is not yet met. */
  #isActive(literal: number): boolean {
    const { state, satisfiedAt, literalClauses } = this.#propagator;
    const end = literalClauses.offsets[literal + 1]!;
    for (let at = literalClauses.offsets[literal]!; at < end; at++) {
      if (state[satisfiedAt + literalClauses.items[at]!] === 0) return true;
    }
    return false;
  }

  /** The slot's values in parts between which no active rule tells a difference. */
  #partsOf(slot: number): Int32Array {
    const propagator = this.#propagator;
    const { state, slotLiterals, slotTables } = propagator;
    const { literals, wordStarts, sizes } = this.#network;
    const words = wordsFor(sizes[slot]!);
    const start = wordStarts[slot]!;
    for (let at = slotTables.offsets[slot]!; at < slotTables.offsets[slot + 1]!; at++) {
      if (state[propagator.entailedAt + slotTables.items[at]!] === 0) return this.#singles(slot);
    }
    const size = state[propagator.sizeAt + slot]!;
    let parts = state.slice(start, start + words);
    for (let at = slotLiterals.offsets[slot]!; at < slotLiterals.offsets[slot + 1]!; at++) {
      if (parts.length === size * words) break;
      const literal = slotLiterals.items[at]!;
      if (state[propagator.statusAt + literal] !== OPEN) continue;
      if (this.#isActive(literal)) {
        parts = splitParts(parts, words, literals.words, literals.starts[literal]!);
      }
    }
    return parts;
  }

  #singles(slot: number): Int32Array {
    const { state } = this.#propagator;
    const words = wordsFor(this.#network.sizes[slot]!);
    const parts = new Int32Array(state[this.#propagator.sizeAt + slot]! * words);
    let part = 0;
    for (let value = 0; value < this.#network.sizes[slot]!; value++) {
      if (!hasBit(state, this.#network.wordStarts[slot]!, value)) continue;
      setBit(parts, part, value);
      part += words;
    }
    return parts;
  }
}

/** Splits each part into what is inside of the literal and what is outside. */
function splitParts(
  parts: Int32Array,
  words: number,
  literal: Int32Array,
  from: number,
): Int32Array<ArrayBuffer> {
  const split = new IntList(parts.length * 2);
  for (let part = 0; part < parts.length; part += words) {
    for (const inside of [-1, 0]) {
      const start = split.length;
      let any = 0;
      for (let word = 0; word < words; word++) {
        const values = parts[part + word]! & (literal[from + word]! ^ ~inside);
        any |= values;
        split.push(values);
      }
      if (any === 0) split.length = start;
    }
  }
  return split.toArray();
}

function union(first: Int32Array, second: Int32Array): Int32Array {
  return first.map((word, at) => word | second[at]!);
}
