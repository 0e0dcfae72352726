import type { IsoDate } from '../shared/dates.ts';
import { applyChange, type ChangeKey } from '../shared/ids/changeId.ts';
import { codesOf, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { MemberKey } from '../shared/ids/memberId.ts';
import type { ModelKey } from '../shared/ids/modelId.ts';
import type { Basis } from './basis.ts';
import type { ServiceContext } from './context.ts';
import { chargedCodes, isPaid, type ChargedCode } from './domain/items.ts';
import type { Money } from '../shared/money/money.ts';
import { reckon, type ReckonedPrice } from './domain/price.ts';
import type { PriceList } from './domain/priceLists.ts';
import { BASE_PRICE } from '../shared/priceLists/priceScopes.ts';
import type { AmountKey } from './store.ts';

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
 */
export async function quoteModel(
  context: ServiceContext,
  key: ModelKey,
  orderDate: IsoDate | null,
): Promise<Amounts | null> {
  const { dataVersion } = context.request;
  const basis = await context.basisOf({ dataVersion, ...key, orderDate, wants: 'MODEL' });
  return basis === null ? null : quoteAlone(context, basis, BASE_PRICE);
}

/** Of an option or package by itself; zero where the model has it from the works. */
export async function quoteOption(
  context: ServiceContext,
  key: MemberKey,
  orderDate: IsoDate | null,
): Promise<Amounts | null> {
  const { dataVersion } = context.request;
  const basis = await context.basisOf({ dataVersion, ...key, orderDate, wants: 'OPTION' });
  if (basis === null) return null;
  if (basis.standard.has(key.code)) {
    const nothing: Money = { amountMinor: 0n, currency: basis.list.currency };
    return { net: nothing, gross: nothing };
  }
  return quoteAlone(context, basis, key.code);
}

/** `dataVersion` is the request's own unless told otherwise. */
export async function quoteConfiguration(
  context: ServiceContext,
  key: ConfigurationKey,
  dataVersion = context.request.dataVersion,
): Promise<Quote | null> {
  const basis = await context.basisOf({ dataVersion, ...key, wants: 'CONFIGURATION' });
  if (basis === null) return null;
  const { list, schedule, standard, packages, locales } = basis;
  const charged: readonly QuotedItem[] = [null, ...chargedCodes(codesOf(key), standard, packages)];
  const listed = await Promise.all(
    charged.map(async (item) => ({
      item,
      listedMinor:
        item === null || isPaid(item.kind)
          ? await context.amounts.load(amountKey(basis, item?.code ?? BASE_PRICE))
          : 0n,
    })),
  );
  const known = listed.flatMap(({ item, listedMinor }) =>
    listedMinor === null ? [] : [{ item, listedMinor }],
  );
  if (known.length < listed.length) return null;
  return { list, price: reckon(known, list, schedule), locales };
}

/** What a change adds to the price, negative where it takes away; null where either price is. */
export async function quoteChange(
  context: ServiceContext,
  change: ChangeKey,
): Promise<Amounts | null> {
  const [before, after] = await Promise.all([
    quoteConfiguration(context, change.from),
    quoteConfiguration(context, applyChange(change)),
  ]);
  if (before === null || after === null) return null;
  const { currency } = after.price;
  return {
    net: { amountMinor: after.price.netMinor - before.price.netMinor, currency },
    gross: { amountMinor: after.price.grossMinor - before.price.grossMinor, currency },
  };
}

async function quoteAlone(
  { amounts }: ServiceContext,
  basis: Basis,
  code: string,
): Promise<Amounts | null> {
  const listedMinor = await amounts.load(amountKey(basis, code));
  if (listedMinor === null) return null;
  const { currency, netMinor, grossMinor } = reckon(
    [{ item: code, listedMinor }],
    basis.list,
    basis.schedule,
  );
  return {
    net: { amountMinor: netMinor, currency },
    gross: { amountMinor: grossMinor, currency },
  };
}

function amountKey({ datasetVersion, list, scopes }: Basis, code: string): AmountKey {
  return { datasetVersion, priceList: list.code, scopes, code };
}
