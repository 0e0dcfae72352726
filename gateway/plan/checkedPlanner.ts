import type { PlanNode } from './plan.ts';
import { planOrNull, type Planner } from './planner.ts';

/**
 * Asks another planner where the first one's plan is known to be wrong. Should the other know no
 * better, the first plan stays: of what it asks, subgraphs then refuse what they cannot answer.
 */
export function checkedPlanner(
  planner: Planner,
  openOther: () => Planner,
  isWrong: (root: PlanNode) => boolean,
): Planner {
  let other: Planner | null = null;
  return {
    plan(document, operationName) {
      const root = planner.plan(document, operationName);
      if (root === null || !isWrong(root)) return root;
      other ??= openOther();
      const better = planOrNull(other, document, operationName);
      return better === null || isWrong(better) ? root : better;
    },
  };
}
