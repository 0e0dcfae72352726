import type { QuestionGraph } from './questionGraph.ts';

/** How many configurations have allowed values only; exact. */
export function countVariants(graph: QuestionGraph, allowed: Uint8Array): bigint {
  return countNodes(graph, allowed)?.[graph.rules.root] ?? 0n;
}

/** Per node how many ways it has, or null where nothing is buildable at all. */
export function countNodes(graph: QuestionGraph, allowed: Uint8Array): bigint[] | null {
  const { rules } = graph;
  if (rules.root === -1) return null;
  const { leafCount, isChoice, childOffsets, children } = rules;
  const counts: bigint[] = Array.from(leafCounts(graph, allowed), BigInt);
  for (let node = 0; node < isChoice.length; node++) {
    const end = childOffsets[node + 1]!;
    let at = childOffsets[node]!;
    if (isChoice[node] === 1) {
      let sum = 0n;
      for (; at < end; at++) sum += counts[children[at]!]!;
      counts[leafCount + node] = sum;
    } else {
      counts[leafCount + node] = product(counts, children, at, end);
    }
  }
  return counts;
}

/** The decimal logarithm, to the precision of a double; -Infinity for 0. */
export function log10Of(count: bigint): number {
  if (count <= 0n) return -Infinity;
  const digits = count.toString();
  return Math.log10(Number(digits.slice(0, 17))) + Math.max(0, digits.length - 17);
}

/** Small factors are multiplied as numbers first: most are single values. */
function product(counts: bigint[], children: Int32Array, start: number, end: number): bigint {
  let large = 1n;
  let small = 1;
  for (let at = start; at < end; at++) {
    const count = counts[children[at]!]!;
    if (count === 1n) continue;
    if (count > 0xffff_ffffn) {
      large = large === 1n ? count : large * count;
      continue;
    }
    const factor = Number(count);
    if (factor === 0) return 0n;
    if (small * factor > Number.MAX_SAFE_INTEGER) {
      large *= BigInt(small);
      small = factor;
    } else {
      small *= factor;
    }
  }
  return small === 1 ? large : large * BigInt(small);
}

function leafCounts(graph: QuestionGraph, allowed: Uint8Array): Float64Array {
  const { rules, classOffsets, classValues } = graph;
  const classCounts = new Float64Array(classOffsets.length - 1);
  for (let owner = 0; owner < classCounts.length; owner++) {
    for (let at = classOffsets[owner]!; at < classOffsets[owner + 1]!; at++) {
      classCounts[owner]! += allowed[classValues[at]!]!;
    }
  }
  const counts = new Float64Array(rules.leafCount);
  for (let leaf = 0; leaf < counts.length; leaf++) {
    for (let at = rules.leafOffsets[leaf]!; at < rules.leafOffsets[leaf + 1]!; at++) {
      counts[leaf]! += classCounts[rules.leafClasses[at]!]!;
    }
  }
  return counts;
}
