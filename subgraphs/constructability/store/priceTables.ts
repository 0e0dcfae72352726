import type { IsoDate } from '../../shared/dates.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { PriceScope } from '../../shared/priceLists/priceScopes.ts';

/** The statements on prices, one a table. */

export interface PriceListRow {
  readonly dataset_version: number;
  readonly code: string;
  readonly market: string;
  readonly brand: string | null;
  readonly valid_from: IsoDate;
  readonly valid_to: IsoDate | null;
}

export interface PriceRow {
  readonly dataset_version: number;
  readonly market: string;
  readonly price_list: string;
  readonly scope: PriceScope;
  readonly code: string;
  readonly amount_minor: bigint;
}

export interface PackageRow {
  readonly dataset_version: number;
  readonly brand: string;
  readonly code: string;
  readonly contents: readonly string[];
}

/** Where amounts are looked for: in all lists of a market, under some scopes. */
export interface WantedPrices {
  readonly datasetVersions: readonly number[];
  readonly markets: readonly string[];
  readonly scopes: readonly PriceScope[];
}

export function selectPriceLists(
  database: Queryable,
  { datasetVersions, markets }: WantedPrices,
): Promise<readonly PriceListRow[]> {
  return database.query(
    `select dataset_version, code, market, brand, valid_from, valid_to
     from constructability.price_list
     where dataset_version = any($1::int[]) and market = any($2::text[])
     order by code`,
    [datasetVersions, markets],
  );
}

export function selectPrices(
  database: Queryable,
  { datasetVersions, markets, scopes }: WantedPrices,
): Promise<readonly PriceRow[]> {
  return database.query(
    `select p.dataset_version, l.market, p.price_list, p.scope, p.code, p.amount_minor
     from constructability.price_list l
     join constructability.price p
       on p.dataset_version = l.dataset_version and p.price_list = l.code
     where l.dataset_version = any($1::int[]) and l.market = any($2::text[])
       and p.scope = any($3::text[])`,
    [datasetVersions, markets, scopes],
  );
}

/** All packages of the brands, offered or not. */
export function selectPackages(
  database: Queryable,
  datasetVersions: readonly number[],
  brands: readonly string[],
): Promise<readonly PackageRow[]> {
  return database.query(
    `select dataset_version, brand, code, contents from constructability.option
     where dataset_version = any($1::int[]) and brand = any($2::text[]) and contents is not null`,
    [datasetVersions, brands],
  );
}
