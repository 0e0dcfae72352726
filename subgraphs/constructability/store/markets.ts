import { datasetVersions, type DataVersionId } from '../../shared/dataVersion.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import { selectMarkets } from './ruleTables.ts';

/** A market in one data version. */
export interface MarketFacts {
  readonly code: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The default first. */
  readonly locales: readonly string[];
  /** The datasets, of the data version, that know the market: their models can be offered there. */
  readonly knownTo: ReadonlySet<number>;
}

export interface MarketKey {
  readonly dataVersion: DataVersionId;
  readonly code: string;
}

/** Markets in the order of the keys, null where the data version has none of that code. */
export async function loadMarkets(
  database: Queryable,
  keys: readonly MarketKey[],
): Promise<readonly (MarketFacts | null)[]> {
  const rows = await selectMarkets(
    database,
    [...new Set(keys.flatMap(({ dataVersion }) => datasetVersions(dataVersion)))],
    [...new Set(keys.map(({ code }) => code))],
  );
  return keys.map(({ dataVersion, code }) => {
    const mine = datasetVersions(dataVersion).flatMap((version) =>
      rows.filter((row) => row.dataset_version === version && row.code === code),
    );
    const [first] = mine;
    if (first === undefined) return null;
    return {
      code,
      timeZone: first.time_zone,
      locales: first.locales,
      knownTo: new Set(mine.map(({ dataset_version }) => dataset_version)),
    };
  });
}
