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
  const rows = await database.query<Series>(
    `select distinct on (brand, code) brand, code, name, description, position
     from catalog.series
     where dataset_version = any($1::int[])
       and (brand = any($2::text[])
            or (brand, code) in (select * from unnest($3::text[], $4::text[])))
     order by brand, code, array_position($1::int[], dataset_version)`,
    [
      versions,
      questions.filter(({ code }) => code === null).map(({ brand }) => brand),
      single.map(({ brand }) => brand),
      single.map(({ code }) => code),
    ],
  );
  const ofBrand = Map.groupBy([...rows].sort(byPosition), ({ brand }) => brand);
  const byKey = new Map(rows.map((series) => [`${series.brand} ${series.code}`, series]));
  return questions.map(({ brand, code }) => {
    if (code === null) return ofBrand.get(brand) ?? [];
    const found = byKey.get(`${brand} ${code}`);
    return found === undefined ? [] : [found];
  });
}
