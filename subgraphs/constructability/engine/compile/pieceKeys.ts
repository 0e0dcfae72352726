import { wordsFor } from '../preprocess/bitset.ts';
import type { BranchingTree } from '../preprocess/branchingOrder.ts';
import type { Propagator } from '../preprocess/propagator.ts';
import type { Crossings } from './crossings.ts';
import { ExactIndex } from '../model/exactIndex.ts';

/**
 * Writes down what decides the solutions of a piece: the slots from one position of the tree on,
 * when all above are decided. Only what differs from the undecided network is written.
 */
export class PieceKeys {
  key: Int32Array = new Int32Array(1 << 10);
  readonly #propagator: Propagator;
  readonly #tree: BranchingTree;
  readonly #crossings: Crossings;
  readonly #positions: Int32Array;
  /** Per slot the number of values that it has without any decision. */
  readonly #sizes: Int32Array;
  readonly #relations = new ExactIndex();
  readonly #relationOf = new Map<string, number>();

  constructor(propagator: Propagator, tree: BranchingTree, crossings: Crossings) {
    const { network, state, sizeAt } = propagator;
    this.#propagator = propagator;
    this.#tree = tree;
    this.#crossings = crossings;
    this.#positions = new Int32Array(network.sizes.length).fill(-1);
    for (const [position, slot] of tree.order.entries()) this.#positions[slot] = position;
    this.#sizes = state.slice(sizeAt, sizeAt + network.sizes.length);
  }

  /** Writes the key of the piece, and returns its length. */
  write(position: number): number {
    const { network, state, sizeAt, satisfiedAt, entailedAt } = this.#propagator;
    const { order, ends } = this.#tree;
    const { clauseOffsets, clauses, tableOffsets, tables } = this.#crossings;
    let length = this.#put(0, position);
    for (let at = position; at < ends[position]!; at++) {
      const slot = order[at]!;
      if (state[sizeAt + slot] === this.#sizes[slot]) continue;
      length = this.#put(length, slot);
      const words = wordsFor(network.sizes[slot]!);
      for (let word = 0; word < words; word++) {
        length = this.#put(length, state[network.wordStarts[slot]! + word]!);
      }
    }
    length = this.#put(length, -1);
    for (let at = clauseOffsets[position]!; at < clauseOffsets[position + 1]!;) {
      const remainder = clauses[at]!;
      const end = at + 2 + clauses[at + 1]!;
      for (at += 2; at < end && state[satisfiedAt + clauses[at]!] !== 0;) at++;
      if (at < end) length = this.#put(length, remainder);
      at = end;
    }
    length = this.#put(length, -1);
    for (let at = tableOffsets[position]!; at < tableOffsets[position + 1]!; at++) {
      const table = tables[at]!;
      if (state[entailedAt + table] !== 0) continue;
      length = this.#put(length, this.#relation(table, position));
    }
    return length;
  }

  /**
   * What a table still says about the piece, given the values decided above: equal sets of rows
   * over the same slots have equal numbers, whichever values left them.
   */
  #relation(table: number, position: number): number {
    const propagator = this.#propagator;
    const { columns, rows } = propagator.network.tables[table]!;
    let key = `${table}`;
    const below: number[] = [];
    const above: number[] = [];
    const values: number[] = [];
    for (let column = 0; column < columns.length; column++) {
      const slot = columns[column]!;
      if (this.#positions[slot]! >= position) {
        below.push(column);
        continue;
      }
      above.push(column);
      values.push(propagator.firstValue(slot));
      key += `,${values.at(-1)!}`;
    }
    key += `:${below.length}`;
    const known = this.#relationOf.get(key);
    if (known !== undefined) return known;
    const width = columns.length;
    const kept: number[] = [];
    for (let row = 0; row < rows.length; row += width) {
      if (above.every((column, at) => rows[row + column] === values[at])) kept.push(row);
    }
    const rest = kept.map((row) => below.map((column) => rows[row + column]!));
    rest.sort((first, second) => {
      const at = first.findIndex((value, column) => value !== second[column]);
      return at === -1 ? 0 : first[at]! - second[at]!;
    });
    const content = Int32Array.from([
      ...below.map((column) => columns[column]!),
      -1,
      ...rest.flat(),
    ]);
    const relation = this.#relations.intern(content, content.length);
    this.#relationOf.set(key, relation);
    return relation;
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
}
