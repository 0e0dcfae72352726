import type { DataVersionId } from '../../shared/dataVersion.ts';
import type { Queryable } from '../../shared/postgres/database.ts';

/** A chunk that this process alone may check, until its lease ends. */
export interface TakenChunk {
  readonly bulkCheckId: string;
  readonly position: number;
  readonly dataVersion: DataVersionId;
  /** A JSON array. */
  readonly ids: string;
  /** How often it was taken, this time included. */
  readonly attempts: number;
  readonly lease: string;
}

/**
 * Takes the next chunk of the bulk check that was served longest ago, so that a small one does not
 * wait for the end of a large one. Null where there is nothing to do. A chunk whose lease ran out
 * is free again: whoever had it died, or will find that it came too late.
 */
export async function takeChunk(
  database: Queryable,
  lease: string,
  leaseMs: number,
): Promise<TakenChunk | null> {
  const [row] = await database.query<{
    bulk_check_id: string;
    position: number;
    data_version: string;
    ids: string;
    attempts: number;
  }>(
    `with next as (
       select chunk.bulk_check_id, chunk.position
       from (select id, served_at from constructability.bulk_check
             where state in ('QUEUED', 'RUNNING') order by served_at) as waiting
       cross join lateral (
         select bulk_check_id, position from constructability.bulk_check_chunk
         where bulk_check_id = waiting.id and findings is null
           and (leased_until is null or leased_until < now())
         order by position limit 1
         for update skip locked) as chunk
       order by waiting.served_at
       limit 1),
     taken as (
       update constructability.bulk_check_chunk as chunk
       set leased_by = $1, leased_until = now() + $2 * interval '1 ms', attempts = attempts + 1
       from next
       where chunk.bulk_check_id = next.bulk_check_id and chunk.position = next.position
       returning chunk.bulk_check_id, chunk.position, chunk.ids, chunk.attempts)
     update constructability.bulk_check as served
     set state = 'RUNNING', served_at = clock_timestamp()
     from taken
     where served.id = taken.bulk_check_id and served.state in ('QUEUED', 'RUNNING')
     returning taken.bulk_check_id, taken.position, taken.ids, taken.attempts, data_version`,
    [lease, leaseMs],
  );
  if (row === undefined) return null;
  return {
    bulkCheckId: row.bulk_check_id,
    position: row.position,
    dataVersion: row.data_version,
    ids: row.ids,
    attempts: row.attempts,
    lease,
  };
}

/** Keeps others away for longer; false where the lease is lost. */
export async function renewLease(
  database: Queryable,
  { bulkCheckId, position, lease }: TakenChunk,
  leaseMs: number,
): Promise<boolean> {
  const rows = await database.query(
    `update constructability.bulk_check_chunk
     set leased_until = now() + $4 * interval '1 ms'
     where bulk_check_id = $1 and position = $2 and leased_by = $3 returning position`,
    [bulkCheckId, position, lease, leaseMs],
  );
  return rows.length > 0;
}

/**
 * Keeps what was found and counts it, in one statement: either both or neither. False where the
 * lease was lost, and with it the right to tell.
 */
export async function keepFindings(
  database: Queryable,
  { bulkCheckId, position, lease }: TakenChunk,
  findings: Uint8Array,
): Promise<boolean> {
  const rows = await database.query(
    `with kept as (
       update constructability.bulk_check_chunk
       set findings = $4, leased_by = null, leased_until = null
       where bulk_check_id = $1 and position = $2 and leased_by = $3 and findings is null
       returning count)
     update constructability.bulk_check as whole
     set done = done + kept.count,
         state = case when state = 'RUNNING' and done + kept.count = total
                      then 'SUCCEEDED' else state end,
         ended_at = case when state = 'RUNNING' and done + kept.count = total
                         then clock_timestamp() else ended_at end,
         expires_at = greatest(expires_at, now() + interval '1 day')
     from kept where whole.id = $1 returning id`,
    [bulkCheckId, position, lease, Buffer.from(findings)],
  );
  return rows.length > 0;
}

/** Gives a chunk back for another try, not before the given time has passed. */
export async function giveBack(
  database: Queryable,
  { bulkCheckId, position, lease }: TakenChunk,
  waitMs: number,
): Promise<void> {
  await database.query(
    `update constructability.bulk_check_chunk
     set leased_by = null, leased_until = now() + $4 * interval '1 ms'
     where bulk_check_id = $1 and position = $2 and leased_by = $3`,
    [bulkCheckId, position, lease, waitMs],
  );
}

export async function failBulkCheck(
  database: Queryable,
  { bulkCheckId }: TakenChunk,
  failure: string,
): Promise<void> {
  await database.query(
    `update constructability.bulk_check
     set state = 'FAILED', failure = $2, ended_at = now(), expires_at = now() + interval '1 day'
     where id = $1 and state = 'RUNNING'`,
    [bulkCheckId, failure],
  );
}

/** Deletes what is kept no longer, some at a time; what still runs stays. */
export async function deleteExpired(database: Queryable): Promise<void> {
  await database.query(
    `delete from constructability.bulk_check where id in (
       select id from constructability.bulk_check
       where expires_at < now() and state not in ('QUEUED', 'RUNNING')
       order by expires_at limit 20 for update skip locked)`,
  );
}
