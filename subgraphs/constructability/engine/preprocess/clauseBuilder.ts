import { ExactIndex } from '../model/exactIndex.ts';
import { IntList } from '../model/intList.ts';
import { fillBits, setBit, wordsFor } from './bitset.ts';
import { LiteralInterner } from './literalInterner.ts';
import { layOutWords } from './network.ts';
import type { Network, NetworkTable } from './network.ts';

/** Clauses longer than this are not compared with others: each comparison costs its length. */
const LONGEST_MERGED = 12;

/**
 * Gathers clauses over slots in their shortest form: literals of one slot united, tautologies and
 * duplicates dropped, clauses that differ in one slot only merged into one with the values that
 * both allow there. What a single slot must obey becomes its domain.
 */
export class ClauseBuilder {
  readonly sizes: Int32Array;
  readonly wordStarts: Int32Array;
  /** The values that each slot has left. */
  readonly domains: Int32Array<ArrayBuffer>;
  readonly #wordCount: number;
  readonly #full: Int32Array;
  readonly #literals: LiteralInterner;
  readonly #clauses: (readonly number[] | null)[] = [];
  /** Clauses without one literal, by the slot of that literal and the other literals. */
  readonly #remainders = new ExactIndex();
  readonly #ownerOf = new IntList(1024);
  readonly #key = new Int32Array(LONGEST_MERGED + 1);
  readonly #work: number[] = [];
  /** The clause being gathered: the slots it touches, and their values. */
  readonly #scratch: Int32Array;
  readonly #touched = new IntList();
  readonly #isTouched: Uint8Array;
  #contradiction = false;

  constructor(sizes: Int32Array) {
    this.sizes = sizes;
    const { starts, count } = layOutWords(sizes);
    this.wordStarts = starts;
    this.#wordCount = count;
    this.#literals = new LiteralInterner(sizes);
    this.#full = new Int32Array(count);
    for (let slot = 0; slot < sizes.length; slot++) {
      fillBits(this.#full, starts[slot]!, sizes[slot]!);
    }
    this.domains = this.#full.slice();
    this.#scratch = new Int32Array(count);
    this.#isTouched = new Uint8Array(sizes.length);
  }

  /** Adds to the clause being gathered "the slot takes the value", or "… another than the value". */
  orValue(slot: number, value: number, positive: boolean): void {
    const start = this.#touch(slot);
    if (positive) {
      setBit(this.#scratch, start, value);
      return;
    }
    const hadIt = ((this.#scratch[start + (value >>> 5)]! >>> (value & 31)) & 1) === 1;
    const words = wordsFor(this.sizes[slot]!);
    for (let word = 0; word < words; word++) {
      this.#scratch[start + word] = this.#full[start + word]!;
    }
    if (!hadIt) this.#scratch[start + (value >>> 5)]! &= ~(1 << (value & 31));
  }

  /** Adds "the slot takes one of these values". */
  orValues(slot: number, values: Int32Array, from: number): void {
    const start = this.#touch(slot);
    const words = wordsFor(this.sizes[slot]!);
    for (let word = 0; word < words; word++) this.#scratch[start + word]! |= values[from + word]!;
  }

  /** Ends the clause being gathered. */
  endClause(): void {
    const literals: number[] = [];
    let tautology = false;
    const slots = this.#touched.toArray().sort();
    for (const slot of slots) {
      const start = this.wordStarts[slot]!;
      const words = wordsFor(this.sizes[slot]!);
      let isFull = true;
      let isEmpty = true;
      for (let word = 0; word < words; word++) {
        if (this.#scratch[start + word] !== this.#full[start + word]) isFull = false;
        if (this.#scratch[start + word] !== 0) isEmpty = false;
      }
      tautology ||= isFull;
      if (!tautology && !isEmpty) literals.push(this.#literals.intern(slot, this.#scratch, start));
      this.#scratch.fill(0, start, start + words);
      this.#isTouched[slot] = 0;
    }
    this.#touched.length = 0;
    if (!tautology) this.#add(literals);
  }

  /** The network of all clauses, or null when they contradict each other openly. */
  build(tables: readonly NetworkTable[]): Network | null {
    for (let clause = this.#work.pop(); clause !== undefined; clause = this.#work.pop()) {
      this.#merge(clause);
    }
    if (this.#contradiction) return null;
    const offsets = new IntList(this.#clauses.length + 1);
    const literals = new IntList(this.#clauses.length * 2);
    offsets.push(0);
    for (const clause of this.#clauses) {
      if (clause === null) continue;
      literals.pushAll(clause);
      offsets.push(literals.length);
    }
    return {
      sizes: this.sizes,
      wordStarts: this.wordStarts,
      wordCount: this.#wordCount,
      literals: this.#literals.table(),
      clauseOffsets: offsets.toArray(),
      clauseLiterals: literals.toArray(),
      tables,
    };
  }

  #touch(slot: number): number {
    if (this.#isTouched[slot] === 0) {
      this.#isTouched[slot] = 1;
      this.#touched.push(slot);
    }
    return this.wordStarts[slot]!;
  }

  #add(literals: readonly number[]): void {
    if (literals.length <= 1) {
      const literal = literals[0];
      if (literal === undefined) this.#contradiction = true;
      else this.#restrict(literal);
      return;
    }
    this.#work.push(this.#clauses.push(literals) - 1);
  }

  #restrict(literal: number): void {
    const slot = this.#literals.slotOf(literal);
    const start = this.wordStarts[slot]!;
    const words = wordsFor(this.sizes[slot]!);
    for (let word = 0; word < words; word++) {
      this.domains[start + word]! &= this.#literals.wordOf(literal, word);
    }
  }

  /** Looks for a clause that differs in one slot, and puts both together; else remembers it. */
  #merge(clause: number): void {
    const literals = this.#clauses[clause];
    if (literals === null || literals === undefined || literals.length > LONGEST_MERGED) return;
    for (let at = 0; at < literals.length; at++) {
      const remainder = this.#remainder(literals, at);
      const isNew = remainder === this.#ownerOf.length;
      if (isNew) this.#ownerOf.push(clause);
      const other = this.#ownerOf.at(remainder);
      const partner = this.#clauses[other];
      if (other === clause) continue;
      if (partner === null || partner === undefined) {
        this.#ownerOf.values[remainder] = clause;
        continue;
      }
      this.#clauses[clause] = null;
      const merged = this.#intersect(literals[at]!, partner[at]!);
      if (merged === partner[at]) return;
      this.#clauses[other] = null;
      const rest = literals.filter((_, position) => position !== at);
      this.#add(merged === null ? rest : rest.toSpliced(at, 0, merged));
      return;
    }
  }

  #remainder(literals: readonly number[], without: number): number {
    this.#key[0] = this.#literals.slotOf(literals[without]!);
    let length = 1;
    for (let at = 0; at < literals.length; at++) {
      if (at !== without) this.#key[length++] = literals[at]!;
    }
    return this.#remainders.intern(this.#key, length);
  }

  /** The literal for the values that both literals allow, or null for none. */
  #intersect(first: number, second: number): number | null {
    const slot = this.#literals.slotOf(first);
    const words = new Int32Array(wordsFor(this.sizes[slot]!));
    let any = 0;
    for (let word = 0; word < words.length; word++) {
      words[word] = this.#literals.wordOf(first, word) & this.#literals.wordOf(second, word);
      any |= words[word]!;
    }
    return any === 0 ? null : this.#literals.intern(slot, words, 0);
  }
}
