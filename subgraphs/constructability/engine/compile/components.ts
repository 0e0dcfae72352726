import { IntList } from '../model/intList.ts';
import { wordsFor } from '../preprocess/bitset.ts';
import { OPEN } from '../preprocess/propagator.ts';
import type { Propagator } from '../preprocess/propagator.ts';

/** Below this, sorting by insertion beats a call into the engine's own sort. */
const SMALL = 48;

/** Finds which slots still hang together under the decisions of a propagator. */
export class Components {
  /** The slots of components, each component a sorted run; a stack, shortened by its user. */
  readonly slots = new IntList(1 << 12);
  /** The key of the component that `keyOf` saw last. */
  key: Int32Array = new Int32Array(1 << 10);
  readonly #propagator: Propagator;
  readonly #slotSeen: Int32Array;
  readonly #clauseSeen: Int32Array;
  readonly #tableSeen: Int32Array;
  #stamp = 0;
  #keyStamp = 0;
  readonly #keyClauseSeen: Int32Array;
  readonly #keyTableSeen: Int32Array;
  readonly #clauses = new IntList();
  readonly #tables = new IntList();

  constructor(propagator: Propagator) {
    const { network } = propagator;
    this.#propagator = propagator;
    this.#slotSeen = new Int32Array(network.sizes.length);
    this.#clauseSeen = new Int32Array(network.clauseOffsets.length);
    this.#keyClauseSeen = new Int32Array(network.clauseOffsets.length);
    this.#tableSeen = new Int32Array(network.tables.length);
    this.#keyTableSeen = new Int32Array(network.tables.length);
  }

