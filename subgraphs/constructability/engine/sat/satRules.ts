import type { RuleModel } from '../model/ruleModel.ts';
import { hasBit } from '../preprocess/bitset.ts';
import type { Network } from '../preprocess/network.ts';
import { reduceRules, type ReducedRules } from '../preprocess/reducedRules.ts';
import type { ValueLayout } from '../questions/assumptions.ts';
import { demandAtMostOne } from './atMostOne.ts';
import type { SatSolver } from './satSolver.ts';

/**
 * The rules of a slice in a SAT solver: for rule bases that do not compile within their budget.
 * The reduced rules are encoded, so a slot of many interchangeable options costs one variable.
 */
export interface SatRules extends Disposable {
  readonly layout: ValueLayout;
  /** Per class, counted over all slots, the literal that says its slot takes it; 0: it always does. */
  readonly classLiterals: Int32Array;
  readonly solver: SatSolver;
  /** Puts a solver with the rules alone in the place of one that questions have added much to. */
  readonly refresh: () => void;
}

/** A solver with this many times the literals of the rules is given up for a new one. */
const MAX_GROWTH = 2;
const MIN_GROWTH = 200_000;

export function openSatRules(model: RuleModel, openSolver: () => SatSolver): SatRules {
  return new OpenSatRules(model.variableCount, reduceRules(model), openSolver);
}

class OpenSatRules implements SatRules {
  readonly layout: ValueLayout;
  readonly classLiterals: Int32Array;
  readonly #network: Network | null;
  readonly #openSolver: () => SatSolver;
  #solver: SatSolver;
  #ownSize = 0;

  constructor(variableCount: number, reduced: ReducedRules | null, openSolver: () => SatSolver) {
    this.#openSolver = openSolver;
    this.#network = reduced?.network ?? null;
    this.layout = layoutOf(variableCount, reduced);
    this.classLiterals = new Int32Array(this.layout.classStarts.at(-1) ?? 0);
    this.#solver = this.#encoded();
  }

  get solver(): SatSolver {
    return this.#solver;
  }

  readonly refresh = (): void => {
    if (this.#solver.size <= MAX_GROWTH * this.#ownSize + MIN_GROWTH) return;
    this.#solver[Symbol.dispose]();
    this.#solver = this.#encoded();
  };

  [Symbol.dispose](): void {
    this.#solver[Symbol.dispose]();
  }

  #encoded(): SatSolver {
    const solver = this.#openSolver();
    if (this.#network === null) solver.addClause([]);
    else encode(this.#network, this.layout.classStarts, this.classLiterals, solver);
    this.#ownSize = solver.size;
    return solver;
  }
}

function layoutOf(variableCount: number, reduced: ReducedRules | null): ValueLayout {
  if (reduced === null) {
    const perVariable = new Int32Array(variableCount);
    return {
      root: -1,
      variableCount,
      variableSlots: perVariable,
      variableValues: perVariable,
      variableNegated: perVariable,
      valueStarts: Int32Array.of(0),
      valueClasses: new Int32Array(0),
      classStarts: Int32Array.of(0),
    };
  }
  const { network, placement, valueStarts, classOf } = reduced;
  const classStarts = new Int32Array(network.sizes.length + 1);
  const valueClasses = new Int32Array(classOf.length);
  for (let slot = 0; slot < network.sizes.length; slot++) {
    const start = classStarts[slot]!;
    classStarts[slot + 1] = start + network.sizes[slot]!;
    for (let value = valueStarts[slot]!; value < valueStarts[slot + 1]!; value++) {
      valueClasses[value] = classOf[value] === -1 ? -1 : start + classOf[value]!;
    }
  }
  return {
    root: 0,
    variableCount,
    variableSlots: placement.slots,
    variableValues: placement.values,
    variableNegated: Int32Array.from(placement.negated),
    valueStarts,
    valueClasses,
    classStarts,
  };
}

function encode(
  network: Network,
  classStarts: Int32Array,
  classLiterals: Int32Array,
  solver: SatSolver,
): void {
  const { sizes, literals, clauseOffsets, clauseLiterals, tables } = network;
  for (let slot = 0; slot < sizes.length; slot++) {
    const start = classStarts[slot]!;
    const size = sizes[slot]!;
    if (size === 2) {
      const literal = solver.addVariable();
      classLiterals[start] = literal;
      classLiterals[start + 1] = -literal;
    } else if (size > 2) {
      const own = Array.from({ length: size }, () => solver.addVariable());
      classLiterals.set(own, start);
      solver.addClause(own);
      demandAtMostOne(solver, own);
    }
  }
  const literalsOf = Array.from({ length: literals.count }, (_, literal) =>
    alternativesOf(network, literal, classStarts, classLiterals),
  );
  for (let clause = 0; clause + 1 < clauseOffsets.length; clause++) {
    const own: number[] = [];
    for (let at = clauseOffsets[clause]!; at < clauseOffsets[clause + 1]!; at++) {
      own.push(...literalsOf[clauseLiterals[at]!]!);
    }
    solver.addClause(own);
  }
  for (const { columns, rows } of tables) {
    const cells = Array.from(columns, (slot) =>
      classLiterals.subarray(classStarts[slot], classStarts[slot + 1]),
    );
    encodeTable(solver, cells, rows);
  }
}

/** "The slot takes one of these classes" as literals of which one holds. */
function alternativesOf(
  { literals, sizes }: Network,
  literal: number,
  classStarts: Int32Array,
  classLiterals: Int32Array,
): readonly number[] {
  const slot = literals.slots[literal]!;
  const within: number[] = [];
  const without: number[] = [];
  for (let value = 0; value < sizes[slot]!; value++) {
    const own = classLiterals[classStarts[slot]! + value]!;
    (hasBit(literals.words, literals.starts[literal]!, value) ? within : without).push(own);
  }
  return without.length === 1 ? without.map((own) => -own) : within;
}

/**
 * A variable a row: it brings its cells, and a cell is taken only by a row that has it.
 *
 * @param cells per column the literals of its values
 */
function encodeTable(solver: SatSolver, cells: readonly Int32Array[], rows: Int32Array): void {
  const rowVariables: number[] = [];
  const rowsOf = cells.map((literals) => Array.from(literals, (): number[] => []));
  for (let start = 0; start < rows.length; start += cells.length) {
    const row = solver.addVariable();
    rowVariables.push(row);
    for (const [column, literals] of cells.entries()) {
      const value = rows[start + column]!;
      rowsOf[column]![value]!.push(row);
      if (literals[value] !== 0) solver.addClause([-row, literals[value]!]);
    }
  }
  solver.addClause(rowVariables);
  for (const [column, literals] of cells.entries()) {
    for (const [value, literal] of literals.entries()) {
      if (literal !== 0) solver.addClause([-literal, ...rowsOf[column]![value]!]);
    }
  }
}
