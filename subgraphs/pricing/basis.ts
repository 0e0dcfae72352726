import type DataLoader from 'dataloader';
import { isEffective, type IsoDate } from '../shared/dates.ts';
import type { PackageContents } from '../shared/packageContents.ts';
import { listHolding } from '../shared/priceLists/listHolding.ts';
import type { PriceList } from './domain/priceLists.ts';
import { scopesOf, type PriceScope } from '../shared/priceLists/priceScopes.ts';
import { scheduleOn, type TaxSchedule } from './domain/taxes.ts';
import type { Grounds, GroundsKey, Wanted } from './grounds.ts';
import type { Placement } from './store.ts';

/** What all prices of a model on a day rest on. */
export interface Basis {
  readonly datasetVersion: number;
  readonly list: PriceList;
  readonly schedule: TaxSchedule;
  /** Where the list may name a price, most specific first. */
  readonly scopes: readonly PriceScope[];
  /** Codes that the model has from the works. */
  readonly standard: ReadonlySet<string>;
  readonly packages: PackageContents;
  /** The market's own locales, for texts that lack the asked ones. */
  readonly locales: readonly string[];
}

/** Null where no list holds on the day. */
export async function loadBasis(
  grounds: DataLoader<GroundsKey, Grounds, string>,
  placement: Placement,
  { day, wants }: { readonly day: IsoDate; readonly wants: Wanted },
): Promise<Basis | null> {
  const { lists, taxes, standard, packages } = await grounds.load({ placement, wants });
  const list = listHolding(lists, placement.brand, day);
  if (list === null) return null;
  const spans = standard.filter((span) => isEffective(day, span));
  return {
    datasetVersion: placement.datasetVersion,
    list,
    schedule: scheduleOn(taxes, day),
    scopes: scopesOf(placement),
    standard: new Set(spans.flatMap(({ codes }) => codes)),
    packages,
    locales: placement.locales,
  };
}