  /**
   * Splits the slots from `start` to `end` of the stack: hands those under no constraint to
   * `onFree`, and pushes the others, component by component.
   *
   * @returns where the components end on the stack, in order; they begin where the stack ended.
   */
  split(start: number, end: number, onFree: (slot: number) => void): number[] {
    const stamp = ++this.#stamp;
    const ends: number[] = [];
    for (let at = start; at < end; at++) {
      const slot = this.slots.values[at]!;
      if (this.#slotSeen[slot] === stamp) continue;
      this.#slotSeen[slot] = stamp;
      const first = this.slots.length;
      this.slots.push(slot);
      for (let next = first; next < this.slots.length; next++) {
        this.#reach(this.slots.values[next]!, stamp);
      }
      if (this.slots.length === first + 1) {
        this.slots.length = first;
        onFree(slot);
      } else {
        sortRun(this.slots.values, first, this.slots.length);
        ends.push(this.slots.length);
      }
    }
    return ends;
  }

  /**
   * Writes what decides a component's solutions into `key`: its slots with the values left, and
   * the longer clauses and tables that are active. Two-literal clauses follow from the slots: one
   * that is satisfied shows it in their domains.
   *
   * @returns the key's length
   */
  keyOf(start: number, end: number): number {
    const propagator = this.#propagator;
    const { network, state } = propagator;
    const stamp = ++this.#keyStamp;
    this.#clauses.length = 0;
    this.#tables.length = 0;
    let length = 1;
    for (let at = start; at < end; at++) {
      const slot = this.slots.values[at]!;
      const words = wordsFor(network.sizes[slot]!);
      length = this.#put(length, slot);
      for (let word = 0; word < words; word++) {
        length = this.#put(length, state[network.wordStarts[slot]! + word]!);
      }
      this.#collect(slot, stamp);
    }
    this.key[0] = end - start;
    sortRun(this.#clauses.values, 0, this.#clauses.length);
    for (let at = 0; at < this.#clauses.length; at++) {
      length = this.#put(length, this.#clauses.values[at]!);
    }
    if (this.#tables.length === 0) return length;
    length = this.#put(length, -1);
    sortRun(this.#tables.values, 0, this.#tables.length);
    for (let at = 0; at < this.#tables.length; at++) {
      const table = this.#tables.values[at]!;
      length = this.#put(length, table);
      // What columns outside of the component were decided to be chooses among the table's rows.
      for (const slot of network.tables[table]!.columns) {
        const decided = state[propagator.sizeAt + slot] === 1;
        length = this.#put(length, decided ? propagator.firstValue(slot) : -1);
      }
    }
    return length;
  }

  #put(length: number, content: number): number {
    if (length === this.key.length) {
      const grown = new Int32Array(this.key.length * 2);
      grown.set(this.key);
      this.key = grown;
    }
    this.key[length] = content;
    return length + 1;
  }

  #collect(slot: number, stamp: number): void {
    const propagator = this.#propagator;
    const { network, state, slotLiterals, literalClauses, slotTables } = propagator;
    for (let at = slotLiterals.offsets[slot]!; at < slotLiterals.offsets[slot + 1]!; at++) {
      const literal = slotLiterals.items[at]!;
      if (state[propagator.statusAt + literal] !== OPEN) continue;
      const last = literalClauses.offsets[literal + 1]!;
      for (let c = literalClauses.offsets[literal]!; c < last; c++) {
        const clause = literalClauses.items[c]!;
        if (this.#keyClauseSeen[clause] === stamp) continue;
        this.#keyClauseSeen[clause] = stamp;
        if (state[propagator.satisfiedAt + clause] !== 0) continue;
        const long = network.clauseOffsets[clause + 1]! - network.clauseOffsets[clause]! > 2;
        if (long) this.#clauses.push(clause);
      }
    }
    for (let at = slotTables.offsets[slot]!; at < slotTables.offsets[slot + 1]!; at++) {
      const table = slotTables.items[at]!;
      if (this.#keyTableSeen[table] === stamp) continue;
      this.#keyTableSeen[table] = stamp;
      if (state[propagator.entailedAt + table] === 0) this.#tables.push(table);
    }
  }

  /** Pushes the slots that share an active constraint with this one. */
  #reach(slot: number, stamp: number): void {
    const propagator = this.#propagator;
    const { network, state, slotLiterals, literalClauses, slotTables } = propagator;
    if (state[propagator.sizeAt + slot] === 1) return;
    for (let at = slotLiterals.offsets[slot]!; at < slotLiterals.offsets[slot + 1]!; at++) {
      const literal = slotLiterals.items[at]!;
      if (state[propagator.statusAt + literal] !== OPEN) continue;
      const last = literalClauses.offsets[literal + 1]!;
      for (let c = literalClauses.offsets[literal]!; c < last; c++) {
        const clause = literalClauses.items[c]!;
        if (this.#clauseSeen[clause] === stamp) continue;
        this.#clauseSeen[clause] = stamp;
        if (state[propagator.satisfiedAt + clause] !== 0) continue;
        const end = network.clauseOffsets[clause + 1]!;
        for (let l = network.clauseOffsets[clause]!; l < end; l++) {
          const other = network.clauseLiterals[l]!;
          if (state[propagator.statusAt + other] !== OPEN) continue;
          this.#push(network.literals.slots[other]!, stamp);
        }
      }
    }
    for (let at = slotTables.offsets[slot]!; at < slotTables.offsets[slot + 1]!; at++) {
      const table = slotTables.items[at]!;
      if (this.#tableSeen[table] === stamp) continue;
      this.#tableSeen[table] = stamp;
      if (state[propagator.entailedAt + table] !== 0) continue;
      for (const other of network.tables[table]!.columns) {
        if (state[propagator.sizeAt + other]! > 1) this.#push(other, stamp);
      }
    }
  }

  #push(slot: number, stamp: number): void {
    if (this.#slotSeen[slot] === stamp) return;
    this.#slotSeen[slot] = stamp;
    this.slots.push(slot);
  }
}

function sortRun(values: Int32Array, start: number, end: number): void {
  if (end - start > SMALL) {
    values.subarray(start, end).sort();
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const value = values[at]!;
    let to = at;
    while (to > start && values[to - 1]! > value) {
      values[to] = values[to - 1]!;
      to--;
    }
    values[to] = value;
  }
}
