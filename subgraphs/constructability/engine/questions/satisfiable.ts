import type { QuestionGraph } from './questionGraph.ts';

/** Whether a configuration has allowed values only; leaves in `holds` which nodes have one. */
export function isSatisfiable(graph: QuestionGraph, allowed: Uint8Array): boolean {
  const { rules, classOffsets, classValues, classHolds, holds } = graph;
  if (rules.root === -1) return false;
  const { leafOffsets, leafClasses, leafCount, isChoice, childOffsets, children } = rules;
  for (let owner = 0; owner < classHolds.length; owner++) {
    let any = 0;
    const end = classOffsets[owner + 1]!;
    for (let at = classOffsets[owner]!; at < end && any === 0; at++)
      any = allowed[classValues[at]!]!;
    classHolds[owner] = any;
  }
  for (let leaf = 0; leaf < leafCount; leaf++) {
    let any = 0;
    const end = leafOffsets[leaf + 1]!;
    for (let at = leafOffsets[leaf]!; at < end && any === 0; at++) {
      any = classHolds[leafClasses[at]!]!;
    }
    holds[leaf] = any;
  }
  const inner = isChoice.length;
  for (let node = 0; node < inner; node++) {
    const choice = isChoice[node]!;
    const end = childOffsets[node + 1]!;
    let at = childOffsets[node]!;
    // An OR holds with the first child that holds, an AND fails with the first that does not.
    while (at < end && holds[children[at]!] !== choice) at++;
    holds[leafCount + node] = at < end ? choice : 1 - choice;
  }
  return holds[rules.root] === 1;
}
