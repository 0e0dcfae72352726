import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Exchange } from '../request/exchange.ts';
import type { GatewayOptions } from '../startGateway.ts';
import { issueOwnerToken } from '../../subgraphs/shared/ownerToken.ts';
import { testEvents, type TestEvents } from '../testing/testEvents.ts';
import { shopSubgraphs, type Shop } from '../testing/shopSubgraphs.ts';
import { ask, TEST_SECRETS, testGateway, type TestGateway } from '../testing/testGateway.ts';

let shop: Shop;
let gateway: TestGateway;
let dataVersion: string;
/** Requests that were let in, where each came after the one before was. */
let letIn: number;
let events: TestEvents;

beforeEach(async () => {
  shop = shopSubgraphs();
  dataVersion = '1';
  letIn = 0;
  events = testEvents();
  gateway = await openGateway();
});
afterEach(() => gateway[Symbol.asyncDispose]());

const ORIGIN = 'https://brand.example';

function openGateway(options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  return testGateway({
    supergraphSdl: shop.supergraphSdl,
    subgraphs: { kind: 'in-process', services: shop.services },
    dataVersion: async () => {
      letIn += 1;
      return dataVersion;
    },
    events,
    addInterface: async (app, { graphql, readContext, moment }) => {
      app.post('/write-note', async (request) => {
        const query = 'mutation Write { write(id: "n", text: "by route") { text } }';
        const parts = { request: await readContext(request), headers: {}, since: moment() };
        const exchange = new Exchange(parts, { signal: AbortSignal.timeout(5_000) });
        return (await graphql.execute({ query, operationName: 'Write', variables: {} }, exchange))
          .data;
      });
    },
    corsOrigins: [ORIGIN],
    ...options,
  });
}

const GOOD = 'query Good($code: ID!) { good(code: $code) { name price } }';
const asked = async (
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
) => {
  const before = shop.fetches.length;
  const answer = await ask(gateway, query, { variables, headers });
  return { ...answer, fetches: shop.fetches.slice(before) };
};

test('an answer that may be kept is made once', async () => {
  const first = await asked(GOOD, { code: 'A' });
  const second = await asked(GOOD, { code: 'A' });
  expect(first.fetches).toEqual(['goods', 'prices']);
  expect(second.fetches).toEqual([]);
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
  expect(second.headers.get('age')).toBe('0');
  expect(second.headers.get('surrogate-key')).toBe('data-version-1');
});

test.each([
  ['other variables', GOOD, { code: 'B' }, {}],
  ['another locale', GOOD, { code: 'A' }, { 'accept-language': 'de' }],
  ['another selection', 'query Good($code: ID!) { good(code: $code) { name } }', { code: 'A' }, {}],
])('%s: another answer', async (_, query, variables, headers) => {
  await asked(GOOD, { code: 'A' });
  const { fetches, body } = await asked(query, variables, headers);
  expect(fetches).toContain('goods');
  expect(body.errors).toBeUndefined();
});

test('however many forms others have accepted, an answer is made once', async () => {
  for (let index = 0; index < 250; index += 1) {
    await asked(GOOD, { code: 'A' }, { accept: `application/json;q=0.${index}` });
  }
  const headers = { accept: 'application/json, */*' };
  await asked(GOOD, { code: 'A' }, headers);
  expect((await asked(GOOD, { code: 'A' }, headers)).fetches).toEqual([]);
});

test('nothing of an earlier data version is answered once another is active', async () => {
  await asked(GOOD, { code: 'A' });
  dataVersion = '2';
  const { body } = await asked(GOOD, { code: 'A' });
  expect(body.data).toMatchObject({ good: { name: expect.stringContaining('A of 2') } });
});

