import { request } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { ask, testGateway } from './testing/testGateway.ts';

const gateway = await testGateway();
afterAll(() => gateway[Symbol.asyncDispose]());

const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(' ');

/** What the operation `find` takes, with faults all over. */
function wrongFilter(depth: number): unknown {
  return depth === 0
    ? { body: 'BOAT', min: 'x', name: 7 }
    : { and: Array.from({ length: 4 }, () => wrongFilter(depth - 1)), min: 'x' };
}

const FIND = 'query Find($filter: Filter) { find(filter: $filter) }';
const DEEP_VARIABLES = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

test.each<[string, string, Readonly<Record<string, unknown>>]>([
  ['ten thousand aliases', `{ ${many(10_000, (n) => `a${n}: __typename`)} }`, {}],
  [
    'five hundred aliased entities',
    `{ ${many(500, (n) => `a${n}: car(code: "A") { price }`)} }`,
    {},
  ],
  ['five thousand operations', many(5_000, (n) => `query Q${n} { cars { name } }`), {}],
  ['twenty thousand unknown fields', `{ ${many(20_000, (n) => `f${n}`)} }`, {}],
  ['a thousand unknown fields', `{ cars { ${many(1_000, (n) => `f${n}`)} } }`, {}],
  ['an unknown field of half a megabyte', `{ ${'f'.repeat(500_000)} }`, {}],
  ['depth over lists', `{ cars ${'{ rivals '.repeat(25)} { name } ${'}'.repeat(25)} }`, {}],
  [
    'fragments that double at each level',
    `{ cars { ...F0 } } ${many(12, (n) => `fragment F${n} on Car { a: rivals { ...F${n + 1} } b: rivals { ...F${n + 1} } }`)} fragment F12 on Car { name }`,
    {},
  ],
  ['forty introspections', `{ ${many(40, (n) => `a${n}: __schema { types { name } }`)} }`, {}],
  ['a fragment within itself', '{ cars { ...F } } fragment F on Car { rivals { ...F } }', {}],
  ['thousands of open braces', '{ cars '.repeat(5_000), {}],
  ['thousands of open brackets', `{ find(filter: { and: ${'['.repeat(9_000)} }`, {}],
  ['faults in four thousand input objects', FIND, { filter: wrongFilter(6) }],
  ['a wrong value of half a megabyte', FIND, { filter: { min: 'x'.repeat(500_000) } }],
  ['a list where an object belongs', FIND, { filter: [[[1]]] }],
])('%s: refused in a few words', async (_, query, variables) => {
  const { status, body } = await ask(gateway, query, { variables });
  expect(status).toBe(400);
  expect(body.data ?? null).toBeNull();
  expect(body.errors?.length).toBeGreaterThan(0);
  expect(body.errors?.length).toBeLessThanOrEqual(5);
  expect(JSON.stringify(body).length).toBeLessThan(10_000);
});

test.each([
  ['behind a number sign', `/graphql#?query=`],
  ['behind a number sign in the parameters', `/graphql?a=1#&query=`],
  ['before a number sign', `/graphql?query=%7B__typename%7D#&query=`],
  ['twice', `/graphql?query=%7B__typename%7D&query=`],
  ['under a name that is none', `/graphql?query%00=`],
])('an operation in the address %s is not executed', async (_, target) => {
  const before = gateway.subgraphs.seen.cars.length;
  const answer = await rawGet(`${target}${encodeURIComponent('{ cars { name } }')}`);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.text)).toMatchObject({
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(gateway.subgraphs.seen.cars.length).toBe(before);
});

test('the limits hold for operations in the address, however they are spelt', async () => {
  const text = encodeURIComponent(`{ ${many(101, (n) => `a${n}: __typename`)} }`);
  for (const target of [
    `?query=${text}`,
    `?q%75ery=${text}`,
    `?a&query=${text}`,
    `??&query=${text}`,
  ]) {
    const answer = await rawGet(`/graphql${target}`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('OPERATION_TOO_LARGE');
  }
});

const COSTLY = `{ cars ${'{ rivals '.repeat(5)} { name } ${'}'.repeat(5)} }`;

test('an operation over lists of lists of lists is told its cost, and what to do', async () => {
  const before = gateway.subgraphs.seen.cars.length;
  const { status, body } = await ask(gateway, COSTLY);
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      message: expect.stringMatching(
        /^Expected an operation of an estimated cost of at most 50000, got 1\d{6}\. Ask for smaller pages/,
      ) as string,
      extensions: { code: 'OPERATION_TOO_LARGE' },
    },
  ]);
  const byAddress = await rawGet(`/graphql?query=${encodeURIComponent(COSTLY)}`);
  expect(byAddress.status).toBe(400);
  expect(byAddress.text).toContain('an estimated cost of at most');
  expect(gateway.subgraphs.seen.cars.length).toBe(before);
});

test('only the operation that is executed is priced', async () => {
  const { body } = await ask(gateway, `query Large ${COSTLY} query Small { cars { name } }`, {
    operationName: 'Small',
  });
  expect(body.data).toMatchObject({ cars: [{ name: 'Alder' }, {}] });
});

test('JSON nested fifty thousand levels deep is refused before it is read', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":"{ __typename }","variables":{"a":${DEEP_VARIABLES}}}`,
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('at most 200 levels');
});

test('no fault tells names of the schema that the client did not write', async () => {
  const answers = await Promise.all([
    ask(gateway, '{ carz { name } }'),
    ask(gateway, '{ cars { nam } }'),
    ask(gateway, 'query Q($f: Filtr) { find(filter: $f) }'),
    ask(gateway, '{ find(filter: { nme: "a" }) }'),
    ask(gateway, FIND, { variables: { filter: { body: 'SEDAM' } } }),
    ask(gateway, FIND, { variables: { filter: { nme: 'a' } } }),
  ]);
  for (const { status, body } of answers) {
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
  }
});

test('while developing, faults may suggest names', async () => {
  await using talkative = await testGateway({ suggestions: true });
  const { body } = await ask(talkative, '{ carz { name } }');
  expect(body.errors?.[0]?.message).toMatch(/Did you mean/);
});

test('hostile requests leave no work behind: the next one is answered', async () => {
  const { body } = await ask(gateway, '{ car(code: "A") { name price } }');
  expect(body).toEqual({ data: { car: { name: 'Alder', price: 100 } } });
});

/** `fetch` would mend the target. */
async function rawGet(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const { hostname, port } = new URL(gateway.url);
  request({ hostname, port, path, headers: { 'apollo-require-preflight': '1' } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
    );
    response.on('error', reject);
  })
    .on('error', reject)
    .end();
  return promise;
}
