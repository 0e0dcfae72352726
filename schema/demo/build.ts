import type {
  Family,
  Manifest,
  Model,
  Option,
  Package,
  Scope,
  Texts,
} from '../interchange/records.generated.ts';
import type { RecordOf, RecordType } from '../interchange/recordTypes.ts';
import { t } from './authoring/texts.ts';
import type { DemoModel } from './authoring/facts.ts';
import type { SalesBook } from './book.ts';
import { PACKAGE_FAMILY, salesBook } from './book.ts';
import { multiplied } from './large.ts';
import { describeModel } from './modelTexts.ts';
import type { DemoMarket } from './authoring/markets.ts';
import { BRANDS } from './brands.ts';
import { EUROPE } from './markets/europe.ts';
import { MORE_MARKETS } from './markets/more.ts';
import { MORE_TAX_RATES } from './markets/moreTaxes.ts';
import { OVERSEAS } from './markets/overseas.ts';
import { TAX_RATES } from './markets/taxes.ts';
import { priceLists, prices } from './prices.ts';
import { ruleRecords } from './ruleRecords.ts';
import { periodOf, scopesOf, scopesProperty } from './scopes.ts';
import { standardRecords } from './standardRecords.ts';

/** `standard` as authored; `large` multiplies it for load tests. */
export type DemoSize = 'standard' | 'large';

export interface DemoDataset {
  readonly manifest: Manifest;
  /** Records by type, made while they are iterated; each iteration starts anew. */
  readonly records: { readonly [T in RecordType]: Iterable<RecordOf[T]> };
}

const MARKETS = [...EUROPE, ...OVERSEAS];
const PACKAGES_NAME: Texts = t('Packages', 'Pakete', 'Packs', {
  ar: 'الباقات',
  ja: 'パッケージ',
  es: 'Paquetes',
  it: 'Pacchetti',
});

/** The demo data of three fictional makers in the interchange format; the same at every call. */
export function buildDemoDataset(size: DemoSize): DemoDataset {
  const large = size === 'large';
  const markets = large ? [...MARKETS, ...MORE_MARKETS] : MARKETS;
  const brands = large ? BRANDS.map(multiplied) : BRANDS;
  const books = brands.map((brand) => salesBook(brand, brand.models, markets.filter(brand.soldIn)));
  return {
    manifest: {
      format: 'ucp-interchange/1',
      dataset: 'demo',
      title: 'Three fictional car makers',
      source: 'Written for this project; tax rates from the laws they name',
    },
    records: {
      brand: brands.map(({ code, name }) => ({ code, name })),
      market: markets.map(({ record }) => record),
      series: brands.flatMap((brand) =>
        brand.series.map((series, position) => ({ brand: brand.code, ...series, position })),
      ),
      model: each(books, modelRecords),
      family: each(books, familyRecords),
      option: each(books, optionRecords),
      package: each(books, packageRecords),
      standard: each(books, standardRecords),
      rule: each(books, ruleRecords),
      'price-list': lazily(() => priceLists(markets)),
      price: each(books, (book) => prices(book, markets)),
      'tax-rate': large ? [...TAX_RATES, ...MORE_TAX_RATES] : TAX_RATES,
    },
  };

  function modelRecords(book: SalesBook): Iterable<Model> {
    return book.models.map((model) => modelRecord(model, book, markets));
  }
}

function modelRecord(model: DemoModel, book: SalesBook, markets: readonly DemoMarket[]): Model {
  const { code, series, name, bodyStyle, modelYear, technicalData, soldIn } = model;
  // Always by name: a market that another dataset brings has no prices for these cars.
  const sold = markets
    .filter((market) => book.brand.soldIn(market) && (soldIn === undefined || soldIn(market)))
    .map((market) => market.code);
  const scopes: Scope[] = [{ markets: sold, ...periodOf(model) }];
  const description = describeModel(model);
  return {
    brand: book.brand.code,
    series,
    code,
    name,
    description,
    bodyStyle,
    modelYear,
    technicalData,
    scopes,
  };
}

function familyRecords({ brand, families, packages }: SalesBook): readonly Family[] {
  const own = families.map(({ code, name, cardinality, role }, position) => {
    return { brand: brand.code, code, name, cardinality, role, position };
  });
  if (packages.length === 0) return own;
  const packs = {
    code: PACKAGE_FAMILY,
    name: PACKAGES_NAME,
    cardinality: 'ANY',
    role: 'PACKAGE',
  } as const;
  return [...own, { brand: brand.code, ...packs, position: own.length }];
}

function* optionRecords(book: SalesBook): Generator<Option> {
  for (const { code: family, options } of book.families) {
    for (const [
      position,
      { euro: _, euroIn: __, on, in: within, from, to, ...rest },
    ] of options.entries()) {
      const scopes = scopesOf(validity({ on, in: within, from, to }), book);
      yield { brand: book.brand.code, family, ...rest, position, ...scopesProperty(scopes) };
    }
  }
}

function* packageRecords(book: SalesBook): Generator<Package> {
  for (const [position, source] of book.packages.entries()) {
    const { savedPercent: _, contents, on, in: within, from, to, ...rest } = source;
    const scopes = scopesOf(validity({ on, in: within, from, to }), book);
    const home = { brand: book.brand.code, family: PACKAGE_FAMILY, position };
    yield { ...home, ...rest, contents: [...contents], ...scopesProperty(scopes) };
  }
}

/** Drops the keys that are not there, which exact optional properties tell from undefined ones. */
function validity<T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

function each<T>(
  books: readonly SalesBook[],
  recordsOf: (book: SalesBook) => Iterable<T>,
): Iterable<T> {
  return lazily(function* () {
    for (const book of books) yield* recordsOf(book);
  });
}

function lazily<T>(iterate: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: iterate };
}
