import type { CheckProgram } from './checkProgram.ts';

/** Configurations that one word holds. */
const LANES = 32;

/** Checks complete configurations, 32 in one go; one for each thread. */
export class ConfigurationChecker {
  readonly #program: CheckProgram;
  readonly #rowWords: number;
  readonly #rows: Int32Array<ArrayBuffer>;
  readonly #rowBytes: Uint8Array;
  readonly #words: Int32Array;

  constructor(program: CheckProgram) {
    this.#program = program;
    this.#rowWords = Math.max(1, Math.ceil(program.variableCount / 32));
    this.#rows = new Int32Array(this.#rowWords * LANES);
    this.#rowBytes = new Uint8Array(this.#rows.buffer);
    this.#words = new Int32Array(Math.max(program.wordCount, this.#rowWords * 32));
  }

  /** Bytes of a packed configuration: bit v, counted from the lowest of each byte, is variable v. */
  get bytesPerRow(): number {
    return Math.ceil(this.#program.variableCount / 8);
  }

  /**
   * Writes to `verdicts`, for each of the packed configurations laid end to end, 1 when it obeys
   * all rules and 0 when not.
   */
  check(packed: Uint8Array, count: number, verdicts: Uint8Array): void {
    const bytes = this.bytesPerRow;
    if (packed.length < count * bytes || verdicts.length < count) {
      throw new Error(`Expected ${count} rows of ${bytes} bytes, and as many verdicts`);
    }
    for (let first = 0; first < count; first += LANES) {
      const lanes = Math.min(LANES, count - first);
      const failed = this.#program.isContradiction ? -1 : this.#checkBlock(packed, first, lanes);
      for (let lane = 0; lane < lanes; lane++) {
        verdicts[first + lane] = 1 - ((failed >>> lane) & 1);
      }
    }
  }

  #checkBlock(packed: Uint8Array, first: number, lanes: number): number {
    const bytes = this.bytesPerRow;
    const stride = this.#rowWords * 4;
    for (let lane = 0; lane < lanes; lane++) {
      const start = (first + lane) * bytes;
      this.#rowBytes.set(packed.subarray(start, start + bytes), lane * stride);
    }
    if (lanes < LANES) this.#rowBytes.fill(0, lanes * stride);
    for (let word = 0; word < this.#rowWords; word++) {
      transpose(this.#rows, this.#rowWords, word, this.#words);
    }
    const failed = checkGroups(this.#program, this.#words);
    // A full block of failures is rare, and so are rules that depend on what failed: go on.
    return (
      failed | checkClauses(this.#program, this.#words) | checkTables(this.#program, this.#words)
    );
  }
}

/** Turns 32 configurations of 32 variables into 32 variables of 32 configurations. */
function transpose(rows: Int32Array, stride: number, word: number, words: Int32Array): void {
  const base = word * 32;
  // The first of five rounds exchanges halves of words, and copies.
  for (let low = 0; low < 16; low++) {
    const first = rows[low * stride + word]!;
    const second = rows[(low + 16) * stride + word]!;
    words[base + low] = (first & 0xffff) | (second << 16);
    words[base + low + 16] = (first >>> 16) | (second & 0xffff_0000);
  }
  exchange(words, base, 8, 0x00ff00ff);
  exchange(words, base, 4, 0x0f0f0f0f);
  exchange(words, base, 2, 0x33333333);
  exchange(words, base, 1, 0x55555555);
}

function exchange(words: Int32Array, base: number, width: number, mask: number): void {
  for (let block = base; block < base + 32; block += 2 * width) {
    for (let low = block; low < block + width; low++) {
      const first = words[low]!;
      const second = words[low + width]!;
      const swapped = ((first >>> width) ^ second) & mask;
      words[low] = first ^ (swapped << width);
      words[low + width] = second ^ swapped;
    }
  }
}

function checkGroups({ equals, groups }: CheckProgram, words: Int32Array): number {
  let failed = 0;
  for (let at = 0; at < equals.length; at += 3) {
    failed |= words[equals[at]!]! ^ words[equals[at + 1]!]! ^ equals[at + 2]!;
  }
  for (let at = 0; at < groups.length;) {
    const exactlyOne = groups[at]!;
    const end = at + 2 + groups[at + 1]!;
    let once = 0;
    let twice = 0;
    for (at += 2; at < end; at++) {
      const operand = groups[at]!;
      const word = operand < 0 ? ~words[~operand]! : words[operand]!;
      twice |= once & word;
      once |= word;
    }
    failed |= twice;
    if (exactlyOne === 1) failed |= ~once;
  }
  return failed;
}

function checkClauses(program: CheckProgram, words: Int32Array): number {
  const { unions, pairs, clauses, variableCount } = program;
  let next = variableCount;
  for (let at = 0; at < unions.length;) {
    const inverted = unions[at]!;
    const end = at + 2 + unions[at + 1]!;
    let united = 0;
    for (at += 2; at < end; at++) {
      const operand = unions[at]!;
      united |= operand < 0 ? ~words[~operand]! : words[operand]!;
    }
    words[next++] = united ^ inverted;
  }
  let passed = -1;
  for (let at = 0; at < pairs.length; at += 2) {
    passed &= words[pairs[at]!]! | words[pairs[at + 1]!]!;
  }
  for (let at = 0; at < clauses.length;) {
    const end = at + 1 + clauses[at]!;
    let holds = 0;
    for (at++; at < end; at++) holds |= words[clauses[at]!]!;
    passed &= holds;
  }
  return ~passed;
}

function checkTables({ tables }: CheckProgram, words: Int32Array): number {
  let failed = 0;
  for (let at = 0; at < tables.length;) {
    const columns = tables[at]!;
    const end = at + 2 + columns * tables[at + 1]!;
    let allowed = 0;
    for (at += 2; at < end;) {
      let row = -1;
      for (const rowEnd = at + columns; at < rowEnd; at++) row &= words[tables[at]!]!;
      allowed |= row;
    }
    failed |= ~allowed;
  }
  return failed;
}
