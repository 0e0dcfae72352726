import type { RecordType, RecordOf } from '../../schema/interchange/recordTypes.ts';
import { copyRows, type Cell } from '../shared/postgres/copyRows.ts';
import type { Database } from '../shared/postgres/database.ts';
import { deleteVersion } from '../shared/postgres/deleteVersion.ts';
import type { ReadableDataset, RecordIntake } from '../shared/recordIntake.ts';

/** What an import hands the media service: names, bodies and looks. */
export const intake: RecordIntake = {
  takes: ['brand', 'market', 'model', 'family', 'option', 'package', 'standard'],
  // A car without dimensions or a paint without a colour is no fault: it has no picture.
  // oxlint-disable-next-line no-empty-function
  examine: async function* () {},
  stage,
  discard,
};

/** Writes an examined dataset. The mark comes last: a version without it is not read. */
async function stage(
  database: Database,
  datasetVersion: number,
  dataset: ReadableDataset,
): Promise<void> {
  const seriesOf = new Map<string, string>();
  const roleOf = new Map<string, string>();
  for await (const { record } of dataset.read('family')) {
    roleOf.set(`${record.brand} ${record.code}`, record.role);
  }

  async function copy<T extends RecordType>(
    type: T,
    table: string,
    columns: readonly string[],
    rowsOf: (record: RecordOf[T]) => readonly (readonly Cell[])[],
  ): Promise<void> {
    async function* rows(): AsyncIterable<readonly Cell[]> {
      for await (const { record } of dataset.read(type)) {
        for (const row of rowsOf(record)) yield [datasetVersion, ...row];
      }
    }
    await copyRows(database, `media.${table}`, ['dataset_version', ...columns], rows());
  }

  function optionRow(
    { brand, code, family, name, appearance }: RecordOf['option'],
    contents: readonly string[] | null,
  ): readonly Cell[] {
    const role = roleOf.get(`${brand} ${family}`);
    if (role === undefined) {
      throw new Error(`${brand} ${code} is of an unknown family; the dataset was not examined`);
    }
    return [brand, code, role, name, appearance ?? null, contents];
  }

  await copy('brand', 'brand', ['code', 'name'], ({ code, name }) => [[code, name]]);
  await copy('market', 'market', ['code', 'time_zone', 'locales'], (market) => [
    [market.code, market.timeZone, market.locales],
  ]);
  await copy('model', 'model', MODEL_COLUMNS, (model) => {
    seriesOf.set(model.code, model.series);
    return [modelRow(model)];
  });
  await copy('option', 'option', OPTION_COLUMNS, (option) => [optionRow(option, null)]);
  await copy('package', 'option', OPTION_COLUMNS, (bundle) => [optionRow(bundle, bundle.contents)]);
  await copy('standard', 'standard_equipment', STANDARD_COLUMNS, (standard) =>
    standardRows(standard, seriesOf.get(standard.model) ?? ''),
  );
  await database.query('insert into media.held_version (dataset_version) values ($1)', [
    datasetVersion,
  ]);
}

/** Removes a version. First its mark, so that nothing is drawn from what is left of it. */
async function discard(database: Database, datasetVersion: number): Promise<void> {
  await database.query('delete from media.held_version where dataset_version = $1', [
    datasetVersion,
  ]);
  for (const table of ['brand', 'market', 'model', 'option', 'standard_equipment']) {
    await deleteVersion(database, `media.${table}`, datasetVersion);
  }
}

const MODEL_COLUMNS = [
  'code',
  'brand',
  'name',
  'body_style',
  'electric',
  'length_mm',
  'width_mm',
  'height_mm',
  'wheelbase_mm',
  'ground_clearance_mm',
  'doors',
];
const OPTION_COLUMNS = ['brand', 'code', 'role', 'name', 'appearance', 'contents'];
const STANDARD_COLUMNS = ['model', 'codes', 'markets', 'valid_from', 'valid_to'];

function modelRow({ code, brand, name, bodyStyle, technicalData }: RecordOf['model']): Cell[] {
  const { powertrain, dimensions, capacity } = technicalData;
  return [
    code,
    brand,
    name,
    bodyStyle,
    // Neither has an exhaust or needs a grille, which is all that a side view shows of it.
    powertrain.kind === 'BATTERY_ELECTRIC' || powertrain.kind === 'FUEL_CELL',
    dimensions?.lengthMm ?? null,
    dimensions?.widthMm ?? null,
    dimensions?.heightMm ?? null,
    dimensions?.wheelbaseMm ?? null,
    dimensions?.groundClearanceMm ?? null,
    capacity?.doors ?? null,
  ];
}

function standardRows(
  { model, codes, scopes }: RecordOf['standard'],
  series: string,
): readonly Cell[][] {
  return (scopes ?? [{}])
    .filter(
      (scope) =>
        (scope.series?.includes(series) ?? true) && (scope.models?.includes(model) ?? true),
    )
    .map(({ markets, from, to }) => [model, codes, markets ?? null, from ?? null, to ?? null]);
}
