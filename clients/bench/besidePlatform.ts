import type { Logger } from '../../subgraphs/shared/log.ts';
import type { Secrets } from '../../subgraphs/shared/secrets.ts';
import { readCliConfig } from '../cli/config.ts';
import { reachDatabaseServer } from '../cli/platform/databaseServer.ts';
import { prepareDatabase, type PreparedDatabase } from '../cli/platform/prepareDatabase.ts';
import { openServices, type OpenServices } from './openServices.ts';

export interface BesidePlatform extends AsyncDisposable {
  readonly database: PreparedDatabase;
  readonly secrets: Secrets;
  openServices(log: Logger): Promise<OpenServices>;
}

/** The database of a platform that runs on the data directory, for a process beside it. */
export async function reachPlatform(dataDirectory: string): Promise<BesidePlatform> {
  await using resources = new AsyncDisposableStack();
  const config = { ...readCliConfig(), databaseUrl: null };
  const server = resources.use(
    await reachDatabaseServer({ config, dataDirectory, onProgress: () => undefined }),
  );
  const { secrets } = server;
  const database = resources.use(await prepareDatabase(server.adminUrl, secrets));
  const owned = resources.move();
  return {
    database,
    secrets,
    openServices: (log) => openServices(database, secrets, log),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
