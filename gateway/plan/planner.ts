import type { DocumentNode } from 'graphql';
import type { PlanNode } from './plan.ts';

/** The planners that can be chosen; see docs/adr for how they compare. */
export const PLANNER_NAMES = ['apollo', 'hive'] as const;
export type PlannerName = (typeof PLANNER_NAMES)[number];

export function isPlannerName(name: string): name is PlannerName {
  return (PLANNER_NAMES as readonly string[]).includes(name);
}

export const DEFAULT_PLANNER: PlannerName = 'apollo';

/** Plans the operations of one supergraph. */
export interface Planner {
  /**
   * Null where there is nothing to fetch. Takes a valid document; throws where no plan is found.
   */
  plan(document: DocumentNode, operationName: string | null): PlanNode | null;
}

/** For a second try: a planner that throws finds no plan, which is then no worse than a wrong one. */
export function planOrNull(
  planner: Planner,
  ...operation: Parameters<Planner['plan']>
): PlanNode | null {
  try {
    return planner.plan(...operation);
  } catch {
    return null;
  }
}
