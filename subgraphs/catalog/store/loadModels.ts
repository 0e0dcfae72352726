import { datasetVersions, type DataVersionId } from '../../shared/dataVersion.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { ModelRecord } from '../domain/model.ts';
import { MODEL_COLUMNS, spansIn, toModelRecord, type ModelRow } from './modelRows.ts';

/** A model in a market, as a data version knows it. */
export interface VersionedModelKey extends ModelKey {
  readonly dataVersion: DataVersionId;
}

/**
 * Each model as offered in its market; null where its data version does not offer it there. A
 * type key belongs to the earliest dataset version that has it, whatever later ones say.
 */
export async function loadModels(
  database: Queryable,
  keys: readonly VersionedModelKey[],
): Promise<readonly (ModelRecord | null)[]> {
  // One row for each key and dataset version: saved cars bring data versions of their own.
  const asked = keys.flatMap((key, index) =>
    datasetVersions(key.dataVersion).map((version) => ({ ...key, index, version })),
  );
  const rows = await database.query<ModelRow & { readonly index: number }>(
    `select distinct on (k.index) k.index, ${MODEL_COLUMNS}
     from unnest($1::int[], $2::int[], $3::text[], $4::text[])
       with ordinality as k (index, version, market, model, rank)
     join catalog.model m on m.dataset_version = k.version and m.code = k.model
     cross join ${spansIn('k.market')}
     order by k.index, k.rank`,
    [
      asked.map(({ index }) => index),
      asked.map(({ version }) => version),
      asked.map(({ market }) => market),
      asked.map(({ model }) => model),
    ],
  );
  const byIndex = new Map(rows.map(({ index, ...row }) => [index, row]));
  return keys.map((key, index) => {
    const row = byIndex.get(index);
    return row === undefined ? null : toModelRecord(row, key.market);
  });
}
