import type { AnswerStep } from '../compile/answerPlan.ts';
import type { Endpoint, VariableSource, VariableUse } from '../compile/endpoint.ts';
import { codeOf, type GraphError } from '../operationRunner.ts';
import { ProblemError, type Fault, type Problem } from './problem.ts';
import {
  GRAPH_PROBLEMS,
  httpProblem,
  RESULT_PROBLEMS,
  type ResultProblem,
} from './problemTypes.ts';

/** The problem of an error that left nothing to answer with. */
export function graphProblem(endpoint: Endpoint, error: GraphError): Problem {
  const code = codeOf(error);
  const known = GRAPH_PROBLEMS[code] ?? { status: 500, title: 'Something went wrong on our side' };
  const path = (error.path ?? []).filter((part) => typeof part === 'string').join('.');
  const used = endpoint.uses.filter((use) => use.path === path && isAtFault(use, error));
  const detail = used.some(({ argument }) => argument === 'after')
    ? MALFORMED_CURSOR
    : error.message;
  const inHeader = headerFaults(detail);
  const faults =
    inHeader.length > 0
      ? inHeader
      : used.flatMap((use) => faultsOf(endpoint, use.variable, detail));
  return {
    ...known,
    code,
    detail,
    faults: known.status < 500 ? faults : [],
    headers: statusHeaders(known.status),
  };
}

/** The header that a message of the gateway or of a service begins with finding fault with. */
export function headerFaults(detail: string): readonly Fault[] {
  const name =
    /^(?:Expected an|Who you are is not known: the) (Idempotency-Key|Ucp-Owner-Token)\b/.exec(
      detail,
    )?.[1];
  return name === undefined ? [] : [{ in: 'header', name, detail }];
}

/** The graph's own words lead to `pageInfo`, which answers do not have. */
const MALFORMED_CURSOR =
  "Expected a page's cursor as the `next` of `Link` has it, got another text. Follow that address as it is, with the same filters and sort.";

/** The argument that the graph's message names, or else the one that says which thing is meant. */
function isAtFault({ argument, argumentPath }: VariableUse, { message }: GraphError): boolean {
  const named = /^Expected ['`]([\w.]+)['`]/.exec(message)?.[1];
  if (named === undefined) return argument === 'id' || argument === 'code';
  return argument === named || argumentPath === named || argumentPath.startsWith(`${named}.`);
}

/** What a status asks for beside the problem itself. */
export function statusHeaders(status: number): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  if (status === 503) return { 'retry-after': '1' };
  return {};
}

/** Throws the problem of a result that is an error type of its union. */
export function refuseErrorType(
  endpoint: Endpoint,
  step: AnswerStep,
  result: Readonly<Record<string, unknown>>,
): void {
  const type = result['__typename'];
  if (step.success === null || typeof type !== 'string' || type === step.success) return;
  const known = RESULT_PROBLEMS[type] ?? UNLISTED;
  const { __typename: code, message, ...more } = result;
  const detail = known.detail ?? String(message);
  const uses = endpoint.uses.filter(({ path }) => path.split('.').includes(step.key));
  const argument = known.faultIn.find((name) => uses.some((use) => use.argument === name));
  const use = uses.find((one) => one.argument === argument);
  throw new ProblemError({
    status: known.status,
    title: known.title,
    code: String(code),
    detail,
    faults: use === undefined ? [] : faultsOf(endpoint, use.variable, detail),
    more,
  });
}

/** An error type that the graph has and this layer does not know yet is none the less no success. */
const UNLISTED: ResultProblem = {
  status: 422,
  title: 'What is asked for is not to be had',
  faultIn: [],
};

/** The problem of a null on the way to the body. */
export function notFound(endpoint: Endpoint): Problem {
  const named = endpoint.parameters.filter((one) => one.in === 'path').at(-1);
  const detail =
    named === undefined
      ? 'There is nothing here, for you or at this time.'
      : `Expected the '${named.name}' of something that exists and that you may see; there is none of this one.`;
  return httpProblem('NOT_FOUND', {
    detail,
    faults: named === undefined ? [] : [{ in: 'path', name: named.name, detail }],
  });
}

function faultsOf(endpoint: Endpoint, variable: string, detail: string): readonly Fault[] {
  const source = endpoint.variables.find((one) => one.variable === variable);
  return source === undefined ? [] : [faultAt(source, detail)];
}

function faultAt(source: VariableSource, detail: string): Fault {
  switch (source.from) {
    case 'property':
      return { in: 'body', name: source.name, pointer: `/${source.name}`, detail };
    case 'body':
      return { in: 'body', name: '', detail };
    case 'if-match':
      return { in: 'header', name: 'If-Match', detail };
    case 'reading':
      return { in: source.in, name: source.names.at(-1) ?? '', detail };
    default:
      return { in: source.from, name: source.name, detail };
  }
}
