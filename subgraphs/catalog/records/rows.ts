import type { Model, Option, Package } from '../../../schema/interchange/records.generated.ts';
import type { Cell } from '../../shared/postgres/copyRows.ts';
import type { ReadableDataset } from '../../shared/recordIntake.ts';
import type { Texts } from '../../shared/texts.ts';
import { normalise } from '../domain/normalise.ts';
import { coversModel, spanOf, spansAt } from '../domain/scopes.ts';

type Rows = AsyncIterable<readonly Cell[]>;

/** What later rows need to know of earlier records: names and keys, never whole records. */
export class DatasetNames {
  readonly brands = new Map<string, string>();
  readonly markets = new Set<string>();
  /** By `<brand> <series>`: all that it is called. */
  readonly series = new Map<string, readonly string[]>();
  readonly seriesOfModel = new Map<string, string>();
}

export async function* brandRows(dataset: ReadableDataset, names: DatasetNames): Rows {
  for await (const { record } of dataset.read('brand')) {
    names.brands.set(record.code, record.name);
    yield [record.code, record.name];
  }
}

export async function* marketRows(dataset: ReadableDataset, names: DatasetNames): Rows {
  for await (const { record } of dataset.read('market')) {
    names.markets.add(record.code);
    const { code, country, name, currency, timeZone, locales } = record;
    yield [code, country, name, currency, timeZone, locales];
  }
}

export async function* seriesRows(dataset: ReadableDataset, names: DatasetNames): Rows {
  for await (const { record } of dataset.read('series')) {
    const { brand, code, name, description, position } = record;
    names.series.set(`${brand} ${code}`, Object.values(name));
    yield [brand, code, name, description ?? null, position ?? null];
  }
}

export async function* modelRows(dataset: ReadableDataset, names: DatasetNames): Rows {
  for await (const { record } of dataset.read('model')) {
    const { code, brand, series, name, description, bodyStyle, modelYear, technicalData } = record;
    names.seriesOfModel.set(code, series);
    const year = modelYear ?? null;
    yield [code, brand, series, name, description ?? null, bodyStyle, year, technicalData];
  }
}

/** A model without a list of markets is offered in every market that its own dataset knows. */
export async function* modelOfferRows(dataset: ReadableDataset, names: DatasetNames): Rows {
  for await (const { record } of dataset.read('model')) {
    const searched = searchedColumns(record, names);
    for (const market of names.markets) {
      const spans = spansAt(record.scopes, { series: record.series, model: record.code, market });
      for (const [index, { from, to }] of spans.entries()) {
        yield [record.code, market, index, from, to, ...searched];
      }
    }
  }
}

function searchedColumns(model: Model, names: DatasetNames): readonly Cell[] {
  const { brand, series, code, name, bodyStyle, modelYear, technicalData } = model;
  const { powertrain, capacity, dimensions, range } = technicalData;
  const called = [
    names.brands.get(brand) ?? brand,
    ...(names.series.get(`${brand} ${series}`) ?? [series]),
    ...Object.values(name),
    code,
  ];
  return [
    brand,
    series,
    bodyStyle,
    powertrain.kind,
    powertrain.drivetrain ?? null,
    modelYear ?? null,
    powertrain.powerKw ?? null,
    capacity?.seats ?? null,
    dimensions?.lengthMm ?? null,
    range?.km ?? null,
    normalise(englishOf(name)),
    // Names that several locales share stand once. No word reaches over the gaps between names.
    [...new Set(called.map(normalise))].join('\n'),
  ];
}

/** All locales sort by one name: a cursor must not change its meaning with the reader. */
function englishOf(texts: Texts): string {
  return texts['en'] ?? Object.values(texts)[0] ?? '';
}

export async function* familyRows(dataset: ReadableDataset): Rows {
  for await (const { record } of dataset.read('family')) {
    const { brand, code, name, cardinality, role, position } = record;
    yield [brand, code, name, cardinality, role, position ?? null];
  }
}

export async function* optionRows(dataset: ReadableDataset): Rows {
  for await (const { record } of dataset.read('option')) yield optionRow(record, null);
  for await (const { record } of dataset.read('package')) yield optionRow(record, record.contents);
}

function optionRow(record: Option | Package, contents: readonly string[] | null): readonly Cell[] {
  const { brand, code, family, name, description, position } = record;
  return [brand, code, family, name, description ?? null, position ?? null, contents];
}

export async function* optionScopeRows(dataset: ReadableDataset): Rows {
  for await (const { record } of dataset.read('option')) yield* scopeRows(record);
  for await (const { record } of dataset.read('package')) yield* scopeRows(record);
}

function* scopeRows({ brand, code, scopes }: Option | Package): Iterable<readonly Cell[]> {
  for (const [index, scope] of (scopes ?? [{}]).entries()) {
    const { series, models, markets } = scope;
    const { from, to } = spanOf(scope);
    yield [brand, code, index, series ?? null, models ?? null, markets ?? null, from, to];
  }
}

export async function* standardRows(dataset: ReadableDataset, names: DatasetNames): Rows {
  let ordinal = 0;
  for await (const { record } of dataset.read('standard')) {
    const { model, codes } = record;
    const series = names.seriesOfModel.get(model) ?? '';
    for (const scope of record.scopes ?? [{}]) {
      if (!coversModel(scope, { series, model })) continue;
      const { from, to } = spanOf(scope);
      yield [model, ordinal, codes, scope.markets ?? null, from, to];
      ordinal += 1;
    }
  }
}
