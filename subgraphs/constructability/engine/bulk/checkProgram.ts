import { IntList } from '../model/intList.ts';
import { openArrays, packArrays } from '../model/packedArrays.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { hasBit, wordsFor } from '../preprocess/bitset.ts';
import { buildNetwork } from '../preprocess/buildNetwork.ts';
import type { PlacedNetwork } from '../preprocess/buildNetwork.ts';

/**
 * The rules of a slice laid out to check complete configurations, 32 at a time: every variable is
 * a word, in which each bit is another configuration. Words 0 … variableCount-1 are the variables,
 * and those behind hold what several checks need: whether a slot takes one of some values.
 */
export interface CheckProgram {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  readonly variableCount: number;
  readonly wordCount: number;
  /** Nothing passes. */
  readonly isContradiction: boolean;
  /** Triples: word, word, and 0 where they must be equal or -1 where opposite. */
  readonly equals: Int32Array;
  /** Runs: 1 for exactly one (0: at most one), number of members, then per member its operand. */
  readonly groups: Int32Array;
  /** Runs: -1 where the word is the union's complement (else 0), number, then words to unite. */
  readonly unions: Int32Array;
  /** Clauses over words, by their length: pairs first, as most are. */
  readonly pairs: Int32Array;
  /** Runs: number, then words. */
  readonly clauses: Int32Array;
  /** Runs: columns, rows, then row after row a word for each cell. */
  readonly tables: Int32Array;
}

const MAGIC = 0x55435043;

/** Raised with every change of the layout or of what it means. */
export const CHECK_FORMAT = 1;

const ARRAYS = ['equals', 'groups', 'unions', 'pairs', 'clauses', 'tables'] as const;

/** Lays out the checks of a model; its families count native, also those it holds as clauses. */
export function buildCheckProgram(model: RuleModel): CheckProgram {
  const placed = buildNetwork(model, Infinity);
  const arrays = placed === null ? NOTHING_PASSES : new Layout(model, placed).arrays();
  const head = Int32Array.of(model.variableCount, arrays.wordCount, placed === null ? 1 : 0);
  const buffer = packArrays(MAGIC, CHECK_FORMAT, [head, ...ARRAYS.map((name) => arrays[name])]);
  const program = openCheckProgram(buffer);
  if (program === null) throw new Error('Packed checks do not open');
  return program;
}

/** The checks in a buffer, not copied; null when it is of another format or cut short. */
export function openCheckProgram(buffer: ArrayBuffer | SharedArrayBuffer): CheckProgram | null {
  const opened = openArrays(MAGIC, CHECK_FORMAT, ARRAYS.length + 1, buffer);
  if (opened === null) return null;
  const [head, ...rest] = opened;
  const arrays = Object.fromEntries(
    ARRAYS.map((name, index) => [name, rest[index]!]),
  ) as unknown as Pick<CheckProgram, (typeof ARRAYS)[number]>;
  return {
    buffer,
    variableCount: head![0]!,
    wordCount: head![1]!,
    isContradiction: head![2] === 1,
    ...arrays,
  };
}

const NONE = new Int32Array(0);
const NOTHING_PASSES = {
  wordCount: 0,
  equals: NONE,
  groups: NONE,
  unions: NONE,
  pairs: NONE,
  clauses: NONE,
  tables: NONE,
};

/** Turns slots back into words. */
class Layout {
  readonly #model: RuleModel;
  readonly #placed: PlacedNetwork;
  /** Per slot and value the words that tell it: ~word when it is told by the word's complement. */
  readonly #operands: (number | null)[][];
  readonly #equals = new IntList();
  readonly #unions = new IntList();
  readonly #unionOf = new Map<number, number>();
  #wordCount: number;

  constructor(model: RuleModel, placed: PlacedNetwork) {
    this.#model = model;
    this.#placed = placed;
    this.#wordCount = model.variableCount;
    const { placement, network, links } = placed;
    this.#operands = Array.from(network.sizes, (size) => Array.from({ length: size }, () => null));
    for (let variable = 0; variable < model.variableCount; variable++) {
      const own = this.#operands[placement.slots[variable]!]!;
      const value = placement.values[variable]!;
      const operand = placement.negated[variable] === 1 ? ~variable : variable;
      const known = own[value];
      if (known === null || known === undefined) own[value] = operand;
      else this.#mustEqual(known, operand);
    }
    for (const { slot, value, literal } of links) {
      this.#operands[slot]![value] = (literal & 1) === 1 ? ~(literal >>> 1) : literal >>> 1;
    }
  }

