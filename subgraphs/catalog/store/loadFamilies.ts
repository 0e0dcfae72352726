import { grouped } from '../../shared/batch.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { Family } from '../domain/offer.ts';
import { byPosition } from '../domain/order.ts';

/** A brand as one dataset version knows it. */
export interface VersionedBrandKey {
  readonly datasetVersion: number;
  readonly brand: string;
}

export function versionedBrandName({ datasetVersion, brand }: VersionedBrandKey): string {
  return `${datasetVersion}.${brand}`;
}

/** All families of each brand, in the maker's order. */
export async function loadFamilies(
  database: Queryable,
  keys: readonly VersionedBrandKey[],
): Promise<readonly (readonly Family[])[]> {
  const rows = await database.query<Family & VersionedBrandKey>(
    `select dataset_version as "datasetVersion", brand, code, name, cardinality, role, position
     from catalog.family
     where (dataset_version, brand) in (select * from unnest($1::int[], $2::text[]))`,
    [keys.map(({ datasetVersion }) => datasetVersion), keys.map(({ brand }) => brand)],
  );
  return grouped(keys, [...rows].sort(byPosition), versionedBrandName, versionedBrandName);
}
