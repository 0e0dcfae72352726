import { LruCache } from '../../shared/lruCache.ts';
import { remembering } from '../../shared/remembering.ts';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { OfferedModel } from '../domain/model.ts';
import { offersOf, type Family, type Offers, type Option } from '../domain/offer.ts';
import { loadFamilies, versionedBrandName, type VersionedBrandKey } from './loadFamilies.ts';
import { loadOffers } from './loadOffers.ts';

/** Models with their texts and technical data; some 5 kB each. */
const MOST_MODELS = 2_000;
/** Offers held, all told; some 400 bytes each with their ids, and a model has some 200. */
const MOST_OFFERS = 60_000;
/** Options with their texts, shared by the offers of many models and markets; some 2 kB each. */
const MOST_OPTIONS = 10_000;
/** Families of brands, all told; some 1 kB each. */
const MOST_FAMILIES = 5_000;

/**
 * Models and what they are offered, kept between requests: a dataset version never changes, so
 * that what was read once stays right. One page asks for those of the same model in five fetches,
 * and reading takes ten times as long as answering.
 */
export class KnownModels {
  /** By data version, market and model. */
  readonly models = new LruCache<OfferedModel>(MOST_MODELS);
  readonly offers: (models: readonly OfferedModel[]) => Promise<readonly Offers[]>;
  readonly families: (
    brands: readonly VersionedBrandKey[],
  ) => Promise<readonly (readonly Family[])[]>;
  readonly #options = new LruCache<Option>(MOST_OPTIONS);

  constructor(database: Queryable) {
    const load = remembering<OfferedModel, Offers>(
      {
        cache: new LruCache(MOST_OFFERS),
        nameOf: offersName,
        weightOf: ({ byCode }) => byCode.size,
      },
      async (models) => {
        const loaded = await loadOffers(database, models);
        return models.map((model, index) => this.#sharing(model, loaded[index] ?? NONE));
      },
    );
    this.offers = async (models) => (await load(models)).map((offers) => offers ?? NONE);
    const loadOfBrands = remembering<VersionedBrandKey, readonly Family[]>(
      {
        cache: new LruCache(MOST_FAMILIES),
        nameOf: versionedBrandName,
        weightOf: (families) => families.length,
      },
      (brands) => loadFamilies(database, brands),
    );
    this.families = async (brands) =>
      (await loadOfBrands(brands)).map((families) => families ?? []);
  }

  /** The same offers, of the options that other models are offered too. */
  #sharing({ datasetVersion, brand }: OfferedModel, offers: Offers): Offers {
    const shared = offers.byCode.values().map(({ option, spans }) => {
      const name = `${datasetVersion} ${brand} ${option.code}`;
      const known = this.#options.get(name);
      if (known === undefined) this.#options.set(name, option, 1);
      return { option: known ?? option, spans };
    });
    return offersOf(shared);
  }
}

const NONE = offersOf([]);

export function offersName({ datasetVersion, market, code }: OfferedModel): string {
  return `${datasetVersion}.${market.code}.${code}`;
}
