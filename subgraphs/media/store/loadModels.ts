import { datasetVersions, type DataVersionId } from '../../shared/dataVersion.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { Texts } from '../../shared/texts.ts';
import type { BodyStyle } from '../drawing/appearance.ts';
import type { Body, OfferedModel, StandardSpan } from '../domain/offeredModel.ts';

interface ModelRow {
  readonly ordinal: number;
  readonly dataset_version: number;
  readonly brand: string;
  readonly brand_name: string;
  readonly name: Texts;
  readonly time_zone: string;
  readonly locales: readonly string[];
  readonly body_style: BodyStyle;
  readonly electric: boolean;
  readonly length_mm: number | null;
  readonly width_mm: number | null;
  readonly height_mm: number | null;
  readonly wheelbase_mm: number | null;
  readonly ground_clearance_mm: number | null;
  readonly doors: number | null;
  readonly standards: readonly StandardSpan[];
}

/**
 * The models in their markets, with their standard equipment, in the order of the keys; null where
 * the data version has no such market or model, or is not held here in full. Where several datasets
 * define a brand, market or model, the earliest in the data version does.
 */
export async function loadModels(
  database: Queryable,
  dataVersion: DataVersionId,
  keys: readonly ModelKey[],
): Promise<readonly (OfferedModel | null)[]> {
  const rows = await database.query<ModelRow>(
    `select a.ordinal::int, m.*, b.name as brand_name, k.time_zone, k.locales,
            coalesce(s.standards, '[]') as standards
     from unnest($2::text[], $3::text[]) with ordinality as a (market, model, ordinal)
     cross join lateral (
       select * from media.model
       where dataset_version = any($1::int[]) and code = a.model
       order by array_position($1::int[], dataset_version) limit 1
     ) m
     cross join lateral (
       select name from media.brand
       where dataset_version = any($1::int[]) and code = m.brand
       order by array_position($1::int[], dataset_version) limit 1
     ) b
     cross join lateral (
       select time_zone, locales from media.market
       where dataset_version = any($1::int[]) and code = a.market
       order by array_position($1::int[], dataset_version) limit 1
     ) k
     cross join lateral (
       select jsonb_agg(
                jsonb_build_object('codes', codes, 'from', valid_from, 'to', valid_to)
              ) as standards
       from media.standard_equipment
       where dataset_version = m.dataset_version and model = m.code
         and (markets is null or a.market = any(markets))
     ) s
     where cardinality($1::int[]) =
           (select count(*) from media.held_version where dataset_version = any($1::int[]))`,
    [
      datasetVersions(dataVersion),
      keys.map(({ market }) => market),
      keys.map(({ model }) => model),
    ],
  );
  const found = new Map(rows.map((row) => [row.ordinal, row]));
  return keys.map((_, index) => {
    const row = found.get(index + 1);
    return row === undefined ? null : modelOf(row);
  });
}

function modelOf(row: ModelRow): OfferedModel {
  return {
    datasetVersion: row.dataset_version,
    brand: row.brand,
    brandName: row.brand_name,
    name: row.name,
    timeZone: row.time_zone,
    locales: row.locales,
    body: bodyOf(row),
    standards: row.standards,
  };
}

function bodyOf(row: ModelRow): Body | null {
  const { length_mm: lengthMm, width_mm: widthMm, height_mm: heightMm } = row;
  const { wheelbase_mm: wheelbaseMm } = row;
  if (lengthMm === null || widthMm === null || heightMm === null || wheelbaseMm === null) {
    return null;
  }
  return {
    bodyStyle: row.body_style,
    electric: row.electric,
    lengthMm,
    widthMm,
    heightMm,
    wheelbaseMm,
    groundClearanceMm: row.ground_clearance_mm,
    doors: row.doors,
  };
}
