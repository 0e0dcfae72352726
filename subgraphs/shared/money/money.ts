import { exponentOf, type CurrencyCode } from './currency.ts';
import { parseDecimal } from './ratio.ts';

/** An exact amount, in whole minor units of its currency. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: CurrencyCode;
}

export type ParsedAmount =
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'notDecimal' }
  | { readonly kind: 'tooFine'; readonly exponent: number }
  | { readonly kind: 'tooLarge' };

/** What a PostgreSQL bigint holds, rounded down to a number that people can be told. */
export const GREATEST_AMOUNT_MINOR = 10n ** 18n;

/** A decimal text as minor units. `12.50` and `12.5000` are the same; `12.505` is no amount in EUR. */
export function parseAmount(text: string, currency: CurrencyCode): ParsedAmount {
  const value = parseDecimal(text);
  if (value === null) return { kind: 'notDecimal' };
  const exponent = exponentOf(currency);
  const minor = value.numerator * 10n ** BigInt(exponent);
  if (minor % value.denominator !== 0n) return { kind: 'tooFine', exponent };
  const amountMinor = minor / value.denominator;
  return amountMinor > GREATEST_AMOUNT_MINOR || amountMinor < -GREATEST_AMOUNT_MINOR
    ? { kind: 'tooLarge' }
    : { kind: 'amount', amountMinor };
}

/** The decimal text with exactly as many decimals as the currency has: `1200`, `12.50`, `0.125`. */
export function printAmount({ amountMinor, currency }: Money): string {
  const exponent = exponentOf(currency);
  const digits = String(amountMinor < 0n ? -amountMinor : amountMinor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const sign = amountMinor < 0n ? '-' : '';
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}
