import { lowestBit, popcount, wordsFor } from './bitset.ts';
import type { Network } from './network.ts';
import { TableSupports } from './tableSupports.ts';

export const OPEN = 0;
export const HOLDS = 1;
export const FAILS = 2;

/**
 * The values that each slot has left, under decisions that can be taken back, and what follows
 * from them: clauses with one literal left, table rows that died. All that changes lives in one
 * array, so that a trail of (index, old content) takes anything back.
 */
export class Propagator {
  readonly network: Network;
  /** Domains; then per slot its size, per literal its status, per clause and table its fields. */
  readonly state: Int32Array<ArrayBuffer>;
  readonly sizeAt: number;
  readonly statusAt: number;
  /** Per clause 1 when satisfied. */
  readonly satisfiedAt: number;
  /** Per table 1 when every combination that is left is allowed. */
  readonly entailedAt: number;
  /** Per slot its literals. */
  readonly slotLiterals: Csr;
  /** Per literal the clauses that hold it. */
  readonly literalClauses: Csr;
  /** Per slot the tables with a column of it. */
  readonly slotTables: Csr;
  /** How many clauses were looked at so far: a measure of time that is the same on every machine. */
  work = 0;
  readonly #openAt: number;
  readonly #tables: TableSupports[] = [];
  /** Pairs of an index into the state and what it held before. */
  #trail = new Int32Array(1 << 14);
  #trailLength = 0;
  readonly #queue: Int32Array;
  readonly #isQueued: Uint8Array;
  #queueLength = 0;
  readonly #tableQueue: Int32Array;
  readonly #isTableQueued: Uint8Array;
  #tableQueueLength = 0;

