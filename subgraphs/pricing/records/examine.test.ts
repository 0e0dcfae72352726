import { describe, expect, it } from 'vitest';
import {
  faultsOf,
  memoryDataset,
  type AuthoredRecords,
} from '../../../schema/interchange/memoryDataset.ts';
import type { Price, TaxRate } from '../../../schema/interchange/records.generated.ts';
import { intake } from '../records.ts';
import { SALES_YEAR } from '../testing/salesYear.ts';
import { wideRange } from '../testing/wideRange.ts';

const [germany] = SALES_YEAR['price-list'];
const [germanVat] = SALES_YEAR['tax-rate'];

describe('a price list', () => {
  it('is in the currency of its market', async () => {
    expect(await faultsIn({ 'price-list': [{ ...germany, currency: 'CHF' }] })).toContain(
      'price-lists.ndjson:1 /currency expected EUR, the currency of market DE, got CHF',
    );
  });

  it.each([
    ['EUR', '0.001', "expected at most 2 decimals, as EUR has, got '0.001'"],
    ['JPY', '0.5', "expected no decimals, for JPY has none, got '0.5'"],
    ['EUR', '0', "expected a step above zero, got '0'"],
    ['EUR', '-0.01', "expected a step above zero, got '-0.01'"],
  ])('in %s cannot round to steps of %s', async (currency, step, message) => {
    const list = { ...germany, currency, rounding: { mode: 'UP', step } } as const;
    const faults = await faultsIn({ 'price-list': [list] });
    expect(faults).toContain(`price-lists.ndjson:1 /rounding/step ${message}`);
  });

  it('is alone on each day of its market and brand', async () => {
    const second = { ...germany, code: 'DE-AGAIN', from: '2025-12-31', to: '2026-02-01' };
    const faults = await faultsIn({ 'price-list': [germany, second] });
    expect(faults).toContain(
      'price-lists.ndjson:2 /from expected one list of a market and brand a day, got DE-AGAIN, which shares days with DE-2025 on line 1',
    );
    const next = { ...second, from: '2026-01-01' };
    const own = { ...second, brand: 'nordan' };
    for (const fine of [next, own]) {
      const none = await faultsIn({ 'price-list': [germany, fine] });
      expect(none.filter((fault) => fault.includes('/from'))).toEqual([]);
    }
  });
});

describe('a price', () => {
  it.each([
    ['DE-2026', '12.345', "expected at most 2 decimals, as EUR has, got '12.345'"],
    ['JP-2026', '12.5', "expected no decimals, for JPY has none, got '12.5'"],
    ['KW-2026', '1.2345', "expected at most 3 decimals, as KWD has, got '1.2345'"],
    [
      'KW-2026',
      '9999999999999999',
      "expected an amount of at most 1000000000000000000 minor units of KWD, got '9999999999999999'",
    ],
  ])('in %s cannot be %s', async (priceList, amount, message) => {
    const price: Price = { priceList, brand: 'nordan', code: 'TOWBAR', amount };
    const faults = await faultsIn({ price: [...SALES_YEAR.price, price] });
    expect(faults).toEqual([`prices.ndjson:${SALES_YEAR.price.length + 1} /amount ${message}`]);
  });

  it('may be a credit for an option, but not for a car', async () => {
    const negative = (isNegated: (price: Price) => boolean): readonly Price[] =>
      without(() => false).map((price) =>
        isNegated(price) ? { ...price, amount: `-${price.amount}` } : price,
      );
    const credits = negative(({ code }) => code === 'TOWBAR');
    expect(await faultsIn({ price: credits })).toEqual([]);
    const cheap = negative(
      ({ priceList, model, code }) =>
        [priceList, model, code].join() === ['DE-2025', 'N2', undefined].join(),
    );
    expect(await faultsIn({ price: cheap })).toEqual([
      "prices.ndjson:2 /amount expected a base price of zero or more, got '-31041.00'; only an option may be a credit",
    ]);
  });
});

