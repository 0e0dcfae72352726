import { CAN_BE_LEFT_OUT, CAN_BE_SELECTED } from '../questions/domains.ts';
import { assumedLiterals, openClasses } from './assumedLiterals.ts';
import type { SatRules } from './satRules.ts';

/** Candidates that one question of the solver tries to refute together. */
const CHUNK = 400;

/** Whether a configuration has allowed values only. */
export function isSatisfiableBySat(rules: SatRules, allowed: Uint8Array): boolean {
  const assumed = assumedLiterals(rules, allowed);
  return assumed !== null && rules.solver.solve(assumed) === 'satisfiable';
}

/**
 * What each variable can still be in a configuration of allowed values only: per variable the bits
 * CAN_BE_SELECTED and CAN_BE_LEFT_OUT, or 0 for all when nothing satisfies the assumptions.
 *
 * Every solution found shows a class for each slot that can be taken. The solver is asked for one
 * that shows something new, for many open classes at once and preferring all of them, until it
 * proves that there is none: far fewer questions than one a variable.
 */
export function findDomainsBySat(rules: SatRules, allowed: Uint8Array): Uint8Array {
  const domains = new Uint8Array(rules.layout.variableCount);
  const assumed = assumedLiterals(rules, allowed);
  if (assumed === null || rules.solver.solve(assumed) !== 'satisfiable') return domains;
  const reached = reachedClasses(rules, openClasses(rules.layout, allowed), assumed);
  const { valueClasses, valueStarts, variableSlots, variableValues, variableNegated } =
    rules.layout;
  const slots = valueStarts.length - 1;
  const possibleOfSlot = new Int32Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    for (let value = valueStarts[slot]!; value < valueStarts[slot + 1]!; value++) {
      possibleOfSlot[slot]! += isPossible(value);
    }
  }
  for (let variable = 0; variable < domains.length; variable++) {
    const slot = variableSlots[variable]!;
    const own = isPossible(valueStarts[slot]! + variableValues[variable]!);
    const other = possibleOfSlot[slot]! > own ? 1 : 0;
    const [selected, leftOut] = variableNegated[variable] === 0 ? [own, other] : [other, own];
    domains[variable] = selected * CAN_BE_SELECTED + leftOut * CAN_BE_LEFT_OUT;
  }
  return domains;

  function isPossible(value: number): number {
    return allowed[value]! & (valueClasses[value]! >= 0 ? reached[valueClasses[value]!]! : 0);
  }
}

/** Per class 1 where some solution takes it. The solver has just found one. */
function reachedClasses(
  { solver, classLiterals }: SatRules,
  open: Int32Array,
  assumed: readonly number[],
): Uint8Array {
  const reached = new Uint8Array(classLiterals.length);
  const mark = (candidates: readonly number[]): readonly number[] =>
    candidates.filter((owner) => {
      const literal = classLiterals[owner]!;
      if (literal === 0 || solver.holds(literal)) reached[owner] = 1;
      return reached[owner] === 0;
    });
  let candidates = mark(Array.from(open.keys()).filter((owner) => open[owner]! > 0));
  for (const owner of candidates) solver.prefer(classLiterals[owner]!);
  while (candidates.length > 0) {
    const chunk = candidates.slice(0, CHUNK);
    const literals = chunk.map((owner) => classLiterals[owner]!);
    if (solver.solveWithOneOf(assumed, literals) === 'satisfiable') {
      const before = candidates;
      candidates = mark(candidates);
      for (const owner of before) {
        if (reached[owner] === 1) solver.prefer(-classLiterals[owner]!);
      }
    } else candidates = candidates.slice(chunk.length);
  }
  return reached;
}
