import { expect, test } from 'vitest';
import type { Price } from '../interchange/records.generated.ts';
import { buildDemoDataset } from './build.ts';
import { distinctSlices, ORDER_DATES, type Slice } from './testing/slices.ts';

const DATASET = buildDemoDataset('standard');
const { records } = DATASET;
const LISTS = [...records['price-list']];
const PRICES = Map.groupBy(records.price, (price) => price.priceList);
const SLICES = distinctSlices(DATASET);
const DECIMALS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, BHD: 3 };

test('every market has one price list on every order date', () => {
  const days = [...records.market].flatMap(({ code }) =>
    ORDER_DATES.map((date) => ({ market: code, date, lists: listsOf(code, date).length })),
  );
  expect(days.filter(({ lists }) => lists !== 1)).toEqual([]);
});

test('in some markets prices rise with a new list on 1 January 2027', () => {
  for (const market of ['DE', 'GB', 'US', 'JP', 'BH']) {
    const [before] = listsOf(market, '2026-12-31');
    const [after] = listsOf(market, '2027-01-01');
    expect(before?.code).not.toBe(after?.code);
    const [old, now] = [before, after].map((list) => pricesIn(list?.code ?? '', 'AVS25'));
    expect(Number(now)).toBeGreaterThan(Number(old));
  }
});

test('gross lists and net lists are both there, and the franc is rounded to five centimes', () => {
  const nets = LISTS.filter(({ basis }) => basis === 'NET').map(({ market }) => market);
  expect([...new Set(nets)].sort()).toEqual(['CA', 'US']);
  expect(LISTS.find(({ market }) => market === 'CH')?.rounding.step).toBe('0.05');
});

test('every model has a base price in every market where it is offered', () => {
  const unpriced: string[] = [];
  for (const model of records.model) {
    for (const market of model.scopes?.[0]?.markets ?? []) {
      for (const date of ORDER_DATES) {
        const [list] = listsOf(market, date);
        const price = Number(pricesIn(list?.code ?? '', model.code) ?? 0);
        if (price <= 0) unpriced.push(`${model.code} in ${list?.code}`);
      }
    }
  }
  expect(unpriced).toEqual([]);
});

test('whatever is offered and not standard has a price', () => {
  const unpriced = SLICES.flatMap((slice) =>
    [...slice.offered.keys()]
      .filter((code) => !slice.standards.includes(code) && !priceBook(slice).has(code))
      .map((code) => `${code} of ${slice.model.code} in ${slice.market}`),
  );
  expect(unpriced).toEqual([]);
});

test('a package is cheaper than what it adds to the standard car', () => {
  const dear: string[] = [];
  for (const slice of SLICES) {
    const price = priceBook(slice);
    const costOf = (code: string): number =>
      slice.standards.includes(code) ? 0 : (price.get(code) ?? 0);
    for (const item of slice.offered.values()) {
      if (!('contents' in item) || slice.standards.includes(item.code)) continue;
      const apart = item.contents.reduce((sum, code) => sum + costOf(code), 0);
      if (costOf(item.code) >= apart) {
        dear.push(`${item.code} of ${slice.model.code} in ${slice.market}`);
      }
    }
  }
  expect(dear).toEqual([]);
});

test('amounts have the decimals of their currency and end at a price point', () => {
  const decimalsOf = new Map(
    LISTS.map(({ code, currency }) => [code, DECIMALS[currency] ?? 2] as const),
  );
  const odd = [...records.price].filter(
    ({ priceList, amount }) => (amount.split('.')[1]?.length ?? 0) !== decimalsOf.get(priceList),
  );
  expect(odd).toEqual([]);
  expect(pricesIn('US-2026', 'AVS25')).toMatch(/95\.00$/);
  expect(pricesIn('JP-2026', 'AVS25')).toMatch(/0000$/);
});

test('prices are not one amount converted', () => {
  const ratios = ['AVS25', 'ASO45', 'AALZ80'].map(
    (model) => Number(pricesIn('GB-2026', model)) / Number(pricesIn('DE-2026', model)),
  );
  expect(new Set(ratios).size).toBe(3);
});

test('tax rates follow one another without gap or overlap', () => {
  const taxes = Map.groupBy(records['tax-rate'], ({ market, code }) => `${market} ${code}`);
  const broken = [...taxes].filter(([, rates]) =>
    rates.slice(1).some(({ from }, index) => from !== rates[index]?.to),
  );
  expect(broken).toEqual([]);
});

test('tax rates are those of the law on their days', () => {
  const days = ['2020-06-30', '2020-07-01', '2021-01-01'];
  expect(days.map((day) => rateOn('DE', day))).toEqual(['0.19', '0.16', '0.19']);
  expect([rateOn('CH', '2023-12-31'), rateOn('CH', '2024-01-01')]).toEqual(['0.077', '0.081']);
  const compound = [...records['tax-rate']].filter(({ base }) => base === 'NET_AND_TAXES_BEFORE');
  expect(new Set(compound.map(({ market }) => market))).toEqual(new Set(['CA', 'KR']));
});

function rateOn(market: string, date: string): string | undefined {
  return [...records['tax-rate']].find(
    (rate) => rate.market === market && rate.from <= date && (rate.to ?? '9999') > date,
  )?.rate;
}

function listsOf(market: string, date: string) {
  return LISTS.filter(
    (list) => list.market === market && list.from <= date && (list.to ?? '9999') > date,
  );
}

function pricesIn(list: string, model: string): string | undefined {
  return PRICES.get(list)?.find((price) => price.model === model)?.amount;
}

const BOOKS = new Map<string, ReadonlyMap<string, number>>();

/** Equipment prices that apply to a slice: of its series where there is one, else of the brand. */
function priceBook({ model, market, date }: Slice): ReadonlyMap<string, number> {
  const [list] = listsOf(market, date);
  const key = `${list?.code} ${model.brand} ${model.series}`;
  const known = BOOKS.get(key);
  if (known !== undefined) return known;
  const own = (PRICES.get(list?.code ?? '') ?? []).filter(({ brand }) => brand === model.brand);
  const amounts = (prices: readonly Price[]) =>
    prices.map(({ code, amount }) => [code ?? '', Number(amount)] as const);
  const book = new Map([
    ...amounts(own.filter(({ series }) => series === undefined)),
    ...amounts(own.filter(({ series }) => series === model.series)),
  ]);
  BOOKS.set(key, book);
  return book;
}
