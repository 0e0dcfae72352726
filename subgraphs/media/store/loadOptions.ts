import type { Queryable } from '../../shared/postgres/database.ts';
import type { Texts } from '../../shared/texts.ts';
import type {
  OptionAppearance,
  Role,
  VisibleOption,
  VisibleOptions,
} from '../domain/visibleOption.ts';

/** Codes of one brand in one dataset. */
export interface BrandCodes {
  readonly datasetVersion: number;
  readonly brand: string;
  readonly codes: readonly string[];
}

interface OptionRow {
  readonly dataset_version: number;
  readonly brand: string;
  readonly code: string;
  readonly role: Role;
  readonly name: Texts;
  readonly appearance: OptionAppearance | null;
  readonly contents: readonly string[] | null;
}

/**
 * The options and packages of these codes and all that the packages hold, for each key in order. A
 * page of cars asks for the same few codes over and over, so cars of one brand share one map.
 */
export async function loadOptions(
  database: Queryable,
  keys: readonly BrandCodes[],
): Promise<readonly VisibleOptions[]> {
  const asked = [...Map.groupBy(keys, brandName).values()].flatMap((ofBrand) => {
    const codes = new Set(ofBrand.flatMap((key) => key.codes));
    return ofBrand.slice(0, 1).flatMap((brand) => [...codes].map((code) => ({ ...brand, code })));
  });
  const rows = await database.query<OptionRow>(
    `with recursive wanted (dataset_version, brand, code) as (
       select * from unnest($1::int[], $2::text[], $3::text[])
       union
       select dataset_version, brand, unnest(contents)
       from wanted join media.option using (dataset_version, brand, code)
     )
     select o.* from wanted join media.option o using (dataset_version, brand, code)`,
    [
      asked.map(({ datasetVersion }) => datasetVersion),
      asked.map(({ brand }) => brand),
      asked.map(({ code }) => code),
    ],
  );
  const byBrand = new Map<string, Map<string, VisibleOption>>();
  for (const row of rows) {
    const name = brandName({ datasetVersion: row.dataset_version, brand: row.brand });
    const options = byBrand.get(name) ?? new Map<string, VisibleOption>();
    byBrand.set(name, options.set(row.code, optionOf(row)));
  }
  return keys.map((key) => byBrand.get(brandName(key)) ?? new Map());
}

function brandName({ datasetVersion, brand }: Omit<BrandCodes, 'codes'>): string {
  return `${datasetVersion} ${brand}`;
}

function optionOf({ code, role, name, appearance, contents }: OptionRow): VisibleOption {
  return { code, role, name, appearance, contents: contents ?? [] };
}
