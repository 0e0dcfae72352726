/** A list of 32-bit integers that grows; for building flat arrays whose length is not known. */
export class IntList {
  #values: Int32Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 16) {
    this.#values = new Int32Array(Math.max(capacity, 1));
  }

  get length(): number {
    return this.#length;
  }

  /** Shortens the list. */
  set length(length: number) {
    this.#length = Math.min(length, this.#length);
  }

  /** The array behind, longer than the list; replaced when the list grows. */
  get values(): Int32Array<ArrayBuffer> {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1);
    this.#values[this.#length++] = value;
  }

  pushAll(values: ArrayLike<number>): void {
    if (this.#length + values.length > this.#values.length) {
      this.#grow(this.#length + values.length);
    }
    this.#values.set(values, this.#length);
    this.#length += values.length;
  }

  /** Appends the items from `start` to before `end`; for short runs faster than `pushAll`. */
  pushRun(values: Int32Array, start: number, end: number): void {
    const length = this.#length + end - start;
    if (length > this.#values.length) this.#grow(length);
    const own = this.#values;
    for (let from = start, to = this.#length; from < end; from++, to++) own[to] = values[from] ?? 0;
    this.#length = length;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  toArray(): Int32Array<ArrayBuffer> {
    return this.#values.slice(0, this.#length);
  }

  #grow(atLeast: number): void {
    const grown = new Int32Array(Math.max(atLeast, this.#values.length * 2));
    grown.set(this.#values);
    this.#values = grown;
  }
}