describe('a missing price', () => {
  it('of a model is named with its list', async () => {
    expect(
      await faultsIn({ price: without(({ model, code }) => model === 'N3' && !code) }),
    ).toEqual(
      SALES_YEAR['price-list'].flatMap(({ code, market }, index) =>
        code === 'DE-SOL'
          ? []
          : [
              `price-lists.ndjson:${index + 1} null expected a base price in prices.ndjson for each model offered in ${market} while ${code} holds, got none for N3 (from ${index === 0 ? '2025-01-01' : '2026-01-01'})`,
            ],
      ),
    );
  });

  it('of an option is one fault for all models that miss it', async () => {
    const faults = await faultsIn({
      price: without(({ priceList, code }) => priceList === 'DE-2026' && code === 'RIM20'),
    });
    expect(faults).toEqual([
      'price-lists.ndjson:2 null expected a price of RIM20 in prices.ndjson, for it is offered in DE while DE-2026 holds and is not standard, got none for N1, N2, N3 (from 2026-01-01)',
    ]);
  });

  it('is none where model, series or brand has the price', async () => {
    // N2 prices RIM20 itself, N3 by its series; only N1 needs that of the brand.
    const faults = await faultsIn({
      price: without(
        ({ priceList, code, model, series }) =>
          priceList === 'DE-2026' &&
          code === 'RIM20' &&
          model === undefined &&
          series === undefined,
      ),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('got none for N1 (from 2026-01-01)');
  });

  it('of an option is none while it is standard, and one from the day it is not', async () => {
    const faults = await faultsIn({
      price: without(({ priceList, code }) => priceList === 'CH-2026' && code === 'SEATH'),
      standard: [
        ...SALES_YEAR.standard,
        { model: 'N1', codes: ['SEATH'] },
        { model: 'N3', codes: ['SEATH'], scopes: [{ series: ['sund'], to: '2026-09-01' }] },
      ],
    });
    // N2 has it from July on, N3 until September.
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('got none for N2, N3 (from 2026-01-01)');
  });

  it('is none where or when the option or the model is not offered', async () => {
    const price = without(({ priceList, code }) => priceList === 'CH-2026' && code === 'TOWBAR');
    const scoped = (scope: object): AuthoredRecords => ({
      price,
      option: SALES_YEAR.option.map((option) =>
        option.code === 'TOWBAR' ? { ...option, scopes: [scope] } : option,
      ),
    });
    expect(await faultsIn(scoped({ markets: ['DE', 'JP'] }))).toEqual([]);
    expect(await faultsIn(scoped({ to: '2026-01-01' }))).toEqual([]);
    const late = await faultsIn(scoped({ models: ['N2'], from: '2026-08-01' }));
    expect(late).toHaveLength(1);
    expect(late[0]).toContain('got none for N2 (from 2026-08-01)');
    const retired = SALES_YEAR.model.map((model) => ({ ...model, scopes: [{ to: '2025-06-01' }] }));
    expect(await faultsIn({ price, model: retired })).toEqual([]);
  });

  it('is none on a day without a list', async () => {
    const gap = SALES_YEAR['price-list'].filter(({ code }) => code !== 'DE-2026');
    const price = without(({ priceList }) => priceList === 'DE-2026');
    expect(await faultsIn({ 'price-list': gap, price })).toEqual([]);
  });

  it('of many models names five and counts the others', async () => {
    const range = wideRange({ markets: 1, models: 40, options: 12, pricedByModel: 1 });
    const faults = await faultsIn({
      ...range,
      price: (range.price ?? []).filter(
        ({ priceList, code }) => priceList !== 'AA-2027' || code !== 'O3',
      ),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('got none for M0, M1, M10, M11, M12 and 35 more (from 2027-01-01)');
  });
});

describe('a tax', () => {
  it('is stated for every day of a list, be it a rate of zero', async () => {
    const rates = SALES_YEAR['tax-rate'].filter(({ market }) => market !== 'KW');
    expect(await faultsIn({ 'tax-rate': rates })).toEqual([
      'price-lists.ndjson:6 /market expected a tax of market KW in tax-rates.ndjson on every day that a list holds, got none from 2026-01-01; state a rate of 0 where there is no tax',
    ]);
  });

  it('leaves no gap between one rate and the next', async () => {
    const rates = SALES_YEAR['tax-rate'].map((rate) =>
      rate.market === 'DE' && rate.rate === '0.19' ? { ...rate, from: '2025-08-01' } : rate,
    );
    const faults = await faultsIn({ 'tax-rate': rates });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('got none from 2025-07-01;');
  });

  it.each([
    ['-0.19', "expected a rate of zero or more, got '-0.19'"],
    ['19', "expected a fraction (0.19 for 19 %), got '19'"],
  ])('cannot be %s', async (rate, message) => {
    const rates: readonly TaxRate[] = [{ ...germanVat, rate }, ...SALES_YEAR['tax-rate'].slice(1)];
    expect(await faultsIn({ 'tax-rate': rates })).toEqual([`tax-rates.ndjson:1 /rate ${message}`]);
  });

  it('on taxes has a position that says which', async () => {
    const rates = SALES_YEAR['tax-rate'].map((rate) => ({ ...rate, position: 1 }));
    const line = rates.length;
    expect(await faultsIn({ 'tax-rate': rates })).toEqual([
      `tax-rates.ndjson:${line} /position expected a position of its own, for a tax on taxes depends on their order, got 1 as GST on line ${line - 1} has`,
    ]);
  });
});

/** The faults of the example range with some of its records replaced. */
async function faultsIn(changes: AuthoredRecords): Promise<readonly string[]> {
  const faults = await faultsOf(intake, memoryDataset({ ...SALES_YEAR, ...changes }));
  return faults.map(({ file, line, field, message }) => `${file}:${line} ${field} ${message}`);
}

function without(isDropped: (price: Price) => boolean): readonly Price[] {
  const prices: readonly Price[] = SALES_YEAR.price;
  return prices.filter((price) => !isDropped(price));
}
