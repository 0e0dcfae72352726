import { afterAll, expect, test } from 'vitest';
import { ask, testGateway } from './testing/testGateway.ts';

const gateway = await testGateway();
afterAll(() => gateway[Symbol.asyncDispose]());

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';

async function post(body: string | Uint8Array, headers: Record<string, string> = {}) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, ...headers },
    body,
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, headers: response.headers, text, errors };
}

const get = (search: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/graphql${search}`, { headers, redirect: 'manual' });

test('an answer is of the type that the client prefers', async () => {
  for (const [accept, type] of [
    [RESPONSE_TYPE, RESPONSE_TYPE],
    [JSON_TYPE, JSON_TYPE],
    [`${RESPONSE_TYPE}, ${JSON_TYPE};q=0.9`, RESPONSE_TYPE],
    ['*/*', JSON_TYPE],
  ] as const) {
    const { headers } = await ask(gateway, '{ __typename }', { headers: { accept } });
    expect(headers.get('content-type')).toMatch(type);
  }
});

test('a client that takes neither type is told so', async () => {
  const { status } = await ask(gateway, '{ __typename }', { headers: { accept: 'image/png' } });
  expect(status).toBe(406);
});

test.each([
  ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a missing variable', 'query Q($code: String!) { car(code: $code) { name } }', 'BAD_USER_INPUT'],
])(
  '%s is 400, and 200 for clients of old that ask for application/json',
  async (_, query, code) => {
    const answers = await Promise.all(
      [RESPONSE_TYPE, JSON_TYPE].map((accept) => ask(gateway, query, { headers: { accept } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 200]);
    for (const { body } of answers) {
      expect(body.errors?.[0]?.extensions['code']).toBe(code);
      expect('data' in body).toBe(false);
    }
  },
);

test('a query may come by GET from a client that can set headers', async () => {
  const response = await get(`?query=${encodeURIComponent('{ cars { name } }')}`, {
    'apollo-require-preflight': 'yes',
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ data: { cars: [{ name: 'Alder' }, {}] } });
});

test('a mutation by GET is not allowed', async () => {
  const query = encodeURIComponent('mutation { rename(code: "A", name: "Ash") { name } }');
  const response = await get(`?query=${query}`, { 'apollo-require-preflight': 'yes' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test.each([
  ['PUT', 405],
  ['PATCH', 405],
  ['DELETE', 405],
  ['HEAD', 405],
  ['OPTIONS', 204],
])('%s is told the methods that there are', async (method, status) => {
  const response = await fetch(`${gateway.url}/graphql`, { method });
  expect(response.status).toBe(status);
  expect(response.headers.get('allow')).toBe('GET, POST');
});

test('a request that any web page could make a browser send is refused', async () => {
  const before = gateway.subgraphs.seen.cars.length;
  const response = await get(`?query=${encodeURIComponent('{ cars { name } }')}`);
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/CSRF/);
  expect(gateway.subgraphs.seen.cars.length).toBe(before);
});

test.each([
  ['a form', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
  ['plain text', 'text/plain', '{"query":"{ __typename }"}'],
  ['a multipart upload', 'multipart/form-data; boundary=x', '--x--'],
])('%s is not a GraphQL request', async (_, type, body) => {
  const { status, errors } = await post(body, { 'content-type': type });
  expect(status).toBe(415);
  expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
});

test.each([
  ['no JSON', '{"query":', 400],
  ['an empty body', '', 400],
  ['a list of operations', '[{"query":"{ __typename }"}]', 400],
  ['a number', '1', 400],
  ['no operation', '{"variables":{}}', 400],
  ['an operation that is no text', '{"query":{"kind":"Document"}}', 400],
  ['variables that are text', '{"query":"{ __typename }","variables":"{}"}', 400],
  ['a prototype', '{"query":"{ __typename }","__proto__":{"a":1}}', 400],
  ['no choice among operations', '{"query":"query A { __typename } query B { __typename }"}', 400],
  ['a name of no operation', '{"query":"query A { __typename }","operationName":"B"}', 400],
])('%s is answered with what is wrong about it', async (_, body, expected) => {
  const { status, errors } = await post(body);
  expect(status).toBe(expected);
  expect(errors?.[0]?.message).toMatch(/./);
});

test('a subscription is refused, as the graph has none', async () => {
  const { status, body } = await ask(gateway, 'subscription { cars }');
  expect(status).toBe(400);
  expect(body.errors).toHaveLength(1);
});

test('a hash in place of an operation is not taken', async () => {
  const { errors } = await post(
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  );
  expect(errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test.each([
  ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), {}, 400],
  [
    'another charset',
    '{"query":"{ __typename }"}',
    { 'content-type': `${JSON_TYPE}; charset=utf-32` },
    415,
  ],
  ['a compressed body', 'x', { 'content-encoding': 'gzip' }, 415],
  ['more than a megabyte', `{"query":"#${'x'.repeat(1_048_576)}"}`, {}, 413],
])('%s is refused', async (_, body, headers, expected) => {
  const { status, errors } = await post(body, headers);
  expect(status).toBe(expected);
  expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
});

test('the schema can be asked for', async () => {
  const { body } = await ask(gateway, '{ __schema { queryType { name } } }');
  expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
});

test("the services' own fields are not part of it", async () => {
  for (const query of [
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
  ]) {
    const { status } = await ask(gateway, query);
    expect(status).toBe(400);
  }
});

test('answers say nothing of the software that made them', async () => {
  const { headers } = await ask(gateway, '{ __typename }');
  expect(headers.get('server')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('an address that is none is answered in the same form', async () => {
  const response = await fetch(`${gateway.url}/nothing?secret=1`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    errors: [{ message: 'There is nothing at GET /nothing.', extensions: { code: 'BAD_REQUEST' } }],
  });
});

test('a reader who opens the endpoint in a browser is led to the explorer', async () => {
  const response = await get('', { accept: 'text/html,application/xhtml+xml' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/graphiql');
});
