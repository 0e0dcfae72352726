import type { RecordType } from '../../../schema/interchange/recordTypes.ts';
import { parseAmount } from '../../shared/money/money.ts';
import type { Cell } from '../../shared/postgres/copyRows.ts';
import { codeOfPrice, scopeOfPrice } from '../../shared/priceLists/priceRecord.ts';
import type { PlacedRecord, ReadableDataset } from '../../shared/recordIntake.ts';

type Rows = AsyncIterable<readonly Cell[]>;

/** Writes what ranking by price needs of a dataset's lists; pricing has examined their amounts. */
export async function stagePrices(
  dataset: ReadableDataset,
  copy: (table: string, columns: string, rows: Rows) => Promise<unknown>,
): Promise<void> {
  const currencies = new Map<string, string>();
  await copy(
    'price_list',
    'code market brand valid_from valid_to',
    mapped(dataset, 'price-list', ({ code, market, brand, currency, from, to }) => {
      currencies.set(code, currency);
      return [code, market, brand ?? null, from, to ?? null];
    }),
  );
  await copy(
    'price',
    'price_list scope code amount_minor',
    mapped(dataset, 'price', (price) => {
      const amount = parseAmount(price.amount, currencies.get(price.priceList) ?? '');
      if (amount.kind !== 'amount') {
        throw new Error(
          `'${price.amount}' is no amount in ${price.priceList}, nor was it examined`,
        );
      }
      return [price.priceList, scopeOfPrice(price), codeOfPrice(price), amount.amountMinor];
    }),
  );
}

async function* mapped<T extends RecordType>(
  dataset: ReadableDataset,
  type: T,
  rowOf: (record: PlacedRecord<T>['record']) => readonly Cell[],
): Rows {
  for await (const { record } of dataset.read(type)) yield rowOf(record);
}
