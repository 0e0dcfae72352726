import { codesIn } from './expression/expression.ts';
import type { RuleBody } from './ruleBook.ts';
import type { RuleSlice } from './ruleSlice.ts';
import { ruleValue } from './ruleValue.ts';

/** Which rules look at which places of a car: a change of one place concerns only these. */
export interface Wiring {
  readonly slots: readonly Slot[];
  readonly constraints: readonly Constraint[];
}

/** A place for one code: a family that takes one, or each code of a family that takes any. */
export interface Slot {
  readonly codes: readonly string[];
  readonly mayBeEmpty: boolean;
  /** The constraints that look at it, by their position. */
  readonly constraints: readonly number[];
}

/** What the maker's rules and the packages want. Families are kept by the slots themselves. */
export interface Constraint {
  /** Sorted, each once. */
  readonly slots: readonly number[];
  /** On a car in which no family has too many or too few. */
  holds(codes: ReadonlySet<string>): boolean;
}

const KNOWN = new WeakMap<RuleSlice, Wiring>();

/** Slices are shared and kept, so that their wiring is too. */
export function wiringOf(slice: RuleSlice): Wiring {
  return KNOWN.getOrInsertComputed(slice, wire);
}

function wire(slice: RuleSlice): Wiring {
  const places = slice.families.flatMap(({ cardinality, options }) =>
    cardinality === 'ANY'
      ? options.map((code) => ({ codes: [code], mayBeEmpty: true }))
      : [{ codes: options, mayBeEmpty: cardinality === 'ONE_OR_NONE' }],
  );
  const slotOf = new Map(
    places.flatMap(({ codes }, slot) => codes.map((code) => [code, slot] as const)),
  );
  const constraint = (about: readonly string[], holds: Constraint['holds']): Constraint => ({
    slots: [...new Set(about.flatMap((code) => slotOf.get(code) ?? []))].sort((a, b) => a - b),
    holds,
  });
  const constraints = [
    ...[...slice.contentsOf].map(([code, contents]) =>
      constraint(
        [code, ...contents],
        (codes) => !codes.has(code) || contents.every((part) => codes.has(part)),
      ),
    ),
    ...slice.rules.map(({ body }) => constraint(codesOf(slice, body), holderOf(slice, body))),
  ];
  const concerned = places.map((): number[] => []);
  for (const [index, { slots }] of constraints.entries()) {
    for (const slot of slots) concerned[slot]?.push(index);
  }
  return {
    slots: places.map((place, slot) => ({ ...place, constraints: concerned[slot] ?? [] })),
    constraints,
  };
}

function codesOf(slice: RuleSlice, body: RuleBody): readonly string[] {
  switch (body.kind) {
    case 'EXPRESSION':
      return codesIn(body.expression);
    case 'REQUIRES':
    case 'EXCLUDES':
      return [...codesIn(body.if), ...codesIn(body.then)];
    case 'SUPPLEMENT':
      return [...codesIn(body.if), ...body.adds];
    case 'TABLE':
      return body.families.flatMap((family) => optionsOf(slice, family));
  }
}

function holderOf(slice: RuleSlice, body: RuleBody): Constraint['holds'] {
  if (body.kind !== 'TABLE') {
    return (codes) =>
      ruleValue(body, (code) => codes.has(code) && slice.familyOf.has(code)) === true;
  }
  const columns = body.families.map((family) => optionsOf(slice, family));
  return (codes) => {
    const cells = columns.map((options) => options.filter((code) => codes.has(code)));
    return body.rows.some((row) =>
      cells.every((present, index) => {
        const cell = row[index] ?? null;
        return cell === null ? present.length === 0 : present.length === 1 && present[0] === cell;
      }),
    );
  };
}

function optionsOf(slice: RuleSlice, family: string): readonly string[] {
  return slice.families.find(({ code }) => code === family)?.options ?? [];
}
