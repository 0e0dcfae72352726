import { ExactIndex } from '../model/exactIndex.ts';
import { IntList } from '../model/intList.ts';
import { wordsFor } from './bitset.ts';
import type { LiteralTable } from './network.ts';

/** Numbers literals as they come, equal ones equally. */
export class LiteralInterner {
  readonly #sizes: Int32Array;
  readonly #slots = new IntList(1024);
  readonly #starts = new IntList(1024);
  readonly #words = new IntList(1024);
  readonly #index = new ExactIndex();
  #key = new Int32Array(16);

  constructor(sizes: Int32Array) {
    this.#sizes = sizes;
  }

  slotOf(literal: number): number {
    return this.#slots.at(literal);
  }

  wordOf(literal: number, word: number): number {
    return this.#words.at(this.#starts.at(literal) + word);
  }

  /** The number of the literal whose bit set stands at `start` of `words`. */
  intern(slot: number, words: Int32Array, start: number): number {
    const count = wordsFor(this.#sizes[slot]!);
    if (this.#key.length <= count) this.#key = new Int32Array(count * 2);
    this.#key[0] = slot;
    for (let word = 0; word < count; word++) this.#key[word + 1] = words[start + word]!;
    const literal = this.#index.intern(this.#key, count + 1);
    if (literal < this.#slots.length) return literal;
    this.#slots.push(slot);
    this.#starts.push(this.#words.length);
    for (let word = 0; word < count; word++) this.#words.push(words[start + word]!);
    return literal;
  }

  table(): LiteralTable {
    return {
      count: this.#slots.length,
      slots: this.#slots.toArray(),
      starts: this.#starts.toArray(),
      words: this.#words.toArray(),
    };
  }
}
