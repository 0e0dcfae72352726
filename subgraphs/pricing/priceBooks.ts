import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import { dayIn } from '../shared/dates.ts';
import { LruCache } from '../shared/lruCache.ts';
import type { Database } from '../shared/postgres/database.ts';
import { remembering } from '../shared/remembering.ts';
import { loadBasis } from './basis.ts';
import { groundsName, loadGrounds, type Grounds, type GroundsKey } from './grounds.ts';
import type { PriceBook, PriceBookKey } from './priceBook.ts';
import {
  placements,
  priceSheets,
  type Placement,
  type PlacementKey,
  type PriceSheet,
  type PriceSheetKey,
} from './store.ts';

/** Where models stand; some 300 bytes each. */
const MOST_PLACEMENTS = 5_000;
/** Models with the lists, taxes and packages of their market and brand; some 10 kB each. */
const MOST_GROUNDS = 2_000;
/** Amounts of price sheets, all told; some 100 bytes each. */
const MOST_AMOUNTS = 200_000;
/** Models on a day; some 3 kB each. */
const MOST_BOOKS = 2_000;

/**
 * What prices rest on, kept between requests: a dataset version never changes, so that what was
 * read once stays right. The prices of a car with each of its options take some hundred
 * microseconds then, and no statement.
 */
export class PriceBooks {
  readonly #database: Database;
  readonly #placements = new LruCache<Placement>(MOST_PLACEMENTS);
  readonly #books = new LruCache<PriceBook>(MOST_BOOKS);
  readonly #loadGrounds: (keys: readonly GroundsKey[]) => Promise<readonly (Grounds | null)[]>;
  readonly #loadSheets: (keys: readonly PriceSheetKey[]) => Promise<readonly (PriceSheet | null)[]>;

  constructor(database: Database) {
    this.#database = database;
    this.#loadGrounds = remembering(
      { cache: new LruCache<Grounds>(MOST_GROUNDS), nameOf: groundsName, weightOf: () => 1 },
      (keys) => loadGrounds(database, keys),
    );
    this.#loadSheets = remembering(
      {
        cache: new LruCache<PriceSheet>(MOST_AMOUNTS),
        nameOf: sheetName,
        weightOf: ({ size }) => size + 1,
      },
      (keys) => priceSheets(database, keys),
    );
  }

  /** What is known of the data version that requests see; undefined where it must be read. */
  known(key: PriceBookKey, now: string): PriceBook | undefined {
    const placement = this.#placements.get(placementName(key));
    return placement === undefined ? undefined : this.#books.get(bookName(key, placement, now));
  }

  /** Keeps a book of a data version that is held here, as that of requests is. */
  remember(key: PriceBookKey, now: string, placement: Placement, book: PriceBook): void {
    this.#placements.set(placementName(key), placement, 1);
    this.#books.set(bookName(key, placement, now), book, 1);
  }

  /**
   * A price book takes three rounds, each of which waits for the one before: where the model
   * stands, what its market lists and taxes, what the list says. Every book takes all three, in
   * this order and through these loaders only; so those of one fetch move in step, and no table is
   * read twice.
   */
  reader(): PriceBookReader {
    const database = this.#database;
    const ofModels = loaderOf<PlacementKey, Placement | null>(
      (keys) => placements(database, keys),
      placementName,
    );
    const grounds = loaderOf<GroundsKey, Grounds>(
      async (keys) => (await this.#loadGrounds(keys)).map((each) => each ?? notLoaded('grounds')),
      groundsName,
    );
    const sheets = loaderOf<PriceSheetKey, PriceSheet>(
      async (keys) => (await this.#loadSheets(keys)).map((sheet) => sheet ?? notLoaded('sheet')),
      sheetName,
    );
    return {
      placements: ofModels,
      read: async (placement, key, now) => {
        const day = key.orderDate ?? dayIn(placement.timeZone, now);
        const basis = await loadBasis(grounds, placement, { day, wants: key.wants });
        if (basis === null) return null;
        const { datasetVersion, list, scopes } = basis;
        const named = await sheets.loadMany(
          scopes.map((scope) => ({ datasetVersion, priceList: list.code, scope })),
        );
        return {
          ...basis,
          sheets: named.map((sheet) => (sheet instanceof Error ? fail(sheet) : sheet)),
          totals: new WeakMap(),
        };
      },
    };
  }
}

/** The loaders of one fetch. */
export interface PriceBookReader {
  readonly placements: DataLoader<PlacementKey, Placement | null, string>;
  /** Null where no list holds on the day. */
  read(placement: Placement, key: PriceBookKey, now: string): Promise<PriceBook | null>;
}

function placementName({ dataVersion, market, model }: PlacementKey): string {
  return `${dataVersion} ${market} ${model}`;
}

function bookName(key: PriceBookKey, { timeZone }: Placement, now: string): string {
  return `${placementName(key)} ${key.orderDate ?? dayIn(timeZone, now)} ${key.wants}`;
}

function sheetName({ datasetVersion, priceList, scope }: PriceSheetKey): string {
  return `${datasetVersion} ${priceList} ${scope}`;
}

function notLoaded(what: string): Error {
  return new Error(`The store answered without a ${what}`);
}

function fail(error: Error): never {
  throw error;
}
