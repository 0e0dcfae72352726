import type DataLoader from 'dataloader';
import { inOrder, loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { Database } from '../shared/postgres/database.ts';
import { dataVersionsById, latestDataVersions, type DataVersion } from './store/dataVersions.ts';
import { datasetVersionsByNumber, type DatasetVersion } from './store/datasetVersions.ts';

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext {
  readonly request: RequestContext;
  readonly dataVersions: DataLoader<string, DataVersion | null, string>;
  readonly datasetVersions: DataLoader<number, DatasetVersion | null, string>;
  readonly latestDataVersions: (first: number) => Promise<readonly DataVersion[]>;
}

export function createContext(database: Database, request: RequestContext): ServiceContext {
  return {
    request,
    dataVersions: loaderOf(async (ids: readonly string[]) =>
      inOrder(
        ids,
        await dataVersionsById(database, ids),
        (id) => id,
        ({ id }) => id,
      ),
    ),
    datasetVersions: loaderOf(
      async (versions: readonly number[]) =>
        inOrder(
          versions,
          await datasetVersionsByNumber(database, versions),
          String,
          ({ version }) => String(version),
        ),
      String,
    ),
    latestDataVersions: (first) => latestDataVersions(database, first),
  };
}
