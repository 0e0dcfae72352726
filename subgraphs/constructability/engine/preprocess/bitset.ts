/** Bit sets are runs of 32-bit words inside larger arrays: an array and the index of the first word. */

export function wordsFor(size: number): number {
  return (size + 31) >>> 5;
}

export function hasBit(words: Int32Array, start: number, bit: number): boolean {
  return (((words[start + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 1;
}

export function setBit(words: Int32Array, start: number, bit: number): void {
  const at = start + (bit >>> 5);
  words[at] = (words[at] ?? 0) | (1 << (bit & 31));
}

/** Sets the first `size` bits, and none behind them. */
export function fillBits(words: Int32Array, start: number, size: number): void {
  const whole = size >>> 5;
  words.fill(-1, start, start + whole);
  if ((size & 31) !== 0) words[start + whole] = (1 << (size & 31)) - 1;
}

export function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The index of the lowest set bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
