import type { SatSolver } from './satSolver.ts';

/** Literals that should hold, each with what it costs when it does not: an integer above 0. */
export type SoftLiterals = Map<number, number>;

/**
 * Finds a solution under the assumptions that violates soft literals of least total weight, and
 * leaves it in the solver. Where there are several sets of soft literals, each decides only between
 * the solutions that are best by all before it. Returns the weight lost of each set, or null where
 * there is no solution at all.
 */
export function satisfyMost(
  solver: SatSolver,
  assumptions: readonly number[],
  sets: readonly SoftLiterals[],
): readonly number[] | null {
  const assumed = [...assumptions];
  const lost: number[] = [];
  for (const soft of sets) {
    const best = relax(solver, assumed, soft);
    if (best === null) return null;
    lost.push(best.lost);
    // Exactly the best solutions violate none of what is left.
    assumed.push(...best.open.keys());
  }
  return lost;
}

/**
 * The weight lost, and the soft literals that stand for losing more.
 *
 * Core-guided, heavy literals first: the solver names soft literals that cannot all hold; the least
 * of their weights is lost for certain, and new soft literals stand for losing no more than one of
 * them. All that is added to the solver only defines new variables, so its rules stay what they are.
 */
function relax(
  solver: SatSolver,
  assumptions: readonly number[],
  soft: SoftLiterals,
): { readonly lost: number; readonly open: SoftLiterals } | null {
  const open = new Map(soft);
  for (const literal of soft.keys()) solver.prefer(literal);
  let lost = 0;
  let threshold = nextThreshold(open, Infinity);
  for (;;) {
    const heavy = [...open].flatMap(([literal, weight]) => (weight >= threshold ? [literal] : []));
    if (solver.solve([...assumptions, ...heavy]) === 'satisfiable') {
      if (threshold === 0 || weightViolated(solver, soft) === lost) return { lost, open };
      threshold = nextThreshold(open, threshold);
      continue;
    }
    const core = shrink(solver, assumptions, heavy);
    if (core.length === 0) return null;
    const weight = Math.min(...core.map((literal) => open.get(literal) ?? 0));
    lost += weight;
    for (const literal of core) {
      const rest = (open.get(literal) ?? 0) - weight;
      if (rest > 0) open.set(literal, rest);
      else open.delete(literal);
    }
    for (const literal of relaxed(solver, core)) {
      open.set(literal, (open.get(literal) ?? 0) + weight);
    }
  }
}

/** Weights are looked at from the heaviest down, those of half its weight along with it. */
function nextThreshold(open: SoftLiterals, below: number): number {
  let heaviest = 0;
  for (const weight of open.values()) if (weight < below) heaviest = Math.max(heaviest, weight);
  return heaviest / 2;
}

function weightViolated(solver: SatSolver, soft: SoftLiterals): number {
  let violated = 0;
  for (const [literal, weight] of soft) if (!solver.holds(literal)) violated += weight;
  return violated;
}

/** A part of the literals that cannot all hold, of which none can be spared. */
function shrink(
  solver: SatSolver,
  assumptions: readonly number[],
  literals: readonly number[],
): readonly number[] {
  let core = literals.filter((literal) => solver.isFailed(literal));
  for (const literal of core) {
    if (!core.includes(literal)) continue;
    const without = core.filter((other) => other !== literal);
    if (solver.solve([...assumptions, ...without]) === 'unsatisfiable') {
      core = without.filter((other) => solver.isFailed(other));
    }
  }
  return core;
}

/**
 * Of literals that cannot all hold, one is lost: one new literal for each further one, which says
 * "this one holds, or all that come after it do". Linear in the core, unlike a counter.
 */
function relaxed(solver: SatSolver, core: readonly number[]): readonly number[] {
  const fresh: number[] = [];
  let allAfter: number | null = null;
  for (let at = core.length - 2; at >= 0; at--) {
    const next = core[at + 1]!;
    let all = next;
    if (allAfter !== null) {
      all = solver.addVariable();
      solver.addClause([-all, next]);
      solver.addClause([-all, allAfter]);
    }
    const either = solver.addVariable();
    solver.addClause([-either, core[at]!, all]);
    fresh.push(either);
    allAfter = all;
  }
  return fresh;
}
