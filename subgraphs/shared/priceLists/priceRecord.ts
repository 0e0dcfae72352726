import type { Price } from '../../../schema/interchange/records.generated.ts';
import { BASE_PRICE, brandScope, modelScope, seriesScope, type PriceScope } from './priceScopes.ts';

/** What a price record holds for. Its schema leaves just these three shapes. */
export function scopeOfPrice({ brand, series, model }: Price): PriceScope {
  if (model !== undefined) return modelScope(model);
  if (brand === undefined) throw new Error('A price names neither a model nor a brand');
  return series === undefined ? brandScope(brand) : seriesScope(brand, series);
}

export function codeOfPrice({ code }: Price): string {
  return code ?? BASE_PRICE;
}
