import type { Problem } from './problem.ts';

/** Problems of HTTP itself, by code; those of the graph have the graph's codes. */
export const HTTP_PROBLEMS = {
  INVALID_REQUEST: { status: 400, title: 'The request is not as the endpoint expects it' },
  NOT_FOUND: { status: 404, title: 'There is no such thing' },
  NO_SUCH_PATH: { status: 404, title: 'There is no endpoint at this path' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'The path does not have this method' },
  NOT_ACCEPTABLE: { status: 406, title: 'The answer is not to be had in an accepted form' },
  REVISION_CONFLICT: { status: 412, title: 'It was changed since it was read' },
  PRECONDITION_FAILED: { status: 412, title: 'A condition of the request does not hold' },
  BODY_TOO_LARGE: { status: 413, title: 'The body is too large' },
  PATH_TOO_LONG: { status: 414, title: 'A part of the path is too long' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The body is not in a form that is read here' },
  REVISION_REQUIRED: { status: 428, title: 'The request must say which revision it changes' },
  CONTENDED: { status: 503, title: 'Others changed it each time that this was tried' },
  RATE_LIMITED: { status: 429, title: 'More requests than the limit allows' },
} as const satisfies Record<string, Pick<Problem, 'status' | 'title'>>;

export type HttpProblemCode = keyof typeof HTTP_PROBLEMS;

export function httpProblem(
  code: HttpProblemCode,
  rest: Omit<Problem, 'status' | 'code' | 'title'>,
): Problem {
  return { ...HTTP_PROBLEMS[code], code, ...rest };
}

/** Codes of the graph's `errors[].extensions.code`. What is not listed is a fault of the platform. */
export const GRAPH_PROBLEMS: Readonly<Record<string, Pick<Problem, 'status' | 'title'>>> = {
  UNKNOWN_MARKET: { status: 404, title: 'There is no such market' },
  UNKNOWN_BRAND: { status: 404, title: 'There is no such brand' },
  UNKNOWN_MODEL: { status: 404, title: 'The model is not offered in that market' },
  MALFORMED_ID: { status: 400, title: 'An id is not one of this platform' },
  MALFORMED_ARGUMENT: { status: 400, title: 'A value is outside its range or form' },
  BAD_USER_INPUT: { status: 400, title: 'A value is outside its range or form' },
  OPERATION_TOO_LARGE: { status: 400, title: 'More is asked for than one request may' },
  UNAUTHENTICATED: { status: 401, title: 'Who asks is not known' },
  NO_ACTIVE_DATA: { status: 503, title: 'No product data have been imported yet' },
  OVERLOADED: { status: 503, title: 'More is asked at once than can be answered' },
  UNANSWERABLE_FIELDS: { status: 503, title: 'A service does not answer' },
  SUBGRAPH_UNAVAILABLE: { status: 503, title: 'A service does not answer' },
};

export interface ResultProblem extends Pick<Problem, 'status' | 'title'> {
  /** Arguments of the graph; the first that the endpoint has is at fault. */
  readonly faultIn: readonly string[];
  /** Where the graph's own words lead to fields that answers do not have. */
  readonly detail?: string;
}

/** Error types of the graph's results. */
export const RESULT_PROBLEMS: Readonly<Record<string, ResultProblem>> = {
  MalformedIdError: {
    status: 400,
    title: 'An id is not one of this platform',
    faultIn: ['id', 'configurationId', 'modelId'],
  },
  UnknownModelError: {
    status: 404,
    title: 'The model is not offered in that market',
    faultIn: ['modelId', 'id', 'configurationId'],
  },
  UnknownCodesError: {
    status: 422,
    title: 'The model is never offered with some of these codes',
    faultIn: ['codes', 'add', 'remove', 'id'],
  },
  OutsideEffectivityError: {
    status: 422,
    title: 'Something is not offered on that day',
    faultIn: ['orderDate', 'add', 'id'],
  },
  NoChangePossible: { status: 409, title: 'No car can be built so', faultIn: ['add', 'remove'] },
  MissingPricesError: {
    status: 422,
    title: 'The day has no prices to rank by',
    faultIn: ['by', 'id'],
  },
  InvalidNameError: { status: 422, title: 'The name cannot be used', faultIn: ['name'] },
  SavedConfigurationNotFoundError: {
    status: 404,
    title: 'You have no such saved configuration',
    faultIn: ['id'],
    detail:
      'Expected the id of one of your own saved configurations; there is none of this id. It may ' +
      'have been deleted, or belong to another owner.',
  },
  RevisionConflictError: {
    status: 412,
    title: 'It was changed since it was read',
    faultIn: ['revision'],
    detail:
      'Expected the current revision, got one that was changed since. Read it again, and repeat ' +
      'the change with the revision of that answer.',
  },
  BulkCheckNotFoundError: {
    status: 404,
    title: 'You have no such bulk check',
    faultIn: ['id'],
  },
  BulkCheckPositionError: {
    status: 409,
    title: 'The ids do not follow those that came before',
    faultIn: ['position'],
  },
  BulkCheckClosedError: { status: 409, title: 'The bulk check takes no more ids', faultIn: ['id'] },
  BulkCheckLimitError: {
    status: 409,
    title: 'A bulk check has no room for these',
    faultIn: ['ids'],
  },
  IdempotencyConflictError: {
    status: 422,
    title: 'The idempotency key was used with another request',
    faultIn: [],
  },
};
