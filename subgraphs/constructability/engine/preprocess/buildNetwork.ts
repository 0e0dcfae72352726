import type { RuleModel } from '../model/ruleModel.ts';
import { ClauseBuilder } from './clauseBuilder.ts';
import { detectGroups } from './detectGroups.ts';
import type { DetectedGroup } from './detectGroups.ts';
import { findEquivalentLiterals } from './equivalentLiterals.ts';
import type { Network, NetworkTable } from './network.ts';

/** Where a network tells of the model's variables. */
export interface Placement {
  /** Per variable its slot. */
  readonly slots: Int32Array;
  /** Per variable the value of the slot that means it is selected (or, negated, is not). */
  readonly values: Int32Array;
  /** Per variable 1 when it is selected by all values but its own. */
  readonly negated: Uint8Array;
}

/** A value that stands for a literal (2 · variable, plus 1 when negated) placed in another slot. */
export interface Link {
  readonly slot: number;
  readonly value: number;
  readonly literal: number;
}

export interface PlacedNetwork {
  readonly placement: Placement;
  readonly links: readonly Link[];
  readonly network: Network;
  /** What the rules leave to each slot on their face. */
  readonly domains: Int32Array;
}

/**
 * Turns a model into slots, families found in its clauses included; null when it contradicts
 * itself. Clauses over more slots than `longestClause` are cut in pieces, with slots of two values
 * that no variable is placed in, and that all other slots determine.
 */
export function buildNetwork(model: RuleModel, longestClause: number): PlacedNetwork | null {
  const representative = findEquivalentLiterals(model);
  if (representative === null) return null;
  const slots = new Slots(model, representative);
  for (const group of model.groups) {
    const literals = Array.from(group.members, (member) => representative[member * 2]!);
    slots.add(literals, group.cardinality === 'EXACTLY_ONE');
  }
  const detected = detectGroups(model, representative);
  detected.sort((first, second) => second.literals.length - first.literals.length);
  for (const group of detected) slots.addDetected(group);
  slots.addRest();

  const { placement } = slots;
  const { offsets, literals, count } = model.clauses;
  const pieces = new Map<number, LongClause>();
  for (let clause = 0; clause < count; clause++) {
    const [start, end] = [offsets[clause]!, offsets[clause + 1]!];
    if (end - start <= longestClause) continue;
    const long = cutClause(literals.subarray(start, end), placement, longestClause);
    if (long.length < 2) continue;
    const helpers = long.slice(1).map(() => slots.sizes.push(2) - 1);
    pieces.set(clause, { pieces: long, helpers });
  }

  const builder = new ClauseBuilder(Int32Array.from(slots.sizes));
  const orLiteral = (literal: number): void => {
    const variable = Math.abs(literal) - 1;
    const positive = literal > 0 === (placement.negated[variable] === 0);
    builder.orValue(placement.slots[variable]!, placement.values[variable]!, positive);
  };
  for (const { slot, value, literal } of slots.links) {
    const linked = ((literal >>> 1) + 1) * ((literal & 1) === 0 ? 1 : -1);
    for (const positive of [true, false]) {
      builder.orValue(slot, value, positive);
      orLiteral(positive ? -linked : linked);
      builder.endClause();
    }
  }
  for (let clause = 0; clause < count; clause++) {
    const end = offsets[clause + 1]!;
    if (isWithinSlot(literals, offsets[clause]!, end, placement)) continue;
    const long = pieces.get(clause);
    if (long !== undefined) {
      addLongClause(builder, long, orLiteral);
      continue;
    }
    for (let at = offsets[clause]!; at < end; at++) orLiteral(literals[at]!);
    builder.endClause();
  }
  const network = builder.build(placedTables(model));
  return network === null
    ? null
    : { placement, links: slots.links, network, domains: builder.domains };
}

/** A clause in pieces, and for each piece but the first the slot that tells whether it is needed. */
interface LongClause {
  readonly pieces: readonly (readonly number[])[];
  readonly helpers: readonly number[];
}

/** Pieces of a clause over at most so many slots each, one slot in one piece. */
function cutClause(
  literals: Int32Array,
  { slots }: Placement,
  longest: number,
): readonly (readonly number[])[] {
  const bySlot = new Map<number, number[]>();
  for (const literal of literals) {
    const slot = slots[Math.abs(literal) - 1]!;
    const own = bySlot.get(slot);
    if (own === undefined) bySlot.set(slot, [literal]);
    else own.push(literal);
  }
  if (bySlot.size <= longest) return [Array.from(literals)];
  const runs = [...bySlot.values()];
  return Array.from({ length: Math.ceil(runs.length / longest) }, (_, piece) =>
    runs.slice(piece * longest, (piece + 1) * longest).flat(),
  );
}

