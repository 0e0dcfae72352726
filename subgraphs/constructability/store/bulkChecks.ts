import type { DataVersionId } from '../../shared/dataVersion.ts';
import type { Database, Queryable } from '../../shared/postgres/database.ts';
import {
  chunksOf,
  MOST_IDS,
  MOST_IDS_OF_ALL,
  MOST_IDS_OF_OWNER,
  type AddOutcome,
  type BulkCheck,
  type BulkCheckState,
  type CancelOutcome,
  type Chunk,
  type Owner,
} from '../domain/bulkCheck.ts';

export interface NewBulkCheck {
  readonly id: string;
  readonly owner: Owner;
  readonly dataVersion: DataVersionId;
  readonly ids: readonly string[];
  /** Whether further ids follow. */
  readonly more: boolean;
}

/** Kept after its end, or after its last ids came. */
const KEPT = '1 day';

const COLUMNS = 'id, state, data_version, total, done, failure, started_at, ended_at, expires_at';

interface Row {
  readonly id: string;
  readonly state: BulkCheckState;
  readonly data_version: string;
  readonly total: number;
  readonly done: number;
  readonly failure: string | null;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly expires_at: Date;
}

/** Returns how many ids would have been taken where there are too many, else null. */
export async function insertBulkCheck(
  transaction: Queryable,
  { id, owner, dataVersion, ids, more }: NewBulkCheck,
): Promise<number | null> {
  const limit = Math.min(MOST_IDS, await room(transaction, owner));
  if (ids.length > limit) return limit;
  await transaction.query(
    `insert into constructability.bulk_check
       (id, owner_kind, owner_id, data_version, state, total, ended_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, case when $5 = 'SUCCEEDED' then now() end,
             now() + interval '${KEPT}')`,
    [id, owner.kind, owner.id, dataVersion, stateOf(ids.length, more), ids.length],
  );
  await insertChunks(transaction, id, chunksOf(ids, 0));
  return null;
}

export async function loadBulkCheck(
  database: Queryable,
  owner: Owner,
  id: string,
): Promise<BulkCheck | null> {
  const [row] = await database.query<Row>(
    `select ${COLUMNS} from constructability.bulk_check
     where id = $1 and owner_kind = $2 and owner_id = $3`,
    [id, owner.kind, owner.id],
  );
  return row === undefined ? null : bulkCheckOf(row);
}

/** Adds ids behind those it has; ids that it has at that position already are left as they are. */
export async function addToBulkCheck(
  database: Database,
  owner: Owner,
  id: string,
  added: { readonly position: number; readonly ids: readonly string[]; readonly more: boolean },
): Promise<AddOutcome> {
  const { position, ids, more } = added;
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<Row>(
      `select ${COLUMNS} from constructability.bulk_check
       where id = $1 and owner_kind = $2 and owner_id = $3 for update`,
      [id, owner.kind, owner.id],
    );
    if (row === undefined) return { kind: 'notFound' };
    const before = bulkCheckOf(row);
    const chunks = chunksOf(ids, position);
    const isRepeated = position < row.total && (await hasChunks(transaction, id, chunks));
    if (row.state !== 'COLLECTING') {
      return { kind: isRepeated ? 'extended' : 'closed', bulkCheck: before };
    }
    if (!isRepeated) {
      if (position !== row.total) return { kind: 'misplaced', bulkCheck: before };
      const limit = Math.min(MOST_IDS - row.total, await room(transaction, owner));
      if (ids.length > limit) return { kind: 'limit', limit };
      await insertChunks(transaction, id, chunks);
    }
    const total = isRepeated ? row.total : row.total + ids.length;
    const [after] = await transaction.query<Row>(
      `update constructability.bulk_check
       set total = $2, state = $3, expires_at = now() + interval '${KEPT}',
           ended_at = case when $3 = 'SUCCEEDED' then now() end, served_at = clock_timestamp()
       where id = $1 returning ${COLUMNS}`,
      [id, total, stateOf(total, more || position + ids.length < total)],
    );
    return { kind: 'extended', bulkCheck: after === undefined ? before : bulkCheckOf(after) };
  });
}

/** Cancelling again what is cancelled answers alike. */
export async function cancelBulkCheck(
  database: Queryable,
  owner: Owner,
  id: string,
): Promise<CancelOutcome> {
  const [row] = await database.query<Row>(
    `update constructability.bulk_check
     set state = 'CANCELLED', ended_at = now(), expires_at = now() + interval '${KEPT}'
     where id = $1 and owner_kind = $2 and owner_id = $3
       and state in ('COLLECTING', 'QUEUED', 'RUNNING')
     returning ${COLUMNS}`,
    [id, owner.kind, owner.id],
  );
  const bulkCheck = row === undefined ? await loadBulkCheck(database, owner, id) : bulkCheckOf(row);
  if (bulkCheck === null) return { kind: 'notFound' };
  return { kind: bulkCheck.state === 'CANCELLED' ? 'cancelled' : 'closed', bulkCheck };
}

/** Whether more follow or not, none at all are checked already. */
function stateOf(total: number, more: boolean): BulkCheckState {
  if (more) return 'COLLECTING';
  return total === 0 ? 'SUCCEEDED' : 'QUEUED';
}

/** How many ids the owner may still have kept. Two at once may pass it by a request's ids each. */
async function room(database: Queryable, owner: Owner): Promise<number> {
  const [held] = await database.query<{ own: string; all: string }>(
    `select coalesce(sum(total), 0)::text as all,
       coalesce(sum(total) filter (where owner_kind = $1 and owner_id = $2), 0)::text as own
     from constructability.bulk_check`,
    [owner.kind, owner.id],
  );
  if (held === undefined) throw new Error('a sum returned no row');
  return Math.max(
    0,
    Math.min(MOST_IDS_OF_OWNER - Number(held.own), MOST_IDS_OF_ALL - Number(held.all)),
  );
}

async function insertChunks(
  transaction: Queryable,
  id: string,
  chunks: readonly Chunk[],
): Promise<void> {
  await transaction.query(
    `insert into constructability.bulk_check_chunk (bulk_check_id, position, count, ids)
     select $1, * from unnest($2::int[], $3::int[], $4::text[])`,
    [
      id,
      chunks.map(({ position }) => position),
      chunks.map(({ count }) => count),
      chunks.map(({ ids }) => ids),
    ],
  );
}

async function hasChunks(
  database: Queryable,
  id: string,
  chunks: readonly Chunk[],
): Promise<boolean> {
  const rows = await database.query<{ position: number; ids: string }>(
    `select position, ids from constructability.bulk_check_chunk
     where bulk_check_id = $1 and position = any($2::int[])`,
    [id, chunks.map(({ position }) => position)],
  );
  const known = new Map(rows.map(({ position, ids }) => [position, ids]));
  return chunks.every(({ position, ids }) => known.get(position) === ids);
}

function bulkCheckOf(row: Row): BulkCheck {
  return {
    id: row.id,
    state: row.state,
    dataVersion: row.data_version,
    total: row.total,
    done: row.done,
    failure: row.failure,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
  };
}
