import { FILE_OF, type RecordType } from '../../../schema/interchange/recordTypes.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Fault, PlacedRecord, ReadableDataset } from '../../shared/recordIntake.ts';
import type { CurrencyCode } from '../../shared/money/currency.ts';
import { GREATEST_AMOUNT_MINOR, parseAmount, type ParsedAmount } from '../../shared/money/money.ts';
import {
  CodeSets,
  missingPrices,
  overlappingLists,
  untaxedDays,
  type MissingPrice,
  type Range,
} from '../domain/priceCoverage.ts';
import type { PriceList } from '../domain/priceLists.ts';
import { BASE_PRICE } from '../../shared/priceLists/priceScopes.ts';
import { parseDecimal } from '../../shared/money/ratio.ts';
import { codeOfPrice, scopeOfPrice } from '../../shared/priceLists/priceRecord.ts';

/**
 * What only this domain sees: amounts that their currency cannot hold, lists between which a day
 * would have to choose, taxes that nobody states, and prices that are missing. Prices are many, and
 * are read once without keeping them; everything else is held.
 */
export async function* examine(dataset: ReadableDataset): AsyncIterable<Fault> {
  const currencies = new Map<string, CurrencyCode>();
  for await (const { record } of dataset.read('market')) {
    currencies.set(record.code, record.currency);
  }

  const lists = new Map<string, PlacedList>();
  for await (const placed of dataset.read('price-list')) {
    yield* listFaults(placed, currencies);
    lists.set(placed.record.code, placedList(placed));
  }
  const listsByMarket = Map.groupBy(lists.values(), ({ market }) => market);
  for (const ofMarket of listsByMarket.values()) {
    for (const [list, earlier] of overlappingLists(ofMarket)) {
      yield fault(
        'price-list',
        list.line,
        '/from',
        `expected one list of a market and brand a day, got ${list.code}, which shares days with ${earlier.code} on line ${earlier.line}`,
      );
    }
  }
  yield* taxFaults(dataset, listsByMarket);

  const sets = new CodeSets();
  for await (const placed of dataset.read('price')) {
    const { record } = placed;
    yield* priceFaults(placed, lists.get(record.priceList)?.currency ?? '');
    sets.addPrice(record.priceList, scopeOfPrice(record), codeOfPrice(record));
  }
  for (const missing of missingPrices(await rangeOf(dataset, listsByMarket), sets)) {
    const line = lists.get(missing.list)?.line ?? null;
    yield fault('price-list', line, null, missingMessage(missing));
  }
}

interface PlacedList extends PriceList {
  readonly market: string;
  readonly line: number;
}

function placedList({ record, line }: PlacedRecord<'price-list'>): PlacedList {
  const { code, market, brand = null, currency, basis, from, to = null } = record;
  const rounding = { mode: record.rounding.mode, stepMinor: 1n };
  return { code, market, brand, currency, basis, rounding, from, to, line };
}

function* listFaults(
  { record: list, line }: PlacedRecord<'price-list'>,
  currencies: ReadonlyMap<string, CurrencyCode>,
): Iterable<Fault> {
  const currency = currencies.get(list.market);
  if (currency !== undefined && currency !== list.currency) {
    yield fault(
      'price-list',
      line,
      '/currency',
      `expected ${currency}, the currency of market ${list.market}, got ${list.currency}`,
    );
  }
  yield* amountFaults('price-list', line, '/rounding/step', list.rounding.step, list.currency);
  const step = parseDecimal(list.rounding.step);
  if (step !== null && step.numerator <= 0n) {
    yield fault(
      'price-list',
      line,
      '/rounding/step',
      `expected a step above zero, got '${list.rounding.step}'`,
    );
  }
}

function* priceFaults(
  { record: price, line }: PlacedRecord<'price'>,
  currency: CurrencyCode,
): Iterable<Fault> {
  yield* amountFaults('price', line, '/amount', price.amount, currency);
  if (price.code === undefined && price.amount.startsWith('-')) {
    yield fault(
      'price',
      line,
      '/amount',
      `expected a base price of zero or more, got '${price.amount}'; only an option may be a credit`,
    );
  }
}

function* amountFaults(
  type: RecordType,
  line: number,
  field: string,
  text: string,
  currency: CurrencyCode,
): Iterable<Fault> {
  const parsed = parseAmount(text, currency);
  if (parsed.kind === 'amount') return;
  yield fault(type, line, field, `expected ${expectedAmount(parsed, currency)}, got '${text}'`);
}

