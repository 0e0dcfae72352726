import type { Queryable } from '../../shared/postgres/database.ts';
import type { Series } from '../domain/brand.ts';
import { byPosition } from '../domain/order.ts';

/** Asks for one series, or with a null code for all series of a brand. */
export interface SeriesQuestion {
  readonly brand: string;
  readonly code: string | null;
}

/** What each question asks for, in the maker's order; the earliest version's word counts. */
export async function loadSeries(
  database: Queryable,
  versions: readonly number[],
  questions: readonly SeriesQuestion[],
): Promise<readonly (readonly Series[])[]> {
  const single = questions.filter(({ code }) => code !== null);
  const rows = await database.query<Series & { readonly datasetVersion: number }>(
    `select dataset_version as "datasetVersion", brand, code, name, description, position
     from catalog.series
     where dataset_version = any($1::int[])
       and (brand = any($2::text[])
            or (brand, code) in (select * from unnest($3::text[], $4::text[])))`,
    [
      versions,
      questions.filter(({ code }) => code === null).map(({ brand }) => brand),
      single.map(({ brand }) => brand),
      single.map(({ code }) => code),
    ],
  );
  // Facets ask for thousands of series; to sort them by precedence costs the database more than
  // to find them.
  const byKey = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const key = `${row.brand} ${row.code}`;
    const before = byKey.get(key);
    const isEarlier =
      before === undefined ||
      versions.indexOf(row.datasetVersion) < versions.indexOf(before.datasetVersion);
    if (isEarlier) byKey.set(key, row);
  }
  const ofBrand = Map.groupBy([...byKey.values()].sort(byPosition), ({ brand }) => brand);
  return questions.map(({ brand, code }) => {
    if (code === null) return ofBrand.get(brand) ?? [];
    const found = byKey.get(`${brand} ${code}`);
    return found === undefined ? [] : [found];
  });
}
