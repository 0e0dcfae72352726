/** Where a model stands in the range. */
export interface ModelPlace {
  readonly brand: string;
  readonly series: string;
  readonly model: string;
}

/**
 * What a listed amount holds for, as one text: `model/X1`, `series/aurora/compact` or
 * `brand/aurora`. One column in place of three that are mostly null makes a plain primary key.
 */
export type PriceScope = string;

/** The code under which a list names the model's own price. */
export const BASE_PRICE = '';

export function modelScope(model: string): PriceScope {
  return `model/${model}`;
}

export function seriesScope(brand: string, series: string): PriceScope {
  return `series/${brand}/${series}`;
}

export function brandScope(brand: string): PriceScope {
  return `brand/${brand}`;
}

/** Where to look for a price of the model or of a code on it: the most specific wins. */
export function scopesOf({ brand, series, model }: ModelPlace): readonly PriceScope[] {
  return [modelScope(model), seriesScope(brand, series), brandScope(brand)];
}
