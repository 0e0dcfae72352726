import type { IsoDate } from '../shared/dates.ts';
import type { Database } from '../shared/postgres/database.ts';
import type { Texts } from '../shared/texts.ts';
import type { PackageContents } from '../shared/packageContents.ts';
import type { PriceBasis, PriceList } from './domain/priceLists.ts';
import type { PriceScope } from '../shared/priceLists/priceScopes.ts';
import { parseDecimal } from '../shared/money/ratio.ts';
import type { RoundingMode } from './domain/rounding.ts';
import type { TaxBase, TaxKind, TaxRate } from './domain/taxes.ts';

/** A model in a market, under a data version such as `3.7.9`. */
export interface PlacementKey {
  readonly dataVersion: string;
  readonly market: string;
  readonly model: string;
}

/** What is known of a model in a market before any price: whose it is, and where it is sold. */
export interface Placement {
  /** The dataset version that defines the model; its lists, taxes and packages are of the same. */
  readonly datasetVersion: number;
  readonly model: string;
  readonly brand: string;
  readonly series: string;
  readonly market: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
}

export interface MarketKey {
  readonly datasetVersion: number;
  readonly market: string;
}

export interface StandardKey extends MarketKey {
  readonly model: string;
}

/** Codes that a model has from the works for some days. */
export interface StandardSpan {
  readonly codes: readonly string[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface BrandKey {
  readonly datasetVersion: number;
  readonly brand: string;
}

/** The part of a list that holds for one scope. */
export interface PriceSheetKey {
  readonly datasetVersion: number;
  readonly priceList: string;
  readonly scope: PriceScope;
}

/** Minor units of the list's currency by code: an option's or package's, or `BASE_PRICE`. */
export type PriceSheet = ReadonlyMap<string, bigint>;

/**
 * Null where no dataset of the version defines the market or the model, or one of them is not held
 * here. Where several define it, the earliest in the data version does.
 */
export async function placements(
  database: Database,
  keys: readonly PlacementKey[],
): Promise<readonly (Placement | null)[]> {
  interface Row {
    readonly ordinal: bigint;
    readonly dataset_version: number;
    readonly brand: string;
    readonly series: string;
    readonly time_zone: string;
    readonly locales: readonly string[];
  }
  // A saved version comes from outside and may be a number that no int holds.
  const rows = await database.query<Row>(
    `with asked as (
       select ordinal, market, model, string_to_array(nullif(versions, ''), '.')::bigint[] as versions
       from unnest($1::text[], $2::text[], $3::text[])
            with ordinality as a (versions, market, model, ordinal)
     )
     select a.ordinal, m.dataset_version, m.brand, m.series, k.time_zone, k.locales
     from asked a
     cross join lateral (
       select dataset_version, brand, series from pricing.model
       where dataset_version = any(a.versions) and code = a.model
       order by array_position(a.versions, dataset_version::bigint) limit 1
     ) m
     cross join lateral (
       select time_zone, locales from pricing.market
       where dataset_version = any(a.versions) and code = a.market
       order by array_position(a.versions, dataset_version::bigint) limit 1
     ) k
     where cardinality(a.versions) =
           (select count(*) from pricing.held_version where dataset_version = any(a.versions))`,
    [
      keys.map((key) => key.dataVersion),
      keys.map((key) => key.market),
      keys.map((key) => key.model),
    ],
  );
  const found = new Map(rows.map((row) => [Number(row.ordinal), row]));
  return keys.map(({ market, model }, index) => {
    const row = found.get(index + 1);
    if (row === undefined) return null;
    const { dataset_version: datasetVersion, brand, series, time_zone: timeZone, locales } = row;
    return { datasetVersion, model, brand, series, market, timeZone, locales };
  });
}

/** All lists of each market, whatever their days. */
export async function priceLists(
  database: Database,
  keys: readonly MarketKey[],
): Promise<readonly (readonly PriceList[])[]> {
  interface Row {
    readonly dataset_version: number;
    readonly market: string;
    readonly code: string;
    readonly brand: string | null;
    readonly currency: string;
    readonly basis: PriceBasis;
    readonly rounding_mode: RoundingMode;
    readonly rounding_step_minor: bigint;
    readonly valid_from: IsoDate;
    readonly valid_to: IsoDate | null;
  }
  const rows = await database.query<Row>(
    `select l.* from unnest($1::int[], $2::text[]) as a (dataset_version, market)
     join pricing.price_list l using (dataset_version, market)
     order by l.code`,
    [keys.map((key) => key.datasetVersion), keys.map((key) => key.market)],
  );
  const byMarket = Map.groupBy(rows, (row) => marketName(row.dataset_version, row.market));
  return keys.map((key) =>
    (byMarket.get(marketName(key.datasetVersion, key.market)) ?? []).map((row) => ({
      code: row.code,
      brand: row.brand,
      currency: row.currency,
      basis: row.basis,
      rounding: { mode: row.rounding_mode, stepMinor: row.rounding_step_minor },
      from: row.valid_from,
      to: row.valid_to,
    })),
  );
}

/** All taxes of each market, whatever their days. */
export async function taxRates(
  database: Database,
  keys: readonly MarketKey[],
): Promise<readonly (readonly TaxRate[])[]> {
  interface Row {
    readonly dataset_version: number;
    readonly market: string;
    readonly code: string;
    readonly name: Texts;
    readonly kind: TaxKind;
    readonly rate: string;
    readonly base: TaxBase;
    readonly position: number;
    readonly valid_from: IsoDate;
    readonly valid_to: IsoDate | null;
    readonly source: string;
  }
  const rows = await database.query<Row>(
    `select t.* from unnest($1::int[], $2::text[]) as a (dataset_version, market)
     join pricing.tax_rate t using (dataset_version, market)`,
    [keys.map((key) => key.datasetVersion), keys.map((key) => key.market)],
  );
  const byMarket = Map.groupBy(rows, (row) => marketName(row.dataset_version, row.market));
  return keys.map((key) =>
    (byMarket.get(marketName(key.datasetVersion, key.market)) ?? []).map((row) => {
      const rate = parseDecimal(row.rate);
      if (rate === null) throw new Error(`PostgreSQL wrote the tax rate '${row.rate}'`);
      const { code, name, kind, base, position, source } = row;
      const span = { from: row.valid_from, to: row.valid_to };
      return { code, name, kind, rate, rateText: row.rate, base, position, source, ...span };
    }),
  );
}

/** What each model has from the works in its market, with the days. */
export async function standardEquipment(
  database: Database,
  keys: readonly StandardKey[],
): Promise<readonly (readonly StandardSpan[])[]> {
  interface Row {
    readonly ordinal: bigint;
    readonly codes: readonly string[];
    readonly valid_from: IsoDate | null;
    readonly valid_to: IsoDate | null;
  }
  const rows = await database.query<Row>(
    `select a.ordinal, s.codes, s.valid_from, s.valid_to
     from unnest($1::int[], $2::text[], $3::text[])
          with ordinality as a (dataset_version, model, market, ordinal)
     join pricing.standard_equipment s using (dataset_version, model)
     where s.markets is null or a.market = any(s.markets)`,
    [
      keys.map((key) => key.datasetVersion),
      keys.map((key) => key.model),
      keys.map((key) => key.market),
    ],
  );
  const byKey = Map.groupBy(rows, (row) => Number(row.ordinal));
  return keys.map((_, index) =>
    (byKey.get(index + 1) ?? []).map((row) => ({
      codes: row.codes,
      from: row.valid_from,
      to: row.valid_to,
    })),
  );
}

/** All packages of each brand. */
export async function packages(
  database: Database,
  keys: readonly BrandKey[],
): Promise<readonly PackageContents[]> {
  interface Row {
    readonly ordinal: bigint;
    readonly code: string;
    readonly contents: readonly string[];
  }
  const rows = await database.query<Row>(
    `select a.ordinal, p.code, p.contents
     from unnest($1::int[], $2::text[]) with ordinality as a (dataset_version, brand, ordinal)
     join pricing.package p using (dataset_version, brand)`,
    [keys.map((key) => key.datasetVersion), keys.map((key) => key.brand)],
  );
  const byKey = Map.groupBy(rows, (row) => Number(row.ordinal));
  return keys.map(
    (_, index) => new Map((byKey.get(index + 1) ?? []).map((row) => [row.code, row.contents])),
  );
}

/** All amounts that each sheet names; none where the list has nothing for the scope. */
export async function priceSheets(
  database: Database,
  keys: readonly PriceSheetKey[],
): Promise<readonly PriceSheet[]> {
  interface Row {
    readonly place: number;
    readonly code: string;
    readonly amount_minor: bigint;
  }
  const rows = await database.query<Row>(
    `select a.place, p.code, p.amount_minor
     from unnest($1::int[], $2::int[], $3::text[], $4::text[])
          as a (place, dataset_version, price_list, scope)
     join pricing.price p using (dataset_version, price_list, scope)`,
    [
      keys.map((_, place) => place),
      keys.map((key) => key.datasetVersion),
      keys.map((key) => key.priceList),
      keys.map((key) => key.scope),
    ],
  );
  const sheets = keys.map(() => new Map<string, bigint>());
  for (const row of rows) sheets[row.place]?.set(row.code, row.amount_minor);
  return sheets;
}

function marketName(datasetVersion: number, market: string): string {
  return `${datasetVersion} ${market}`;
}
