import type { RecordType } from '../../../schema/interchange/recordTypes.ts';
import { copyRows, type Cell } from '../../shared/postgres/copyRows.ts';
import type { Database } from '../../shared/postgres/database.ts';
import type { PlacedRecord, ReadableDataset } from '../../shared/recordIntake.ts';
import type { CurrencyCode } from '../../shared/money/currency.ts';
import { parseAmount } from '../../shared/money/money.ts';
import { onModel } from '../domain/scopes.ts';
import { codeOfPrice, scopeOfPrice } from '../../shared/priceLists/priceRecord.ts';

/** Writes an examined dataset. The mark comes last: a version without it is not read. */
export async function stage(
  database: Database,
  datasetVersion: number,
  dataset: ReadableDataset,
): Promise<void> {
  const currencies = new Map<string, CurrencyCode>();
  const seriesOf = new Map<string, string>();

  async function copy<T extends RecordType>(
    type: T,
    table: string,
    columns: readonly string[],
    rowsOf: (record: PlacedRecord<T>['record']) => readonly (readonly Cell[])[],
  ): Promise<void> {
    async function* rows(): AsyncIterable<readonly Cell[]> {
      for await (const { record } of dataset.read(type)) {
        for (const row of rowsOf(record)) yield [datasetVersion, ...row];
      }
    }
    await copyRows(database, `pricing.${table}`, ['dataset_version', ...columns], rows());
  }

  await copy('market', 'market', ['code', 'time_zone', 'locales'], (market) => [
    [market.code, market.timeZone, market.locales],
  ]);
  await copy('model', 'model', ['code', 'brand', 'series'], ({ code, brand, series }) => {
    seriesOf.set(code, series);
    return [[code, brand, series]];
  });
  await copy('package', 'package', ['brand', 'code', 'contents'], ({ brand, code, contents }) => [
    [brand, code, contents],
  ]);
  await copy(
    'standard',
    'standard_equipment',
    ['model', 'codes', 'markets', 'valid_from', 'valid_to'],
    ({ model, codes, scopes }) =>
      onModel(scopes, { model, series: seriesOf.get(model) ?? '' }).map(({ markets, from, to }) => [
        model,
        codes,
        markets,
        from,
        to,
      ]),
  );
  await copy(
    'price-list',
    'price_list',
    [
      'code',
      'market',
      'brand',
      'currency',
      'basis',
      'rounding_mode',
      'rounding_step_minor',
      'valid_from',
      'valid_to',
    ],
    (list) => {
      const { code, market, brand = null, currency, basis, rounding, from, to = null } = list;
      currencies.set(code, currency);
      const step = minorUnits(rounding.step, currency);
      return [[code, market, brand, currency, basis, rounding.mode, step, from, to]];
    },
  );
  await copy('price', 'price', ['price_list', 'scope', 'code', 'amount_minor'], (price) => {
    const amount = minorUnits(price.amount, currencies.get(price.priceList) ?? '');
    return [[price.priceList, scopeOfPrice(price), codeOfPrice(price), amount]];
  });
  await copy(
    'tax-rate',
    'tax_rate',
    [
      'market',
      'code',
      'name',
      'kind',
      'rate',
      'base',
      'position',
      'valid_from',
      'valid_to',
      'source',
    ],
    ({ market, code, name, kind, rate, base, position, from, to = null, source }) => [
      [market, code, name, kind, rate, base, position, from, to, source],
    ],
  );
  await database.query('insert into pricing.held_version (dataset_version) values ($1)', [
    datasetVersion,
  ]);
}

function minorUnits(text: string, currency: CurrencyCode): bigint {
  const parsed = parseAmount(text, currency);
  if (parsed.kind === 'amount') return parsed.amountMinor;
  throw new Error(`'${text}' is no amount in ${currency}; the dataset was not examined`);
}
