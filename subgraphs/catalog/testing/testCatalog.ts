import { parse, validate } from 'graphql';
import { pino } from 'pino';
import { memoryDataset, type AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import type { RequestContext } from '../../shared/context.ts';
import { executeSubgraph } from '../../shared/execute.ts';
import type { Database } from '../../shared/postgres/database.ts';
import { createTestDatabase } from '../../shared/postgres/testDatabase.ts';
import { intake } from '../records.ts';
import { catalog } from '../service.ts';
import { TEST_REQUEST } from '../../shared/testRequest.ts';

// Answers are read as the JSON that they are: tests look deep into them.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

export interface Answer {
  readonly data: Json;
  readonly errors: readonly { readonly message: string; readonly code: unknown }[];
  readonly sqlStatements: readonly string[];
}

/** The catalogue on a database of its own, asked as the gateway would ask it. */
export interface TestCatalog extends AsyncDisposable {
  readonly database: Database;
  stage(version: number, records: AuthoredRecords, dataset?: string): Promise<void>;
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    request?: Partial<RequestContext>,
  ): Promise<Answer>;
  /** Resolves entities as the gateway does when another service refers to them. */
  entities(
    representations: readonly Readonly<Record<string, unknown>>[],
    selection: string,
    request?: Partial<RequestContext>,
  ): Promise<Answer>;
  /** A service that has read nothing yet, on the same database. */
  restart(): Promise<void>;
}

/** Noon in Berlin on the day that the tests call today. */
export const NOW = '2026-07-01T10:00:00.000Z';

const REQUEST: RequestContext = { ...TEST_REQUEST, locales: ['en'], now: NOW };

export async function openTestCatalog(): Promise<TestCatalog> {
  const resources = new AsyncDisposableStack();
  const { database } = resources.use(await createTestDatabase(catalog));
  const log = pino({ level: 'silent' });
  const open = async () =>
    resources.use(
      await catalog.open({
        database,
        log,
        ownerTokenKey: null,
        cacheDirectory: null,
        warmsUp: false,
      }),
    );
  let service = await open();

  const ask: TestCatalog['ask'] = async (query, variables = {}, request = {}) => {
    const document = parse(query);
    const faults = validate(service.schema, document);
    if (faults.length > 0) throw new AggregateError(faults, faults.join('; '));
    const { result, sqlStatements } = await executeSubgraph(
      service,
      { document, operationName: null, variables },
      { ...REQUEST, ...request },
      log,
    );
    const errors = (result.errors ?? []).map(({ message, extensions }) => ({
      message,
      code: extensions['code'],
    }));
    // graphql-js makes objects without a prototype, which toEqual would tell from plain ones.
    return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors, sqlStatements };
  };

  return {
    database,
    stage: (version, records, dataset) =>
      intake.stage(database, version, memoryDataset(records, dataset)),
    ask,
    entities: (representations, selection, request) =>
      ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
        { representations },
        request,
      ),
    restart: async () => {
      service = await open();
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
