import { describe, expect, it } from 'vitest';
import { exponentOf } from './currency.ts';
import { parseAmount, printAmount } from './money.ts';

describe('an amount', () => {
  it.each([
    ['1200', 'JPY', 1_200n, '1200'],
    ['1200.000', 'JPY', 1_200n, '1200'],
    ['29990', 'EUR', 2_999_000n, '29990.00'],
    ['0.05', 'CHF', 5n, '0.05'],
    ['-0.5', 'EUR', -50n, '-0.50'],
    ['9896.7', 'KWD', 9_896_700n, '9896.700'],
    ['0', 'BHD', 0n, '0.000'],
  ])('of %s %s is %s minor units and printed %s', (text, currency, amountMinor, printed) => {
    expect(parseAmount(text, currency)).toEqual({ kind: 'amount', amountMinor });
    expect(printAmount({ amountMinor, currency })).toBe(printed);
  });

  it('is not finer than its currency', () => {
    expect(parseAmount('1200.5', 'JPY')).toEqual({ kind: 'tooFine', exponent: 0 });
    expect(parseAmount('0.005', 'EUR')).toEqual({ kind: 'tooFine', exponent: 2 });
    expect(parseAmount('0.0005', 'KWD')).toEqual({ kind: 'tooFine', exponent: 3 });
  });

  it('fits eight bytes', () => {
    expect(parseAmount('9999999999999999', 'EUR')).toEqual({
      kind: 'amount',
      amountMinor: 999_999_999_999_999_900n,
    });
    expect(parseAmount('9999999999999999', 'KWD')).toEqual({ kind: 'tooLarge' });
    expect(parseAmount('-9999999999999999', 'KWD')).toEqual({ kind: 'tooLarge' });
  });

  it('is a decimal', () => {
    expect(parseAmount('12,50', 'EUR')).toEqual({ kind: 'notDecimal' });
  });
});

it('decimals follow ISO 4217 where CLDR differs', () => {
  expect(['IQD', 'IRR', 'UYW', 'CLF', 'ISK', 'MGA'].map(exponentOf)).toEqual([3, 2, 4, 4, 0, 2]);
});
