import type * as records from '../../../schema/interchange/records.generated.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { Texts } from '../../shared/texts.ts';
import type { Market } from './market.ts';
import type { Span } from './spans.ts';

export type BodyStyle = records.Model['bodyStyle'];
export type TechnicalData = records.Model['technicalData'];

/** A model as its dataset describes it, and when it is offered in one market. */
export interface ModelRecord {
  /** Its options, families and standards are those of the same dataset version. */
  readonly datasetVersion: number;
  readonly market: string;
  readonly code: string;
  readonly brand: string;
  readonly series: string;
  readonly name: Texts;
  readonly description: Texts | null;
  readonly bodyStyle: BodyStyle;
  readonly modelYear: number | null;
  readonly technicalData: TechnicalData;
  /** At least one: a model that is never offered in a market is not known there. */
  readonly spans: readonly Span[];
}

/** A model as offered in one market. */
export interface OfferedModel extends Omit<ModelRecord, 'market'> {
  readonly market: Market;
}

export function modelKeyOf(model: OfferedModel): ModelKey {
  return { market: model.market.code, model: model.code };
}
