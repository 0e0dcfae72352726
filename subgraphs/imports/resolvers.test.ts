import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeSubgraph } from '../shared/execute.ts';
import { createLogger } from '../shared/log.ts';
import type { RunningService } from '../shared/service.ts';
import { importDataset } from './importDataset.ts';
import { importsService } from './service.ts';
import { openExample, openTestPlatform, type TestPlatform } from './testPlatform.ts';
import { TEST_REQUEST } from '../shared/testRequest.ts';

const log = createLogger('test', 'silent');
let platform: TestPlatform;
let service: RunningService;

beforeAll(async () => {
  platform = await openTestPlatform();
  service = await importsService.open({
    database: platform.imports,
    log,
    ownerTokenKey: null,
    cacheDirectory: null,
    warmsUp: false,
  });
  for (const name of ['demo', 'epa', 'demo']) {
    await using dataset = await openExample(name);
    await importDataset({ ...platform, dataset });
  }
});
afterAll(() => platform[Symbol.asyncDispose]());

function ask(query: string, dataVersion = '3.2', variables = {}) {
  const request = { ...TEST_REQUEST, dataVersion, locales: ['en'], now: '2026-11-23T12:00:00Z' };
  const document = parse(query);
  return executeSubgraph(service, { document, operationName: null, variables }, request, log);
}

test('a request is told the data version that it sees, with its datasets in their precedence', async () => {
  const { result } = await ask(
    '{ dataVersion { id active datasets { name title version recordCount } } }',
  );
  expect(result.errors).toBeUndefined();
  expect(result.data).toEqual({
    dataVersion: {
      id: '3.2',
      active: true,
      datasets: [
        { name: 'demo', title: 'The dataset demo', version: 3, recordCount: 17 },
        { name: 'epa', title: 'The dataset epa', version: 2, recordCount: 17 },
      ],
    },
  });
});

test('a request that began before an activation still sees the old version', async () => {
  const { result } = await ask('{ dataVersion { id active datasets { version } } }', '1.2');
  expect(result.data).toMatchObject({
    dataVersion: { id: '1.2', active: false, datasets: [{ version: 1 }, { version: 2 }] },
  });
});

test('before the first import there is no data version, and that is no error', async () => {
  expect((await ask('{ dataVersion { id } }', '')).result).toEqual({ data: { dataVersion: null } });
});

test('the history lists the last activation first, at one statement a table', async () => {
  const { result, sqlStatements } = await ask('{ dataVersions { id datasets { name } } }');
  expect(result.data).toEqual({
    dataVersions: [
      { id: '3.2', datasets: [{ name: 'demo' }, { name: 'epa' }] },
      { id: '1.2', datasets: [{ name: 'demo' }, { name: 'epa' }] },
      { id: '1', datasets: [{ name: 'demo' }] },
    ],
  });
  expect(sqlStatements).toHaveLength(2);
});

test('references to data versions are answered by one statement', async () => {
  const { result, sqlStatements } = await ask(
    `query ($references: [_Any!]!) {
       _entities(representations: $references) { ... on DataVersion { id active } } }`,
    '3.2',
    {
      references: ['1', '3.2', '9.9'].map((id) => ({ __typename: 'DataVersion', id })),
    },
  );
  expect(result.data).toEqual({
    _entities: [{ id: '1', active: false }, { id: '3.2', active: true }, null],
  });
  expect(sqlStatements).toHaveLength(1);
});

test('a page of no or too many versions is refused with what is expected', async () => {
  for (const first of [0, -1, 101]) {
    const { result } = await ask(`{ dataVersions(first: ${first}) { id } }`);
    expect(result.errors?.[0]?.message).toBe(`Expected 'first' from 1 to 100, got ${first}.`);
    expect(result.errors?.[0]?.extensions['code']).toBe('MALFORMED_ARGUMENT');
  }
});
