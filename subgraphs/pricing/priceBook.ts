import type { IsoDate } from '../shared/dates.ts';
import type { ConfigurationKey } from '../shared/ids/configurationId.ts';
import type { Basis } from './basis.ts';
import type { ReckonedTotals } from './domain/price.ts';
import type { Wanted } from './grounds.ts';
import type { PlacementKey, PriceSheet } from './store.ts';

export interface PriceBookKey extends PlacementKey {
  /** Null: today in the market. */
  readonly orderDate: IsoDate | null;
  readonly wants: Wanted;
}

/** All that the prices of a model on a day are reckoned from: with it nothing is left to load. */
export interface PriceBook extends Basis {
  /** What the list names, most specific first. */
  readonly sheets: readonly PriceSheet[];
  /** Of cars that other prices are compared with; null where one is not known. */
  readonly totals: WeakMap<ConfigurationKey, ReckonedTotals | null>;
}

/** Minor units of the list's currency; null where the list names no price. */
export function listedAmount({ sheets }: PriceBook, code: string): bigint | null {
  for (const sheet of sheets) {
    const amount = sheet.get(code);
    if (amount !== undefined) return amount;
  }
  return null;
}
