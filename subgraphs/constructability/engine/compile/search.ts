import { IntList } from '../model/intList.ts';
import { hasBit, setBit, wordsFor } from '../preprocess/bitset.ts';
import type { Network } from '../preprocess/network.ts';
import { OPEN, Propagator } from '../preprocess/propagator.ts';
import { Components } from './components.ts';
import { ExactIndex } from './exactIndex.ts';
import { NOTHING } from './graphBuilder.ts';
import type { GraphBuilder } from './graphBuilder.ts';

/** What a compilation may take before the rules go to the SAT path. */
export interface CompileBudget {
  /** Edges of the graph, those of thrown-away parts included. */
  readonly edges: number;
  readonly milliseconds: number;
  /** Words of 32 bits for the keys of the cache. */
  readonly cacheWords: number;
}

export type Overrun = 'edges' | 'milliseconds' | 'cacheWords';

/** How many decisions pass between two looks at the clock. */
const CLOCK_INTERVAL = 256;

/** A component whose solutions are being found, slot value by slot value. */
interface Frame {
  /** The component's slots on the stack of components. */
  readonly start: number;
  readonly end: number;
  readonly cacheEntry: number;
  readonly slot: number;
  /** Parts of the slot's values that the rules treat alike, bit set after bit set. */
  readonly parts: Int32Array;
  part: number;
  /** Per way to complete the rest: the node, and the values that have it. */
  readonly ways: Map<number, Int32Array>;
  mark: number;
  /** Of the part being tried: what is found, where its components end, and which comes next. */
  children: number[];
  ends: number[];
  next: number;
  partStart: number;
}

/** Decides slot by slot, all values, and remembers each component's graph: on an explicit stack. */
export class Search {
  readonly #network: Network;
  readonly #ranks: Int32Array;
  readonly #graph: GraphBuilder;
  readonly #budget: CompileBudget;
  readonly #deadline: number;
  readonly #propagator: Propagator;
  readonly #components: Components;
  readonly #cache = new ExactIndex();
  readonly #nodes = new IntList(1 << 10);
  readonly #frames: Frame[] = [];

  constructor(
    network: Network,
    ranks: Int32Array,
    graph: GraphBuilder,
    budget: CompileBudget,
    deadline: number,
  ) {
    this.#network = network;
    this.#ranks = ranks;
    this.#graph = graph;
    this.#budget = budget;
    this.#deadline = deadline;
    this.#propagator = new Propagator(network);
    this.#components = new Components(this.#propagator);
  }

  /** The node of all configurations, NOTHING, or why it was not found. */
  run(): number | Overrun {
    if (!this.#propagator.propagateAll()) return NOTHING;
    const { slots } = this.#components;
    for (let slot = 0; slot < this.#network.sizes.length; slot++) slots.push(slot);
    const children: number[] = [];
    const onFree = (slot: number): void => void children.push(this.#leafOf(slot));
    let start = slots.length;
    for (const end of this.#components.split(0, slots.length, onFree)) {
      const node = this.#solve(start, end);
      if (typeof node === 'string' || node === NOTHING) return node;
      children.push(node);
      start = end;
    }
    return this.#graph.and(children);
  }

  #solve(start: number, end: number): number | Overrun {
    let result = this.#enter(start, end);
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
      if (frame.next < frame.ends.length) {
        const from = frame.next === 0 ? frame.partStart : frame.ends[frame.next - 1]!;
        result = this.#enter(from, frame.ends[frame.next]!);
        frame.next++;
      } else if (!this.#nextPart(frame)) {
        result = this.#leave(frame);
      }
    }
    return result ?? NOTHING;
  }

  #overrun(): Overrun | null {
    if (this.#graph.edges > this.#budget.edges) return 'edges';
    if (this.#cache.size > this.#budget.cacheWords) return 'cacheWords';
    return performance.now() > this.#deadline ? 'milliseconds' : null;
  }

  /** The node of the component where it is known; else null, and a frame more. */
  #enter(start: number, end: number): number | null {
    const length = this.#components.keyOf(start, end);
    const known = this.#cache.count;
    const cacheEntry = this.#cache.intern(this.#components.key, length);
    if (cacheEntry < known) return this.#nodes.at(cacheEntry);
    this.#nodes.push(NOTHING);
    const { values } = this.#components.slots;
    let slot = values[start]!;
    for (let at = start + 1; at < end; at++) {
      if (this.#ranks[values[at]!]! < this.#ranks[slot]!) slot = values[at]!;
    }
    this.#frames.push({
      start,
      end,
      cacheEntry,
      slot,
      parts: this.#partsOf(slot),
      part: 0,
      ways: new Map(),
      mark: -1,
      children: [],
      ends: [],
      next: 0,
      partStart: 0,
    });
    return null;
  }

  /** Adds a found component to the part being tried, or gives the part up. */
  #take(frame: Frame, node: number): void {
    if (node !== NOTHING) {
      frame.children.push(node);
      return;
    }
    this.#undo(frame);
    frame.ends = [];
    frame.next = 0;
  }

  /** Ends the part being tried, and tries the next; false when there is none. */
  #nextPart(frame: Frame): boolean {
    const words = wordsFor(this.#network.sizes[frame.slot]!);
    if (frame.mark !== -1) {
      const rest = this.#graph.and(frame.children);
      this.#undo(frame);
      const values = frame.parts.subarray((frame.part - 1) * words, frame.part * words);
      const known = frame.ways.get(rest);
      if (known === undefined) frame.ways.set(rest, values);
      else
        frame.ways.set(
          rest,
          known.map((word, at) => word | values[at]!),
        );
    }
    frame.ends = [];
    frame.next = 0;
    if (frame.part * words >= frame.parts.length) return false;
    const from = frame.part * words;
    frame.part++;
    frame.mark = this.#propagator.mark();
    frame.partStart = this.#components.slots.length;
    const holds =
      this.#propagator.restrict(frame.slot, frame.parts, from) && this.#propagator.propagate();
    if (!holds) {
      this.#undo(frame);
      return true;
    }
    frame.children = [];
    frame.ends = this.#components.split(frame.start, frame.end, (slot) => {
      if (slot !== frame.slot) frame.children.push(this.#leafOf(slot));
    });
    return true;
  }

  #undo(frame: Frame): void {
    this.#propagator.undo(frame.mark);
    this.#components.slots.length = frame.partStart;
    frame.mark = -1;
  }

  #leave(frame: Frame): number {
    const branches: number[] = [];
    for (const [rest, values] of frame.ways) {
      const leaf = this.#graph.leaf(frame.slot, values, 0);
      branches.push(this.#graph.and([leaf, rest]));
    }
    const node = branches.length === 0 ? NOTHING : this.#graph.or(branches);
    this.#nodes.values[frame.cacheEntry] = node;
    this.#frames.pop();
    return node;
  }

  #leafOf(slot: number): number {
    return this.#graph.leaf(slot, this.#propagator.state, this.#network.wordStarts[slot]!);
  }

  /** The slot's values in parts between which no active rule tells a difference. */
  #partsOf(slot: number): Int32Array {
    const propagator = this.#propagator;
    const { state, slotLiterals, literalClauses, slotTables } = propagator;
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
      let active = false;
      const last = literalClauses.offsets[literal + 1]!;
      for (let c = literalClauses.offsets[literal]!; c < last && !active; c++) {
        active = state[propagator.satisfiedAt + literalClauses.items[c]!] === 0;
      }
      if (active) parts = splitParts(parts, words, literals.words, literals.starts[literal]!);
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
