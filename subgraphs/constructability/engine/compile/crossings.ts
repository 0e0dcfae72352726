import { IntList } from '../model/intList.ts';
import type { BranchingTree } from '../preprocess/branchingOrder.ts';
import type { Network } from '../preprocess/network.ts';
import { ExactIndex } from '../model/exactIndex.ts';

/**
 * What the slots above a position can do to those from it on, besides taking values away: make
 * clauses and tables hold that reach from above to two or more slots below.
 */
export interface Crossings {
  /**
   * Per position of the tree a run in `clauses`: number of a remainder, how many clauses leave it,
   * and these clauses. A remainder is what is left of a clause when nothing above makes it hold:
   * equal remainders have equal numbers, whichever clause they come from.
   */
  readonly clauseOffsets: Int32Array;
  readonly clauses: Int32Array;
  /** Per position a run of tables with columns above it and below. */
  readonly tableOffsets: Int32Array;
  readonly tables: Int32Array;
}

/**
 * Past this many, each key would be as long as the rules themselves; some hundred megabytes.
 * Rules that tie everything to everything come here, and have no small graph.
 */
const MOST_CROSSINGS = 2_000_000;

/** Null where there are too many to compile with. */
export function findCrossings(network: Network, tree: BranchingTree): Crossings | null {
  const positions = new Int32Array(network.sizes.length).fill(-1);
  for (const [position, slot] of tree.order.entries()) positions[slot] = position;
  const ofClauses = clauseCrossings(network, tree, positions);
  return ofClauses === null ? null : { ...ofClauses, ...tableCrossings(network, tree, positions) };
}

function clauseCrossings(
  network: Network,
  tree: BranchingTree,
  positions: Int32Array,
): Pick<Crossings, 'clauseOffsets' | 'clauses'> | null {
  const { clauseOffsets: starts, clauseLiterals, literals } = network;
  const remainders = new ExactIndex();
  const byPosition: (Map<number, number[]> | undefined)[] = [];
  let count = 0;
  for (let clause = 0; clause < starts.length - 1; clause++) {
    if (starts[clause + 1]! - starts[clause]! < 3) continue;
    // All slots of a clause lie on one way down the tree: by position, from above to below.
    const own = clauseLiterals.slice(starts[clause], starts[clause + 1]);
    own.sort(
      (first, second) => positions[literals.slots[first]!]! - positions[literals.slots[second]!]!,
    );
    const places = own.map((literal) => positions[literals.slots[literal]!]!);
    for (let above = 1; above <= own.length - 2; above++) {
      const rest = own.slice(above);
      const remainder = remainders.intern(rest, rest.length);
      // Between two slots of the clause, every position on the way has the same remainder.
      for (let at = places[above]!; at > places[above - 1]!; at = tree.parents[at]!) {
        if (++count > MOST_CROSSINGS) return null;
        const known = (byPosition[at] ??= new Map<number, number[]>());
        const clauses = known.get(remainder);
        if (clauses === undefined) known.set(remainder, [clause]);
        else clauses.push(clause);
      }
    }
  }
  const offsets = new IntList();
  const clauses = new IntList();
  offsets.push(0);
  for (let position = 0; position < tree.order.length; position++) {
    for (const [remainder, owners] of byPosition[position] ?? []) {
      clauses.push(remainder);
      clauses.push(owners.length);
      clauses.pushAll(owners);
    }
    offsets.push(clauses.length);
  }
  return { clauseOffsets: offsets.toArray(), clauses: clauses.toArray() };
}

function tableCrossings(
  network: Network,
  tree: BranchingTree,
  positions: Int32Array,
): Pick<Crossings, 'tableOffsets' | 'tables'> {
  const byPosition: number[][] = [];
  for (const [table, { columns }] of network.tables.entries()) {
    const places = columns.map((slot) => positions[slot]!).sort();
    for (let at = places.at(-1)!; at > places[0]!; at = tree.parents[at]!) {
      (byPosition[at] ??= []).push(table);
    }
  }
  const offsets = new IntList();
  const tables = new IntList();
  offsets.push(0);
  for (let position = 0; position < tree.order.length; position++) {
    tables.pushAll(byPosition[position] ?? []);
    offsets.push(tables.length);
  }
  return { tableOffsets: offsets.toArray(), tables: tables.toArray() };
}
