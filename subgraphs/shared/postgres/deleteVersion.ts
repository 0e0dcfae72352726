import { createBatchSize } from './batchSize.ts';
import type { Database } from './database.ts';

/** Deletes the rows of a dataset version from a table, in several short transactions. */
export async function deleteVersion(
  database: Database,
  table: string,
  datasetVersion: number,
): Promise<void> {
  const batch = createBatchSize();
  for (;;) {
    const size = batch.rows();
    const beganMs = performance.now();
    const [row] = await database.query<{ removed: number }>(
      `with gone as (
         delete from ${table} where ctid = any(array(
           select ctid from ${table} where dataset_version = $1 limit $2
         )) returning 1
       ) select count(*)::int as removed from gone`,
      [datasetVersion, size],
    );
    const removed = row?.removed ?? 0;
    batch.learn(removed, performance.now() - beganMs);
    if (removed < size) return;
  }
}
