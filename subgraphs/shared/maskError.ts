import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { PlatformError, type ErrorCode } from './errors.ts';
import type { Logger } from './log.ts';

export interface MaskedError {
  readonly message: string;
  readonly extensions: { readonly code: ErrorCode; readonly [key: string]: unknown };
}

/**
 * What a client may see of a failure: a `PlatformError` as it is; anything else is a bug or an
 * outage, logged with an `errorId` and shown as nothing but that.
 */
export function maskError(error: unknown, requestId: string, log: Logger): MaskedError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause instanceof PlatformError) {
    return { message: cause.message, extensions: { code: cause.code, ...cause.details } };
  }
  const unreadable = unreadableValue(cause);
  if (unreadable !== null) {
    return { message: unreadable, extensions: { code: 'MALFORMED_ARGUMENT' } };
  }
  if (error instanceof GraphQLError && cause === undefined) {
    // graphql-js itself found fault with the operation or its variables: its words help the caller.
    return { message: error.message, extensions: { code: 'MALFORMED_ARGUMENT' } };
  }
  const errorId = randomUUID();
  log.error({ err: cause ?? error, errorId, requestId }, 'unexpected failure');
  return {
    message: `Something went wrong on our side. Support finds it by the error id ${errorId}.`,
    extensions: { code: 'INTERNAL_ERROR', errorId },
  };
}

/** PostgreSQL's data exceptions that only a client's value can cause, by SQLSTATE. */
const UNREADABLE: Readonly<Record<string, string>> = {
  '22021': 'Expected text that UTF-8 and PostgreSQL can hold, got a NUL character or half a pair.',
  '22008': 'Expected a day or instant from the year 1 to 9999, got one beyond.',
};

function unreadableValue(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? (UNREADABLE[code] ?? null) : null;
}
