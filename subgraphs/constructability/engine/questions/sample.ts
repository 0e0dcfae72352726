import { selectedVariables } from './assumptions.ts';
import { countNodes } from './count.ts';
import type { QuestionGraph } from './questionGraph.ts';

/** A source of unsigned 32-bit numbers, each as likely as any other. */
export type RandomWords = () => number;

/**
 * Draws from the configurations of allowed values, each exactly as likely as any other. Null
 * where there is none; else a function that draws the selected variables of one.
 */
export function prepareSampling(
  graph: QuestionGraph,
  allowed: Uint8Array,
  random: RandomWords,
): (() => number[]) | null {
  const { rules } = graph;
  const counts = countNodes(graph, allowed);
  if (counts === null || counts[rules.root] === 0n) return null;
  return () => {
    const valueOfSlot = new Int32Array(rules.valueStarts.length - 1).fill(-1);
    const open = [rules.root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node < rules.leafCount) {
        valueOfSlot[rules.leafSlots[node]!] = drawValue(graph, allowed, node, counts, random);
        continue;
      }
      const inner = node - rules.leafCount;
      const start = rules.childOffsets[inner]!;
      const end = rules.childOffsets[inner + 1]!;
      if (rules.isChoice[inner] === 0) {
        for (let at = start; at < end; at++) open.push(rules.children[at]!);
        continue;
      }
      let rest = drawBelow(counts[node]!, random);
      let at = start;
      while (rest >= counts[rules.children[at]!]!) rest -= counts[rules.children[at++]!]!;
      open.push(rules.children[at]!);
    }
    return selectedVariables(rules, valueOfSlot);
  };
}

function drawValue(
  { rules, classOffsets, classValues }: QuestionGraph,
  allowed: Uint8Array,
  leaf: number,
  counts: readonly bigint[],
  random: RandomWords,
): number {
  let rest = Number(drawBelow(counts[leaf]!, random));
  for (let at = rules.leafOffsets[leaf]!; at < rules.leafOffsets[leaf + 1]!; at++) {
    const owner = rules.leafClasses[at]!;
    for (let to = classOffsets[owner]!; to < classOffsets[owner + 1]!; to++) {
      const value = classValues[to]!;
      if (allowed[value] === 1 && rest-- === 0) return value;
    }
  }
  throw new Error(`Leaf ${leaf} has fewer values than were counted`);
}

/** A number from 0 to limit - 1; draws again rather than favour small ones. */
export function drawBelow(limit: bigint, random: RandomWords): bigint {
  if (limit === 1n) return 0n;
  const bits = (limit - 1n).toString(2).length;
  for (;;) {
    let drawn = 0n;
    for (let left = bits; left > 0; left -= 32) {
      const word = random() >>> 0;
      const used = Math.min(left, 32);
      drawn = (drawn << BigInt(used)) | BigInt(used === 32 ? word : word >>> (32 - used));
    }
    if (drawn < limit) return drawn;
  }
}
