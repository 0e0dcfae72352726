import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { Database } from '../shared/postgres/database.ts';
import { savedConfigurationKey, type SurrogateKeys } from '../shared/surrogateKeys.ts';
import type { SavedConfiguration } from './domain/savedConfiguration.ts';
import { loadSaved, loadShared } from './store/loadSaved.ts';
import { loadTimeZones } from './store/loadTimeZones.ts';

/** What a host gives, and the request brings. */
export interface ContextParts {
  readonly request: RequestContext;
  readonly surrogateKeys: SurrogateKeys;
  readonly database: Database;
  readonly ownerTokenKey: Buffer;
}

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext extends ContextParts {
  /** The caller's own, by id. */
  readonly saved: DataLoader<string, SavedConfiguration | null>;
  /** By share code. */
  readonly shared: DataLoader<string, SavedConfiguration | null>;
  /** By market code. */
  readonly timeZones: DataLoader<string, string | null>;
}

export function createContext(parts: ContextParts): ServiceContext {
  const { request, surrogateKeys, database } = parts;
  const { subject } = request;
  return {
    ...parts,
    saved: loaderOf(async (ids) => {
      for (const id of ids) surrogateKeys.add(savedConfigurationKey(id));
      return subject === null ? ids.map(() => null) : loadSaved(database, subject, ids);
    }),
    shared: loaderOf(async (codes) => {
      const shared = await loadShared(database, codes);
      for (const one of shared) if (one !== null) surrogateKeys.add(savedConfigurationKey(one.id));
      return shared;
    }),
    timeZones: loaderOf((markets) => loadTimeZones(database, request.dataVersion, markets)),
  };
}
