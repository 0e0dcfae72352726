import type { Rule, Scope } from '../../../schema/interchange/records.generated.ts';
import type { RecordType } from '../../../schema/interchange/recordTypes.ts';
import { copyRows, type Cell } from '../../shared/postgres/copyRows.ts';
import type { Database } from '../../shared/postgres/database.ts';
import { deleteVersion } from '../../shared/postgres/deleteVersion.ts';
import type { PlacedRecord, ReadableDataset } from '../../shared/recordIntake.ts';
import { stagePrices } from './stagePrices.ts';

type Scopes = readonly Scope[] | undefined;

/** Writes a dataset's rules, what they speak of and what that costs under a new dataset version. */
export async function stage(
  database: Database,
  version: number,
  dataset: ReadableDataset,
): Promise<void> {
  const modelsOf = await modelsBySeries(dataset);
  const copy = (table: string, columns: string, rows: AsyncIterable<readonly Cell[]>) =>
    copyRows(
      database,
      `constructability.${table}`,
      ['dataset_version', ...columns.split(' ')],
      prefixed(version, rows),
    );
  const rows = <T extends RecordType>(
    type: T,
    rowOf: (placed: PlacedRecord<T>) => readonly Cell[],
  ): AsyncIterable<readonly Cell[]> => mapped(dataset.read(type), rowOf);

  await copy(
    'market',
    'code time_zone locales',
    rows('market', ({ record }) => [record.code, record.timeZone, record.locales]),
  );
  await copy(
    'model',
    'code brand series scopes',
    rows('model', ({ record }) => [
      record.code,
      record.brand,
      record.series,
      scopesCell(record.scopes),
    ]),
  );
  await copy(
    'family',
    'brand code cardinality ordinal',
    rows('family', ({ record, line }) => [
      record.brand,
      record.code,
      record.cardinality,
      record.position ?? line,
    ]),
  );
  for (const type of ['option', 'package'] as const) {
    await copy(
      'option',
      'brand code family ordinal contents scopes models',
      rows(type, ({ record, line }) => [
        record.brand,
        record.code,
        record.family,
        record.position ?? line,
        'contents' in record ? record.contents : null,
        scopesCell(record.scopes),
        modelsOf(record.brand, record.scopes),
      ]),
    );
  }
  await copy(
    'rule',
    'brand code ordinal body scopes models',
    rows('rule', ({ record, line }) => [
      record.brand,
      record.code,
      line,
      bodyCell(record),
      scopesCell(record.scopes),
      modelsOf(record.brand, record.scopes),
    ]),
  );
  await copy(
    'standard',
    'model ordinal codes scopes',
    rows('standard', ({ record, line }) => [
      record.model,
      line,
      record.codes,
      scopesCell(record.scopes),
    ]),
  );
  await copy('wording', 'brand subject code detail texts', wordings(dataset));
  await stagePrices(dataset, copy);
  // The planner knows nothing of the new rows until told, and would read whole tables for one model.
  for (const table of TABLES) await database.query(`analyze constructability.${table}`);
  // Last: a version that is held is here in full.
  await database.query('insert into constructability.held_version (dataset_version) values ($1)', [
    version,
  ]);
}

const TABLES = [
  'market',
  'model',
  'family',
  'option',
  'rule',
  'standard',
  'wording',
  'price_list',
  'price',
] as const;

/** Removes a dataset version; safe to repeat, and for one that was never written. */
export async function discard(database: Database, version: number): Promise<void> {
  for (const table of ['held_version', ...TABLES]) {
    await deleteVersion(database, `constructability.${table}`, version);
  }
}

async function* wordings(dataset: ReadableDataset): AsyncIterable<readonly Cell[]> {
  for await (const { record } of dataset.read('rule')) {
    yield [record.brand, 'RULE', record.code, record.kind, record.text];
  }
  for await (const { record } of dataset.read('family')) {
    yield [record.brand, 'FAMILY', record.code, record.cardinality, record.name];
  }
  for (const type of ['option', 'package'] as const) {
    for await (const { record } of dataset.read(type)) {
      yield [record.brand, 'OPTION', record.code, '', record.name];
    }
  }
  for await (const { record } of dataset.read('model')) {
    yield ['', 'MODEL', record.code, '', record.name];
  }
}

/** Tells the models that scopes can match, markets and dates aside; null for all of the brand. */
async function modelsBySeries(
  dataset: ReadableDataset,
): Promise<(brand: string, scopes: Scopes) => readonly string[] | null> {
  const bySeries = new Map<string, string[]>();
  for await (const { record } of dataset.read('model')) {
    const series = `${record.brand} ${record.series}`;
    bySeries.getOrInsertComputed(series, () => []).push(record.code);
  }
  return (brand, scopes) => {
    if (scopes === undefined) return null;
    const models = new Set<string>();
    for (const { series, models: named } of scopes) {
      if (named !== undefined) for (const code of named) models.add(code);
      else if (series === undefined) return null;
      else {
        for (const one of series) {
          for (const code of bySeries.get(`${brand} ${one}`) ?? []) models.add(code);
        }
      }
    }
    return [...models];
  };
}

function scopesCell(scopes: Scopes): Cell {
  return scopes === undefined ? null : JSON.stringify(scopes);
}

function bodyCell(rule: Rule): Cell {
  const { brand: _, code: _code, text: _text, scopes: _scopes, ...body } = rule;
  return body;
}

async function* prefixed(
  version: number,
  rows: AsyncIterable<readonly Cell[]>,
): AsyncIterable<readonly Cell[]> {
  for await (const row of rows) yield [version, ...row];
}

async function* mapped<T extends RecordType>(
  records: AsyncIterable<PlacedRecord<T>>,
  rowOf: (placed: PlacedRecord<T>) => readonly Cell[],
): AsyncIterable<readonly Cell[]> {
  for await (const placed of records) yield rowOf(placed);
}
