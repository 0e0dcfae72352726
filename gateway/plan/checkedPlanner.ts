import type { PlanNode } from './plan.ts';
import { planOrNull, type Planner } from './planner.ts';

/**
 * Asks another planner where the first one finds no plan, or one that is known to be wrong. Should
 * the other know no better, the first has the last word: of a wrong plan, subgraphs then refuse what
 * they cannot answer.
 */
export function checkedPlanner(
  planner: Planner,
  openOther: () => Planner,
  isWrong: (root: PlanNode) => boolean,
): Planner {
  let other: Planner | null = null;
  return {
    plan(document, operationName) {
      const better = (): PlanNode | null => {
        const root = planOrNull((other ??= openOther()), document, operationName);
        return root === null || isWrong(root) ? null : root;
      };
      let root: PlanNode | null;
      try {
        root = planner.plan(document, operationName);
      } catch (error) {
        const rescued = better();
        if (rescued === null) throw error;
        return rescued;
      }
      return root !== null && isWrong(root) ? (better() ?? root) : root;
    },
  };
}
