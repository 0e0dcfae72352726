import type { DataVersionId } from '../../shared/dataVersion.ts';
import type { Queryable } from '../../shared/postgres/database.ts';

/** Every data version that some saved configuration was saved under. */
export async function loadVersionsInUse(database: Queryable): Promise<readonly DataVersionId[]> {
  const rows = await database.query<{ data_version: string }>(
    'select distinct data_version from configurations.saved_configuration',
  );
  return rows.map((row) => row.data_version);
}
