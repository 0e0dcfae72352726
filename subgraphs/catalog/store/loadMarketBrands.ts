import type { IsoDate } from '../../shared/dates.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import { isFirstOfItsTypeKey } from './precedence.ts';

export interface MarketDay {
  readonly market: string;
  readonly day: IsoDate;
}

/** The codes of the brands that offer at least one model in each market on its day. */
export async function loadMarketBrands(
  database: Queryable,
  versions: readonly number[],
  keys: readonly MarketDay[],
): Promise<readonly ReadonlySet<string>[]> {
  const rows = await database.query<{ readonly market: string; readonly brand: string }>(
    // Looks for one model of each brand by an index; reading all models for their few brands
    // takes ten times as long.
    `select k.market, b.code as brand
     from unnest($2::text[], $3::date[]) as k (market, day)
     cross join (select distinct code from catalog.brand
                 where dataset_version = any($1::int[])) b
     where exists (
       select from catalog.model_offer o
       where o.dataset_version = any($1::int[]) and o.market = k.market and o.brand = b.code
         and (o.effective_from is null or o.effective_from <= k.day)
         and (o.effective_to is null or o.effective_to > k.day)
         and ${isFirstOfItsTypeKey('$1::int[]')})`,
    [versions, keys.map(({ market }) => market), keys.map(({ day }) => day)],
  );
  const brands = Map.groupBy(rows, ({ market }) => market);
  return keys.map(({ market }) => new Set(brands.get(market)?.map(({ brand }) => brand)));
}
