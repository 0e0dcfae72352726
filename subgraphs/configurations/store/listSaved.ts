import type { Queryable } from '../../shared/postgres/database.ts';
import type { SavedCursor } from '../domain/cursor.ts';
import type { Owner, SavedConfiguration } from '../domain/savedConfiguration.ts';
import { SAVED_COLUMNS, savedOf, type SavedRow } from './savedRow.ts';

export interface SavedPage {
  readonly nodes: readonly SavedConfiguration[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** One page of an owner's saved configurations, the last saved first, and how many there are, in one statement. */
export async function listSaved(
  database: Queryable,
  owner: Owner,
  first: number,
  after: SavedCursor | null,
): Promise<SavedPage> {
  const rows = await database.query<SavedRow & { readonly total: number }>(
    `select total.count::int as total, page.*
     from (select count(*) from configurations.saved_configuration
           where owner_kind = $1 and owner_id = $2) as total
     left join lateral (
       select ${SAVED_COLUMNS} from configurations.saved_configuration
       where owner_kind = $1 and owner_id = $2
         and ($3::timestamptz is null or (saved_at, id) < ($3, $4))
       order by saved_at desc, id desc
       limit $5) as page on true
     order by page.saved_at desc, page.id desc`,
    [owner.kind, owner.id, after?.savedAt ?? null, after?.id ?? null, first + 1],
  );
  // A page beyond the last row still tells the total, in a row without an id.
  const found = rows.filter((row) => row.id !== null);
  return {
    nodes: found.slice(0, first).map(savedOf),
    hasNextPage: found.length > first,
    totalCount: rows[0]?.total ?? 0,
  };
}
