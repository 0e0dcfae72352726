import { isEffective, type IsoDate } from '../../shared/dates.ts';
import type { Texts } from '../../shared/texts.ts';
import { ONE, plus, times, ZERO, type Ratio } from '../../shared/money/ratio.ts';

export type TaxKind = 'VAT' | 'GST' | 'SALES' | 'CESS' | 'LUXURY' | 'REGISTRATION';
/** What a tax is levied on: the net amount, or that and all taxes before it. */
export type TaxBase = 'NET' | 'NET_AND_TAXES_BEFORE';

/** A dated tax of a market. */
export interface TaxRate {
  readonly code: string;
  readonly name: Texts;
  readonly kind: TaxKind;
  /** A fraction: 0.19 is 19 %. */
  readonly rate: Ratio;
  /** The rate as it was published, for showing it. */
  readonly rateText: string;
  readonly base: TaxBase;
  readonly position: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly source: string;
}

/** The taxes of one day in their order, each with its exact share of the net amount. */
export interface TaxSchedule {
  readonly taxes: readonly { readonly tax: TaxRate; readonly shareOfNet: Ratio }[];
  /** Gross is net times this. */
  readonly grossFactor: Ratio;
}

/** Those that hold on the day, by position and then code. */
export function scheduleOn(rates: readonly TaxRate[], day: IsoDate): TaxSchedule {
  const inOrder = rates
    .filter((rate) => isEffective(day, rate))
    .sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
  let before = ZERO;
  const taxes = inOrder.map((tax) => {
    const base = tax.base === 'NET' ? ONE : plus(ONE, before);
    const shareOfNet = times(tax.rate, base);
    before = plus(before, shareOfNet);
    return { tax, shareOfNet };
  });
  return { taxes, grossFactor: plus(ONE, before) };
}
