import { request } from 'undici';
import { expect, test } from 'vitest';
import { answersToRaw } from '../../../gateway/testing/rawRequests.ts';
import type { RestOptions } from '../addRestRoutes.ts';
import { testRest } from '../testing/testRest.ts';

const CAR = '/rest/v2/cars/A1';
/** What a request has for itself. */
const OWN = ['x-request-id', 'ratelimit-remaining', 'date'];

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** The layer behind a port: what is ready is sent before a request is routed. */
async function listening(options: Partial<RestOptions> = {}) {
  const rest = await testRest(options);
  const url = await rest.app.listen({ host: '127.0.0.1', port: 0 });
  const ask = async (
    headers: Readonly<Record<string, string>> = {},
    path = CAR,
    method: 'GET' | 'HEAD' = 'GET',
  ): Promise<Answer> => {
    const { statusCode, headers: all, body } = await request(url + path, { method, headers });
    const answered = Object.entries(all).filter(([name]) => !OWN.includes(name));
    return { status: statusCode, headers: Object.fromEntries(answered), body: await body.text() };
  };
  return {
    ...rest,
    url,
    ask,
    [Symbol.asyncDispose]: () => rest[Symbol.asyncDispose](),
  };
}

/** Once made, once kept, and from then on ready. */
async function warmed(options: Partial<RestOptions> = {}) {
  const rest = await listening(options);
  await rest.ask();
  const kept = await rest.ask();
  return { ...rest, kept };
}

test('a plain request that came before gets the same answer, and is not opened', async () => {
  await using rest = await warmed();
  expect(rest.graph).toMatchObject({ opened: 2, watched: 2 });
  expect(await rest.ask()).toEqual(rest.kept);
  expect(rest.kept).toMatchObject({
    status: 200,
    headers: { etag: expect.any(String), vary: 'Accept, Accept-Encoding, Accept-Language' },
  });
  expect(rest.graph).toMatchObject({ opened: 2, watched: 3 });
  const usage = await rest.ask({}, '/rest/usage');
  expect(JSON.parse(usage.body)).toEqual([
    expect.objectContaining({ endpoint: 'getCar', requests: 3, failures: 0 }),
  ]);
});

test('what it is deprecated by is told again', async () => {
  await using rest = await listening();
  const path = '/rest/v1/cars/A1';
  const made = await rest.ask({}, path);
  expect([await rest.ask({}, path), await rest.ask({}, path)]).toEqual([made, made]);
  expect(made.headers).toMatchObject({ sunset: expect.any(String), link: expect.any(String) });
  expect(rest.graph.opened).toBe(2);
});

test('each request has an id of its own, and its network one request less', async () => {
  await using rest = await warmed({ requestsPerMinute: 4 });
  const ids = new Set<unknown>();
  const left: unknown[] = [];
  for (let at = 0; at < 2; at++) {
    const { headers, body } = await request(rest.url + CAR);
    await body.dump();
    ids.add(headers['x-request-id']);
    left.push(headers['ratelimit-remaining']);
  }
  expect(ids.size).toBe(2);
  expect(left).toEqual(['1', '0']);
  expect((await rest.ask()).status).toBe(429);
});

test.each([
  { authorization: 'Bearer x' },
  { 'ucp-owner-token': 'x' },
  { origin: 'https://shop.example' },
  { 'cache-control': 'no-cache' },
  { 'if-none-match': '"other"' },
  { 'if-match': '*' },
  { 'if-modified-since': new Date(0).toUTCString() },
  { range: 'bytes=0-1' },
  { 'idempotency-key': 'x' },
  { accept: 'application/hal+json' },
  { 'accept-encoding': 'gzip' },
  { 'accept-language': 'de' },
  { 'user-agent': 'old-app/1.0' },
  { 'apollographql-client-name': 'shop' },
  { 'apollographql-client-version': '2' },
])('a request with %j goes the way of all', async (headers) => {
  await using rest = await warmed();
  await rest.ask(headers);
  expect(rest.graph.opened).toBe(3);
  expect(await rest.ask()).toEqual(rest.kept);
  expect(rest.graph.opened).toBe(3);
});

test('a head is no answer for who wants the body, nor the other way round', async () => {
  await using rest = await warmed();
  const head = await rest.ask({}, CAR, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-length']).toBe(rest.kept.headers['content-length']);
  expect(await rest.ask()).toEqual(rest.kept);
});

test('nothing is ready of another data version, or for longer than it may be kept', async () => {
  await using rest = await warmed();
  rest.clock.now = new Date(rest.clock.now.getTime() + 59_000);
  expect(await rest.ask()).toMatchObject({ headers: { age: '59' } });
  expect(rest.graph.opened).toBe(2);
  rest.clock.now = new Date(rest.clock.now.getTime() + 1_000);
  expect((await rest.ask()).headers).not.toHaveProperty('age');
  expect(rest.graph.opened).toBe(3);

  await rest.ask();
  rest.graph.dataVersion = '2';
  expect((await rest.ask()).headers).toMatchObject({ 'ucp-data-version': '2' });
  expect(rest.graph.opened).toBe(5);
});

test('requests that are sent ahead are answered in their order', async () => {
  await using rest = await warmed();
  const lines = (path: string, last = '') => `GET ${path} HTTP/1.1\r\nHost: g\r\n${last}\r\n`;
  const answers = await answersToRaw(
    rest.url,
    lines(CAR) + lines('/rest/v2/cars/none') + lines(CAR) + lines(CAR, 'Connection: close\r\n'),
  );
  const statuses = answers.match(/HTTP\/1\.1 \d+/g);
  expect(statuses).toEqual([200, 404, 200, 200].map((status) => `HTTP/1.1 ${status}`));
});
