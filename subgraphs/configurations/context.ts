import type DataLoader from 'dataloader';
import { loaderOf } from '../shared/batch.ts';
import type { RequestContext } from '../shared/context.ts';
import type { Database } from '../shared/postgres/database.ts';
import type { SavedConfiguration } from './domain/savedConfiguration.ts';
import { loadSaved, loadShared } from './store/loadSaved.ts';
import { loadTimeZones } from './store/loadTimeZones.ts';

/** What the resolvers of one subgraph fetch work with. */
export interface ServiceContext {
  readonly request: RequestContext;
  readonly database: Database;
  readonly ownerTokenKey: Buffer;
  /** The caller's own, by id. */
  readonly saved: DataLoader<string, SavedConfiguration | null>;
  /** By share code. */
  readonly shared: DataLoader<string, SavedConfiguration | null>;
  /** By market code. */
  readonly timeZones: DataLoader<string, string | null>;
}

export function createContext(
  request: RequestContext,
  database: Database,
  ownerTokenKey: Buffer,
): ServiceContext {
  const { subject } = request;
  return {
    request,
    database,
    ownerTokenKey,
    saved: loaderOf(async (ids) =>
      subject === null ? ids.map(() => null) : loadSaved(database, subject, ids),
    ),
    shared: loaderOf((codes) => loadShared(database, codes)),
    timeZones: loaderOf((markets) => loadTimeZones(database, request.dataVersion, markets)),
  };
}