test.each([
  ['fields without a hint', '{ lottery }'],
  ['a field that must not be kept', '{ good(code: "A") { stock } }'],
  ['an answer with an error', '{ broken good(code: "A") { name } }'],
  ['one that only some of a query may be kept of', '{ lottery good(code: "A") { name } }'],
])('%s: not kept', async (_, query) => {
  await asked(query);
  const { fetches, headers } = await asked(query);
  expect(fetches).not.toEqual([]);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a client that wants nothing kept gets an answer made for it', async () => {
  await asked(GOOD, { code: 'A' });
  const { fetches } = await asked(GOOD, { code: 'A' }, { 'cache-control': 'no-cache' });
  expect(fetches).toEqual(['goods', 'prices']);
  expect((await asked(GOOD, { code: 'A' })).fetches).toEqual([]);
});

describe('private answers', () => {
  const NOTE = '{ note(id: "n") { text } }';
  const signedIn = () => {
    const { token, subject } = issueOwnerToken(TEST_SECRETS.ownerTokenKey);
    return { id: subject.id, headers: { 'ucp-owner-token': token } };
  };

  test('are kept for their caller, and for nobody else', async () => {
    const [owner, other] = [signedIn(), signedIn()];
    shop.notes.set('n', { owner: owner.id, text: 'mine' });
    await asked(NOTE, {}, owner.headers);
    const again = await asked(NOTE, {}, owner.headers);
    expect(again.fetches).toEqual([]);
    expect(again.body.data).toEqual({ note: { text: 'mine' } });
    expect(again.headers.get('cache-control')).toMatch(/^private, /);
    expect((await asked(NOTE, {}, other.headers)).body.data).toEqual({ note: null });
    expect((await asked(NOTE)).body.data).toEqual({ note: null });
  });

  test('are not kept for those who are nobody', async () => {
    await asked(NOTE);
    expect((await asked(NOTE)).fetches).toEqual(['notes']);
  });
});

