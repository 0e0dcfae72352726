import type { Queryable } from '../../shared/postgres/database.ts';
import type { Brand } from '../domain/brand.ts';

/** All brands of the dataset versions, by name; the earliest version's word counts. */
export async function loadBrands(
  database: Queryable,
  versions: readonly number[],
): Promise<readonly Brand[]> {
  return database.query<{ readonly code: string; readonly name: string }>(
    `select code, name from (
       select distinct on (code) code, name
       from catalog.brand
       where dataset_version = any($1::int[])
       order by code, array_position($1::int[], dataset_version)
     ) brand
     order by lower(name), code`,
    [versions],
  );
}
