import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import { datasetVersions, type DataVersionId } from '../shared/dataVersion.ts';
import type { ModelKey } from '../shared/ids/modelId.ts';
import type { Database } from '../shared/postgres/database.ts';
import { textTeller, type TellText } from '../shared/textTeller.ts';
import type { UsedLanguages } from '../shared/usedLanguages.ts';
import type { Brand, Series } from './domain/brand.ts';
import type { Market } from './domain/market.ts';
import type { ModelRecord, OfferedModel } from './domain/model.ts';
import type { Family, Offers, Standard } from './domain/offer.ts';
import { offersName, type KnownModels } from './store/knownModels.ts';
import { loadBrands } from './store/loadBrands.ts';
import { versionedBrandName, type VersionedBrandKey } from './store/loadFamilies.ts';
import { loadHeldVersions } from './store/loadHeldVersions.ts';
import { loadMarketBrands, type MarketDay } from './store/loadMarketBrands.ts';
import { loadMarkets } from './store/loadMarkets.ts';
import { loadModels, type VersionedModelKey } from './store/loadModels.ts';
import { loadNeighbours, type Neighbours } from './store/loadNeighbours.ts';
import { loadSeries, type SeriesQuestion } from './store/loadSeries.ts';
import { loadStandards, standardKeyName, type StandardKey } from './store/loadStandards.ts';
import { searchModels, type SearchAnswer, type SearchQuestion } from './store/searchModels.ts';

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext {
  readonly request: RequestContext;
  readonly load: Loaders;
  readonly text: TellText;
}

/** One a noun; each sends one statement for all keys that a level of the answer asks for. */
export interface Loaders {
  /** All of them: there are some hundreds at most, and a failure names them. */
  readonly brands: () => Promise<ReadonlyMap<string, Brand>>;
  /** All of the request's data version. */
  readonly markets: () => Promise<ReadonlyMap<string, Market>>;
  readonly marketBrands: DataLoader<MarketDay, ReadonlySet<string>, string>;
  readonly series: DataLoader<SeriesQuestion, readonly Series[], string>;
  /** Of the request's data version. */
  readonly model: (key: ModelKey) => Promise<OfferedModel | null>;
  readonly modelOfVersion: (key: VersionedModelKey) => Promise<OfferedModel | null>;
  readonly neighbours: DataLoader<ModelKey, Neighbours, string>;
  readonly searches: DataLoader<SearchQuestion, SearchAnswer, string>;
  readonly offers: DataLoader<OfferedModel, Offers, string>;
  readonly families: DataLoader<VersionedBrandKey, readonly Family[], string>;
  readonly standards: DataLoader<StandardKey, readonly Standard[], string>;
  readonly heldVersions: () => Promise<ReadonlySet<number>>;
}

export interface ContextResources {
  readonly database: Database;
  readonly known: KnownModels;
}

export function createContext(
  resources: ContextResources,
  request: RequestContext,
  languages: UsedLanguages,
): ServiceContext {
  return {
    request,
    load: createLoaders(resources, request.dataVersion),
    text: textTeller(request, languages),
  };
}

function createLoaders({ database, known }: ContextResources, dataVersion: DataVersionId): Loaders {
  const versions = datasetVersions(dataVersion);
  const markets = loaderOf<DataVersionId, ReadonlyMap<string, Market>>((keys) =>
    loadMarkets(database, keys),
  );
  const models = loaderOf<VersionedModelKey, ModelRecord | null>(
    (keys) => loadModels(database, keys),
    versionedModelName,
  );
  const modelOfVersion = async (key: VersionedModelKey): Promise<OfferedModel | null> => {
    const name = versionedModelName(key);
    const before = known.models.get(name);
    if (before !== undefined) return before;
    const [record, all] = await Promise.all([models.load(key), markets.load(key.dataVersion)]);
    const market = all.get(key.market);
    if (record === null || market === undefined) return null;
    const model = { ...record, market };
    known.models.set(name, model, 1);
    return model;
  };
  const searches = loaderOf<SearchQuestion, SearchAnswer>(async (questions) => {
    const answers = await searchModels(database, versions, questions);
    for (const answer of answers) {
      if (answer.part !== 'page') continue;
      // A page brings its models in full; asking for them again would read them twice.
      for (const { model } of answer.page.found) {
        models.prime({ dataVersion, market: model.market, model: model.code }, model);
      }
    }
    return answers;
  }, JSON.stringify);
  return {
    brands: once(async () => byCode(await loadBrands(database, versions))),
    markets: () => markets.load(dataVersion),
    marketBrands: loaderOf<MarketDay, ReadonlySet<string>>(
      (keys) => loadMarketBrands(database, versions, keys),
      ({ market, day }) => `${market}.${day}`,
    ),
    series: loaderOf<SeriesQuestion, readonly Series[]>(
      (keys) => loadSeries(database, versions, keys),
      ({ brand, code }) => `${brand}.${code ?? ''}`,
    ),
    model: (key) => modelOfVersion({ ...key, dataVersion }),
    modelOfVersion,
    neighbours: loaderOf<ModelKey, Neighbours>(
      (keys) => loadNeighbours(database, versions, keys),
      ({ market, model }) => `${market}.${model}`,
    ),
    searches,
    offers: loaderOf<OfferedModel, Offers>((models) => known.offers(models), offersName),
    families: loaderOf<VersionedBrandKey, readonly Family[]>(
      (brands) => known.families(brands),
      versionedBrandName,
    ),
    standards: loaderOf<StandardKey, readonly Standard[]>(
      (keys) => loadStandards(database, keys),
      standardKeyName,
    ),
    heldVersions: once(() => loadHeldVersions(database)),
  };
}

function versionedModelName({ dataVersion, market, model }: VersionedModelKey): string {
  return `${dataVersion}/${market}.${model}`;
}

function byCode<Row extends { readonly code: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.code, row]));
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
