import { isEffective, type IsoDate } from '../../shared/dates.ts';
import type { CurrencyCode } from './currency.ts';
import type { Rounding } from './rounding.ts';

export type PriceBasis = 'NET' | 'GROSS';

/** A dated list of a market: of one brand, or of all where `brand` is null. */
export interface PriceList {
  readonly code: string;
  readonly brand: string | null;
  readonly currency: CurrencyCode;
  /** Whether its amounts are before or after tax. */
  readonly basis: PriceBasis;
  readonly rounding: Rounding;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Of a market's lists the one that holds for the brand on the day: its own before the market's. */
export function listHolding(
  lists: readonly PriceList[],
  brand: string,
  day: IsoDate,
): PriceList | null {
  const holding = lists.filter((list) => isEffective(day, list));
  return (
    holding.find((list) => list.brand === brand) ??
    holding.find((list) => list.brand === null) ??
    null
  );
}
