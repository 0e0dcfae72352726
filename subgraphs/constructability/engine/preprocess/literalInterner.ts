import { IntList } from '../model/intList.ts';
import type { LiteralTable } from './network.ts';
import { wordsFor } from './bitset.ts';

/** Numbers literals as they come, equal ones equally. */
export class LiteralInterner {
  readonly #sizes: Int32Array;
  readonly #slots = new IntList(1024);
  readonly #starts = new IntList(1024);
  readonly #words = new IntList(1024);
  /** Literals of slots of one word, by slot · 2³² + word, which a double holds exactly. */
  readonly #narrow = new Map<number, number>();
  readonly #wide = new Map<string, number>();

  constructor(sizes: Int32Array) {
    this.#sizes = sizes;
  }

  get count(): number {
    return this.#slots.length;
  }

  slotOf(literal: number): number {
    return this.#slots.at(literal);
  }

  wordOf(literal: number, word: number): number {
    return this.#words.at(this.#starts.at(literal) + word);
  }

  /** The number of the literal whose bit set stands at `start` of `words`. */
  intern(slot: number, words: Int32Array, start: number): number {
    const count = wordsFor(this.#sizes[slot] ?? 0);
    if (count === 1) {
      const key = slot * 0x1_0000_0000 + ((words[start] ?? 0) >>> 0);
      let literal = this.#narrow.get(key);
      if (literal === undefined) {
        literal = this.#add(slot, words, start, count);
        this.#narrow.set(key, literal);
      }
      return literal;
    }
    const key = `${slot}:${words.subarray(start, start + count).join()}`;
    let literal = this.#wide.get(key);
    if (literal === undefined) {
      literal = this.#add(slot, words, start, count);
      this.#wide.set(key, literal);
    }
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

  #add(slot: number, words: Int32Array, start: number, count: number): number {
    this.#slots.push(slot);
    this.#starts.push(this.#words.length);
    this.#words.pushAll(words.subarray(start, start + count));
    return this.#slots.length - 1;
  }
}
