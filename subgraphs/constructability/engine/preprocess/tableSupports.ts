import { hasBit, popcount, setBit, wordsFor } from './bitset.ts';
import type { Network, NetworkTable } from './network.ts';
import type { Propagator } from './propagator.ts';

/**
 * One table inside a propagator: the rows that are still possible as a bit set in the propagator's
 * state, and per column and value the rows that hold it (the Compact-Table scheme).
 */
export class TableSupports {
  /** Words of the propagator's state: the rows left, then per column its size when last seen. */
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
  readonly #mask: Int32Array;
  readonly #kept: Int32Array;

  constructor(network: Network, table: NetworkTable, stateAt: number) {
    this.#network = network;
    this.#table = table;
    const columns = table.columns.length;
    this.#rowCount = table.rows.length / columns;
    this.#rowWords = wordsFor(this.#rowCount);
    this.#rowsAt = stateAt;
    this.#seenAt = stateAt + this.#rowWords;
    this.stateLength = this.#rowWords + columns;
    this.#supportStarts = new Int32Array(columns);
    let length = 0;
    let widest = 1;
    for (let column = 0; column < columns; column++) {
      const size = network.sizes[table.columns[column]!]!;
      this.#supportStarts[column] = length;
      length += size * this.#rowWords;
      widest = Math.max(widest, wordsFor(size));
    }
    this.#supports = new Int32Array(length);
    for (let row = 0; row < this.#rowCount; row++) {
      for (let column = 0; column < columns; column++) {
        const value = table.rows[row * columns + column]!;
        setBit(this.#supports, this.#supportStarts[column]! + value * this.#rowWords, row);
      }
    }
    this.#mask = new Int32Array(this.#rowWords);
    this.#kept = new Int32Array(widest);
  }

  initialise(state: Int32Array): void {
    for (let row = 0; row < this.#rowCount; row++) setBit(state, this.#rowsAt, row);
    for (let column = 0; column < this.#table.columns.length; column++) {
      state[this.#seenAt + column] = this.#network.sizes[this.#table.columns[column]!]!;
    }
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
    for (let word = 0; word < this.#rowWords; word++) rows += popcount(state[this.#rowsAt + word]!);
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
    const start = this.#network.wordStarts[slot]!;
    const size = this.#network.sizes[slot]!;
    this.#mask.fill(0);
    for (let value = 0; value < size; value++) {
      if (!hasBit(state, start, value)) continue;
      const from = this.#supportStarts[column]! + value * this.#rowWords;
      for (let word = 0; word < this.#rowWords; word++) {
        this.#mask[word]! |= this.#supports[from + word]!;
      }
    }
    for (let word = 0; word < this.#rowWords; word++) {
      const before = state[this.#rowsAt + word]!;
      const after = before & this.#mask[word]!;
      if (after !== before) propagator.set(this.#rowsAt + word, after);
    }
  }

  #dropValues(propagator: Propagator, column: number): void {
    const { state } = propagator;
    const slot = this.#table.columns[column]!;
    const start = this.#network.wordStarts[slot]!;
    const size = this.#network.sizes[slot]!;
    this.#kept.fill(0);
    for (let value = 0; value < size; value++) {
      if (!hasBit(state, start, value)) continue;
      const from = this.#supportStarts[column]! + value * this.#rowWords;
      for (let word = 0; word < this.#rowWords; word++) {
        if ((this.#supports[from + word]! & state[this.#rowsAt + word]!) !== 0) {
          setBit(this.#kept, 0, value);
          break;
        }
      }
    }
    propagator.restrict(slot, this.#kept, 0);
  }
}