  arrays(): Omit<CheckProgram, 'buffer' | 'variableCount' | 'isContradiction'> {
    const { network, domains } = this.#placed;
    const groups = new IntList();
    for (const [slot, operands] of this.#operands.entries()) {
      if (operands.length === 2 && operands[1] === null) continue;
      const members = operands.filter((operand) => operand !== null);
      groups.push(members.length === operands.length ? 1 : 0);
      groups.push(members.length);
      groups.pushAll(members);
      if (network.sizes[slot] !== operands.length) throw new Error(`Slot ${slot} lost a value`);
    }
    const pairs = new IntList();
    const clauses = new IntList();
    for (let slot = 0; slot < network.sizes.length; slot++) {
      const start = network.wordStarts[slot]!;
      const isWhole = this.#operands[slot]!.every((_, value) => hasBit(domains, start, value));
      if (!isWhole) clauses.pushAll([1, this.#union(slot, domains, start)]);
    }
    for (let clause = 0; clause < network.clauseOffsets.length - 1; clause++) {
      const [start, end] = [network.clauseOffsets[clause]!, network.clauseOffsets[clause + 1]!];
      const words = Array.from(network.clauseLiterals.subarray(start, end), (literal) =>
        this.#literal(literal),
      );
      if (words.length !== 2) clauses.push(words.length);
      (words.length === 2 ? pairs : clauses).pushAll(words);
    }
    const tables = this.#tables();
    return {
      wordCount: this.#wordCount,
      equals: this.#equals.toArray(),
      groups: groups.toArray(),
      unions: this.#unions.toArray(),
      pairs: pairs.toArray(),
      clauses: clauses.toArray(),
      tables,
    };
  }

  #mustEqual(first: number, second: number): void {
    const wordOf = (operand: number): number => (operand < 0 ? ~operand : operand);
    this.#equals.pushAll([wordOf(first), wordOf(second), first < 0 === second < 0 ? 0 : -1]);
  }

  #literal(literal: number): number {
    const { slots, words, starts } = this.#placed.network.literals;
    const known = this.#unionOf.get(literal);
    if (known !== undefined) return known;
    const word = this.#union(slots[literal]!, words, starts[literal]!);
    this.#unionOf.set(literal, word);
    return word;
  }

  /** The word for "the slot takes one of the values": a variable's own, or one more. */
  #union(slot: number, words: Int32Array, start: number): number {
    const operands = this.#operands[slot]!;
    const inside = operands.filter((_, value) => hasBit(words, start, value));
    const outside = operands.filter((_, value) => !hasBit(words, start, value));
    // What no word tells, that a family has no member, is told by all others.
    const isComplement =
      inside.includes(null) || (!outside.includes(null) && outside.length < inside.length);
    const united = (isComplement ? outside : inside).filter((operand) => operand !== null);
    if (united.length === 1 && !isComplement && united[0]! >= 0) return united[0]!;
    this.#unions.push(isComplement ? -1 : 0);
    this.#unions.push(united.length);
    this.#unions.pushAll(united);
    return this.#wordCount++;
  }

  #tables(): Int32Array {
    const tables = new IntList();
    const widest = this.#placed.network.sizes.reduce((most, size) => Math.max(most, size), 1);
    const word = new Int32Array(wordsFor(widest));
    for (const { columns, rows } of this.#placed.network.tables) {
      const wordsOf = Array.from(columns, () => new Map<number, number>());
      tables.push(columns.length);
      tables.push(rows.length / columns.length);
      for (let at = 0; at < rows.length; at++) {
        const column = at % columns.length;
        const value = rows[at]!;
        let own = wordsOf[column]!.get(value);
        if (own === undefined) {
          word.fill(0);
          word[value >>> 5] = 1 << (value & 31);
          own = this.#union(columns[column]!, word, 0);
          wordsOf[column]!.set(value, own);
        }
        tables.push(own);
      }
    }
    if (this.#model.tables.length !== this.#placed.network.tables.length) {
      throw new Error('A table was lost');
    }
    return tables.toArray();
  }
}
