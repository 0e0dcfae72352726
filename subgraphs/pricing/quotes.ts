import type { IsoDate } from '../shared/dates.ts';
import { applyChange, type ChangeKey } from '../shared/ids/changeId.ts';
import { codesOf, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { MemberKey } from '../shared/ids/memberId.ts';
import type { ModelKey } from '../shared/ids/modelId.ts';
import type { ServiceContext } from './context.ts';
import { chargedCodes, isPaid, kindsOf, type ChargedCode } from './domain/items.ts';
import type { Money } from '../shared/money/money.ts';
import { reckon, reckonTotals, type ReckonedPrice, type ReckonedTotals } from './domain/price.ts';
import type { PriceList } from './domain/priceLists.ts';
import { BASE_PRICE } from '../shared/priceLists/priceScopes.ts';
import { listedAmount, type PriceBook, type PriceBookKey } from './priceBook.ts';

/** An amount before and after tax. */
export interface Amounts {
  readonly net: Money;
  readonly gross: Money;
}

/** Null stands for the model itself. */
export type QuotedItem = ChargedCode | null;

export interface Quote {
  readonly list: PriceList;
  readonly price: ReckonedPrice<QuotedItem>;
  /** The market's own locales, for texts that lack the asked ones. */
  readonly locales: readonly string[];
}

/**
 * The prices of this service. Each is null where the data names none: the model is not in the data
 * version, no list of its market holds on the day, or the list lacks the model or a code to be
 * paid. A missing price is never taken for zero; only a listed zero is zero.
 *
 * They come at once where the price book is at hand, and by promise where it must be read.
 */
export type Quoted<Answer> = Answer | null | Promise<Answer | null>;

export function quoteModel(
  context: ServiceContext,
  key: ModelKey,
  orderDate: IsoDate | null,
): Quoted<Amounts> {
  const { dataVersion } = context.request;
  const book = context.bookOf({ dataVersion, ...key, orderDate, wants: 'MODEL' });
  return quoted(book, (book) => amountsAlone(book, BASE_PRICE));
}

/** Of an option or package by itself; zero where the model has it from the works. */
export function quoteOption(
  context: ServiceContext,
  { market, model, code }: MemberKey,
  orderDate: IsoDate | null,
): Quoted<Amounts> {
  const { dataVersion } = context.request;
  return quoted(
    context.bookOf({ dataVersion, market, model, orderDate, wants: 'OPTION' }),
    (book) => {
      if (!book.standard.has(code)) return amountsAlone(book, code);
      const nothing: Money = { amountMinor: 0n, currency: book.list.currency };
      return { net: nothing, gross: nothing };
    },
  );
}

/** `dataVersion` is the request's own unless told otherwise. */
export function quoteConfiguration(
  context: ServiceContext,
  key: ConfigurationKey,
  dataVersion = context.request.dataVersion,
): Quoted<Quote> {
  return quoted(context.bookOf(bookKey(key, dataVersion)), (book) => {
    const { list, schedule, standard, packages, locales } = book;
    const charged: readonly QuotedItem[] = [
      null,
      ...chargedCodes(codesOf(key), standard, packages),
    ];
    const known = charged.flatMap((item) => {
      const isFree = item !== null && !isPaid(item.kind);
      const listedMinor = isFree ? 0n : listedAmount(book, item?.code ?? BASE_PRICE);
      return listedMinor === null ? [] : [{ item, listedMinor }];
    });
    if (known.length < charged.length) return null;
    return { list, price: reckon(known, list, schedule), locales };
  });
}

/** What a change adds to the price, negative where it takes away; null where either price is. */
export function quoteChange(context: ServiceContext, change: ChangeKey): Quoted<Amounts> {
  const { from } = change;
  return quoted(context.bookOf(bookKey(from, context.request.dataVersion)), (book) => {
    const before = totalsBefore(book, from);
    const after = before === null ? null : totalsOf(book, applyChange(change));
    if (before === null || after === null) return null;
    const { currency } = after;
    return {
      net: { amountMinor: after.netMinor - before.netMinor, currency },
      gross: { amountMinor: after.grossMinor - before.grossMinor, currency },
    };
  });
}

function quoted<Answer>(
  book: PriceBook | null | Promise<PriceBook | null>,
  quote: (book: PriceBook) => Answer | null,
): Quoted<Answer> {
  const reckoned = (book: PriceBook | null): Answer | null => (book === null ? null : quote(book));
  return book instanceof Promise ? book.then(reckoned) : reckoned(book);
}

function bookKey(key: ConfigurationKey, dataVersion: string): PriceBookKey {
  const { market, model, orderDate } = key;
  return { dataVersion, market, model, orderDate, wants: 'CONFIGURATION' };
}

/** Reckoned once for all changes of a car. */
function totalsBefore(book: PriceBook, key: ConfigurationKey): ReckonedTotals | null {
  let totals = book.totals.get(key);
  if (totals === undefined) {
    totals = totalsOf(book, key);
    book.totals.set(key, totals);
  }
  return totals;
}

function totalsOf(book: PriceBook, { chosen, filled }: ConfigurationKey): ReckonedTotals | null {
  const base = listedAmount(book, BASE_PRICE);
  if (base === null) return null;
  let total = base;
  for (const { code, kind } of kindsOf([...chosen, ...filled], book.standard, book.packages)) {
    if (!isPaid(kind)) continue;
    const listed = listedAmount(book, code);
    if (listed === null) return null;
    total += listed;
  }
  return reckonTotals(total, book.list, book.schedule);
}

function amountsAlone(book: PriceBook, code: string): Amounts | null {
  const listedMinor = listedAmount(book, code);
  if (listedMinor === null) return null;
  const { currency, netMinor, grossMinor } = reckonTotals(listedMinor, book.list, book.schedule);
  return {
    net: { amountMinor: netMinor, currency },
    gross: { amountMinor: grossMinor, currency },
  };
}
