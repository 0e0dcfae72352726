import type { Logger } from '../../../subgraphs/shared/log.ts';
import type { CliConfig } from '../config.ts';
import type { DatabaseServer } from '../platform/databaseServer.ts';
import type { ListeningPlace } from './listeningPlace.ts';
import type { PreparedDatabase } from '../platform/prepareDatabase.ts';

/** A running platform; disposing drains it: requests in flight end, new ones are refused. */
export interface PlatformHost extends AsyncDisposable {
  /** The gateway's address, without a path. */
  readonly url: string;
  /** Settles when a part of the platform has ended by itself, which it should not. */
  readonly failed: Promise<Error>;
}

export interface HostOptions {
  readonly config: CliConfig;
  readonly server: DatabaseServer;
  readonly database: PreparedDatabase;
  readonly log: Logger;
  /** Each service has a folder of its own in it. */
  readonly cacheDirectory: string;
  readonly place: ListeningPlace;
  readonly onProgress: (message: string) => void;
}
