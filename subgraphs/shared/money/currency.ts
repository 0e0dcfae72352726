/** ISO 4217, three capital letters. */
export type CurrencyCode = string;

/**
 * The currencies whose minor unit is not a hundredth, from ISO 4217 list one (SIX Financial
 * Information as maintenance agency, "list-one.xml", column CcyMnrUnts). `Intl.NumberFormat` is no
 * source for it: it follows CLDR, which shows what cash is counted in (IQD and UYW with 0 decimals
 * where ISO 4217 has 3 and 4) and changes with the runtime.
 */
const EXPONENTS: Readonly<Record<CurrencyCode, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** How many decimals an amount in the currency has: a unit is 10^exponent minor units. */
export function exponentOf(currency: CurrencyCode): number {
  return EXPONENTS[currency] ?? 2;
}
