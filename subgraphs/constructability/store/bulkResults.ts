import type { DataVersionId } from '../../shared/dataVersion.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import { CHUNK_IDS } from '../domain/bulkCheck.ts';

export interface BulkResult {
  /** Of the id in the bulk check. */
  readonly position: number;
  readonly id: string;
  /** A FINDING. */
  readonly finding: number;
}

export interface BulkResultPage {
  readonly results: readonly BulkResult[];
  /** Whether there are further results now. */
  readonly hasNextPage: boolean;
}

/** What was found from a position on, as far as all before is checked, in one statement. */
export async function loadBulkResults(
  database: Queryable,
  id: string,
  from: number,
  first: number,
): Promise<BulkResultPage> {
  const rows = await database.query<{ position: number; ids: string; findings: Buffer }>(
    `select position, ids, findings from constructability.bulk_check_chunk
     where bulk_check_id = $1 and position > $2 - ${CHUNK_IDS} and position <= $2 + $3
       and position < coalesce(
         (select min(position) from constructability.bulk_check_chunk
          where bulk_check_id = $1 and findings is null), 2147483647)
     order by position`,
    [id, from, first],
  );
  const results: BulkResult[] = [];
  let follow = 0;
  for (const { position, ids, findings } of rows) {
    const texts = JSON.parse(ids) as readonly string[];
    const start = Math.max(0, from - position);
    const end = Math.min(texts.length, from + first - position);
    for (let at = start; at < end; at++) {
      results.push({ position: position + at, id: texts[at]!, finding: findings[at]! });
    }
    follow += Math.max(0, texts.length - Math.max(end, start));
  }
  return { results, hasNextPage: follow > 0 };
}

/** Bulk checks read their data version until they are deleted: verdicts tell their rules. */
export async function loadVersionsInUse(database: Queryable): Promise<readonly DataVersionId[]> {
  const rows = await database.query<{ data_version: string }>(
    'select distinct data_version from constructability.bulk_check',
  );
  return rows.map((row) => row.data_version);
}
