import { inOrder } from '../../shared/batch.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { Owner, SavedConfiguration } from '../domain/savedConfiguration.ts';
import { SAVED_COLUMNS, savedOf, type SavedRow } from './savedRow.ts';

/** The owner's saved configurations of these ids, in their order; null where the owner has none. */
export async function loadSaved(
  database: Queryable,
  owner: Owner,
  ids: readonly string[],
): Promise<readonly (SavedConfiguration | null)[]> {
  const rows = await database.query<SavedRow>(
    `select ${SAVED_COLUMNS} from configurations.saved_configuration
     where id = any($1) and owner_kind = $2 and owner_id = $3`,
    [ids, owner.kind, owner.id],
  );
  return inOrder(
    ids,
    rows.map(savedOf),
    (id) => id,
    (saved) => saved.id,
  );
}

/** What is shared by these codes, in their order; null where nothing is. */
export async function loadShared(
  database: Queryable,
  codes: readonly string[],
): Promise<readonly (SavedConfiguration | null)[]> {
  const rows = await database.query<SavedRow>(
    `select ${SAVED_COLUMNS} from configurations.saved_configuration where share_code = any($1)`,
    [codes],
  );
  return inOrder(
    codes,
    rows.map(savedOf),
    (code) => code,
    (saved) => saved.shareCode ?? '',
  );
}
