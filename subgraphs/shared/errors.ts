/**
 * Every code that a client may read in `errors[].extensions.code`, with what it means.
 * `schema/errors.md` is generated from this table.
 */
export const ERROR_CODES = {
  UNKNOWN_MARKET: 'No market of that code exists in the active data version.',
  UNKNOWN_BRAND: 'No brand of that code exists in the active data version.',
  UNKNOWN_MODEL: 'The model is not offered in that market in the active data version.',
  MALFORMED_ID: 'The id was not issued by this platform, has a typing error, or is not canonical.',
  MALFORMED_ARGUMENT: 'An argument is outside its documented range or form.',
  UNAUTHENTICATED: 'The request carries no valid identity where one is needed.',
  BAD_REQUEST: 'Not a GraphQL request as the GraphQL-over-HTTP specification has it.',
  GRAPHQL_PARSE_FAILED: 'The operation has a syntax error.',
  GRAPHQL_VALIDATION_FAILED: 'The operation does not fit the schema.',
  BAD_USER_INPUT: 'A variable does not fit its declared type.',
  OPERATION_RESOLUTION_FAILURE: 'No operation of that name, or several and no name given.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Operations are sent in full, not by their hash.',
  OPERATION_TOO_LARGE: 'The operation is larger or deeper than any that a client needs.',
  CONTEXT_REJECTED:
    'A subgraph was called without the signed context that only the gateway issues.',
  NOTHING_TO_REPEAT:
    'Nothing was done under an Idempotency-Key. Asked for by the REST interface only.',
  NO_ACTIVE_DATA: 'No product data has been imported yet.',
  OVERLOADED: 'More is asked at once than can be answered in time. Ask again in a moment.',
  INVALID_SUBGRAPH_ANSWER:
    'A domain service answered what the schema does not allow; the field is null.',
  UNANSWERABLE_FIELDS: 'No domain service can answer the fields that were asked for.',
  SUBGRAPH_UNAVAILABLE: 'A domain service did not answer; fields of other services are intact.',
  INTERNAL_ERROR: 'A fault of the platform. `errorId` finds it in the logs.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * A failure that a caller can do something about. The message says what was expected, what came
 * and what to do, and may be shown to clients as it is.
 */
export class PlatformError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PlatformError';
    this.code = code;
    this.details = details;
  }
}
