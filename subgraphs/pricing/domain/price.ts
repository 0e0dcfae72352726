import type { CurrencyCode } from '../../shared/money/currency.ts';
import { distribute } from './distribute.ts';
import type { PriceList } from './priceLists.ts';
import { over, ratio, times, type Ratio } from '../../shared/money/ratio.ts';
import { round } from './rounding.ts';
import type { TaxRate, TaxSchedule } from './taxes.ts';

/**
 * How a price is reckoned.
 *
 * Authoritative are the amounts of the list. Their sum, not rounded, is the net total of a NET list
 * and the gross total of a GROSS list: what a list promises is what a customer pays. Each tax is
 * reckoned from the exact net total, taxes on taxes from the exact taxes before, and rounded once,
 * in the list's mode to its step. Nothing else is rounded: the other total is the list's total plus
 * (NET) or less (GROSS) the rounded taxes. So net + taxes = gross holds by construction, and a
 * five-centime step never changes a listed amount.
 *
 * Rejected: rounding net, each tax and gross by themselves (they then disagree by a unit), and
 * taxes by item (their rounding adds up with the number of options; an invoice taxes its total).
 *
 * The items show the totals broken down. On the list's side they are the listed amounts; on the
 * other side the total is split by largest remainder, so an item may differ by a minor unit from
 * what it costs by itself.
 */
export interface ReckonedPrice<Item> extends ReckonedTotals {
  readonly items: readonly {
    readonly item: Item;
    readonly netMinor: bigint;
    readonly grossMinor: bigint;
  }[];
}

/** A price without its items. */
export interface ReckonedTotals {
  readonly currency: CurrencyCode;
  readonly netMinor: bigint;
  readonly grossMinor: bigint;
  readonly taxes: readonly { readonly tax: TaxRate; readonly amountMinor: bigint }[];
}

/** An item and its amount in the list; 0 where it comes with something else. */
export interface ListedItem<Item> {
  readonly item: Item;
  readonly listedMinor: bigint;
}

type ListTerms = Pick<PriceList, 'basis' | 'currency' | 'rounding'>;

export function reckon<Item>(
  items: readonly ListedItem<Item>[],
  list: ListTerms,
  schedule: TaxSchedule,
): ReckonedPrice<Item> {
  const isNet = list.basis === 'NET';
  const listedTotal = items.reduce((sum, { listedMinor }) => sum + listedMinor, 0n);
  const totals = reckonTotals(listedTotal, list, schedule);
  const otherSide = distribute(
    isNet ? totals.grossMinor : totals.netMinor,
    items.map(({ listedMinor }) => acrossTax(listedMinor, isNet, schedule.grossFactor)),
  );
  return {
    ...totals,
    items: items.map(({ item, listedMinor }, index) => {
      const otherMinor = otherSide[index] ?? 0n;
      return {
        item,
        netMinor: isNet ? listedMinor : otherMinor,
        grossMinor: isNet ? otherMinor : listedMinor,
      };
    }),
  };
}

/** The totals alone, of what the list's amounts sum up to. */
export function reckonTotals(
  listedTotal: bigint,
  list: ListTerms,
  { taxes: rates, grossFactor }: TaxSchedule,
): ReckonedTotals {
  const isNet = list.basis === 'NET';
  const taxes = rates.map(({ tax, shareOfNet }) => {
    const { numerator, denominator } = shareOfNet;
    // Not in lowest terms, which rounding does not need: finding them is most of the work here, and
    // a page has the totals of hundreds of cars. Rates are not negative, so the divisor is positive.
    const exact = isNet
      ? { numerator: listedTotal * numerator, denominator }
      : {
          numerator: listedTotal * grossFactor.denominator * numerator,
          denominator: grossFactor.numerator * denominator,
        };
    return { tax, amountMinor: round(exact, list.rounding) };
  });
  const taxTotal = taxes.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return {
    currency: list.currency,
    netMinor: isNet ? listedTotal : listedTotal - taxTotal,
    grossMinor: isNet ? listedTotal + taxTotal : listedTotal,
    taxes,
  };
}

/** A listed amount seen from the other side of the taxes, exactly. */
function acrossTax(listedMinor: bigint, isNet: boolean, grossFactor: Ratio): Ratio {
  return isNet ? times(ratio(listedMinor), grossFactor) : over(ratio(listedMinor), grossFactor);
}
