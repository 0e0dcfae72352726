import { lowestBit, popcount, setBit, wordsFor } from './bitset.ts';
import type { Network, NetworkTable } from './network.ts';
import type { Propagator } from './propagator.ts';

/**
 * One table inside a propagator: the rows that are still possible as a bit set in the propagator's
 * state, and per column and value the rows that hold it (the Compact-Table scheme). Of thousands
 * of rows few are left after some decisions: only words that are not empty are looked at.
 */
export class TableSupports {
  /**
   * Words of the propagator's state: the rows left, then per column its size when last seen, then
   * how many words of rows are not empty.
   */
  readonly stateLength: number;
  readonly #network: Network;
  readonly #table: NetworkTable;
  readonly #rowsAt: number;
  readonly #seenAt: number;
  readonly #rowWords: number;
  readonly #rowCount: number;
  /** Per column where its values' bit sets begin in `#supports`. */
  readonly #supportStarts: Int32Array;
  readonly #supports: Int32Array;
  /** The words of rows, those that are not empty first; needs no undoing, as order among them is free. */
  readonly #index: Int32Array;
  readonly #limitAt: number;
  /** Per column and value (as in `#residueStarts`) the word where it last had a row. */
  readonly #residues: Int32Array;
  readonly #residueStarts: Int32Array;
  readonly #kept: Int32Array;

  constructor(network: Network, table: NetworkTable, stateAt: number) {
    this.#network = network;
    this.#table = table;
    const columns = table.columns.length;
    this.#rowCount = table.rows.length / columns;
    this.#rowWords = wordsFor(this.#rowCount);
    this.#rowsAt = stateAt;
    this.#seenAt = stateAt + this.#rowWords;
    this.#limitAt = this.#seenAt + columns;
    this.stateLength = this.#rowWords + columns + 1;
    this.#supportStarts = new Int32Array(columns);
    this.#residueStarts = new Int32Array(columns);
    let length = 0;
    let values = 0;
    let widest = 1;
    for (let column = 0; column < columns; column++) {
      const size = network.sizes[table.columns[column]!]!;
      this.#supportStarts[column] = length;
      length += size * this.#rowWords;
      this.#residueStarts[column] = values;
      values += size;
      widest = Math.max(widest, wordsFor(size));
    }
    this.#supports = new Int32Array(length);
    for (let row = 0; row < this.#rowCount; row++) {
      for (let column = 0; column < columns; column++) {
        const value = table.rows[row * columns + column]!;
        setBit(this.#supports, this.#supportStarts[column]! + value * this.#rowWords, row);
      }
    }
    this.#index = Int32Array.from({ length: this.#rowWords }, (_, word) => word);
    this.#residues = new Int32Array(values);
    this.#kept = new Int32Array(widest);
  }

  initialise(state: Int32Array): void {
    for (let row = 0; row < this.#rowCount; row++) setBit(state, this.#rowsAt, row);
    for (let column = 0; column < this.#table.columns.length; column++) {
      state[this.#seenAt + column] = this.#network.sizes[this.#table.columns[column]!]!;
    }
    state[this.#limitAt] = this.#rowWords;
  }

  /** Drops the rows that the domains forbid, and the values that no row holds. */
  filter(propagator: Propagator, entailedAt: number): boolean {
    const { state } = propagator;
    const { columns } = this.#table;
    for (let column = 0; column < columns.length; column++) {
      const size = state[propagator.sizeAt + columns[column]!]!;
      if (size === state[this.#seenAt + column]) continue;
      propagator.set(this.#seenAt + column, size);
      this.#dropRows(propagator, column);
    }
    let rows = 0;
    const limit = state[this.#limitAt]!;
    for (let at = 0; at < limit; at++) rows += popcount(state[this.#rowsAt + this.#index[at]!]!);
    if (rows === 0) return false;
    let combinations = 1;
    for (let column = 0; column < columns.length; column++) {
      if (state[propagator.sizeAt + columns[column]!]! > 1) this.#dropValues(propagator, column);
      const size = state[propagator.sizeAt + columns[column]!]!;
      // Values that no row holds take no rows away: what was seen stays true of the rows.
      if (size !== state[this.#seenAt + column]) propagator.set(this.#seenAt + column, size);
      combinations *= size;
    }
    if (combinations === rows) propagator.set(entailedAt, 1);
    return true;
  }

  #dropRows(propagator: Propagator, column: number): void {
    const { state } = propagator;
    const slot = this.#table.columns[column]!;
    const values = this.#valuesLeft(state, slot);
    const supports = this.#supports;
    const start = this.#supportStarts[column]!;
    const index = this.#index;
    let limit = state[this.#limitAt]!;
    for (let at = limit - 1; at >= 0; at--) {
      const word = index[at]!;
      const before = state[this.#rowsAt + word]!;
      let held = 0;
      for (const value of values) held |= supports[start + value * this.#rowWords + word]!;
      const after = before & held;
      if (after === before) continue;
      propagator.set(this.#rowsAt + word, after);
      if (after !== 0) continue;
      limit--;
      index[at] = index[limit]!;
      index[limit] = word;
    }
    if (limit !== state[this.#limitAt]) propagator.set(this.#limitAt, limit);
  }

  #dropValues(propagator: Propagator, column: number): void {
    const { state } = propagator;
    const slot = this.#table.columns[column]!;
    const limit = state[this.#limitAt]!;
    this.#kept.fill(0);
    let dropped = false;
    for (const value of this.#valuesLeft(state, slot)) {
      const from = this.#supportStarts[column]! + value * this.#rowWords;
      const residue = this.#residueStarts[column]! + value;
      let word = this.#residues[residue]!;
      let at = 0;
      while ((this.#supports[from + word]! & state[this.#rowsAt + word]!) === 0 && at < limit) {
        word = this.#index[at++]!;
      }
      if ((this.#supports[from + word]! & state[this.#rowsAt + word]!) === 0) {
        dropped = true;
      } else {
        this.#residues[residue] = word;
        setBit(this.#kept, 0, value);
      }
    }
    if (dropped) propagator.restrict(slot, this.#kept, 0);
  }

  #valuesLeft(state: Int32Array, slot: number): number[] {
    const start = this.#network.wordStarts[slot]!;
    const words = wordsFor(this.#network.sizes[slot]!);
    const values: number[] = [];
    for (let word = 0; word < words; word++) {
      for (let rest = state[start + word]!; rest !== 0; rest &= rest - 1) {
        values.push(word * 32 + lowestBit(rest));
      }
    }
    return values;
  }
}
