import type { Price, PriceList } from '../interchange/records.generated.ts';
import type { DemoOption, DemoPackage } from './authoring/options.ts';
import type { SalesBook } from './book.ts';
import type { DemoMarket } from './authoring/markets.ts';
import type { PriceHabits } from './authoring/priceHabits.ts';

const FIRST_DAY = '2026-01-01';
const RISE = { day: '2027-01-01', models: 1.025, equipment: 1.02 };

/** The dated lists of the markets: one, or two where prices rise in 2027. */
export function* priceLists(markets: readonly DemoMarket[]): Generator<PriceList> {
  for (const market of markets) {
    const common = {
      market: market.code,
      currency: market.record.currency,
      basis: market.prices.basis,
      rounding: { mode: 'HALF_UP', step: market.prices.roundingStep },
    } as const;
    const rises = market.prices.risesOn2027;
    const first = { code: `${market.code}-2026`, ...common, from: FIRST_DAY };
    yield rises ? { ...first, to: RISE.day } : first;
    if (rises) yield { code: `${market.code}-2027`, ...common, from: RISE.day };
  }
}

/** All prices of a brand, list by list. */
export function* prices(book: SalesBook, markets: readonly DemoMarket[]): Generator<Price> {
  const euros = euroPrices(book);
  for (const market of markets.filter((candidate) => book.brand.soldIn(candidate))) {
    for (const list of priceLists([market])) {
      yield* pricesIn(list, market, book, euros);
    }
  }
}

function* pricesIn(
  list: PriceList,
  market: DemoMarket,
  book: SalesBook,
  euros: EuroPrices,
): Generator<Price> {
  const dearer = list.from >= RISE.day;
  for (const model of book.models) {
    if (model.soldIn !== undefined && !model.soldIn(market)) continue;
    const level = dearer ? RISE.models : 1;
    const amount = amountOf(model.euro * level, market.prices.modelStep, market.prices);
    yield { priceList: list.code, model: model.code, amount };
  }
  const brand = book.brand.code;
  const level = dearer ? RISE.equipment : 1;
  for (const [item, { euro, bySeries }] of euros) {
    if (item.in !== undefined && !item.in(market)) continue;
    if (item.from !== undefined && list.to !== undefined && item.from >= list.to) continue;
    if (item.to !== undefined && item.to <= list.from) continue;
    const inList = (price: number) =>
      amountOf(price * level, market.prices.optionStep, { ...market.prices, minus: 0 });
    const { code } = item;
    yield { priceList: list.code, brand, code, amount: inList(euro) };
    for (const [series, own] of bySeries) {
      yield { priceList: list.code, brand, series, code, amount: inList(own) };
    }
  }
}

type EuroPrices = ReadonlyMap<
  DemoOption | DemoPackage,
  { readonly euro: number; readonly bySeries: ReadonlyMap<string, number> }
>;

/** Euro prices of all options and packages; a package costs what its contents do, less a saving. */
function euroPrices(book: SalesBook): EuroPrices {
  const options = book.families.flatMap((family) => family.options);
  const optionOf = new Map(options.map((option) => [option.code, option]));
  const packageOf = new Map(book.packages.map((pack) => [pack.code, pack]));
  const series = book.brand.series.map(({ code }) => code);

  const euroOf = (code: string, inSeries?: string): number => {
    const pack = packageOf.get(code);
    if (pack !== undefined) {
      const sum = pack.contents.reduce((total, part) => total + euroOf(part, inSeries), 0);
      return Math.floor((sum * (1 - pack.savedPercent / 100)) / 10) * 10;
    }
    const option = optionOf.get(code);
    if (option === undefined) throw new Error(`${book.brand.code} has no option ${code}`);
    return (inSeries === undefined ? undefined : option.euroIn?.[inSeries]) ?? option.euro;
  };
  return new Map(
    [...options, ...book.packages].map((item) => {
      const euro = euroOf(item.code);
      const own = series
        .map((name) => [name, euroOf(item.code, name)] as const)
        .filter(([, price]) => price !== euro);
      return [item, { euro, bySeries: new Map(own) }];
    }),
  );
}

function amountOf(
  euro: number,
  step: number,
  { factor, minus, exponent }: Pick<PriceHabits, 'factor' | 'minus' | 'exponent'>,
): string {
  if (euro === 0) return (0).toFixed(exponent);
  const steps = Math.max(1, Math.round((euro * factor) / step));
  return (steps * step - minus).toFixed(exponent);
}
