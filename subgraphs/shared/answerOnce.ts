import { createHash } from 'node:crypto';
import type { RequestContext } from './context.ts';
import { PlatformError } from './errors.ts';
import type { Database, Transaction } from './postgres/database.ts';

/** A write that may be sent again, by the client's `Idempotency-Key`. */
export interface RepeatableRequest {
  /** Whose keys these are: two callers may use the same key. */
  readonly scope: string;
  readonly key: string;
  /** Everything that the client asked for; the same key with another input is a conflict. */
  readonly input: unknown;
  /** What was not done before is not done now either; see `Repetition`. */
  readonly isOnly: boolean;
}

/** Where a service keeps its answers: each has a table of its own, with the same columns. */
export interface KeptAnswers {
  readonly database: Database;
  readonly table: `${string}.answered_request`;
}

export type Answered<T> =
  { readonly kind: 'answer'; readonly answer: T } | { readonly kind: 'conflict' };

/** Clients repeat within seconds; a day covers an app that was closed in between. */
const KEPT = '1 day';

/** Where nobody is known yet, whoever repeats the key gets the owner's token: it must not be guessed. */
const MIN_NEW_OWNER_KEY_LENGTH = 22;

/** Null where the client gave no key. Throws MALFORMED_ARGUMENT where others could guess it. */
export function repeatableRequest(
  { idempotencyKey: key, subject, repetition }: RequestContext,
  operation: string,
  input: object,
): RepeatableRequest | null {
  if (key === null) return null;
  if (subject === null && key.length < MIN_NEW_OWNER_KEY_LENGTH) {
    throw new PlatformError(
      'MALFORMED_ARGUMENT',
      `Expected an Idempotency-Key of at least ${MIN_NEW_OWNER_KEY_LENGTH} random characters from a ` +
        `caller who is not known yet, such as a UUID; got ${key.length}.`,
    );
  }
  const scope = subject === null ? 'new' : `${subject.kind} ${subject.id}`;
  return {
    scope,
    key,
    input: [operation, repetition?.input ?? input],
    isOnly: repetition?.isOnly ?? false,
  };
}

/**
 * Does the work once and answers every repetition alike: the answer is kept in the transaction of
 * the work, and a second request that arrives meanwhile waits for the first. Only answers that
 * `keeps` accepts are kept; a failure changed nothing and may well succeed the next time.
 */
export async function answerOnce<T extends object>(
  { database, table }: KeptAnswers,
  request: RepeatableRequest | null,
  work: (transaction: Transaction) => Promise<T>,
  keeps: (answer: T) => boolean,
): Promise<Answered<T>> {
  return database.transaction(async (transaction) => {
    if (request === null) return { kind: 'answer', answer: await work(transaction) };
    const { scope, key } = request;
    const hash = createHash('sha256').update(JSON.stringify(request.input)).digest('base64url');
    await transaction.query(
      // Skipping what another request is about to delete, so that two never wait for each other.
      `delete from ${table} where (scope, key) in (
         select scope, key from ${table}
         where answered_at < now() - interval '${KEPT}' limit 100 for update skip locked)`,
    );
    // The lock makes a repetition wait until the first is done, so that it finds its answer.
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${scope} ${key}`,
    ]);
    const [before] = await transaction.query<{ input_hash: string; answer: T }>(
      `select input_hash, answer from ${table} where scope = $1 and key = $2`,
      [scope, key],
    );
    if (before !== undefined) {
      return before.input_hash === hash
        ? { kind: 'answer', answer: before.answer }
        : { kind: 'conflict' };
    }
    if (request.isOnly) {
      throw new PlatformError('NOTHING_TO_REPEAT', 'Nothing was done under this key before.');
    }
    const answer = await work(transaction);
    if (keeps(answer)) {
      await transaction.query(
        `insert into ${table} (scope, key, input_hash, answer)
         values ($1, $2, $3, $4)`,
        [scope, key, hash, JSON.stringify(answer)],
      );
    }
    return { kind: 'answer', answer };
  });
}
