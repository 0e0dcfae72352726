import type { PriceList } from '../../interchange/records.generated.ts';

/**
 * How a market makes its prices out of the authored list in euros: a factor (level and currency
 * in one; no exchange rate), then a price point: a multiple of a step, less a little.
 */
export interface PriceHabits {
  readonly basis: PriceList['basis'];
  /** Decimals of the currency. */
  readonly exponent: 0 | 2 | 3;
  readonly factor: number;
  /** Base prices are multiples of it, in the currency. */
  readonly modelStep: number;
  /** Equipment prices are multiples of it, in the currency. */
  readonly optionStep: number;
  /** What a base price stays below its step, as in 39,995. */
  readonly minus: number;
  /** Step to which the market rounds derived amounts, as in 0.05 of a Swiss franc. */
  readonly roundingStep: string;
  /** Whether a dearer list follows on 1 January 2027. */
  readonly risesOn2027: boolean;
}

export const EUR_HABITS: PriceHabits = {
  basis: 'GROSS',
  exponent: 2,
  factor: 1,
  modelStep: 50,
  optionStep: 10,
  minus: 0,
  roundingStep: '0.01',
  risesOn2027: true,
};