  constructor(network: Network) {
    this.network = network;
    const { sizes, wordStarts, wordCount, literals, clauseOffsets, clauseLiterals } = network;
    const slots = sizes.length;
    const clauses = clauseOffsets.length - 1;
    this.sizeAt = wordCount;
    this.statusAt = this.sizeAt + slots;
    this.#openAt = this.statusAt + literals.count;
    this.satisfiedAt = this.#openAt + clauses;
    this.entailedAt = this.satisfiedAt + clauses;
    let end = this.entailedAt + network.tables.length;
    for (const table of network.tables) {
      const supports = new TableSupports(network, table, end);
      this.#tables.push(supports);
      end += supports.stateLength;
    }
    this.state = new Int32Array(end);
    for (let slot = 0; slot < slots; slot++) {
      for (let value = 0; value < sizes[slot]!; value++) {
        this.state[wordStarts[slot]! + (value >>> 5)]! |= 1 << (value & 31);
      }
      this.state[this.sizeAt + slot] = sizes[slot]!;
    }
    const used = new Uint8Array(literals.count);
    for (const literal of clauseLiterals) used[literal] = 1;
    const usedLiterals = Int32Array.from(used.keys()).filter((literal) => used[literal] === 1);
    this.slotLiterals = groupBy(slots, usedLiterals, (literal) => literals.slots[literal]!);
    const clauseOf = new Int32Array(clauseLiterals.length);
    for (let clause = 0; clause < clauses; clause++) {
      clauseOf.fill(clause, clauseOffsets[clause], clauseOffsets[clause + 1]);
      this.state[this.#openAt + clause] = clauseOffsets[clause + 1]! - clauseOffsets[clause]!;
    }
    const byLiteral = groupBy(
      literals.count,
      Int32Array.from(clauseLiterals.keys()),
      (at) => clauseLiterals[at]!,
    );
    this.literalClauses = {
      offsets: byLiteral.offsets,
      items: byLiteral.items.map((at) => clauseOf[at]!),
    };
    this.slotTables = tablesBySlot(network);
    for (const supports of this.#tables) supports.initialise(this.state);
    this.#queue = new Int32Array(slots);
    this.#isQueued = new Uint8Array(slots);
    this.#tableQueue = new Int32Array(network.tables.length);
    this.#isTableQueued = new Uint8Array(network.tables.length);
  }

  /** The point to come back to by `undo`. */
  mark(): number {
    return this.#trailLength;
  }

  undo(mark: number): void {
    const trail = this.#trail;
    const { state } = this;
    for (let at = this.#trailLength - 2; at >= mark; at -= 2) state[trail[at]!] = trail[at + 1]!;
    this.#trailLength = mark;
    this.#clearQueues();
  }

  /** Sets one word of the state, to be taken back by `undo`. */
  set(index: number, content: number): void {
    if (this.#trailLength === this.#trail.length) {
      const grown = new Int32Array(this.#trail.length * 2);
      grown.set(this.#trail);
      this.#trail = grown;
    }
    this.#trail[this.#trailLength++] = index;
    this.#trail[this.#trailLength++] = this.state[index]!;
    this.state[index] = content;
  }

  /** Leaves the slot only values of the bit set; false when none is left. */
  restrict(slot: number, words: Int32Array, from: number): boolean {
    const start = this.network.wordStarts[slot]!;
    const count = wordsFor(this.network.sizes[slot]!);
    let size = 0;
    let changed = false;
    for (let word = 0; word < count; word++) {
      const before = this.state[start + word]!;
      const after = before & words[from + word]!;
      if (after !== before) {
        this.set(start + word, after);
        changed = true;
      }
      size += popcount(after);
    }
    if (!changed) return size > 0;
    this.set(this.sizeAt + slot, size);
    if (this.#isQueued[slot] === 0) {
      this.#isQueued[slot] = 1;
      this.#queue[this.#queueLength++] = slot;
    }
    return size > 0;
  }

  /** Looks at every slot, clause and table once; for the start. */
  propagateAll(): boolean {
    for (let slot = 0; slot < this.network.sizes.length; slot++) {
      if (this.state[this.sizeAt + slot] === 0) return false;
      if (this.#isQueued[slot] === 1) continue;
      this.#isQueued[slot] = 1;
      this.#queue[this.#queueLength++] = slot;
    }
    for (let table = 0; table < this.#tables.length; table++) this.#queueTable(table);
    return this.propagate();
  }

  /** Draws all conclusions; false when they contradict each other (then `undo`). */
  propagate(): boolean {
    for (;;) {
      if (this.#queueLength > 0) {
        const slot = this.#queue[--this.#queueLength]!;
        this.#isQueued[slot] = 0;
        if (!this.#propagateSlot(slot)) {
          this.#clearQueues();
          return false;
        }
      } else if (this.#tableQueueLength > 0) {
        const table = this.#tableQueue[--this.#tableQueueLength]!;
        this.#isTableQueued[table] = 0;
        if (!this.#tables[table]!.filter(this, this.entailedAt + table)) {
          this.#clearQueues();
          return false;
        }
      } else {
        return true;
      }
    }
  }

  /** The lowest value that the slot has left. */
  firstValue(slot: number): number {
    let at = this.network.wordStarts[slot]!;
    while (this.state[at] === 0) at++;
    return (at - this.network.wordStarts[slot]!) * 32 + lowestBit(this.state[at]!);
  }

  #propagateSlot(slot: number): boolean {
    const { state } = this;
    const { literals, wordStarts, sizes } = this.network;
    const { offsets, items } = this.slotLiterals;
    const start = wordStarts[slot]!;
    const words = wordsFor(sizes[slot]!);
    for (let at = offsets[slot]!; at < offsets[slot + 1]!; at++) {
      const literal = items[at]!;
      if (state[this.statusAt + literal] !== OPEN) continue;
      const from = literals.starts[literal]!;
      let inside = 0;
      let outside = 0;
      for (let word = 0; word < words; word++) {
        const values = literals.words[from + word]!;
        inside |= state[start + word]! & values;
        outside |= state[start + word]! & ~values;
      }
      if (outside === 0) this.#literalHolds(literal);
      else if (inside === 0 && !this.#literalFails(literal)) return false;
    }
    const tables = this.slotTables;
    for (let at = tables.offsets[slot]!; at < tables.offsets[slot + 1]!; at++) {
      if (state[this.entailedAt + tables.items[at]!] === 0) this.#queueTable(tables.items[at]!);
    }
    return true;
  }

  #literalHolds(literal: number): void {
    const { state, satisfiedAt } = this;
    const { offsets, items } = this.literalClauses;
    this.set(this.statusAt + literal, HOLDS);
    const end = offsets[literal + 1]!;
    this.work += end - offsets[literal]!;
    for (let at = offsets[literal]!; at < end; at++) {
      const index = satisfiedAt + items[at]!;
      if (state[index] === 0) this.set(index, 1);
    }
  }

  #literalFails(literal: number): boolean {
    const { state, satisfiedAt } = this;
    const openAt = this.#openAt;
    const { offsets, items } = this.literalClauses;
    this.set(this.statusAt + literal, FAILS);
    const end = offsets[literal + 1]!;
    this.work += end - offsets[literal]!;
    for (let at = offsets[literal]!; at < end; at++) {
      const clause = items[at]!;
      if (state[satisfiedAt + clause] !== 0) continue;
      const open = state[openAt + clause]! - 1;
      this.set(openAt + clause, open);
      if (open === 0) return false;
      if (open === 1 && !this.#enforceLast(clause)) return false;
    }
    return true;
  }

  #enforceLast(clause: number): boolean {
    const { clauseOffsets, clauseLiterals, literals } = this.network;
    let at = clauseOffsets[clause]!;
    while (this.state[this.statusAt + clauseLiterals[at]!] === FAILS) at++;
    const literal = clauseLiterals[at]!;
    return this.restrict(literals.slots[literal]!, literals.words, literals.starts[literal]!);
  }

  #queueTable(table: number): void {
    if (this.#isTableQueued[table] === 1) return;
    this.#isTableQueued[table] = 1;
    this.#tableQueue[this.#tableQueueLength++] = table;
  }

  #clearQueues(): void {
    while (this.#queueLength > 0) this.#isQueued[this.#queue[--this.#queueLength]!] = 0;
    while (this.#tableQueueLength > 0) {
      this.#isTableQueued[this.#tableQueue[--this.#tableQueueLength]!] = 0;
    }
  }
}

/** Lists laid end to end: list n holds `items[offsets[n]]` up to `items[offsets[n + 1]]`. */
export interface Csr {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

export function groupBy(lists: number, items: Int32Array, listOf: (item: number) => number): Csr {
  const offsets = new Int32Array(lists + 1);
  for (const item of items) offsets[listOf(item) + 1]!++;
  for (let list = 0; list < lists; list++) offsets[list + 1]! += offsets[list]!;
  const next = offsets.slice();
  const grouped = new Int32Array(items.length);
  for (const item of items) grouped[next[listOf(item)]!++] = item;
  return { offsets, items: grouped };
}

function tablesBySlot(network: Network): Csr {
  const slots: number[] = [];
  const tables: number[] = [];
  for (const [table, { columns }] of network.tables.entries()) {
    for (const slot of columns) {
      slots.push(slot);
      tables.push(table);
    }
  }
  const byslot = groupBy(
    network.sizes.length,
    Int32Array.from(slots.keys()),
    (at) => slots[at] ?? 0,
  );
  return { offsets: byslot.offsets, items: byslot.items.map((at) => tables[at] ?? 0) };
}
