import type { TaxRate, Texts } from '../../interchange/records.generated.ts';

/** One tax of a market, on the net amount. */
export function rate(
  market: string,
  code: string,
  kind: TaxRate['kind'],
  fraction: string,
  position: number,
  from: string,
  source: string,
  name: Texts,
  to?: string,
): TaxRate {
  const period = to === undefined ? { from } : { from, to };
  return { market, code, name, kind, rate: fraction, base: 'NET', position, ...period, source };
}

export function vat(
  market: string,
  fraction: string,
  from: string,
  source: string,
  name: Texts,
  to?: string,
): TaxRate {
  return rate(market, 'VAT', 'VAT', fraction, 1, from, source, name, to);
}