function expectedAmount(
  parsed: Exclude<ParsedAmount, { kind: 'amount' }>,
  currency: CurrencyCode,
): string {
  if (parsed.kind === 'notDecimal') return 'a decimal number';
  if (parsed.kind === 'tooLarge') {
    return `an amount of at most ${GREATEST_AMOUNT_MINOR} minor units of ${currency}`;
  }
  return parsed.exponent === 0
    ? `no decimals, for ${currency} has none`
    : `at most ${parsed.exponent} decimals, as ${currency} has`;
}

async function* taxFaults(
  dataset: ReadableDataset,
  listsByMarket: ReadonlyMap<string, readonly PlacedList[]>,
): AsyncIterable<Fault> {
  const taxes: (PlacedRecord<'tax-rate'> & { from: IsoDate; to: IsoDate | null })[] = [];
  for await (const { record, line } of dataset.read('tax-rate')) {
    if (record.rate.startsWith('-')) {
      yield fault(
        'tax-rate',
        line,
        '/rate',
        `expected a rate of zero or more, got '${record.rate}'`,
      );
    }
    if (HIGHEST_RATE.test(record.rate)) {
      yield fault(
        'tax-rate',
        line,
        '/rate',
        `expected a fraction (0.19 for 19 %), got '${record.rate}'`,
      );
    }
    taxes.push({ record, line, from: record.from, to: record.to ?? null });
  }
  const byMarket = Map.groupBy(taxes, ({ record }) => record.market);
  for (const ofMarket of byMarket.values()) {
    yield* orderFaults(ofMarket);
  }
  for (const [market, lists] of listsByMarket) {
    for (const day of untaxedDays(lists, byMarket.get(market) ?? [])) {
      yield fault(
        'price-list',
        lists[0]?.line ?? null,
        '/market',
        `expected a tax of market ${market} in ${FILE_OF['tax-rate']} on every day that a list holds, got none from ${day}; state a rate of 0 where there is no tax`,
      );
    }
  }
}

/** Ten times the price: no car is taxed so, but 19 for 19 % is a common slip. */
const HIGHEST_RATE = /^[1-9]\d/;

/** Taxes on taxes need an order; taxes on net may share a position. */
function* orderFaults(
  taxes: readonly (PlacedRecord<'tax-rate'> & { from: IsoDate; to: IsoDate | null })[],
): Iterable<Fault> {
  for (const [index, tax] of taxes.entries()) {
    for (const other of taxes.slice(0, index)) {
      const isTie =
        other.record.position === tax.record.position &&
        other.record.code !== tax.record.code &&
        (other.to === null || tax.from < other.to) &&
        (tax.to === null || other.from < tax.to);
      const isCompound = [tax, other].some(({ record }) => record.base !== 'NET');
      if (!isTie || !isCompound) continue;
      yield fault(
        'tax-rate',
        tax.line,
        '/position',
        `expected a position of its own, for a tax on taxes depends on their order, got ${tax.record.position} as ${other.record.code} on line ${other.line} has`,
      );
    }
  }
}

async function rangeOf(
  dataset: ReadableDataset,
  listsByMarket: ReadonlyMap<string, readonly PriceList[]>,
): Promise<Range> {
  const models: Range['models'][number][] = [];
  for await (const { record } of dataset.read('model')) {
    const { brand, series, code: model, scopes } = record;
    models.push({ brand, series, model, scopes });
  }
  const codes: Range['codes'][number][] = [];
  for (const type of ['option', 'package'] as const) {
    for await (const { record } of dataset.read(type)) {
      codes.push({ brand: record.brand, code: record.code, scopes: record.scopes });
    }
  }
  const standards: Range['standards'][number][] = [];
  for await (const { record } of dataset.read('standard')) {
    standards.push({ model: record.model, codes: record.codes, scopes: record.scopes });
  }
  return { models, codes, standards, listsByMarket };
}

const MODELS_NAMED = 5;

function missingMessage({ list, market, code, models, from }: MissingPrice): string {
  const named = models.slice(0, MODELS_NAMED).join(', ');
  const more = models.length - MODELS_NAMED;
  const all = more > 0 ? `${named} and ${more} more` : named;
  return code === BASE_PRICE
    ? `expected a base price in ${FILE_OF.price} for each model offered in ${market} while ${list} holds, got none for ${all} (from ${from})`
    : `expected a price of ${code} in ${FILE_OF.price}, for it is offered in ${market} while ${list} holds and is not standard, got none for ${all} (from ${from})`;
}

function fault(
  type: RecordType,
  line: number | null,
  field: string | null,
  message: string,
): Fault {
  return { file: FILE_OF[type], line, field, message };
}
