import { assumedLiterals, openClasses } from './assumedLiterals.ts';
import type { SatRules } from './satRules.ts';

export interface EnumerationBudget {
  readonly solutions: number;
  readonly milliseconds: number;
}

export const ENUMERATION_BUDGET: EnumerationBudget = { solutions: 20_000, milliseconds: 1_000 };

/** Classes that slots take together; every combination of their allowed values is a configuration. */
export interface SolutionOfClasses {
  /** Per slot the class it takes. */
  readonly classes: Int32Array;
  readonly variants: bigint;
}

/**
 * Solutions over classes one by one, each once, as far as the budget goes; returns whether these
 * were all. A solution is barred by a clause that a literal of this enumeration switches on.
 */
export function* enumerateBySat(
  rules: SatRules,
  allowed: Uint8Array,
  budget: EnumerationBudget,
): Generator<SolutionOfClasses, boolean, undefined> {
  const assumed = assumedLiterals(rules, allowed);
  if (assumed === null) return true;
  const { solver, classLiterals } = rules;
  const { classStarts } = rules.layout;
  const open = openClasses(rules.layout, allowed);
  const barring = solver.addVariable();
  const deadlineMs = performance.now() + budget.milliseconds;
  try {
    for (let found = 0; ; found++) {
      if (found === budget.solutions || performance.now() > deadlineMs) return false;
      const answer = solver.solve([...assumed, barring], deadlineMs);
      if (answer !== 'satisfiable') return answer === 'unsatisfiable';
      const classes = new Int32Array(classStarts.length - 1);
      const bar = [-barring];
      let variants = 1n;
      for (let slot = 0; slot < classes.length; slot++) {
        for (let owner = classStarts[slot]!; owner < classStarts[slot + 1]!; owner++) {
          const literal = classLiterals[owner]!;
          if (literal !== 0 && !solver.holds(literal)) continue;
          classes[slot] = owner;
          if (literal !== 0) bar.push(-literal);
          if (open[owner]! > 1) variants *= BigInt(open[owner]!);
          break;
        }
      }
      yield { classes, variants };
      solver.addClause(bar);
    }
  } finally {
    solver.addClause([-barring]);
  }
}
