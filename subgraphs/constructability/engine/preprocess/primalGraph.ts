import type { Network } from './network.ts';

/** Which slots share a constraint. */
export interface PrimalGraph {
  /** The slots under any constraint; a node is an index into them. */
  readonly connected: readonly number[];
  /** Per node those that share a constraint with it. */
  readonly neighbours: readonly ReadonlySet<number>[];
  /** Per node how many bits tell which of its values the slot takes. */
  readonly bits: Float64Array;
}

export function primalGraph(network: Network): PrimalGraph {
  const nodeOf = new Int32Array(network.sizes.length).fill(-1);
  const connected: number[] = [];
  const neighbours: Set<number>[] = [];
  const join = (slots: readonly number[]): void => {
    for (const slot of slots) {
      if (nodeOf[slot] !== -1) continue;
      nodeOf[slot] = connected.push(slot) - 1;
      neighbours.push(new Set());
    }
    for (const first of slots) {
      const own = neighbours[nodeOf[first]!]!;
      for (const second of slots) if (first !== second) own.add(nodeOf[second]!);
    }
  };
  const { clauseOffsets, clauseLiterals, literals } = network;
  for (let clause = 0; clause < clauseOffsets.length - 1; clause++) {
    const slots: number[] = [];
    for (let at = clauseOffsets[clause]!; at < clauseOffsets[clause + 1]!; at++) {
      slots.push(literals.slots[clauseLiterals[at]!]!);
    }
    join(slots);
  }
  for (const { columns } of network.tables) join([...columns]);
  const bits = Float64Array.from(connected, (slot) => Math.log2(network.sizes[slot]!));
  return { connected, neighbours, bits };
}
