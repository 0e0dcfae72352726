import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { AnswerNotes } from './answerNotes.ts';
import type { RequestContext } from './context.ts';
import type { DataVersionId } from './dataVersion.ts';
import type { Logger } from './log.ts';
import type { Database } from './postgres/database.ts';
import type { RecordIntake } from './recordIntake.ts';
import type { ServiceName } from './serviceNames.ts';

/** What a host gives a service to run on. */
export interface ServiceResources {
  readonly database: Database;
  readonly log: Logger;
  /** Signs anonymous owners' tokens; only the service that issues them is given it. */
  readonly ownerTokenKey: Buffer | null;
  /** For what can be made again, of this service alone; need not exist. Null: it keeps nothing. */
  readonly cacheDirectory: string | null;
  /** Whether it may work ahead of its requests, with processors that nobody else needs. */
  readonly warmsUp: boolean;
}

/** A domain service as its hosts see it: the same in one process with all others, or alone. */
export interface Service {
  readonly name: ServiceName;
  /** `schema.graphql`, with federation directives. */
  readonly typeDefs: string;
  /** The folder of `NNN-name.sql` files, run in order under the service's own role. */
  readonly migrations: URL;
  /** What an import hands it; null for a service that keeps no product data. */
  readonly intake: RecordIntake | null;
  /**
   * The data version ids that this service's own records still refer to (a saved configuration
   * must find the data it was made on): their dataset versions are never pruned. Null for none.
   */
  readonly versionsInUse: ((database: Database) => Promise<readonly DataVersionId[]>) | null;
  open(resources: ServiceResources): Promise<RunningService>;
}

export interface RunningService extends AsyncDisposable {
  readonly schema: GraphQLSchema;
  /**
   * The context of one subgraph fetch: the request's, and a fresh set of loaders. Resolvers note
   * what their answer depends on beside the data version, and the languages of its texts. The signal
   * aborts when nobody waits for the answer any more: long work then ends.
   */
  createContext(request: RequestContext, notes: AnswerNotes, signal: AbortSignal): object;
  /** HTTP routes beside GraphQL (pictures), under `/<service name>/`; null for none. */
  readonly routes: ((app: FastifyInstance) => void) | null;
  /** Prepares for requests under a data version; of services that have something to prepare. */
  readonly warm?: (dataVersion: DataVersionId) => void;
}
