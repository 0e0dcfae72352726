import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../../shared/postgres/database.ts';

/** A write that may be sent again, by the client's `Idempotency-Key`. */
export interface RepeatableRequest {
  /** Whose keys these are: two callers may use the same key. */
  readonly scope: string;
  readonly key: string;
  /** Everything that the client asked for; the same key with another input is a conflict. */
  readonly input: unknown;
}

export type Answered<T> =
  { readonly kind: 'answer'; readonly answer: T } | { readonly kind: 'conflict' };

/** Clients repeat within seconds; a day covers an app that was closed in between. */
const KEPT = '1 day';

/**
 * Does the work once and answers every repetition alike: the answer is kept in the transaction of
 * the work, and a second request that arrives meanwhile waits for the first. Only answers that
 * `keeps` accepts are kept; a failure changed nothing and may well succeed the next time.
 */
export async function answerOnce<T extends object>(
  database: Database,
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
      `delete from configurations.answered_request where (scope, key) in (
         select scope, key from configurations.answered_request
         where answered_at < now() - interval '${KEPT}' limit 100 for update skip locked)`,
    );
    // The lock makes a repetition wait until the first is done, so that it finds its answer.
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${scope} ${key}`,
    ]);
    const [before] = await transaction.query<{ input_hash: string; answer: T }>(
      `select input_hash, answer from configurations.answered_request where scope = $1 and key = $2`,
      [scope, key],
    );
    if (before !== undefined) {
      return before.input_hash === hash
        ? { kind: 'answer', answer: before.answer }
        : { kind: 'conflict' };
    }
    const answer = await work(transaction);
    if (keeps(answer)) {
      await transaction.query(
        `insert into configurations.answered_request (scope, key, input_hash, answer)
         values ($1, $2, $3, $4)`,
        [scope, key, hash, JSON.stringify(answer)],
      );
    }
    return { kind: 'answer', answer };
  });
}
