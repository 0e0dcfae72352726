import type { Database } from '../../shared/postgres/database.ts';

const TABLES = [
  'market',
  'model',
  'package',
  'standard_equipment',
  'price_list',
  'price',
  'tax_rate',
] as const;

const ROWS_PER_STATEMENT = 20_000;

/** Removes a version. First its mark, so that no price is reckoned on what is left of it. */
export async function discard(database: Database, datasetVersion: number): Promise<void> {
  await database.query('delete from pricing.held_version where dataset_version = $1', [
    datasetVersion,
  ]);
  for (const table of TABLES) {
    let removed: bigint;
    do {
      const [row] = await database.query<{ removed: bigint }>(
        `with gone as (
           delete from pricing.${table} where ctid = any(array(
             select ctid from pricing.${table} where dataset_version = $1 limit ${ROWS_PER_STATEMENT}
           )) returning 1
         ) select count(*) as removed from gone`,
        [datasetVersion],
      );
      removed = row?.removed ?? 0n;
    } while (removed === BigInt(ROWS_PER_STATEMENT));
  }
}
