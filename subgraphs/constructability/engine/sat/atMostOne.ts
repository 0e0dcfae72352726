import type { SatSolver } from './satSolver.ts';

/** Up to this many are excluded pair by pair. */
const MAX_PAIRWISE = 6;

/**
 * Demands that at most one of the literals holds. Long lists are cut into pieces, each tied to the
 * rest by one helper variable, so that the clauses grow with the length and not with its square.
 *
 * @param literalsOfAll literals that every clause has besides
 */
export function demandAtMostOne(
  solver: SatSolver,
  literals: readonly number[],
  literalsOfAll: readonly number[] = [],
): void {
  let rest = literals;
  while (rest.length > MAX_PAIRWISE) {
    // "One of these holds", for the rest to see: at most one of the piece and it.
    const inPiece = solver.addVariable();
    const piece = rest.slice(0, MAX_PAIRWISE - 2);
    for (const literal of piece) solver.addClause([...literalsOfAll, -literal, inPiece]);
    demandPairwise(solver, piece, literalsOfAll);
    rest = [...rest.slice(MAX_PAIRWISE - 2), inPiece];
  }
  demandPairwise(solver, rest, literalsOfAll);
}

function demandPairwise(
  solver: SatSolver,
  literals: readonly number[],
  literalsOfAll: readonly number[],
): void {
  for (const [at, first] of literals.entries()) {
    for (const second of literals.slice(at + 1)) {
      solver.addClause([...literalsOfAll, -first, -second]);
    }
  }
}
