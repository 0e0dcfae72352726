import type { Database } from '../../shared/postgres/database.ts';
import { deleteVersion } from '../../shared/postgres/deleteVersion.ts';

const TABLES = [
  'market',
  'model',
  'package',
  'standard_equipment',
  'price_list',
  'price',
  'tax_rate',
] as const;

/** Removes a version. First its mark, so that no price is reckoned on what is left of it. */
export async function discard(database: Database, datasetVersion: number): Promise<void> {
  await database.query('delete from pricing.held_version where dataset_version = $1', [
    datasetVersion,
  ]);
  for (const table of TABLES) {
    await deleteVersion(database, `pricing.${table}`, datasetVersion);
  }
}
