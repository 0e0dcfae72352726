import type { Database } from '../shared/postgres/database.ts';
import type { PackageContents } from '../shared/packageContents.ts';
import type { PriceList } from './domain/priceLists.ts';
import type { TaxRate } from './domain/taxes.ts';
import {
  packages,
  priceLists,
  standardEquipment,
  taxRates,
  type Placement,
  type StandardSpan,
} from './store.ts';

/** Which price is asked for: each needs what the one before needs, and more. */
export type Wanted = 'MODEL' | 'OPTION' | 'CONFIGURATION';

export interface GroundsKey {
  readonly placement: Placement;
  readonly wants: Wanted;
}

/** Everything of a model in its market that a price rests on, for all days; empty where not wanted. */
export interface Grounds {
  readonly lists: readonly PriceList[];
  readonly taxes: readonly TaxRate[];
  readonly standard: readonly StandardSpan[];
  readonly packages: PackageContents;
}

export function groundsName({ placement, wants }: GroundsKey): string {
  return `${modelOf(placement)} ${wants}`;
}

/** One statement per table, at the same time; all keys have their answer together. */
export async function loadGrounds(
  database: Database,
  keys: readonly GroundsKey[],
): Promise<readonly Grounds[]> {
  const all = keys.map(({ placement }) => placement);
  const withStandard = keys.filter(({ wants }) => wants !== 'MODEL').map((key) => key.placement);
  const withPackages = keys
    .filter(({ wants }) => wants === 'CONFIGURATION')
    .map((key) => key.placement);
  const [lists, taxes, standard, contents] = await Promise.all([
    distinctly(all, marketOf, (keys) => priceLists(database, keys)),
    distinctly(all, marketOf, (keys) => taxRates(database, keys)),
    distinctly(withStandard, modelOf, (keys) => standardEquipment(database, keys)),
    distinctly(withPackages, brandOf, (keys) => packages(database, keys)),
  ]);
  return keys.map(({ placement }) => ({
    lists: lists.get(marketOf(placement)) ?? [],
    taxes: taxes.get(marketOf(placement)) ?? [],
    standard: standard.get(modelOf(placement)) ?? [],
    packages: contents.get(brandOf(placement)) ?? new Map<string, readonly string[]>(),
  }));
}

/** Fifty models of one market ask for its lists once. No keys, no statement. */
async function distinctly<T>(
  placements: readonly Placement[],
  nameOf: (placement: Placement) => string,
  load: (keys: readonly Placement[]) => Promise<readonly T[]>,
): Promise<ReadonlyMap<string, T>> {
  const distinct = new Map(placements.map((placement) => [nameOf(placement), placement]));
  if (distinct.size === 0) return new Map();
  const loaded = await load([...distinct.values()]);
  return new Map([...distinct.keys()].map((name, index) => [name, loaded[index] as T]));
}

function marketOf({ datasetVersion, market }: Placement): string {
  return `${datasetVersion} ${market}`;
}

function modelOf({ datasetVersion, market, model }: Placement): string {
  return `${datasetVersion} ${market} ${model}`;
}

function brandOf({ datasetVersion, brand }: Placement): string {
  return `${datasetVersion} ${brand}`;
}
