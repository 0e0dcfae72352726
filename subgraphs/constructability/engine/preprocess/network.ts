import { wordsFor } from './bitset.ts';

/**
 * The rules over slots: variables of finite domain, of which a configuration takes one value each.
 * A family is one slot, its members are values; an option of no family is a slot of two values. A
 * literal says "the slot takes one of these values".
 */
export interface Network {
  /** The number of values of each slot. */
  readonly sizes: Int32Array;
  /** Where each slot's words begin in an array that holds one bit set for every slot. */
  readonly wordStarts: Int32Array;
  readonly wordCount: number;
  readonly literals: LiteralTable;
  /** Clauses laid end to end, of literal numbers over distinct slots, in the order of the slots. */
  readonly clauseOffsets: Int32Array;
  readonly clauseLiterals: Int32Array;
  readonly tables: readonly NetworkTable[];
}

export interface NetworkTable {
  /** Distinct slots. */
  readonly columns: Int32Array;
  /** Distinct rows laid end to end, one value of the column's slot in each cell. */
  readonly rows: Int32Array;
}

/** Literals, each once: the same slot and values have the same number. */
export interface LiteralTable {
  readonly count: number;
  readonly slots: Int32Array;
  /** Where the literal's bit set begins in `words`. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
}

/** Where each slot's words begin, and behind the last slot how many there are. */
export function layOutWords(sizes: Int32Array): { starts: Int32Array; count: number } {
  const starts = new Int32Array(sizes.length);
  let count = 0;
  for (let slot = 0; slot < sizes.length; slot++) {
    starts[slot] = count;
    count += wordsFor(sizes[slot] ?? 0);
  }
  return { starts, count };
}
