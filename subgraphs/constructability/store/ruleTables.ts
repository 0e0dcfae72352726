import type { Queryable } from '../../shared/postgres/database.ts';
import type { Texts } from '../../shared/texts.ts';
import type { Cardinality } from '../domain/ruleBook.ts';
import type { Scope } from '../domain/scope.ts';
import type { RuleText } from '../records/ruleBody.ts';

/** The statements of this service, one a table. Rows come in the maker's order. */

export interface MarketRow {
  readonly dataset_version: number;
  readonly code: string;
  readonly time_zone: string;
  readonly locales: readonly string[];
}

export interface ModelRow {
  readonly dataset_version: number;
  readonly code: string;
  readonly brand: string;
  readonly series: string;
  readonly scopes: readonly Scope[] | null;
}

interface OfBrand {
  readonly dataset_version: number;
  readonly brand: string;
  readonly code: string;
}

export interface FamilyRow extends OfBrand {
  readonly cardinality: Cardinality;
}

export interface OptionRow extends OfBrand {
  readonly family: string;
  readonly contents: readonly string[] | null;
  readonly scopes: readonly Scope[] | null;
}

export interface RuleRow extends OfBrand {
  readonly body: RuleText;
  readonly scopes: readonly Scope[] | null;
}

export interface StandardRow {
  readonly dataset_version: number;
  readonly model: string;
  readonly codes: readonly string[];
  readonly scopes: readonly Scope[] | null;
}

export interface WordingRow extends OfBrand {
  readonly subject: Subject;
  readonly detail: string;
  readonly texts: Texts;
}

export type Subject = 'RULE' | 'FAMILY' | 'OPTION' | 'MODEL';

/** Models of which the books are wanted. */
export interface WantedModels {
  readonly datasetVersions: readonly number[];
  readonly brands: readonly string[];
  readonly codes: readonly string[];
}

export function selectMarkets(
  database: Queryable,
  datasetVersions: readonly number[],
  codes: readonly string[],
): Promise<readonly MarketRow[]> {
  return database.query(
    `select dataset_version, code, time_zone, locales from constructability.market
     where dataset_version = any($1::int[]) and code = any($2::text[])`,
    [datasetVersions, codes],
  );
}

export function selectModels(
  database: Queryable,
  datasetVersions: readonly number[],
  codes: readonly string[],
): Promise<readonly ModelRow[]> {
  return database.query(
    `select dataset_version, code, brand, series, scopes from constructability.model
     where dataset_version = any($1::int[]) and code = any($2::text[])`,
    [datasetVersions, codes],
  );
}

/** The markets and models of dataset versions, each code once. */
export async function selectCodes(
  database: Queryable,
  table: 'market' | 'model',
  datasetVersions: readonly number[],
): Promise<readonly string[]> {
  const rows = await database.query<{ code: string }>(
    `select distinct code from constructability.${table}
     where dataset_version = any($1::int[]) order by code`,
    [datasetVersions],
  );
  return rows.map(({ code }) => code);
}

export function selectFamilies(
  database: Queryable,
  { datasetVersions, brands }: WantedModels,
): Promise<readonly FamilyRow[]> {
  return database.query(
    `select dataset_version, brand, code, cardinality from constructability.family
     where dataset_version = any($1::int[]) and brand = any($2::text[])
     order by ordinal, code`,
    [datasetVersions, brands],
  );
}

export function selectOptions(
  database: Queryable,
  { datasetVersions, brands, codes }: WantedModels,
): Promise<readonly OptionRow[]> {
  return database.query(
    `select dataset_version, brand, code, family, contents, scopes from constructability.option
     where dataset_version = any($1::int[]) and brand = any($2::text[])
       and (models is null or models && $3::text[])
     order by ordinal, code`,
    [datasetVersions, brands, codes],
  );
}

export function selectRules(
  database: Queryable,
  { datasetVersions, brands, codes }: WantedModels,
): Promise<readonly RuleRow[]> {
  return database.query(
    `select dataset_version, brand, code, body, scopes from constructability.rule
     where dataset_version = any($1::int[]) and brand = any($2::text[])
       and (models is null or models && $3::text[])
     order by ordinal`,
    [datasetVersions, brands, codes],
  );
}

export function selectStandards(
  database: Queryable,
  { datasetVersions, codes }: WantedModels,
): Promise<readonly StandardRow[]> {
  return database.query(
    `select dataset_version, model, codes, scopes from constructability.standard
     where dataset_version = any($1::int[]) and model = any($2::text[])
     order by ordinal`,
    [datasetVersions, codes],
  );
}

export function selectWordings(
  database: Queryable,
  wanted: readonly Pick<WordingRow, 'dataset_version' | 'brand' | 'subject' | 'code'>[],
): Promise<readonly WordingRow[]> {
  return database.query(
    `select dataset_version, brand, subject, code, detail, texts
     from constructability.wording
     join unnest($1::int[], $2::text[], $3::text[], $4::text[])
       as wanted (dataset_version, brand, subject, code)
       using (dataset_version, brand, subject, code)`,
    [
      wanted.map(({ dataset_version }) => dataset_version),
      wanted.map(({ brand }) => brand),
      wanted.map(({ subject }) => subject),
      wanted.map(({ code }) => code),
    ],
  );
}

/** Those of the dataset versions that are here in full. */
export async function selectHeldVersions(
  database: Queryable,
  datasetVersions: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await database.query<{ dataset_version: number }>(
    `select dataset_version from constructability.held_version
     where dataset_version = any($1::int[])`,
    [datasetVersions],
  );
  return new Set(rows.map(({ dataset_version }) => dataset_version));
}
