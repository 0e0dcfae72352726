import {
  findRunningPostgres,
  startEmbeddedPostgres,
} from '../../../subgraphs/shared/postgres/embedded.ts';
import {
  lockDataDirectory,
  type DataDirectoryLock,
} from '../../../subgraphs/shared/postgres/dataDirectoryLock.ts';
import { deriveSecrets, type Secrets } from '../../../subgraphs/shared/secrets.ts';
import type { CliConfig } from '../config.ts';
import { watchProcess } from './watchProcess.ts';
import { ensureRootSecret } from './rootSecret.ts';

/** The role of the embedded server's administrator, whose password is derived like all others. */
const ADMINISTRATOR = 'postgres';

/** A server that is somebody else's to watch. */
const NEVER = new Promise<Error>(() => undefined);

/** A PostgreSQL server, and the secrets that go with it. Disposing stops what was started for it. */
export interface DatabaseServer extends AsyncDisposable {
  readonly adminUrl: string;
  readonly secrets: Secrets;
  /** Settles when the embedded server ends by itself; never where the server is not ours. */
  readonly failed: Promise<Error>;
  /** Held by whoever runs the platform on the data directory; null beside a running one. */
  readonly lock: DataDirectoryLock | null;
}

export interface DatabaseServerOptions {
  readonly config: CliConfig;
  readonly dataDirectory: string;
  readonly onProgress: (message: string) => void;
  /** Runs once the data directory is taken, before anything is made in it; may throw. */
  readonly onTaken?: () => Promise<void>;
}

/** For the platform itself: takes the data directory, and starts the embedded server unless DATABASE_URL names one. */
export async function startDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const { config, dataDirectory } = options;
  await using resources = new AsyncDisposableStack();
  const lock = resources.use(await lockDataDirectory(dataDirectory));
  await options.onTaken?.();
  const secrets = await secretsOf(options);
  if (config.databaseUrl !== null) {
    return own(resources.move(), { adminUrl: config.databaseUrl, secrets, lock, failed: NEVER });
  }
  const embedded = resources.use(
    await startEmbeddedPostgres({
      dataDirectory,
      password: secrets.databasePassword(ADMINISTRATOR),
      onProgress: options.onProgress,
    }),
  );
  const failed = resources.use(watchProcess(embedded.pid, 'PostgreSQL')).ended;
  return own(resources.move(), { adminUrl: embedded.url, secrets, lock, failed });
}

/** For commands beside or without the platform: uses its server where it runs, else starts one for the command's time. */
export async function reachDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const { config, dataDirectory } = options;
  const secrets = await secretsOf(options);
  const adminUrl =
    config.databaseUrl ??
    (await findRunningPostgres(dataDirectory, secrets.databasePassword(ADMINISTRATOR)))?.url;
  if (adminUrl === undefined) return startDatabaseServer(options);
  return own(new AsyncDisposableStack(), { adminUrl, secrets, lock: null, failed: NEVER });
}

async function secretsOf({ config, dataDirectory }: DatabaseServerOptions): Promise<Secrets> {
  return deriveSecrets(config.rootSecret ?? (await ensureRootSecret(dataDirectory)));
}

function own(
  resources: AsyncDisposableStack,
  server: Omit<DatabaseServer, typeof Symbol.asyncDispose>,
): DatabaseServer {
  return { ...server, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}
