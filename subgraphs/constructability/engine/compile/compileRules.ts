import type { RuleModel } from '../model/ruleModel.ts';
import { planBranching } from '../preprocess/branchingOrder.ts';
import { reduceRules } from '../preprocess/reducedRules.ts';
import { packCompiledRules } from './compiledRules.ts';
import type { CompiledRules } from './compiledRules.ts';
import { GraphBuilder } from './graphBuilder.ts';
import { Search } from './search.ts';
import type { CompileBudget, Overrun } from './search.ts';

export type CompileOutcome =
  | { readonly kind: 'compiled'; readonly rules: CompiledRules }
  | { readonly kind: 'over-budget'; readonly reason: Overrun };

export const DEFAULT_BUDGET: CompileBudget = {
  edges: 8_000_000,
  milliseconds: 20_000,
  cacheWords: 96_000_000,
};

/** Compiles the rules of a slice; pure, and not to be run on a thread that serves. */
export function compileRules(
  model: RuleModel,
  budget: CompileBudget = DEFAULT_BUDGET,
): CompileOutcome {
  const deadline = performance.now() + budget.milliseconds;
  const reduced = reduceRules(model);
  if (reduced === null) return { kind: 'compiled', rules: nothingBuildable(model.variableCount) };
  const { network, placement, valueStarts, classOf } = reduced;
  const graph = new GraphBuilder(network);
  const search = new Search(network, planBranching(network), graph, budget, deadline);
  const root = search.run();
  if (typeof root === 'string') return { kind: 'over-budget', reason: root };
  const classStarts = new Int32Array(network.sizes.length + 1);
  for (let slot = 0; slot < network.sizes.length; slot++) {
    classStarts[slot + 1] = classStarts[slot]! + network.sizes[slot]!;
  }
  const valueClasses = new Int32Array(classOf.length);
  for (let slot = 0; slot < network.sizes.length; slot++) {
    for (let value = valueStarts[slot]!; value < valueStarts[slot + 1]!; value++) {
      valueClasses[value] = classOf[value] === -1 ? -1 : classStarts[slot]! + classOf[value]!;
    }
  }
  const packed = graph.pack(root, classStarts);
  return {
    kind: 'compiled',
    rules: packCompiledRules(packed.root, {
      variableSlots: placement.slots,
      variableValues: placement.values,
      variableNegated: Int32Array.from(placement.negated),
      valueStarts,
      valueClasses,
      classStarts,
      ...packed,
    }),
  };
}

function nothingBuildable(variableCount: number): CompiledRules {
  const none = new Int32Array(0);
  return packCompiledRules(-1, {
    variableSlots: new Int32Array(variableCount),
    variableValues: new Int32Array(variableCount),
    variableNegated: new Int32Array(variableCount),
    valueStarts: Int32Array.of(0),
    valueClasses: none,
    classStarts: Int32Array.of(0),
    leafSlots: none,
    leafOffsets: Int32Array.of(0),
    leafClasses: none,
    isChoice: none,
    childOffsets: Int32Array.of(0),
    children: none,
  });
}