describe('what is written', () => {
  const READ = '{ published(id: "n") { text } }';
  const write = (text: string) =>
    asked('mutation Write($text: String!) { write(id: "n", text: $text) { text } }', { text });
  const textNow = async () => (await asked(READ)).body.data;

  test('is read by whoever wrote it, at once', async () => {
    await write('one');
    await textNow();
    await textNow();
    await write('two');
    expect(await textNow()).toEqual({ published: { text: 'two' } });
  });

  test('by another interface of this gateway is read at once, too', async () => {
    await textNow();
    await textNow();
    const response = await fetch(`${gateway.url}/write-note`, { method: 'POST' });
    expect(await response.json()).toEqual({ write: { text: 'by route' } });
    expect(await textNow()).toEqual({ published: { text: 'by route' } });
  });

  test('elsewhere is read once that is told', async () => {
    shop.notes.set('n', { owner: 'somebody', text: 'one' });
    await textNow();
    await textNow();
    shop.notes.set('n', { owner: 'somebody', text: 'two' });
    events.replaced('n');
    expect(await textNow()).toEqual({ published: { text: 'two' } });
  });

  test('drops no answer that was not made from it', async () => {
    await asked(GOOD, { code: 'A' });
    await write('two');
    expect((await asked(GOOD, { code: 'A' })).fetches).toEqual([]);
  });

  test('before an answer was made from what was before it, leaves that answer unkept', async () => {
    shop.notes.set('n', { owner: 'somebody', text: 'one' });
    await textNow();
    events.replaced('n');
    // A read that began before the next change ends after it.
    const [reading, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    shop.beforeRead = reading.resolve;
    shop.afterRead = () => slow.promise;
    const before = textNow();
    await reading.promise;
    shop.notes.set('n', { owner: 'somebody', text: 'two' });
    events.replaced('n');
    shop.afterRead = async () => {};
    const after = textNow();
    expect(await after).toEqual({ published: { text: 'two' } });
    slow.resolve();
    expect(await before).toEqual({ published: { text: 'one' } });
    expect(await textNow()).toEqual({ published: { text: 'two' } });
  });

  test('is not answered from what was kept while nobody tells of changes', async () => {
    shop.notes.set('n', { owner: 'somebody', text: 'one' });
    await textNow();
    events.stale();
    shop.notes.set('n', { owner: 'somebody', text: 'two' });
    expect(await textNow()).toEqual({ published: { text: 'two' } });
    // Product data need no telling: their version is part of what they are kept under.
    await asked(GOOD, { code: 'A' });
    expect((await asked(GOOD, { code: 'A' })).fetches).toEqual([]);
    shop.notes.set('n', { owner: 'somebody', text: 'three' });
    events.resumed({ missed: true });
    expect(await textNow()).toEqual({ published: { text: 'three' } });
  });
});

describe('identical queries under way', () => {
  const LOTTERY = '{ lottery published(id: "n") { text } }';
  const held = () => {
    const [reading, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    shop.beforeRead = reading.resolve;
    shop.afterRead = () => slow.promise;
    return { reading: reading.promise, release: slow.resolve };
  };
  /** Sends a request and resolves once it waits for its answer. */
  const begun = async (query: string, signal?: AbortSignal) => {
    const before = letIn;
    const answer = fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...(signal === undefined ? {} : { signal }),
    }).then((response) => response.text());
    // Whoever leaves has nobody who waits for its failure yet.
    answer.catch(() => undefined);
    await expect.poll(() => letIn).toBe(before + 1);
    return { answer };
  };

  test('are executed once', async () => {
    await asked(LOTTERY);
    const before = shop.fetches.length;
    const { reading, release } = held();
    const waiting = [await begun(LOTTERY)];
    await reading;
    for (let more = 0; more < 5; more++) waiting.push(await begun(LOTTERY));
    release();
    const bodies = await Promise.all(waiting.map(({ answer }) => answer));
    expect(new Set(bodies).size).toBe(1);
    expect(shop.fetches.slice(before).sort()).toEqual(['goods', 'notes']);
  });

  test('go on for the others when the first of them leaves', async () => {
    await asked(LOTTERY);
    const { reading, release } = held();
    const leaving = new AbortController();
    const first = await begun(LOTTERY, leaving.signal);
    await reading;
    const second = await begun(LOTTERY);
    leaving.abort();
    await expect(first.answer).rejects.toThrow('aborted');
    await expect
      .poll(() => gateway.logLines.filter(({ status }) => status === 499))
      .toHaveLength(1);
    release();
    expect(JSON.parse(await second.answer)).not.toHaveProperty('errors');
  });

  test('are not joined by those who wrote meanwhile', async () => {
    await asked(LOTTERY);
    const { reading, release } = held();
    const before = await begun(LOTTERY);
    await reading;
    shop.afterRead = async () => {};
    await ask(gateway, 'mutation { write(id: "n", text: "new") { text } }');
    const { body } = await ask(gateway, LOTTERY);
    expect(body.data).toMatchObject({ published: { text: 'new' } });
    release();
    expect(JSON.parse(await before.answer)).toMatchObject({ data: { published: null } });
  });
});

test('mutations are never shared', async () => {
  const write = () => ask(gateway, 'mutation { write(id: "n", text: "new") { text } }');
  await write();
  const before = shop.fetches.length;
  await Promise.all(Array.from({ length: 5 }, write));
  expect(shop.fetches.slice(before)).toHaveLength(5);
});

