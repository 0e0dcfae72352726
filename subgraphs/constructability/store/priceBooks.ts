import type { Queryable } from '../../shared/postgres/database.ts';
import { scopesOf, type ModelPlace } from '../../shared/priceLists/priceScopes.ts';
import type { PriceBook } from '../domain/priceBook.ts';
import { LruCache } from '../../shared/lruCache.ts';
import {
  selectPackages,
  selectPriceLists,
  selectPrices,
  type PackageRow,
  type PriceListRow,
  type PriceRow,
} from './priceTables.ts';

/** A model in a market, and the dataset version that its records are of. */
export interface PriceBookKey extends ModelPlace {
  readonly datasetVersion: number;
  readonly market: string;
}

/** Amounts held in price books, all told; some 100 bytes each. */
const MOST_AMOUNTS = 200_000;

/** The price books of models, kept between requests: a dataset version never changes. */
export class PriceBooks {
  readonly #database: Queryable;
  readonly #books = new LruCache<PriceBook>(MOST_AMOUNTS);

  constructor(database: Queryable) {
    this.#database = database;
  }

  /** In the order of the keys. What is missing is read in one statement a table for all of them. */
  async load(keys: readonly PriceBookKey[]): Promise<readonly PriceBook[]> {
    const known = keys.map((key) => this.#books.get(priceBookName(key)));
    const missing = keys.filter((_, index) => known[index] === undefined);
    if (missing.length === 0) return known.flatMap((book) => book ?? []);
    const wanted = {
      datasetVersions: unique(missing.map(({ datasetVersion }) => datasetVersion)),
      markets: unique(missing.map(({ market }) => market)),
      scopes: unique(missing.flatMap(scopesOf)),
    };
    const [lists, prices, packages] = await Promise.all([
      selectPriceLists(this.#database, wanted),
      selectPrices(this.#database, wanted),
      selectPackages(
        this.#database,
        wanted.datasetVersions,
        unique(missing.map(({ brand }) => brand)),
      ),
    ]);
    const read = new Map<string, PriceBook>();
    for (const key of missing) {
      const book = bookOf(key, lists, prices, packages);
      const weight = book.lists.reduce((sum, { amounts }) => sum + amounts.size, 1);
      this.#books.set(priceBookName(key), book, weight);
      read.set(priceBookName(key), book);
    }
    return keys.map((key, index) => {
      const book = known[index] ?? read.get(priceBookName(key));
      if (book === undefined) throw new Error(`No price book of ${priceBookName(key)} was read`);
      return book;
    });
  }
}

export function priceBookName({ datasetVersion, market, model }: PriceBookKey): string {
  return `${datasetVersion} ${market} ${model}`;
}

function bookOf(
  key: PriceBookKey,
  lists: readonly PriceListRow[],
  prices: readonly PriceRow[],
  packages: readonly PackageRow[],
): PriceBook {
  const { datasetVersion, market, brand } = key;
  const isOwn = (row: { readonly dataset_version: number; readonly market: string }): boolean =>
    row.dataset_version === datasetVersion && row.market === market;
  // The most specific last, so that it has the last word.
  const amountsOf = new Map<string, Map<string, bigint>>();
  for (const scope of scopesOf(key).toReversed()) {
    for (const row of prices) {
      if (row.scope !== scope || !isOwn(row)) continue;
      const amounts = amountsOf.getOrInsertComputed(row.price_list, () => new Map());
      amounts.set(row.code, row.amount_minor);
    }
  }
  return {
    brand,
    lists: lists.filter(isOwn).map(({ code, brand, valid_from, valid_to }) => ({
      code,
      brand,
      from: valid_from,
      to: valid_to,
      amounts: amountsOf.get(code) ?? new Map<string, bigint>(),
    })),
    packages: new Map(
      packages
        .filter((row) => row.dataset_version === datasetVersion && row.brand === brand)
        .map(({ code, contents }) => [code, contents]),
    ),
  };
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
