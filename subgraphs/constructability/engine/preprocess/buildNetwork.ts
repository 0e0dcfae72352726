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

/** Turns a model into slots, families found in its clauses included; null when it contradicts itself. */
export function buildNetwork(model: RuleModel): PlacedNetwork | null {
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

  const builder = new ClauseBuilder(Int32Array.from(slots.sizes));
  const { placement } = slots;
  for (const link of slots.links) {
    const negated = (link.literal & 1) !== placement.negated[link.literal >>> 1]!;
    const slot = placement.slots[link.literal >>> 1]!;
    const value = placement.values[link.literal >>> 1]!;
    for (const positive of [true, false]) {
      builder.orValue(link.slot, link.value, positive);
      builder.orValue(slot, value, positive === negated);
      builder.endClause();
    }
  }
  const { offsets, literals, count } = model.clauses;
  for (let clause = 0; clause < count; clause++) {
    const end = offsets[clause + 1]!;
    if (isWithinSlot(literals, offsets[clause]!, end, placement)) continue;
    for (let at = offsets[clause]!; at < end; at++) {
      const literal = literals[at]!;
      const variable = Math.abs(literal) - 1;
      const positive = literal > 0 === (placement.negated[variable] === 0);
      builder.orValue(placement.slots[variable]!, placement.values[variable]!, positive);
    }
    builder.endClause();
  }
  const network = builder.build(placedTables(model));
  return network === null
    ? null
    : { placement, links: slots.links, network, domains: builder.domains };
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