/** A helper takes value 0 exactly when its piece or a later one holds: so it doubles no solution. */
function addLongClause(
  builder: ClauseBuilder,
  { pieces, helpers }: LongClause,
  orLiteral: (literal: number) => void,
): void {
  for (const [at, piece] of pieces.entries()) {
    const own = helpers[at - 1];
    const next = helpers[at];
    if (own !== undefined) builder.orValue(own, 0, false);
    for (const literal of piece) orLiteral(literal);
    if (next !== undefined) builder.orValue(next, 0, true);
    builder.endClause();
    if (own === undefined) continue;
    for (const literal of piece) {
      orLiteral(-literal);
      builder.orValue(own, 0, true);
      builder.endClause();
    }
    if (next === undefined) continue;
    builder.orValue(next, 0, false);
    builder.orValue(own, 0, true);
    builder.endClause();
  }
}

/** The slots as they are handed out. */
class Slots {
  readonly sizes: number[] = [];
  readonly links: Link[] = [];
  readonly placement: Placement;
  readonly #representative: Int32Array;

  constructor(model: RuleModel, representative: Int32Array) {
    this.#representative = representative;
    this.placement = {
      slots: new Int32Array(model.variableCount).fill(-1),
      values: new Int32Array(model.variableCount),
      negated: new Uint8Array(model.variableCount),
    };
  }

  /** A slot whose values are the literals, and where it may be none of them, one more. */
  add(literals: readonly number[], exactlyOne: boolean): void {
    const slot = this.sizes.push(literals.length + (exactlyOne ? 0 : 1)) - 1;
    for (const [value, literal] of literals.entries()) {
      if (this.#isPlaced(literal)) this.links.push({ slot, value, literal });
      else this.#place(literal >>> 1, slot, value, literal & 1);
    }
  }

  /** A detected group pays only when it is mostly over variables that no slot holds yet. */
  addDetected(group: DetectedGroup): void {
    const placed = group.literals.filter((literal) => this.#isPlaced(literal)).length;
    if (placed > 1 || group.literals.length - placed < 2) return;
    this.add(group.literals, group.exactlyOne);
  }

  addRest(): void {
    const { slots, values, negated } = this.placement;
    for (let variable = 0; variable < slots.length; variable++) {
      const representative = this.#representative[variable * 2]!;
      if (!this.#isPlaced(representative)) {
        this.#place(representative >>> 1, this.sizes.push(2) - 1, 0, 0);
      }
      if (representative >>> 1 === variable) continue;
      slots[variable] = slots[representative >>> 1]!;
      values[variable] = values[representative >>> 1]!;
      negated[variable] = negated[representative >>> 1]! ^ (representative & 1);
    }
  }

  #isPlaced(literal: number): boolean {
    return this.placement.slots[literal >>> 1] !== -1;
  }

  #place(variable: number, slot: number, value: number, negated: number): void {
    this.placement.slots[variable] = slot;
    this.placement.values[variable] = value;
    this.placement.negated[variable] = negated;
  }
}

/** Most clauses of a source exclude two members of a family, which its slot does already. */
function isWithinSlot(
  literals: Int32Array,
  start: number,
  end: number,
  { slots, values, negated }: Placement,
): boolean {
  if (end - start !== 2) return false;
  const first = Math.abs(literals[start]!) - 1;
  const second = Math.abs(literals[start + 1]!) - 1;
  return (
    slots[first] === slots[second] &&
    values[first] !== values[second] &&
    literals[start]! > 0 !== (negated[first] === 0) &&
    literals[start + 1]! > 0 !== (negated[second] === 0)
  );
}

function placedTables(model: RuleModel): NetworkTable[] {
  return model.tables.map(({ columns, rows }) => {
    const valuesOf = Array.from(columns, (column) => {
      const group = model.groups[column];
      if (group === undefined) throw new Error(`There is no group ${column}`);
      const values = new Map(Array.from(group.members, (member, value) => [member, value]));
      // NO_MEMBER: the value behind the members, which an exactly-one group lacks.
      if (group.cardinality === 'AT_MOST_ONE') values.set(-1, group.members.length);
      return values;
    });
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let at = 0; at < rows.length; at += columns.length) {
      const row = valuesOf.map((values, column) => values.get(rows[at + column]!));
      const key = row.join();
      if (row.includes(undefined) || seen.has(key)) continue;
      seen.add(key);
      for (const value of row) kept.push(value ?? 0);
    }
    return { columns, rows: Int32Array.from(kept) };
  });
}
