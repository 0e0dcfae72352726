import { parse, type GraphQLError } from 'graphql';
import { createLogger } from '../../shared/log.ts';
import type { RequestContext } from '../../shared/context.ts';
import { executeSubgraph } from '../../shared/execute.ts';
import type { Database } from '../../shared/postgres/database.ts';
import type { RunningService } from '../../shared/service.ts';
import { pricing } from '../service.ts';

export interface Reference {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

export interface Answer {
  /** What came for each reference, in order. */
  readonly entities: readonly (Readonly<Record<string, unknown>> | null)[];
  readonly errors: readonly GraphQLError[];
  readonly sqlStatements: readonly string[];
}

const LOG = createLogger('test', 'silent');

const REQUEST: RequestContext = {
  requestId: 'test',
  dataVersion: '1',
  locales: ['en'],
  now: '2026-06-15T12:00:00Z',
  client: { name: 'test', version: null },
  subject: null,
  publicUrl: 'http://127.0.0.1',
  idempotencyKey: null,
};

/** Asks the service as the gateway does: references in, fields of each out, in one fetch. It has read nothing before. */
export async function askPricing(
  database: Database,
  references: readonly Reference[],
  selection: string,
  request: Partial<RequestContext> = {},
): Promise<Answer> {
  await using running = await openPricing(database);
  return askRunning(running, references, selection, request);
}

export function openPricing(database: Database): Promise<RunningService> {
  return pricing.open({
    database,
    log: LOG,
    ownerTokenKey: null,
    cacheDirectory: null,
    warmsUp: false,
  });
}

/** Asks a service that may have read something before. */
export async function askRunning(
  running: RunningService,
  references: readonly Reference[],
  selection: string,
  request: Partial<RequestContext> = {},
): Promise<Answer> {
  const { result, sqlStatements } = await executeSubgraph(
    running,
    {
      document: parse(
        `query ($references: [_Any!]!) { _entities(representations: $references) { ${selection} } }`,
      ),
      operationName: null,
      variables: { references },
    },
    { ...REQUEST, ...request },
    LOG,
  );
  // graphql-js gives objects without a prototype, which no literal equals.
  const { data, errors } = JSON.parse(JSON.stringify({ ...result, errors: [] })) as {
    readonly data: { readonly _entities: Answer['entities'] };
    readonly errors: readonly GraphQLError[];
  };
  return { entities: data._entities, errors: result.errors ?? errors, sqlStatements };
}
