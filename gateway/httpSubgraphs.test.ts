import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { deriveSecrets } from '../subgraphs/shared/secrets.ts';
import { serveOverHttp } from './testing/httpSubgraphs.ts';
import { listen } from './testing/listen.ts';
import { ask, testGateway } from './testing/testGateway.ts';
import { testSubgraphs } from './testing/testSubgraphs.ts';

const PAGE = 'query Page { cars { name price rivals { name price } } }';
const WITHOUT_PRICES = {
  cars: [
    { name: 'Alder', price: null },
    { name: 'Birch', price: null },
  ],
};

test('services behind HTTP answer as those in process do', async () => {
  const subgraphs = testSubgraphs();
  await using http = await serveOverHttp(subgraphs);
  await using remote = await testGateway({ subgraphs: { kind: 'http', urls: http.urls } });
  await using local = await testGateway();
  for (const query of [
    PAGE,
    '{ mistake }',
    '{ cars { name priceBug } }',
    '{ car(code: "Z") { name } }',
  ]) {
    const [there, here] = await Promise.all([ask(remote, query), ask(local, query)]);
    const withoutIds = (value: object) => JSON.stringify(value).replaceAll(/[0-9a-f-]{36}/g, 'ID');
    expect(withoutIds(there.body)).toBe(withoutIds(here.body));
  }
});

test('they see the same signed context in every fetch of a request', async () => {
  const subgraphs = testSubgraphs();
  await using http = await serveOverHttp(subgraphs);
  await using gateway = await testGateway({
    subgraphs: { kind: 'http', urls: http.urls },
    dataVersion: async () => '3.7.9',
  });
  await ask(gateway, PAGE, { headers: { 'accept-language': 'de', 'idempotency-key': 'k' } });
  const contexts = [...subgraphs.seen.cars, ...subgraphs.seen.prices];
  expect(contexts).toHaveLength(2);
  expect(new Set(contexts.map((context) => JSON.stringify(context))).size).toBe(1);
  expect(contexts[0]).toMatchObject({ dataVersion: '3.7.9', locales: ['de'], idempotencyKey: 'k' });
});

test('services that know another key answer nothing, and clients learn nothing of it', async () => {
  const subgraphs = testSubgraphs();
  const otherKey = deriveSecrets('another root secret, of another platform').contextKey;
  await using http = await serveOverHttp(subgraphs, otherKey);
  await using gateway = await testGateway({ subgraphs: { kind: 'http', urls: http.urls } });
  const { body } = await ask(gateway, '{ whoAmI }');
  expect(body.data).toEqual({ whoAmI: null });
  expect(body.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
  expect(JSON.stringify(body)).not.toMatch(/ucp-context|signed/);
  expect(subgraphs.seen.cars).toEqual([]);
});

test('without a service the fields of the others stay, and its address stays unknown', async () => {
  const subgraphs = testSubgraphs();
  await using http = await serveOverHttp(subgraphs);
  await using gateway = await testGateway({ subgraphs: { kind: 'http', urls: http.urls } });
  expect((await ask(gateway, PAGE)).body.errors).toBeUndefined();
  await http.stop('prices');
  const { status, body } = await ask(gateway, '{ cars { name price } }');
  expect(status).toBe(200);
  expect(body.data).toEqual(WITHOUT_PRICES);
  expect(body.errors).toEqual([
    {
      message: expect.stringMatching(/did not answer/),
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', errorId: expect.any(String) },
    },
  ]);
  expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|prices/);
  const errorId = body.errors?.[0]?.extensions['errorId'];
  expect(gateway.logLines).toContainEqual(
    expect.objectContaining({ errorId, service: 'prices', msg: 'subgraph unavailable' }),
  );
});

test.each<[string, RequestListener]>([
  ['hangs', () => {}],
  ['hangs in the middle of its answer', (_, response) => response.write('{"data":')],
  ['hangs up', (request) => request.socket.destroy()],
  [
    'answers with a page of a proxy',
    (_, response) => response.writeHead(502).end('<html>502</html>'),
  ],
  ['answers with no response of GraphQL', (_, response) => response.end('{"ok":true}')],
  ['answers with a list', (_, response) => response.end('[]')],
  ['answers with errors that are none', (_, response) => response.end('{"errors":{"a":1}}')],
  ['answers with nothing', (_, response) => response.end('{"data":null}')],
])('a service that %s costs its own fields only', async (_, listener) => {
  await using sick = await listen(listener);
  const subgraphs = testSubgraphs();
  await using http = await serveOverHttp(subgraphs);
  await using gateway = await testGateway({
    subgraphs: { kind: 'http', urls: new Map([...http.urls, ['prices', sick.url]]) },
    limits: { deadlineMs: 300 },
  });
  const { status, body } = await ask(gateway, '{ cars { name price } }');
  expect(status).toBe(200);
  expect(body.data).toEqual(WITHOUT_PRICES);
  expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual([
    'SUBGRAPH_UNAVAILABLE',
  ]);
});

