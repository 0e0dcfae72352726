import type { RuleModel } from '../model/ruleModel.ts';
import { hasBit, setBit, wordsFor } from './bitset.ts';
import { buildNetwork } from './buildNetwork.ts';
import type { Placement } from './buildNetwork.ts';
import type { Network } from './network.ts';
import { Propagator } from './propagator.ts';
import { shrinkNetwork } from './shrinkNetwork.ts';

/**
 * A model as the compiler takes it: slots of classes of values that the rules treat alike, without
 * what can never be, and where the model's variables went.
 */
export interface ReducedRules {
  readonly placement: Placement;
  /** Per slot where its values begin in `classOf`, and behind the last slot how many there are. */
  readonly valueStarts: Int32Array;
  /** Per value its class among the slot's classes, or -1 when no configuration holds it. */
  readonly classOf: Int32Array;
  /** The rules over classes: the network's values are classes. */
  readonly network: Network;
}

/** A clause ties all its slots together: longer ones would leave nothing independent. */
const LONGEST_CLAUSE = 40;

/** More rounds find next to nothing. */
const MOST_ROUNDS = 8;

/** Clauses that all rounds of probing look at: some hundred milliseconds. */
const MOST_PROBING = 30_000_000;

/** Reduces a model, or returns null where that shows that nothing satisfies it. */
export function reduceRules(model: RuleModel): ReducedRules | null {
  const placed = buildNetwork(model, LONGEST_CLAUSE);
  if (placed === null) return null;
  let { network } = placed;
  let domains = placed.domains;
  const valueStarts = new Int32Array(network.sizes.length + 1);
  for (let slot = 0; slot < network.sizes.length; slot++) {
    valueStarts[slot + 1] = valueStarts[slot]! + network.sizes[slot]!;
  }
  const classOf = new Int32Array(valueStarts.at(-1)!);
  for (let slot = 0; slot < network.sizes.length; slot++) {
    for (let value = 0; value < network.sizes[slot]!; value++) {
      classOf[valueStarts[slot]! + value] = value;
    }
  }
  let probing = MOST_PROBING;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const propagator = new Propagator(network);
    for (let slot = 0; slot < network.sizes.length; slot++) {
      if (!propagator.restrict(slot, domains, network.wordStarts[slot]!)) return null;
    }
    if (!propagator.propagateAll()) return null;
    // The first round shrinks much by plain propagation; only then is probing cheap.
    if (round > 0) {
      const before = propagator.work;
      if (!probe(propagator, before + probing)) return null;
      probing -= propagator.work - before;
    }
    const shrunk = shrinkNetwork(propagator);
    if (shrunk === null) return null;
    const unshrunk = network;
    network = shrunk.network;
    domains = shrunk.domains;
    for (let slot = 0; slot < network.sizes.length; slot++) {
      for (let at = valueStarts[slot]!; at < valueStarts[slot + 1]!; at++) {
        const old = classOf[at]!;
        if (old >= 0) classOf[at] = shrunk.valueOf[shrunk.starts[slot]! + old]!;
      }
    }
    if (round > 0 && isSame(unshrunk, network)) break;
  }
  return { placement: placed.placement, valueStarts, classOf, network };
}

/**
 * Drops each value whose choice leads to a contradiction; false when a slot loses all. Stops when it
 * has looked at too much: what it would find, the compiler finds too.
 */
function probe(propagator: Propagator, mostWork: number): boolean {
  const { network, state } = propagator;
  const word = new Int32Array(
    wordsFor(network.sizes.reduce((most, size) => Math.max(most, size), 1)),
  );
  for (let slot = 0; slot < network.sizes.length; slot++) {
    const start = network.wordStarts[slot]!;
    if (propagator.work > mostWork) return true;
    if (state[propagator.sizeAt + slot]! < 2) continue;
    for (let value = 0; value < network.sizes[slot]!; value++) {
      if (!hasBit(state, start, value)) continue;
      word.fill(0);
      setBit(word, 0, value);
      const mark = propagator.mark();
      const holds = propagator.restrict(slot, word, 0) && propagator.propagate();
      propagator.undo(mark);
      if (holds) continue;
      word.fill(-1);
      word[value >>> 5]! &= ~(1 << (value & 31));
      if (!propagator.restrict(slot, word, 0) || !propagator.propagate()) return false;
    }
  }
  return true;
}

function isSame(before: Network, after: Network): boolean {
  return (
    before.clauseLiterals.length === after.clauseLiterals.length &&
    before.sizes.every((size, slot) => size === after.sizes[slot])
  );
}