describe.each([
  ['an operation that is new', 0, {}],
  ['an operation whose answer is kept', 2, {}],
  [
    'an operation whose answer is kept, with nothing to wait for',
    2,
    { dataVersionMaxAgeMs: Infinity },
  ],
])('the guards before %s', (_, times, options) => {
  const { token } = issueOwnerToken(TEST_SECRETS.ownerTokenKey);
  const get = (headers: Readonly<Record<string, string>>) =>
    fetch(`${gateway.url}/graphql?query=${encodeURIComponent('query Today { today }')}`, {
      headers,
    });
  const preflighted = { 'apollo-require-preflight': '1' };
  beforeEach(async () => {
    await gateway[Symbol.asyncDispose]();
    gateway = await openGateway({ ...options, limits: { drainDelayMs: 1_000 } });
    for (let time = 0; time < times; time += 1) await ask(gateway, 'query Today { today }');
    for (let time = 0; time < times; time += 1) await get(preflighted);
  });
  const lastLine = async (requestId: string) => {
    const lines = () => gateway.logLines.filter((line) => line['requestId'] === requestId);
    await expect.poll(lines).toHaveLength(1);
    return lines()[0];
  };

  test('let it pass, and write its line', async () => {
    const before = shop.fetches.length;
    const response = await get({ ...preflighted, 'x-request-id': 'r', 'ucp-owner-token': token });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toBe('r');
    expect(response.headers.get('ucp-data-version')).toBe('1');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toEqual({ data: { today: expect.any(String) } });
    expect(shop.fetches.length - before).toBe(times === 0 ? 1 : 0);
    expect(await lastLine('r')).toMatchObject({
      status: 200,
      operation: 'Today',
      operationType: 'query',
      client: 'unknown',
      dataVersion: '1',
      subgraphCalls: times === 0 ? 1 : 0,
    });
  });

  test.each([
    ['a request that another site may have made', {}, 400],
    ['an unknown type of answer', { ...preflighted, accept: 'image/png' }, 406],
    ['a forged token', { ...preflighted, 'ucp-owner-token': `${token}x` }, 401],
    [
      'a bearer token that nobody can verify',
      { ...preflighted, authorization: 'Bearer x.y.z' },
      401,
    ],
    ['an idempotency key that is none', { ...preflighted, 'idempotency-key': 'ä' }, 400],
  ])('turn away %s', async (_, headers, status) => {
    const response = await get({ ...headers, 'x-request-id': 'r' });
    expect(response.status).toBe(status);
    const body = (await response.json()) as { readonly errors: readonly unknown[] };
    expect(body.errors).toHaveLength(1);
    expect(body).not.toHaveProperty('data.today');
    expect(await lastLine('r')).toMatchObject({ status });
  });

  test('turn away an operation name that the document has not', async () => {
    const { status, body } = await ask(gateway, 'query Today { today }', {
      operationName: 'Other',
    });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
  });

  test('turn away variables of another type', async () => {
    const { status } = await ask(gateway, GOOD, { variables: { code: ['A'] } });
    expect(status).toBe(400);
  });

  test('let pages of a named origin read it, and of no other', async () => {
    const allowed = async (origin: string) =>
      (await get({ ...preflighted, origin })).headers.get('access-control-allow-origin');
    expect(await allowed(ORIGIN)).toBe(ORIGIN);
    expect(await allowed('https://other.example')).not.toBe('https://other.example');
  });

  test('answer while the gateway drains, and close the connection', async () => {
    const gone = gateway[Symbol.asyncDispose]();
    const response = await get(preflighted);
    expect(await response.json()).toEqual({ data: { today: expect.any(String) } });
    expect(response.headers.get('connection')).toBe('close');
    await gone;
  });

  test('take each request id once, and make one where it is none', async () => {
    const idOf = async (sent: string) =>
      (await get({ ...preflighted, 'x-request-id': sent })).headers.get('x-request-id');
    expect(await idOf('a')).toBe('a');
    expect(await idOf('b')).toBe('b');
    expect(await idOf('<script>')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('turn away bodies that are too large, or no JSON', async () => {
    const post = async (body: string) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })).status;
    };
    expect(await post(JSON.stringify({ query: 'query Today { today }' }))).toBe(200);
    expect(await post('{"query":')).toBe(400);
    expect(await post(JSON.stringify({ query: ' '.repeat(2_000_000) }))).toBe(413);
  });

  test('turn away a number beyond all numbers, which JSON would write as null', async () => {
    const query = 'query F($to: String) { good(code: "A") { freight(to: $to) } }';
    expect((await asked(query, { to: null })).status).toBe(200);
    const { status } = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { to: 0 } }).replace(':0', ':1e999'),
    });
    expect(status).toBe(400);
  });

  test('answer in the form that the client asks for', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await get({ ...preflighted, accept });
      expect(response.headers.get('content-type')).toContain(accept);
    }
  });
});
