import { GraphQLError } from 'graphql';
import type { PlanNode } from '../plan/plan.ts';
import { schedule, type Condition, type Step } from '../plan/schedule.ts';
import { compileEntityStep } from './entityStep.ts';
import type { CompiledStep, Execution, ExecutionParts } from './execution.ts';
import { compileRootStep } from './rootStep.ts';

export interface CompiledPlan {
  /** Never rejects: what goes wrong is among the execution's errors. */
  run(execution: Execution, isTrue: (variable: string) => boolean): Promise<void>;
  /** About what it holds. */
  readonly bytes: number;
}

interface Node {
  readonly step: CompiledStep;
  readonly conditions: readonly Condition[];
  readonly after: number;
  readonly next: readonly number[];
}

/** Each step is taken as soon as those that it reads from have answered. */
export function compilePlan(root: PlanNode, parts: ExecutionParts): CompiledPlan {
  const steps = schedule(root);
  const nodes = steps.map((step, index): Node => ({
    step: compileStep(step, parts),
    conditions: step.conditions,
    after: step.after.length,
    next: [...steps.keys()].filter((other) => steps[other]?.after.includes(index) === true),
  }));
  return {
    bytes: nodes.reduce((sum, { step }) => sum + step.bytes, 0),
    async run(execution, isTrue) {
      const waiting: Record<number, number> = nodes.map(({ after }) => after);
      const take = async (index: number): Promise<void> => {
        const { step, conditions, next } = nodes[index] as Node;
        if (conditions.every(({ variable, value }) => isTrue(variable) === value)) {
          try {
            await step.run(execution);
          } catch (error) {
            execution.errors.push(asGraphQLError(error));
          }
        }
        const ready = next.filter((other) => {
          const left = (waiting[other] ?? 0) - 1;
          waiting[other] = left;
          return left === 0;
        });
        if (ready.length === 1) await take(ready[0] as number);
        else if (ready.length > 1) await Promise.all(ready.map(take));
      };
      const first = [...nodes.keys()].filter((index) => nodes[index]?.after === 0);
      await Promise.all(first.map(take));
    },
  };
}

function compileStep({ fetches, service }: Step, parts: ExecutionParts): CompiledStep {
  const [first] = fetches as [Step['fetches'][number]];
  return first.requires === null
    ? compileRootStep(first, parts)
    : compileEntityStep(fetches, service, parts);
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
