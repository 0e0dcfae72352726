import type { CurrencyCode } from '../../shared/money/currency.ts';
import type { DatedList } from '../../shared/priceLists/listHolding.ts';
import type { Rounding } from './rounding.ts';

export type PriceBasis = 'NET' | 'GROSS';

/** What a market's list says of all its amounts. */
export interface PriceList extends DatedList {
  readonly code: string;
  readonly currency: CurrencyCode;
  /** Whether its amounts are before or after tax. */
  readonly basis: PriceBasis;
  readonly rounding: Rounding;
}
