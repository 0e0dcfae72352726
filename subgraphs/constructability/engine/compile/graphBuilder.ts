import { IntList } from '../model/intList.ts';
import { hasBit } from '../preprocess/bitset.ts';
import { LiteralInterner } from '../preprocess/literalInterner.ts';
import type { Network } from '../preprocess/network.ts';
import { ExactIndex } from '../model/exactIndex.ts';

/**
 * Nodes of a decision graph while it grows. Leaves are known by their number, inner nodes by
 * the bitwise complement of theirs: how many leaves there will be is known at the end only.
 */
export class GraphBuilder {
  readonly #network: Network;
  readonly #leaves: LiteralInterner;
  readonly #nodes = new ExactIndex();
  readonly #isChoice = new IntList(1 << 10);
  #scratch = new Int32Array(64);

  constructor(network: Network) {
    this.#network = network;
    this.#leaves = new LiteralInterner(network.sizes);
  }

  /** The size of the graph so far. */
  get edges(): number {
    return this.#nodes.size;
  }

  /** The leaf for the classes whose bit set begins at `start`. */
  leaf(slot: number, words: Int32Array, start: number): number {
    return this.#leaves.intern(slot, words, start);
  }

  /** The node that joins the children; the order of children does not matter. */
  and(children: readonly number[]): number {
    return this.#node(children, 0);
  }

  /** The node that chooses between the children. */
  or(children: readonly number[]): number {
    return this.#node(children, 1);
  }

  #node(children: readonly number[], choice: number): number {
    const only = children[0];
    if (children.length === 1 && only !== undefined) return only;
    if (this.#scratch.length <= children.length)
      this.#scratch = new Int32Array(children.length * 2);
    this.#scratch.set(children);
    this.#scratch.subarray(0, children.length).sort();
    this.#scratch[children.length] = choice;
    const node = this.#nodes.intern(this.#scratch, children.length + 1);
    if (node === this.#isChoice.length) this.#isChoice.push(choice);
    return ~node;
  }

  /** The arrays of the graph, without the nodes that the root does not reach. */
  pack(root: number, classStarts: Int32Array): PackedGraph {
    const table = this.#leaves.table();
    const reached = this.#reach(root);
    const number = new Int32Array(reached.length);
    let next = table.count;
    for (let node = 0; node < reached.length; node++)
      if (reached[node] === 1) number[node] = next++;
    const resolve = (child: number): number => (child >= 0 ? child : number[~child]!);
    const leafOffsets = new IntList();
    const leafClasses = new IntList();
    leafOffsets.push(0);
    for (let leaf = 0; leaf < table.count; leaf++) {
      const slot = table.slots[leaf]!;
      for (let value = 0; value < this.#network.sizes[slot]!; value++) {
        const has = hasBit(table.words, table.starts[leaf]!, value);
        if (has) leafClasses.push(classStarts[slot]! + value);
      }
      leafOffsets.push(leafClasses.length);
    }
    const isChoice = new IntList();
    const childOffsets = new IntList();
    const children = new IntList();
    childOffsets.push(0);
    const keys = this.#nodes.keys;
    for (let node = 0; node < reached.length; node++) {
      if (reached[node] === 0) continue;
      isChoice.push(this.#isChoice.at(node));
      const end = this.#nodes.start(node + 1) - 1;
      for (let at = this.#nodes.start(node); at < end; at++) children.push(resolve(keys[at]!));
      childOffsets.push(children.length);
    }
    return {
      root: root === NOTHING ? -1 : resolve(root),
      leafSlots: table.slots,
      leafOffsets: leafOffsets.toArray(),
      leafClasses: leafClasses.toArray(),
      isChoice: isChoice.toArray(),
      childOffsets: childOffsets.toArray(),
      children: children.toArray(),
    };
  }

  #reach(root: number): Uint8Array {
    const reached = new Uint8Array(this.#nodes.count);
    if (root === NOTHING || root >= 0) return reached;
    reached[~root] = 1;
    const keys = this.#nodes.keys;
    // Children come before their parents: one way from the end reaches all.
    for (let node = reached.length - 1; node >= 0; node--) {
      if (reached[node] === 0) continue;
      const end = this.#nodes.start(node + 1) - 1;
      for (let at = this.#nodes.start(node); at < end; at++) {
        if (keys[at]! < 0) reached[~keys[at]!] = 1;
      }
    }
    return reached;
  }
}

/** In place of a node: no configuration. */
export const NOTHING = 0x7fff_ffff;

export interface PackedGraph {
  readonly root: number;
  readonly leafSlots: Int32Array;
  readonly leafOffsets: Int32Array;
  readonly leafClasses: Int32Array;
  readonly isChoice: Int32Array;
  readonly childOffsets: Int32Array;
  readonly children: Int32Array;
}
