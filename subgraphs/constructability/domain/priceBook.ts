import type { PackageContents } from '../../shared/packageContents.ts';
import type { DatedList } from '../../shared/priceLists/listHolding.ts';

/** What the lists of one market say of one model, on all days. */
export interface PriceBook {
  readonly brand: string;
  readonly lists: readonly PricedList[];
  /**
   * All packages of the brand with what they bring directly: a package within a package counts for
   * the price also where it is not offered itself.
   */
  readonly packages: PackageContents;
}

export interface PricedList extends DatedList {
  readonly code: string;
  /** Minor units of the list's currency, by code; BASE_PRICE stands for the model itself. */
  readonly amounts: ReadonlyMap<string, bigint>;
}
