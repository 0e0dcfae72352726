import type { ModelRecord } from '../domain/model.ts';
import type { IsoDate } from '../../shared/dates.ts';

/** What a statement selects of `catalog.model m` and, as `o.spans`, of its offers in one market. */
export const MODEL_COLUMNS = `
  m.dataset_version as "datasetVersion", m.code, m.brand, m.series, m.name, m.description,
  m.body_style as "bodyStyle", m.model_year as "modelYear", m.technical_data as "technicalData",
  o.spans`;

/** The spans of the model `m` in a market; null where it is never offered there. */
export function spansIn(market: string): string {
  return `lateral (
    select json_agg(json_build_array(effective_from, effective_to) order by span) as spans
    from catalog.model_offer
    where dataset_version = m.dataset_version and model = m.code and market = ${market}
  ) o`;
}

export type ModelRow = Omit<ModelRecord, 'spans' | 'market'> & {
  readonly spans: readonly (readonly [IsoDate | null, IsoDate | null])[] | null;
};

/** Null where the model is never offered in the market. */
export function toModelRecord(row: ModelRow, market: string): ModelRecord | null {
  if (row.spans === null) return null;
  const { datasetVersion, code, brand, series, name, description } = row;
  const { bodyStyle, modelYear, technicalData } = row;
  return {
    datasetVersion,
    market,
    code,
    brand,
    series,
    name,
    description,
    bodyStyle,
    modelYear,
    technicalData,
    spans: row.spans.map(([from, to]) => ({ from, to })),
  };
}
