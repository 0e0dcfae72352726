import type { Queryable } from '../../shared/postgres/database.ts';

/** The dataset versions whose records are all here. */
export async function loadHeldVersions(database: Queryable): Promise<ReadonlySet<number>> {
  const rows = await database.query<{ readonly version: number }>(
    'select dataset_version as version from catalog.held_version',
  );
  return new Set(rows.map(({ version }) => version));
}
