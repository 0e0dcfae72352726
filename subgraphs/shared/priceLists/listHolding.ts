import { isEffective, type IsoDate } from '../dates.ts';

/** A dated list of a market: of one brand, or of all where `brand` is null. */
export interface DatedList {
  readonly brand: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Of a market's lists the one that holds for the brand on the day: its own before the market's. */
export function listHolding<List extends DatedList>(
  lists: readonly List[],
  brand: string,
  day: IsoDate,
): List | null {
  const holding = lists.filter((list) => isEffective(day, list));
  return (
    holding.find((list) => list.brand === brand) ??
    holding.find((list) => list.brand === null) ??
    null
  );
}
