import { datasetVersions, type DataVersionId } from '../../shared/dataVersion.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { Market } from '../domain/market.ts';

type MarketRow = Market & { readonly datasetVersion: number };

/** All markets of each data version, by code and in its order; the earliest version's word counts. */
export async function loadMarkets(
  database: Queryable,
  dataVersions: readonly DataVersionId[],
): Promise<readonly ReadonlyMap<string, Market>[]> {
  const rows = await database.query<MarketRow>(
    `select dataset_version as "datasetVersion", code, country_code as "countryCode", name,
            currency_code as "currencyCode", time_zone as "timeZone", locales
     from catalog.market
     where dataset_version = any($1::int[])
     order by code collate "C"`,
    [[...new Set(dataVersions.flatMap(datasetVersions))]],
  );
  return dataVersions.map((dataVersion) => {
    const versions = datasetVersions(dataVersion);
    const rank = (row: MarketRow): number => versions.indexOf(row.datasetVersion);
    const markets = new Map<string, MarketRow>();
    for (const row of rows) {
      if (rank(row) < 0) continue;
      const before = markets.get(row.code);
      if (before === undefined || rank(row) < rank(before)) markets.set(row.code, row);
    }
    return markets;
  });
}
