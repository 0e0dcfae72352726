import type { RuleModel } from '../model/ruleModel.ts';
import { planBranching } from '../preprocess/branchingOrder.ts';
import type { Network } from '../preprocess/network.ts';
import { reduceRules } from '../preprocess/reducedRules.ts';
import { packCompiledRules } from './compiledRules.ts';
import type { CompiledRules } from './compiledRules.ts';
import { GraphBuilder } from './graphBuilder.ts';
import { Search } from './search.ts';
import type { CompileBudget, Overrun } from './search.ts';

export type CompileOutcome =
  | { readonly kind: 'compiled'; readonly rules: CompiledRules }
  | { readonly kind: 'over-budget'; readonly reason: Overrun };

/** Past the first three trees, next to none has a graph worth its time. */
const MOST_TRIES = 3;
/** A graph that nobody notices need not become smaller. */
const SMALL_EDGES = 12_000;

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
  const found = smallestGraph(network, budget, deadline);
  if (typeof found === 'string') return { kind: 'over-budget', reason: found };
  const { graph, root } = found;
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

interface FoundGraph {
  readonly graph: GraphBuilder;
  readonly root: number;
}

/**
 * Of the most promising branching trees, the one with the smallest graph; only the first has the
 * whole budget, the others must do with less than what is found.
 */
function smallestGraph(
  network: Network,
  budget: CompileBudget,
  deadline: number,
): FoundGraph | Overrun {
  let best: FoundGraph | null = null;
  for (const tree of planBranching(network).slice(0, MOST_TRIES)) {
    if (best !== null && best.graph.edges < SMALL_EDGES) break;
    const edges: number = best?.graph.edges ?? budget.edges;
    const graph = new GraphBuilder(network);
    const root = new Search(network, tree, graph, { ...budget, edges }, deadline).run();
    if (typeof root !== 'string') best = { graph, root };
    else if (best === null) return root;
  }
  // Without a tree to try: what no order takes apart has a graph past any bound.
  return best ?? 'edges';
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
