import { dayIn, isEffective, type IsoDate } from '../shared/dates.ts';
import { applyChange, type ChangeKey } from '../shared/ids/changeId.ts';
import { codesOf, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { MemberKey } from '../shared/ids/memberId.ts';
import type { ModelKey } from '../shared/ids/modelId.ts';
import type { PriceLoaders, ServiceContext } from './context.ts';
import { chargedCodes, isPaid, type ChargedCode } from './domain/items.ts';
import type { Money } from './domain/money.ts';
import { reckon, type ReckonedPrice } from './domain/price.ts';
import { listHolding, type PriceList } from './domain/priceLists.ts';
import { BASE_PRICE, scopesOf } from './domain/priceScopes.ts';
import { scheduleOn, type TaxSchedule } from './domain/taxes.ts';
import type { Grounds, Wanted } from './grounds.ts';
import type { Placement } from './store.ts';

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
  const basis = await basisOf(context, key, orderDate, 'MODEL');
  return basis === null ? null : quoteAlone(basis, context.loaders, BASE_PRICE);
}

/** Of an option or package by itself; zero where the model has it from the works. */
export async function quoteOption(
  context: ServiceContext,
  key: MemberKey,
  orderDate: IsoDate | null,
): Promise<Amounts | null> {
  const basis = await basisOf(context, key, orderDate, 'OPTION');
  if (basis === null) return null;
  if (basis.standard.has(key.code)) {
    const nothing: Money = { amountMinor: 0n, currency: basis.list.currency };
    return { net: nothing, gross: nothing };
  }
  return quoteAlone(basis, context.loaders, key.code);
}

/** `dataVersion` is the request's own unless told otherwise. */
export async function quoteConfiguration(
  context: ServiceContext,
  key: ConfigurationKey,
  dataVersion = context.request.dataVersion,
): Promise<Quote | null> {
  const basis = await basisOf(context, key, key.orderDate, 'CONFIGURATION', dataVersion);
  if (basis === null) return null;
  const { list, schedule, standard, grounds, placement } = basis;
  const charged: readonly QuotedItem[] = [
    null,
    ...chargedCodes(codesOf(key), standard, grounds.packages),
  ];
  const listed = await Promise.all(
    charged.map(async (item) => ({
      item,
      listedMinor:
        item === null || isPaid(item.kind)
          ? await amountOf(basis, context.loaders, item?.code ?? BASE_PRICE)
          : 0n,
    })),
  );
  const known = listed.flatMap(({ item, listedMinor }) =>
    listedMinor === null ? [] : [{ item, listedMinor }],
  );
  if (known.length < listed.length) return null;
  return { list, price: reckon(known, list, schedule), locales: placement.locales };
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

/** What the price of a model on a day rests on. */
interface PriceBasisOnDay {
  readonly placement: Placement;
  readonly grounds: Grounds;
  readonly list: PriceList;
  readonly schedule: TaxSchedule;
  readonly standard: ReadonlySet<string>;
}

async function basisOf(
  { loaders, request }: ServiceContext,
  { market, model }: ModelKey,
  orderDate: IsoDate | null,
  wants: Wanted,
  dataVersion = request.dataVersion,
): Promise<PriceBasisOnDay | null> {
  const placement = await loaders.placements.load({ dataVersion, market, model });
  if (placement === null) return null;
  const grounds = await loaders.grounds.load({ placement, wants });
  const day = orderDate ?? dayIn(placement.timeZone, request.now);
  const list = listHolding(grounds.lists, placement.brand, day);
  if (list === null) return null;
  const spans = grounds.standard.filter((span) => isEffective(day, span));
  return {
    placement,
    grounds,
    list,
    schedule: scheduleOn(grounds.taxes, day),
    standard: new Set(spans.flatMap(({ codes }) => codes)),
  };
}

async function quoteAlone(
  basis: PriceBasisOnDay,
  loaders: PriceLoaders,
  code: string,
): Promise<Amounts | null> {
  const listedMinor = await amountOf(basis, loaders, code);
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

/** Minor units; null where the list names no price. */
function amountOf(
  { placement, list }: PriceBasisOnDay,
  loaders: PriceLoaders,
  code: string,
): Promise<bigint | null> {
  return loaders.amounts.load({
    datasetVersion: placement.datasetVersion,
    priceList: list.code,
    scopes: scopesOf(placement),
    code,
  });
}