test('what confuses the gateway itself is masked and logged as any other bug', async () => {
  await using confusing = await listen((_, response) => response.end('{"data":{"_entities":[]}}'));
  const subgraphs = testSubgraphs();
  await using http = await serveOverHttp(subgraphs);
  await using gateway = await testGateway({
    subgraphs: { kind: 'http', urls: new Map([...http.urls, ['prices', confusing.url]]) },
  });
  const { status, body } = await ask(gateway, '{ cars { name price } }', {
    headers: { 'x-request-id': 'confused' },
  });
  expect(status).toBe(200);
  expect(body.data).toEqual(WITHOUT_PRICES);
  const [error] = body.errors ?? [];
  expect(error?.extensions).toEqual({ code: 'INTERNAL_ERROR', errorId: expect.any(String) });
  expect(error?.message).not.toContain('_entities');
  expect(gateway.logLines).toContainEqual(
    expect.objectContaining({
      requestId: 'confused',
      errorId: error?.extensions['errorId'],
      err: expect.objectContaining({ message: expect.stringContaining('_entities') }),
    }),
  );
});

test('an in-process service that hangs is given up at the deadline as well', async () => {
  await using gateway = await testGateway({ limits: { deadlineMs: 50 } });
  const never = Promise.withResolvers<void>();
  gateway.subgraphs.priceGate = never.promise;
  const { body } = await ask(gateway, '{ cars { name price } }');
  expect(body.data).toEqual(WITHOUT_PRICES);
  expect(body.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
  never.resolve();
});

test('a query is asked again when a kept connection closes under it, a mutation never', async () => {
  let calls = 0;
  await using hangingUp = await listen((request) => {
    calls += 1;
    request.socket.destroy();
  });
  await using gateway = await testGateway({
    subgraphs: {
      kind: 'http',
      urls: new Map([
        ['cars', hangingUp.url],
        ['prices', hangingUp.url],
      ]),
    },
  });
  await ask(gateway, '{ cars { name } }');
  expect(calls).toBe(2);
  await ask(gateway, 'mutation { rename(code: "A", name: "Ash") { name } }');
  expect(calls).toBe(3);
});

test('a call whose connection is dead is not joined by ever more who wait for it', async () => {
  let calls = 0;
  await using dying = await listen((_, response) => {
    calls += 1;
    if (calls > 1) response.end('{"data":{"whoAmI":"x"}}');
  });
  const urls = new Map([
    ['cars', dying.url],
    ['prices', dying.url],
  ]);
  await using gateway = await testGateway({
    subgraphs: { kind: 'http', urls },
    limits: { deadlineMs: 600 },
  });
  const asked: Promise<unknown>[] = [];
  // Each comes before the one before has left.
  const askOnce = (): number => {
    asked.push(ask(gateway, '{ whoAmI }'));
    return calls;
  };
  await expect.poll(askOnce, { interval: 50, timeout: 3_000 }).toBeGreaterThan(1);
  await Promise.all(asked);
  expect((await ask(gateway, '{ whoAmI }')).body).toEqual({ data: { whoAmI: 'x' } });
});

test('SQL statements that services count add up in the log line', async () => {
  await using counting = await listen((_, response) => {
    response.setHeader('ucp-sql-statements', '4').end('{"data":{"whoAmI":"x"}}');
  });
  await using gateway = await testGateway({
    subgraphs: {
      kind: 'http',
      urls: new Map([
        ['cars', counting.url],
        ['prices', counting.url],
      ]),
    },
  });
  await ask(gateway, '{ whoAmI }');
  await expect
    .poll(() => gateway.logLines.find((line) => line.msg === 'request'))
    .toMatchObject({ sqlStatements: 4, calls: { cars: 1 } });
});
