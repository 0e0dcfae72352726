import { parse } from 'graphql';
import { memoryDataset, type AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import type { RequestContext } from '../../shared/context.ts';
import { executeSubgraph } from '../../shared/execute.ts';
import { createLogger } from '../../shared/log.ts';
import { createTestDatabase, TEST_SECRETS } from '../../shared/postgres/testDatabase.ts';
import { intake } from '../records.ts';
import { constructability } from '../service.ts';
import { TEST_REQUEST } from '../../shared/testRequest.ts';

export interface Answer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly { readonly message: string; readonly code: unknown }[];
  readonly sqlStatements: readonly string[];
}

/** The service on a database of its own, holding the given datasets as versions 1, 2 … */
export interface TestService extends AsyncDisposable {
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    request?: Partial<RequestContext>,
  ): Promise<Answer>;
  /** The representations resolved as the gateway asks for them. */
  entities(
    typename: string,
    representations: readonly object[],
    selection: string,
    request?: Partial<RequestContext>,
  ): Promise<Answer>;
  stage(version: number, records: AuthoredRecords): Promise<void>;
  discard(version: number): Promise<void>;
  /** A service that has read nothing yet, on the same database. */
  restart(): Promise<void>;
}

export async function testService(...datasets: readonly AuthoredRecords[]): Promise<TestService> {
  const { database, ...rest } = await createTestDatabase(constructability);
  const log = createLogger('test', 'silent');
  const open = () =>
    constructability.open({
      database,
      log,
      ownerTokenKey: TEST_SECRETS.ownerTokenKey,
      cacheDirectory: null,
      warmsUp: false,
    });
  let service = await open();
  const stage = (version: number, records: AuthoredRecords) =>
    intake.stage(database, version, memoryDataset(records));
  for (const [index, records] of datasets.entries()) await stage(index + 1, records);

  const ask: TestService['ask'] = async (query, variables = {}, request = {}) => {
    const { result, sqlStatements } = await executeSubgraph(
      service,
      { document: parse(query), operationName: null, variables },
      { ...REQUEST, dataVersion: datasets.map((_, index) => index + 1).join('.'), ...request },
      log,
    );
    return {
      data: JSON.parse(JSON.stringify(result.data ?? {})) as Record<string, unknown>,
      errors: (result.errors ?? []).map(({ message, extensions }) => ({
        message,
        code: extensions['code'],
      })),
      sqlStatements,
    };
  };
  return {
    ask,
    entities: (typename, representations, selection, request) =>
      ask(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${selection} } } }`,
        { r: representations.map((one) => ({ __typename: typename, ...one })) },
        request,
      ),
    stage,
    discard: (version) => intake.discard(database, version),
    restart: async () => {
      await service[Symbol.asyncDispose]();
      service = await open();
    },
    [Symbol.asyncDispose]: async () => {
      await service[Symbol.asyncDispose]();
      await rest[Symbol.asyncDispose]();
    },
  };
}

const REQUEST: RequestContext = { ...TEST_REQUEST, dataVersion: '' };
