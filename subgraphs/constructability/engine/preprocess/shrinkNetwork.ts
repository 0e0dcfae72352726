import { hasBit, setBit, wordsFor } from './bitset.ts';
import { ClauseBuilder } from './clauseBuilder.ts';
import type { Network, NetworkTable } from './network.ts';
import { OPEN } from './propagator.ts';
import type { Propagator } from './propagator.ts';

export interface ShrunkNetwork {
  readonly network: Network;
  /** What merging clauses left to each slot. */
  readonly domains: Int32Array;
  /** Per slot, where its old values begin in `valueOf`. */
  readonly starts: Int32Array;
  /** The new value of each old one, or -1 when it is dead. */
  readonly valueOf: Int32Array;
}

/**
 * The network without dead values, satisfied clauses and entailed tables, in which values that
 * every constraint treats alike have become one. Slots keep their numbers. Null when it turns out
 * to contradict itself.
 */
export function shrinkNetwork(propagator: Propagator): ShrunkNetwork | null {
  const { network, state, slotLiterals } = propagator;
  const slots = network.sizes.length;
  const starts = new Int32Array(slots + 1);
  for (let slot = 0; slot < slots; slot++) starts[slot + 1] = starts[slot]! + network.sizes[slot]!;
  const valueOf = new Int32Array(starts[slots]!).fill(-1);
  const sizes = new Int32Array(slots);
  const clauseIsActive = (clause: number): boolean => state[propagator.satisfiedAt + clause] === 0;
  const { offsets: clausesAt, items: clausesOf } = propagator.literalClauses;
  const signatures = tableSignatures(propagator, starts);

  for (let slot = 0; slot < slots; slot++) {
    const partition = new Partition(network, state, slot);
    for (let at = slotLiterals.offsets[slot]!; at < slotLiterals.offsets[slot + 1]!; at++) {
      const literal = slotLiterals.items[at]!;
      if (state[propagator.statusAt + literal] !== OPEN) continue;
      let active = false;
      for (let c = clausesAt[literal]!; c < clausesAt[literal + 1]! && !active; c++) {
        active = clauseIsActive(clausesOf[c]!);
      }
      const from = network.literals.starts[literal]!;
      if (active)
        partition.refine((value) => (hasBit(network.literals.words, from, value) ? 1 : 0));
    }
    for (const signature of signatures.get(slot) ?? []) {
      partition.refine((value) => signature.get(value) ?? -1);
    }
    sizes[slot] = partition.classes;
    for (const [at, value] of partition.values.entries()) {
      valueOf[starts[slot]! + value] = partition.classOf[at]!;
    }
  }

  const builder = new ClauseBuilder(sizes);
  const words = new Int32Array(widest(sizes));
  for (let clause = 0; clause < network.clauseOffsets.length - 1; clause++) {
    if (!clauseIsActive(clause)) continue;
    for (let at = network.clauseOffsets[clause]!; at < network.clauseOffsets[clause + 1]!; at++) {
      const literal = network.clauseLiterals[at]!;
      if (state[propagator.statusAt + literal] !== OPEN) continue;
      const slot = network.literals.slots[literal]!;
      words.fill(0);
      for (let value = 0; value < network.sizes[slot]!; value++) {
        const mapped = valueOf[starts[slot]! + value]!;
        if (
          mapped >= 0 &&
          hasBit(network.literals.words, network.literals.starts[literal]!, value)
        ) {
          setBit(words, 0, mapped);
        }
      }
      builder.orValues(slot, words, 0);
    }
    builder.endClause();
  }
  const shrunk = builder.build(mapTables(propagator, starts, valueOf));
  return shrunk === null ? null : { network: shrunk, domains: builder.domains, starts, valueOf };
}

/** The values that a slot has left, in classes that become finer. */
class Partition {
  readonly values: number[] = [];
  readonly classOf: number[] = [];
  classes: number;

  constructor(network: Network, state: Int32Array, slot: number) {
    for (let value = 0; value < network.sizes[slot]!; value++) {
      if (!hasBit(state, network.wordStarts[slot]!, value)) continue;
      this.values.push(value);
      this.classOf.push(0);
    }
    this.classes = this.values.length === 0 ? 0 : 1;
  }

  refine(keyOf: (value: number) => number): void {
    if (this.classes === this.values.length) return;
    const numbers = new Map<number, number>();
    for (const [at, value] of this.values.entries()) {
      const key = (keyOf(value) + 1) * 0x10_0000 + this.classOf[at]!;
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
      }
      this.classOf[at] = number;
    }
    this.classes = numbers.size;
  }
}

/** Per slot and table with a column of it: values that stand in equal rows have equal numbers. */
function tableSignatures(
  propagator: Propagator,
  starts: Int32Array,
): Map<number, Map<number, number>[]> {
  const bySlot = new Map<number, Map<number, number>[]>();
  for (const table of activeTables(propagator)) {
    const width = table.columns.length;
    for (const [column, slot] of table.columns.entries()) {
      if (starts[slot + 1]! - starts[slot]! < 2) continue;
      const rests = new Map<string, number>();
      const restsOf = new Map<number, number[]>();
      for (let at = 0; at < table.rows.length; at += width) {
        let key = '';
        for (let other = 0; other < width; other++) {
          if (other !== column) key += `${table.rows[at + other]!},`;
        }
        let rest = rests.get(key);
        if (rest === undefined) rests.set(key, (rest = rests.size));
        const value = table.rows[at + column]!;
        const own = restsOf.get(value);
        if (own === undefined) restsOf.set(value, [rest]);
        else own.push(rest);
      }
      const numbers = new Map<string, number>();
      const signature = new Map<number, number>();
      for (const [value, own] of restsOf) {
        const key = own.sort((first, second) => first - second).join();
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        signature.set(value, number);
      }
      const known = bySlot.get(slot);
      if (known === undefined) bySlot.set(slot, [signature]);
      else known.push(signature);
    }
  }
  return bySlot;
}

function mapTables(
  propagator: Propagator,
  starts: Int32Array,
  valueOf: Int32Array,
): NetworkTable[] {
  return activeTables(propagator).map(({ columns, rows }) => {
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let at = 0; at < rows.length; at += columns.length) {
      const row = Array.from(columns, (slot, column) => {
        return valueOf[starts[slot]! + rows[at + column]!]!;
      });
      const key = row.join();
      if (seen.has(key)) continue;
      seen.add(key);
      for (const value of row) kept.push(value);
    }
    return { columns, rows: Int32Array.from(kept) };
  });
}

/** The tables that still forbid something, with the rows that are left. */
function activeTables({ network, state, entailedAt }: Propagator): NetworkTable[] {
  return network.tables.flatMap(({ columns, rows }, table) => {
    if (state[entailedAt + table] === 1) return [];
    const kept: number[] = [];
    for (let at = 0; at < rows.length; at += columns.length) {
      const alive = columns.every((slot, column) =>
        hasBit(state, network.wordStarts[slot]!, rows[at + column]!),
      );
      if (!alive) continue;
      for (let column = 0; column < columns.length; column++) kept.push(rows[at + column]!);
    }
    return [{ columns, rows: Int32Array.from(kept) }];
  });
}

function widest(sizes: Int32Array): number {
  let words = 1;
  for (const size of sizes) words = Math.max(words, wordsFor(size));
  return words;
}
