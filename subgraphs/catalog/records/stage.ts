import { copyRows, type Cell } from '../../shared/postgres/copyRows.ts';
import type { Database } from '../../shared/postgres/database.ts';
import { deleteVersion } from '../../shared/postgres/deleteVersion.ts';
import type { ReadableDataset } from '../../shared/recordIntake.ts';
import {
  brandRows,
  DatasetNames,
  familyRows,
  marketRows,
  modelOfferRows,
  modelRows,
  optionRows,
  optionScopeRows,
  seriesRows,
  standardRows,
} from './rows.ts';

/** Every table that holds records of a version, and its columns behind `dataset_version`. */
const COLUMNS = {
  brand: ['code', 'name'],
  market: ['code', 'country_code', 'name', 'currency_code', 'time_zone', 'locales'],
  series: ['brand', 'code', 'name', 'description', 'position'],
  model: [
    'code',
    'brand',
    'series',
    'name',
    'description',
    'body_style',
    'model_year',
    'technical_data',
  ],
  model_offer: [
    'model',
    'market',
    'span',
    'effective_from',
    'effective_to',
    'brand',
    'series',
    'body_style',
    'powertrain',
    'drivetrain',
    'model_year',
    'power_kw',
    'seats',
    'length_mm',
    'range_km',
    'sort_name',
    'search_text',
  ],
  family: ['brand', 'code', 'name', 'cardinality', 'role', 'position'],
  option: ['brand', 'code', 'family', 'name', 'description', 'position', 'contents'],
  option_scope: [
    'brand',
    'code',
    'scope',
    'series',
    'models',
    'markets',
    'effective_from',
    'effective_to',
  ],
  standard: ['model', 'ordinal', 'codes', 'markets', 'effective_from', 'effective_to'],
} as const;

type Table = keyof typeof COLUMNS;
const TABLES = Object.keys(COLUMNS) as readonly Table[];

/** Writes a dataset beside the others, in several short transactions; nobody reads it yet. */
export async function stage(
  database: Database,
  datasetVersion: number,
  dataset: ReadableDataset,
): Promise<void> {
  const names = new DatasetNames();
  const copy = (table: Table, rows: AsyncIterable<readonly Cell[]>): Promise<number> =>
    copyRows(
      database,
      `catalog.${table}`,
      ['dataset_version', ...COLUMNS[table]],
      prefixed(datasetVersion, rows),
    );
  // In this order: rows of models need the names of brands, series and markets.
  await copy('brand', brandRows(dataset, names));
  await copy('market', marketRows(dataset, names));
  await copy('series', seriesRows(dataset, names));
  await copy('model', modelRows(dataset, names));
  await copy('model_offer', modelOfferRows(dataset, names));
  await copy('family', familyRows(dataset));
  await copy('option', optionRows(dataset));
  await copy('option_scope', optionScopeRows(dataset));
  await copy('standard', standardRows(dataset, names));
  await noteSharedTypeKeys(database, datasetVersion, dataset.manifest.dataset);
  await database.query(
    'insert into catalog.held_version (dataset_version, dataset) values ($1, $2)',
    [datasetVersion, dataset.manifest.dataset],
  );
  // The planner knows nothing of the new rows until told, and would read whole tables for one model.
  for (const table of TABLES) await database.query(`analyze catalog.${table}`);
}

/** Removes whatever there is of a version, complete or not. */
export async function discard(database: Database, datasetVersion: number): Promise<void> {
  // First, so that nobody takes what is left for the whole.
  for (const table of ['held_version', 'shared_type_key', ...TABLES]) {
    await deleteVersion(database, `catalog.${table}`, datasetVersion);
  }
}

/** Versions of one dataset replace each other and never meet in a request; others may. */
async function noteSharedTypeKeys(
  database: Database,
  datasetVersion: number,
  dataset: string,
): Promise<void> {
  await database.query(
    `insert into catalog.shared_type_key (dataset_version, code)
     select distinct own.dataset_version, own.code
     from catalog.model own
     join catalog.held_version other on other.dataset <> $2
     join catalog.model theirs
       on theirs.dataset_version = other.dataset_version and theirs.code = own.code
     where own.dataset_version = $1`,
    [datasetVersion, dataset],
  );
}

async function* prefixed(
  datasetVersion: number,
  rows: AsyncIterable<readonly Cell[]>,
): AsyncIterable<readonly Cell[]> {
  for await (const row of rows) yield [datasetVersion, ...row];
}
