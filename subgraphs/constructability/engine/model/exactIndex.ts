import { IntList } from './intList.ts';

/**
 * Numbers runs of integers as they come, equal runs equally. The hash only finds where to look:
 * keys are compared whole, as an answer found under a wrong key would be a wrong answer.
 */
export class ExactIndex {
  readonly #keys = new IntList(1 << 16);
  readonly #starts = new IntList(1 << 10);
  readonly #hashes = new IntList(1 << 10);
  /** Open addressing: number + 1, or 0. */
  #table = new Int32Array(1 << 11);
  #count = 0;

  constructor() {
    this.#starts.push(0);
  }

  get count(): number {
    return this.#count;
  }

  /** In words of 32 bits. */
  get size(): number {
    return this.#keys.length;
  }

  /** The number of the run, which is `count` as it was before when the run is new. */
  intern(key: Int32Array, length: number): number {
    let hash = length | 0;
    for (let at = 0; at < length; at++) {
      hash = Math.imul(hash ^ key[at]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let mask = this.#table.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = this.#table[slot]!;
      if (entry === 0) break;
      if (this.#hashes.values[entry - 1] === hash && this.#equals(entry - 1, key, length)) {
        return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    if (this.#count * 2 > this.#table.length) {
      this.#rehash();
      mask = this.#table.length - 1;
      slot = hash & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
    }
    this.#keys.pushRun(key, 0, length);
    this.#starts.push(this.#keys.length);
    this.#hashes.push(hash);
    this.#table[slot] = ++this.#count;
    return this.#count - 1;
  }

  /** Where the run begins in `keys`; it ends where the next one begins. */
  start(number: number): number {
    return this.#starts.at(number);
  }

  get keys(): Int32Array {
    return this.#keys.values;
  }

  #equals(number: number, key: Int32Array, length: number): boolean {
    const start = this.#starts.at(number);
    if (this.#starts.at(number + 1) - start !== length) return false;
    const keys = this.#keys.values;
    for (let at = 0; at < length; at++) if (keys[start + at] !== key[at]) return false;
    return true;
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 4);
    const mask = this.#table.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes.at(number) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = number + 1;
    }
  }
}
