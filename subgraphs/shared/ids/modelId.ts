import { CODE, MARKET_CODE, partsOf, withCheck } from './check.ts';

/** A model as offered in one market. */
export interface ModelKey {
  readonly market: string;
  /** The type key. */
  readonly model: string;
}

export function modelId(key: ModelKey): string {
  return withCheck(`M1.${key.market}.${key.model}`);
}

/** Null when the text is no model id. */
export function parseModelId(id: string): ModelKey | null {
  const [market, model, ...rest] = partsOf('M1', id) ?? [];
  if (market === undefined || model === undefined || rest.length > 0) return null;
  return MARKET_CODE.test(market) && CODE.test(model) ? { market, model } : null;
}
