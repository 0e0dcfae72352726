import type { FastifyReply } from 'fastify';

/** RFC 9457, problem details. */
export interface Problem {
  readonly status: number;
  /** Of the registry in `problemTypes.ts`, or of the graph (`schema/errors.md`). */
  readonly code: string;
  readonly title: string;
  /** What was expected, what came and what to do. */
  readonly detail: string;
  /** What of the request is at fault; empty where it is not one part. */
  readonly faults?: readonly Fault[];
  /** Further members, such as what stands against a wish. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** The parameter, or the body's property; empty for the body as a whole. */
  readonly name: string;
  /** Into the body or a list parameter (RFC 6901). */
  readonly pointer?: string;
  readonly detail: string;
}

export const PROBLEM_TYPE = 'application/problem+json';

/** Thrown on the way to an answer; the error handler sends it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  for (const [name, value] of Object.entries(problem.headers ?? {})) reply.header(name, value);
  return reply
    .code(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .send(problemBody(problem, reply.request.id));
}

export function problemBody(problem: Problem, requestId: string): string {
  const { status, code, title, detail, faults = [], more = {} } = problem;
  return JSON.stringify({
    type: `/rest/reference/problems#${code}`,
    title,
    status,
    detail,
    code,
    requestId,
    ...(faults.length === 0 ? {} : { errors: faults }),
    ...more,
  });
}
