import type { Queryable } from '../../shared/postgres/database.ts';

/**
 * Takes the lock under which one dataset is imported or rolled back, for the life of the
 * transaction; false when another holds it. The server frees it when its holder dies. A
 * transaction that only waits has no id and no snapshot, so that it holds back nobody.
 */
export async function tryLockDataset(on: Queryable, dataset: string): Promise<boolean> {
  const [row] = await on.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('ucp-import'), hashtext($1)) as locked`,
    [dataset],
  );
  return row?.locked === true;
}
