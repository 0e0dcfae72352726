import type { DataVersionId } from './dataVersion.ts';
import type { Queryable } from './postgres/database.ts';

/**
 * The data version that a request which starts now sees; empty where nothing was imported yet. The
 * `imports` service moves this pointer; besides events it is all that the gateway's role may read.
 */
export async function readActiveDataVersion(database: Queryable): Promise<DataVersionId> {
  const [row] = await database.query<{ id: string }>('select id from imports.active_data_version');
  if (row === undefined) throw new Error('imports.active_data_version has lost its row');
  return row.id;
}
