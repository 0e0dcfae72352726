import { DataDirectoryLockError } from '../../subgraphs/shared/postgres/dataDirectoryLock.ts';
import { EmbeddedPostgresError } from '../../subgraphs/shared/postgres/embeddedPostgresError.ts';

/** A failure that is to be expected: its message says all, and its causes would only confuse. */
export class ExpectedFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExpectedFailure';
  }
}

/** Whether a person needs no more than the error's own message. */
export function isExpected(error: unknown): boolean {
  return (
    error instanceof ExpectedFailure ||
    error instanceof DataDirectoryLockError ||
    error instanceof EmbeddedPostgresError
  );
}
