import type { Endpoint } from '../compile/endpoint.ts';
import type { OperationAnswer } from '../operationRunner.ts';
import { graphProblem, notFound, refuseErrorType } from './graphFailure.ts';
import { ProblemError } from './problem.ts';

export interface FoundAnswer {
  readonly value: unknown;
  readonly page: GraphPage | null;
}

export interface GraphPage {
  /** Null where the connection does not count. */
  readonly total: number | null;
  /** The cursor to go on from; null on the last page. */
  readonly next: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Goes from an operation's data down to the body; throws the problem that stands on the way. */
export function foundAnswer(
  endpoint: Endpoint,
  { data, errors }: OperationAnswer,
  path: Readonly<Record<string, string>>,
): FoundAnswer {
  let value: unknown = data;
  for (const step of endpoint.answer.steps) {
    value = value === null ? null : (value as Json)[step.key];
    if (step.find !== null && Array.isArray(value)) {
      const { by, parameter } = step.find;
      value = (value as readonly Json[]).find((one) => one[by] === path[parameter]);
    }
    if (value === null || value === undefined) {
      const [error] = errors;
      throw new ProblemError(
        error === undefined ? notFound(endpoint) : graphProblem(endpoint, error),
      );
    }
    refuseErrorType(endpoint, step, value as Json);
  }
  if (endpoint.answer.page === null) return { value, page: null };
  const { nodes, totalCount, pageInfo } = value as {
    readonly nodes: unknown;
    readonly totalCount?: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return { value: nodes, page: { total: totalCount ?? null, next } };
}
