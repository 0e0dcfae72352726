import type { Logger } from '../../subgraphs/shared/log.ts';
import type { Secrets } from '../../subgraphs/shared/secrets.ts';
import type { RunningService } from '../../subgraphs/shared/service.ts';
import type { PreparedDatabase } from '../cli/platform/prepareDatabase.ts';

export interface OpenServices extends AsyncDisposable {
  readonly byName: ReadonlyMap<string, RunningService>;
}

/** All services in this process, which neither keep files nor work ahead of requests. */
export async function openServices(
  database: PreparedDatabase,
  { ownerTokenKey }: Secrets,
  log: Logger,
): Promise<OpenServices> {
  await using resources = new AsyncDisposableStack();
  const byName = new Map<string, RunningService>();
  for (const { service, database: own } of database.services) {
    const options = { database: own, log, ownerTokenKey, cacheDirectory: null, warmsUp: false };
    byName.set(service.name, resources.use(await service.open(options)));
  }
  const owned = resources.move();
  return { byName, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
