import type { Rule } from '../../interchange/records.generated.ts';
import type { Expression } from '../authoring/expression.ts';
import { parseExpression } from '../authoring/expression.ts';
import type { Slice } from './slices.ts';

/** What is wrong with a complete car, in words; nothing where it is buildable. */
export function faultsOf(car: ReadonlySet<string>, slice: Slice): readonly string[] {
  const faults: string[] = [];
  const chosenOf = new Map<string, string[]>();
  for (const code of car) {
    const item = slice.offered.get(code);
    if (item !== undefined) {
      const chosen = chosenOf.get(item.family);
      if (chosen === undefined) chosenOf.set(item.family, [code]);
      else chosen.push(code);
    }
    if (item === undefined) faults.push(`${code} is not offered`);
    else if ('contents' in item) {
      const missing = item.contents.filter((part) => !car.has(part));
      if (missing.length > 0) faults.push(`${code} lacks ${missing.join(' ')}`);
    }
  }
  for (const family of slice.families) {
    if (family.cardinality === 'ANY') continue;
    const chosen = chosenOf.get(family.code) ?? [];
    const least = family.cardinality === 'EXACTLY_ONE' ? 1 : 0;
    if (chosen.length < least || chosen.length > 1) {
      faults.push(`${family.code} has ${chosen.join(' ') || 'nothing'}`);
    }
  }
  for (const rule of slice.rules) {
    if (!satisfies(car, rule, slice, chosenOf)) faults.push(rule.code);
  }
  return faults;
}

/** The car from the works: standards, contents of standard packages, and what rules add. */
export function initialCar({ standards, offered, rules }: Slice): ReadonlySet<string> {
  const car = new Set(standards);
  for (let size = -1; size !== car.size;) {
    size = car.size;
    for (const code of car) {
      const item = offered.get(code);
      if (item !== undefined && 'contents' in item) for (const part of item.contents) car.add(part);
    }
    for (const rule of rules) {
      if (rule.kind === 'SUPPLEMENT' && holds(parsed(rule.if), car)) {
        for (const code of rule.adds) car.add(code);
      }
    }
  }
  return car;
}

function satisfies(
  car: ReadonlySet<string>,
  rule: Rule,
  slice: Slice,
  chosenOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  switch (rule.kind) {
    case 'REQUIRES':
      return !holds(parsed(rule.if), car) || holds(parsed(rule.then), car);
    case 'EXCLUDES':
      return !(holds(parsed(rule.if), car) && holds(parsed(rule.then), car));
    case 'EXPRESSION':
      return holds(parsed(rule.expression), car);
    case 'SUPPLEMENT':
      return !holds(parsed(rule.if), car) || rule.adds.every((code) => car.has(code));
    case 'TABLE': {
      const applies = rule.families.every((code) =>
        slice.families.some((family) => family.code === code),
      );
      if (!applies) return true;
      const chosen = rule.families.map((family) => chosenOf.get(family)?.[0] ?? null);
      return rule.rows.some((row) => row.every((code, column) => code === chosen[column]));
    }
  }
}

const PARSED = new Map<string, Expression>();

function parsed(text: string): Expression {
  const known = PARSED.get(text);
  if (known !== undefined) return known;
  const expression = parseExpression(text);
  PARSED.set(text, expression);
  return expression;
}

function holds(expression: Expression, car: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case 'CODE':
      return car.has(expression.code);
    case 'NOT':
      return !holds(expression.of, car);
    case 'AND':
      return holds(expression.left, car) && holds(expression.right, car);
    case 'OR':
      return holds(expression.left, car) || holds(expression.right, car);
    case 'IMPLIES':
      return !holds(expression.left, car) || holds(expression.right, car);
    case 'IFF':
      return holds(expression.left, car) === holds(expression.right, car);
  }
}
