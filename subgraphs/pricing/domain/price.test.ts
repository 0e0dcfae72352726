import { describe, expect, it } from 'vitest';
import { seeded, type Seeded } from '../testing/seeded.ts';
import { reckon, type ListedItem, type ReckonedPrice } from './price.ts';
import { over, parseDecimal, ratio, times, ZERO } from '../../shared/money/ratio.ts';
import { round } from './rounding.ts';
import { scheduleOn, type TaxRate } from './taxes.ts';
import type { PriceList } from './priceLists.ts';

const MODES = ['HALF_UP', 'HALF_EVEN', 'DOWN', 'UP'] as const;

describe('whatever the list, its rounding and the taxes,', () => {
  const cases = Array.from({ length: 2_000 }, (_, seed) => anyCase(seeded(seed)));

  it('net and taxes are gross, to the last minor unit', () => {
    for (const { price } of cases) {
      const taxes = sum(price.taxes.map(({ amountMinor }) => amountMinor));
      expect(price.netMinor + taxes).toBe(price.grossMinor);
    }
  });

  it('the items add up to net and to gross', () => {
    for (const { price } of cases) {
      expect(sum(price.items.map(({ netMinor }) => netMinor))).toBe(price.netMinor);
      expect(sum(price.items.map(({ grossMinor }) => grossMinor))).toBe(price.grossMinor);
    }
  });

  it('the side of the list is the sum of its amounts, item by item', () => {
    for (const { list, items, price } of cases) {
      const listed = items.map(({ listedMinor }) => listedMinor);
      const isNet = list.basis === 'NET';
      expect(price.items.map((item) => (isNet ? item.netMinor : item.grossMinor))).toEqual(listed);
      expect(isNet ? price.netMinor : price.grossMinor).toBe(sum(listed));
    }
  });

  it('every tax is a multiple of the step, less than one step from its exact amount', () => {
    for (const { list, taxes, price } of cases) {
      const { stepMinor } = list.rounding;
      for (const { tax, amountMinor } of price.taxes) {
        expect(amountMinor % stepMinor).toBe(0n);
        const exact = exactTax(tax, taxes, list, price);
        expect(Math.abs(Number(amountMinor) - exact)).toBeLessThan(Number(stepMinor) + 1e-3);
      }
    }
  });

  it('every tax is its exact share of the exact net amount, rounded once', () => {
    for (const { list, taxes, items, price } of cases) {
      const { taxes: shares, grossFactor } = scheduleOn(taxes, '2026-06-01');
      const listed = ratio(sum(items.map(({ listedMinor }) => listedMinor)));
      const exactNet = list.basis === 'NET' ? listed : over(listed, grossFactor);
      expect(price.taxes.map(({ amountMinor }) => amountMinor)).toEqual(
        shares.map(({ shareOfNet }) => round(times(exactNet, shareOfNet), list.rounding)),
      );
    }
  });

  it('what costs nothing in the list costs nothing on either side', () => {
    for (const { items, price } of cases) {
      for (const [index, { listedMinor }] of items.entries()) {
        if (listedMinor !== 0n) continue;
        expect(price.items[index]).toMatchObject({ netMinor: 0n, grossMinor: 0n });
      }
    }
  });
});

it('the same list gives the same items in whatever order its rates were read', () => {
  const rates = [tax('B', '0.09975', 2), tax('A', '0.05', 1), tax('C', '0.01', 2)];
  const items = [1_999n, 333n, 333n, 334n].map((listedMinor) => ({ item: null, listedMinor }));
  const forward = reckon(items, grossList, scheduleOn(rates, '2026-06-01'));
  const backward = reckon(items, grossList, scheduleOn(rates.toReversed(), '2026-06-01'));
  expect(backward).toEqual(forward);
  expect(forward.taxes.map(({ tax }) => tax.code)).toEqual(['A', 'B', 'C']);
});

it('a missing unit goes to the item that rounding cheated most, the first among equals', () => {
  // 3 × 1.00 at 19 %: net 2.52, of which each item exactly 0.8403…
  const items = [100n, 100n, 100n].map((listedMinor) => ({ item: null, listedMinor }));
  const price = reckon(items, grossList, scheduleOn([tax('VAT', '0.19', 1)], '2026-06-01'));
  expect(price.netMinor).toBe(252n);
  expect(price.items.map(({ netMinor }) => netMinor)).toEqual([84n, 84n, 84n]);
  const uneven = reckon(
    [33n, 33n, 33n].map((listedMinor) => ({ item: null, listedMinor })),
    grossList,
    scheduleOn([tax('VAT', '0.19', 1)], '2026-06-01'),
  );
  // 0.99 gross holds 0.16 tax; 0.83 net is three times 0.2766…
  expect(uneven.items.map(({ netMinor }) => netMinor)).toEqual([28n, 28n, 27n]);
});

