import type { CompiledRules } from '../compile/compiledRules.ts';

/**
 * Compiled rules with the indices that questions need and room for what they find: one for each
 * thread, and one question at a time.
 */
export interface QuestionGraph {
  readonly rules: CompiledRules;
  /** Per class (by its number over all slots) its values: `classValues[classOffsets[c]]` … */
  readonly classOffsets: Int32Array;
  readonly classValues: Int32Array;
  /** Per node, of the question being answered: 1 when something satisfies it. */
  readonly holds: Uint8Array;
  /** Per node 1 when some configuration goes through it. */
  readonly reached: Uint8Array;
  /** Per class 1 when it has an allowed value, or when a configuration has one. */
  readonly classHolds: Uint8Array;
  readonly classReached: Uint8Array;
  /** Per node its least cost, or Infinity. */
  readonly cost: Float64Array;
}

export function openQuestionGraph(rules: CompiledRules): QuestionGraph {
  const classes = rules.classStarts.at(-1) ?? 0;
  const classOffsets = new Int32Array(classes + 1);
  for (const owner of rules.valueClasses) if (owner >= 0) classOffsets[owner + 1]!++;
  for (let owner = 0; owner < classes; owner++) classOffsets[owner + 1]! += classOffsets[owner]!;
  const next = classOffsets.slice();
  const classValues = new Int32Array(classOffsets[classes]!);
  for (const [value, owner] of rules.valueClasses.entries()) {
    if (owner >= 0) classValues[next[owner]!++] = value;
  }
  return {
    rules,
    classOffsets,
    classValues,
    holds: new Uint8Array(rules.nodeCount),
    reached: new Uint8Array(rules.nodeCount),
    classHolds: new Uint8Array(classes),
    classReached: new Uint8Array(classes),
    cost: new Float64Array(rules.nodeCount),
  };
}
