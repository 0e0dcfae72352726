import { inOrder } from '../../shared/batch.ts';
import { datasetVersions, type DataVersionId } from '../../shared/dataVersion.ts';
import type { Queryable } from '../../shared/postgres/database.ts';

/** The markets' IANA time zones; null where the data version has no such market. */
export async function loadTimeZones(
  database: Queryable,
  dataVersion: DataVersionId,
  markets: readonly string[],
): Promise<readonly (string | null)[]> {
  const rows = await database.query<{ code: string; time_zone: string }>(
    // Where several datasets define a market, the first in the version's order holds.
    `select distinct on (code) code, time_zone from configurations.market
     where dataset_version = any($1::int[]) and code = any($2)
     order by code, array_position($1::int[], dataset_version)`,
    [datasetVersions(dataVersion), markets],
  );
  const found = inOrder(
    markets,
    rows,
    (market) => market,
    (row) => row.code,
  );
  return found.map((row) => row?.time_zone ?? null);
}