it('charges and credits that cancel out still break down', () => {
  const items = [10_001n, -10_001n].map((listedMinor) => ({ item: null, listedMinor }));
  const price = reckon(items, grossList, scheduleOn([tax('VAT', '0.19', 1)], '2026-06-01'));
  expect(price).toMatchObject({ netMinor: 0n, grossMinor: 0n });
  const [charge, credit] = price.items.map(({ netMinor }) => netMinor);
  expect([charge, credit]).toEqual([8_404n, -8_404n]);
});

it('taxes on taxes are reckoned from the exact taxes before, not the rounded ones', () => {
  // Korea: 5 % on net, 30 % of that, then VAT on all; 10 % of 1.065 × 333 is 35.46, of rounded 36.
  const rates = [
    tax('ICT', '0.05', 1),
    tax('EDU', '0.015', 2),
    { ...tax('VAT', '0.10', 3), base: 'NET_AND_TAXES_BEFORE' } as const,
  ];
  const won = { ...grossList, basis: 'NET', currency: 'KRW' } as const;
  const price = reckon([{ item: null, listedMinor: 333n }], won, scheduleOn(rates, '2026-06-01'));
  expect(price.taxes.map(({ amountMinor }) => amountMinor)).toEqual([17n, 5n, 35n]);
  expect(price.grossMinor).toBe(390n);
});

it('without any tax net is gross', () => {
  const price = reckon([{ item: null, listedMinor: 5_000n }], grossList, scheduleOn([], 'x'));
  expect(price).toMatchObject({ netMinor: 5_000n, grossMinor: 5_000n, taxes: [] });
});

it('a tax holds from its first day to the day before it ends', () => {
  const rates = [
    tax('VAT', '0.16', 1, '2020-07-01', '2021-01-01'),
    tax('VAT', '0.19', 1, '2021-01-01'),
  ];
  const on = (day: string): readonly string[] =>
    scheduleOn(rates, day).taxes.map(({ tax }) => tax.rateText);
  expect(on('2020-06-30')).toEqual([]);
  expect(on('2020-07-01')).toEqual(['0.16']);
  expect(on('2020-12-31')).toEqual(['0.16']);
  expect(on('2021-01-01')).toEqual(['0.19']);
});

const grossList: PriceList = {
  code: 'LIST',
  brand: null,
  currency: 'EUR',
  basis: 'GROSS',
  rounding: { mode: 'HALF_UP', stepMinor: 1n },
  from: '2026-01-01',
  to: null,
};

interface Case {
  readonly list: PriceList;
  readonly taxes: readonly TaxRate[];
  readonly items: readonly ListedItem<null>[];
  readonly price: ReckonedPrice<null>;
}

/** Any list, one to four taxes on net or compound, up to forty items, some of them free or credits. */
function anyCase(random: Seeded): Case {
  const list: PriceList = {
    ...grossList,
    basis: random.oneOf(['NET', 'GROSS']),
    rounding: {
      mode: random.oneOf(MODES),
      stepMinor: random.oneOf([1n, 5n, 10n, 100n, 1_000n]),
    },
  };
  const taxes = Array.from({ length: random.between(1, 4) }, (_, index) => ({
    ...tax(`T${index}`, `0.${String(random.between(0, 39_999)).padStart(5, '0')}`, index),
    base: random.oneOf(['NET', 'NET_AND_TAXES_BEFORE'] as const),
  }));
  const items = Array.from({ length: random.between(1, 40) }, (_, index) => ({
    item: null,
    listedMinor: BigInt(
      index === 0
        ? random.between(1_000_000, 9_999_999)
        : random.oneOf([0, random.between(1, 500_000), -random.between(1, 9_999)]),
    ),
  }));
  return { list, taxes, items, price: reckon(items, list, scheduleOn(taxes, '2026-06-01')) };
}

/** By floating point and another route: good to a thousandth of a minor unit. */
function exactTax(
  tax: TaxRate,
  taxes: readonly TaxRate[],
  list: PriceList,
  price: ReckonedPrice<null>,
): number {
  const factors = new Map<string, number>();
  let total = 1;
  for (const { code, rateText, base } of taxes) {
    const factor = Number(rateText) * (base === 'NET' ? 1 : total);
    factors.set(code, factor);
    total += factor;
  }
  const net = list.basis === 'NET' ? Number(price.netMinor) : Number(price.grossMinor) / total;
  return net * (factors.get(tax.code) ?? Number.NaN);
}

function tax(
  code: string,
  rateText: string,
  position: number,
  from = '2000-01-01',
  to?: string,
): TaxRate {
  const rate = parseDecimal(rateText) ?? ZERO;
  return {
    code,
    name: { en: code },
    kind: 'VAT',
    rate,
    rateText,
    base: 'NET',
    position,
    from,
    to: to ?? null,
    source: 'a law',
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}
