import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { DataVersionId } from '../shared/dataVersion.ts';
import type { ModelKey } from '../shared/ids/modelId.ts';
import type { Database } from '../shared/postgres/database.ts';
import { textTeller, type TellText } from '../shared/textTeller.ts';
import type { UsedLanguages } from '../shared/usedLanguages.ts';
import type { OfferedModel } from './domain/offeredModel.ts';
import type { VisibleOptions } from './domain/visibleOption.ts';
import { loadModels } from './store/loadModels.ts';
import { loadOptions, type BrandCodes } from './store/loadOptions.ts';

/**
 * Every picture takes two rounds, in this order and through these loaders only: what the model is,
 * what its options look like. So those of one fetch move in step, and no table is read twice.
 */
export interface MediaLoaders {
  readonly models: DataLoader<ModelKey, OfferedModel | null, string>;
  readonly options: DataLoader<BrandCodes, VisibleOptions, string>;
}

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext extends MediaLoaders {
  readonly request: RequestContext;
  readonly text: TellText;
}

export function createContext(
  database: Database,
  request: RequestContext,
  languages: UsedLanguages,
): ServiceContext {
  const text = textTeller(request, languages);
  return { request, text, ...createLoaders(database, request.dataVersion) };
}

export function createLoaders(database: Database, dataVersion: DataVersionId): MediaLoaders {
  return {
    models: loaderOf(
      (keys) => loadModels(database, dataVersion, keys),
      ({ market, model }) => `${market} ${model}`,
    ),
    options: loaderOf(
      (keys) => loadOptions(database, keys),
      ({ datasetVersion, brand, codes }) => `${datasetVersion} ${brand} ${codes.join('-')}`,
    ),
  };
}
