import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PlatformError } from '../../../subgraphs/shared/errors.ts';
import { testRest } from '../testing/testRest.ts';

const problem = (response: { json(): unknown; headers: Record<string, unknown> }): unknown => {
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.headers['cache-control']).toBe('no-store');
  return response.json();
};

describe('an answer', () => {
  test('has the shape that its document gives it', async () => {
    await using rest = await testRest();
    expect((await rest.get('/v1/cars/A1')).json()).toEqual({
      car_code: 'A1',
      price: 10.5,
      brand_code: 'alba',
      brand_name: 'Alba',
      colours: ['RED', 'BLUE'],
    });
    expect((await rest.get('/v2/brands/birk')).json()).toEqual({ code: 'birk', name: 'Birk' });
    expect((await rest.get('/v2/brand-cars')).json()).toEqual([
      { code: 'A1' },
      { code: 'A2' },
      { code: 'A3' },
    ]);
  });

  test('reads codes of the old notation from the path and writes them back', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/models/M/configurations/+L-890_P-950');
    expect(answer.json()).toEqual({ id: 'C.890-950', notation: '+L-890_L-950' });
    const encoded = await rest.get('/v2/models/M/configurations/%2BL-890');
    expect(encoded.json()).toMatchObject({ id: 'C.890' });
  });

  test('of a page links to the next one and tells the total', async () => {
    await using rest = await testRest();
    const first = await rest.get('/v2/cars?first=2&body=SUV');
    expect(first.json()).toHaveLength(2);
    expect(first.headers['x-total-count']).toBe('3');
    expect(first.headers['link']).toBe('</rest/v2/cars?first=2&body=SUV&after=2>; rel="next"');
    const next = await rest.get('/v2/cars?first=2&after=2');
    expect(next.json()).toHaveLength(1);
    expect(next.headers['link']).toBeUndefined();
  });

  test('of a deprecated endpoint says since when, until when and what comes after', async () => {
    await using rest = await testRest();
    const { headers } = await rest.get('/v1/cars/A1');
    expect(headers).toMatchObject({
      deprecation: '@1767225600',
      sunset: 'Fri, 31 Dec 2027 00:00:00 GMT',
    });
    expect(headers['link']).toContain('</rest/v2/cars/A1>; rel="successor-version"');
    expect((await rest.get('/v2/cars/A1')).headers['deprecation']).toBeUndefined();
  });

  test('to a partial failure keeps what is known, says what is not, and is not kept', async () => {
    await using rest = await testRest();
    rest.graph.priceError = new GraphQLError('gone', {
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
    const answer = await rest.get('/v2/cars/A1');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ code: 'A1', price: null });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'ucp-incomplete': 'price=SUBGRAPH_UNAVAILABLE',
    });
    rest.graph.priceError = null;
    expect((await rest.get('/v2/cars/A1')).json()).toMatchObject({ price: '10.50' });
  });

  test('of what was made names its address', async () => {
    await using rest = await testRest();
    const answer = await rest.send('POST', '/v2/saved', { name: 'Mine' });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['location']).toBe('/rest/v2/saved/s1');
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('content negotiation', () => {
  test('answers JSON to who does not care', async () => {
    await using rest = await testRest();
    for (const accept of ['*/*', 'application/*', 'application/json', 'text/html, */*;q=0.1']) {
      const { headers } = await rest.get('/v2/cars', { accept });
      expect(headers['content-type']).toMatch(/^application\/json/);
    }
  });

  test('answers HAL with links of the whole and of its elements', async () => {
    await using rest = await testRest();
    const list = await rest.get('/v2/cars?first=1', { accept: 'application/hal+json' });
    expect(list.json()).toMatchObject({
      _links: {
        self: { href: '/rest/v2/cars?first=1' },
        next: { href: '/rest/v2/cars?first=1&after=1' },
      },
      total: 3,
      _embedded: { items: [{ code: 'A1', _links: { self: { href: '/rest/v2/cars/A1' } } }] },
    });
    const one = await rest.get('/v2/cars/A1', { accept: 'application/hal+json' });
    expect(one.json()).toMatchObject({
      _links: { self: { href: '/rest/v2/cars/A1' }, brand: { href: '/rest/v2/brands/alba' } },
      code: 'A1',
    });
    expect((await rest.get('/v2/cars/A1')).json()).not.toHaveProperty('_links');
  });

  test('answers a list as CSV with quotes where they are needed', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/cars?first=1', { accept: 'text/csv' });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.body).toBe('code,name,price,colours\r\nA1,"Car ""A1"", new",10.50,RED|BLUE\r\n');
  });

  test('answers a list as NDJSON', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/brand-cars', { accept: 'application/x-ndjson' });
    expect(answer.body).toBe('{"code":"A1"}\n{"code":"A2"}\n{"code":"A3"}\n');
  });

  test('refuses what it does not have with 406, and says what it has', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/cars/A1', { accept: 'text/csv' });
    expect(answer.statusCode).toBe(406);
    expect(problem(answer)).toMatchObject({
      detail: "Expected to accept one of application/json, application/hal+json; got 'text/csv'.",
      errors: [{ in: 'header', name: 'Accept' }],
    });
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('encodes long answers by %s', async (encoding, decode) => {
    await using rest = await testRest();
    const path = '/openapi.json';
    const plain = await rest.get(path);
    const encoded = await rest.get(path, { 'accept-encoding': encoding });
    expect(encoded.headers['content-encoding']).toBe(encoding);
    expect(decode(encoded.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(encoded.headers['etag']).not.toBe(plain.headers['etag']);
  });
});

describe('conditional requests', () => {
  test('a client that has the bytes gets 304 and none', async () => {
    await using rest = await testRest();
    const first = await rest.get('/v2/cars/A1');
    const etag = String(first.headers['etag']);
    expect(etag).toMatch(/^"[\w.-]+"$/);
    for (const sent of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const again = await rest.get('/v2/cars/A1', { 'if-none-match': sent });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
      expect(again.headers).toMatchObject({ etag, 'cache-control': 'public, max-age=60' });
    }
    expect((await rest.get('/v2/cars/A2', { 'if-none-match': etag })).statusCode).toBe(200);
  });

  test('each media type and each language has an entity tag of its own', async () => {
    await using rest = await testRest();
    const tags = [
      (await rest.get('/v2/cars/A1')).headers['etag'],
      (await rest.get('/v2/cars/A1', { accept: 'application/hal+json' })).headers['etag'],
    ];
    rest.graph.locales = ['de'];
    const german = await rest.get('/v2/cars/A1');
    expect(german.json()).toMatchObject({ name: 'Auto A1' });
    tags.push(german.headers['etag']);
    expect(new Set(tags).size).toBe(3);
    expect(german.headers['vary']).toBe('Accept, Accept-Encoding, Accept-Language');
  });

  test('a change needs the entity tag of what was read', async () => {
    await using rest = await testRest();
    const missing = await rest.send('PATCH', '/v2/saved/s1', { name: 'New' });
    expect(missing.statusCode).toBe(428);
    const etag = String((await rest.get('/v2/saved/s1')).headers['etag']);
    const changed = await rest.send('PATCH', '/v2/saved/s1', { name: 'New' }, { 'if-match': etag });
    expect(changed.json()).toEqual({ id: 's1', name: 'New', revision: 4 });
    const late = await rest.send('PATCH', '/v2/saved/s1', { name: 'Late' }, { 'if-match': etag });
    expect(late.statusCode).toBe(412);
    expect(problem(late)).toMatchObject({
      code: 'RevisionConflictError',
      errors: [{ in: 'header', name: 'If-Match' }],
    });
    const chained = String(changed.headers['etag']);
    const next = await rest.send(
      'PATCH',
      '/v2/saved/s1',
      { name: 'Next' },
      { 'if-match': chained },
    );
    expect(next.statusCode).toBe(200);
  });

  test.each([
    ['of something else', '"abc"', 412],
    ['that is weak', 'W/"r3-abc"', 412],
    ['that stands for any', '*', 400],
  ])('an entity tag %s changes nothing', async (_, tag, status) => {
    await using rest = await testRest();
    const answer = await rest.send('PATCH', '/v2/saved/s1', { name: 'New' }, { 'if-match': tag });
    expect(answer.statusCode).toBe(status);
    expect(rest.graph.asked).toHaveLength(0);
  });
});

describe('caching', () => {
  test('a public answer is kept as long as the graph and the document allow', async () => {
    await using rest = await testRest();
    rest.graph.maxAgeS = 10;
    expect((await rest.get('/v2/cars/A1')).headers['cache-control']).toBe('public, max-age=10');
    rest.graph.maxAgeS = 1_000;
    expect((await rest.get('/v2/cars/A2')).headers['cache-control']).toBe('public, max-age=60');
  });

  test('an answer is asked for once while it may be kept, and tells its age', async () => {
    await using rest = await testRest();
    await rest.get('/v2/cars/A1');
    rest.clock.now = new Date(rest.clock.now.getTime() + 30_000);
    expect((await rest.get('/v2/cars/A1')).headers['age']).toBe('30');
    expect(rest.graph.asked).toHaveLength(1);
    rest.clock.now = new Date(rest.clock.now.getTime() + 30_000);
    expect((await rest.get('/v2/cars/A1')).headers['age']).toBeUndefined();
    expect(rest.graph.asked).toHaveLength(2);
  });

  test('another data version, language or form is another answer', async () => {
    await using rest = await testRest();
    await rest.get('/v2/cars/A1');
    rest.graph.dataVersion = '2';
    expect((await rest.get('/v2/cars/A1')).headers['ucp-data-version']).toBe('2');
    rest.graph.locales = ['de'];
    expect((await rest.get('/v2/cars/A1')).json()).toMatchObject({ name: 'Auto A1' });
    await rest.get('/v2/cars/A1', { accept: 'application/hal+json' });
    expect(rest.graph.asked).toHaveLength(4);
  });

  test('what depends on who asks is kept by nobody else', async () => {
    await using rest = await testRest();
    const { headers } = await rest.get('/v2/saved/s1');
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers['vary']).toContain('Authorization, Ucp-Owner-Token');
    await rest.get('/v2/saved/s1');
    expect(rest.graph.asked).toHaveLength(2);
  });
});

describe('methods', () => {
  test('HEAD has the headers of GET and no body', async () => {
    await using rest = await testRest();
    const get = await rest.get('/v2/cars/A1');
    const head = await rest.send('HEAD', '/v2/cars/A1');
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers).toMatchObject({
      etag: get.headers['etag'],
      'content-length': get.headers['content-length'],
    });
  });

  test('OPTIONS tells the methods of a path', async () => {
    await using rest = await testRest();
    const answer = await rest.send('OPTIONS', '/v2/saved/s1');
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['allow']).toBe('GET, HEAD, PATCH, OPTIONS');
  });

  test('a method that a path does not have is refused with those that it has', async () => {
    await using rest = await testRest();
    for (const method of ['DELETE', 'PUT', 'POST'] as const) {
      const answer = await rest.send(
        method,
        '/v2/cars/A1',
        method === 'POST' ? '{broken' : undefined,
      );
      expect(answer.statusCode).toBe(405);
      expect(answer.headers['allow']).toBe('GET, HEAD, OPTIONS');
      problem(answer);
    }
    expect((await rest.send('HEAD', '/v2/checks')).statusCode).toBe(405);
  });
});

describe('what cannot be answered', () => {
  test('a null on the way to the answer is a 404', async () => {
    await using rest = await testRest();
    const car = await rest.get('/v2/cars/Z9');
    expect(car.statusCode).toBe(404);
    expect(problem(car)).toMatchObject({
      code: 'NOT_FOUND',
      errors: [{ in: 'path', name: 'code' }],
    });
    expect((await rest.get('/v2/brands/none')).statusCode).toBe(404);
    expect((await rest.get('/v2/me')).statusCode).toBe(404);
  });

  test("the graph's own error says which parameter is at fault", async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/cars/X9');
    expect(answer.statusCode).toBe(404);
    expect(problem(answer)).toMatchObject({
      code: 'UNKNOWN_MODEL',
      errors: [{ in: 'path', name: 'code', detail: "Expected a known car, got 'X9'." }],
    });
  });

  test('an error type of a result is a problem with its data', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/models/M/configurations/+E-NOPE');
    expect(answer.statusCode).toBe(422);
    expect(problem(answer)).toMatchObject({
      code: 'UnknownCodesError',
      codes: ['NOPE'],
      errors: [{ in: 'path', name: 'codes' }],
    });
  });

  test('a path without an endpoint is a problem too, never a page', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/nothing', { accept: 'text/html' });
    expect(answer.statusCode).toBe(404);
    expect(problem(answer)).toMatchObject({ code: 'NO_SUCH_PATH' });
  });

  test('a false claim of who asks is a 401, an outage a 503', async () => {
    await using rest = await testRest();
    rest.graph.openError = new PlatformError('UNAUTHENTICATED', 'Expected a token that holds.');
    const claim = await rest.get('/v2/saved/s1');
    expect(claim.statusCode).toBe(401);
    expect(claim.headers['www-authenticate']).toBe('Bearer');
    rest.graph.openError = new PlatformError('OVERLOADED', 'Ask again.');
    expect((await rest.get('/v2/saved/s1')).statusCode).toBe(503);
  });

  test('a bug shows an error id and nothing else', async () => {
    await using rest = await testRest();
    rest.graph.openError = new Error('secret of the house');
    const answer = await rest.get('/v2/saved/s1');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(problem(answer)).toMatchObject({ code: 'INTERNAL_ERROR' });
  });
});

describe('faults of a request', () => {
  test.each([
    [
      'a number out of range',
      '/v2/cars?first=0',
      'query',
      'first',
      'Expected a number from 1, got 0.',
    ],
    [
      'a text for a number',
      '/v2/cars?first=many',
      'query',
      'first',
      "Expected a whole number, got 'many'.",
    ],
    ['an empty number', '/v2/cars?first=', 'query', 'first', "Expected a whole number, got ''."],
    [
      'a parameter twice',
      '/v2/cars?first=1&first=2',
      'query',
      'first',
      'Expected a whole number, got 2 values.',
    ],
    [
      'a value of no enum',
      '/v2/cars?body=BOAT',
      'query',
      'body',
      "Expected one of SUV, WAGON; got 'BOAT'.",
    ],
    [
      'brackets',
      '/v2/cars?body[]=SUV',
      'query',
      'body',
      "Expected 'body' without brackets, got 'body[]'. Repeat the name for several values.",
    ],
    [
      'a typing error in a name',
      '/v2/cars?frist=1',
      'query',
      'frist',
      "Expected only first, after, body; got 'frist'.",
    ],
    [
      'a day that does not exist',
      '/v2/models/M/configurations/+?orderDate=2026-02-30',
      'query',
      'orderDate',
      "Expected a day such as 2026-12-01, got '2026-02-30'.",
    ],
  ])('%s is a 400 that says so', async (_, path, where, name, detail) => {
    await using rest = await testRest();
    const answer = await rest.get(path);
    expect(answer.statusCode).toBe(400);
    expect(problem(answer)).toMatchObject({ errors: [{ in: where, name, detail }] });
    expect(rest.graph.asked).toHaveLength(0);
  });

  test('the old version ignores what it does not know, as it always did', async () => {
    await using rest = await testRest();
    expect((await rest.get('/v1/cars/A1?_=123')).statusCode).toBe(200);
  });

  test('all faults are told at once', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/cars?first=0&body=BOAT&x=1');
    expect(answer.json<{ errors: unknown[] }>().errors).toHaveLength(3);
  });

  test.each([
    ['no notation', 'L-890'],
    ['an encoded slash', '+L-890%2FX'],
    ['a kind that is none', '+Q-890'],
    ['lower case', '+l-890'],
  ])('%s in the path is a 400', async (_, codes) => {
    await using rest = await testRest();
    const answer = await rest.get(`/v2/models/M/configurations/${codes}`);
    expect(answer.statusCode).toBe(400);
    expect(problem(answer)).toMatchObject({ errors: [{ in: 'path', name: 'codes' }] });
  });

  test('a path of 2,048 characters and more is read; one beyond every limit is a 414', async () => {
    await using rest = await testRest();
    const codes = Array.from({ length: 400 }, (_, at) => `E-C${at}`).join('_');
    expect(codes.length).toBeGreaterThan(2_048);
    expect((await rest.get(`/v2/models/M/configurations/+${codes}`)).statusCode).toBe(200);
    const long = await rest.get(`/v2/cars/${'A'.repeat(5_000)}`);
    expect(long.statusCode).toBe(414);
    expect(long.headers['content-type']).toMatch(/^application\/problem\+json/);
    const longish = await rest.get(`/v2/cars/${'A'.repeat(4_200)}`);
    expect(longish.statusCode).toBe(400);
  });

  test('an address that cannot be decoded is a 400', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/cars/%ZZ');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  test.each([
    ['nothing', undefined, ''],
    ['broken JSON', '{"model":', ''],
    ['a list', '[1]', ''],
    ['a text', '"x"', ''],
    ['null', 'null', ''],
    ['a property too many', '{"model":"M","x":1}', 'x'],
    ['a property of another type', '{"model":5}', 'model'],
    ['a missing property', '{}', 'model'],
    ['a polluted prototype', '{"model":"M","__proto__":{"a":1}}', ''],
  ])('a body with %s is a 400', async (_, body, name) => {
    await using rest = await testRest();
    const answer = await rest.send('POST', '/v2/configurations', body);
    expect(answer.statusCode).toBe(400);
    expect(problem(answer)).toMatchObject({ errors: [{ in: 'body', name }] });
  });

  test('a body of another type is a 415 that says which type is read', async () => {
    await using rest = await testRest();
    const answer = await rest.send('POST', '/v2/configurations', '<car/>', {
      'content-type': 'text/xml',
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.headers['accept']).toBe('application/json');
    problem(answer);
  });
});

describe('long lists', () => {
  test('are answered in portions and in their order', async () => {
    await using rest = await testRest();
    const ids = ['a', 'b', 'bad', 'd', 'e'];
    const answer = await rest.send('POST', '/v2/checks', { ids });
    expect(answer.json()).toEqual(ids.map((id) => (id === 'bad' ? null : { id, fine: true })));
    expect(rest.graph.asked.map(({ variables }) => variables['ids'])).toEqual([
      ['a', 'b'],
      ['bad', 'd'],
      ['e'],
    ]);
  });

  test('come as lines to who asks for NDJSON', async () => {
    await using rest = await testRest();
    const answer = await rest.send(
      'POST',
      '/v2/checks',
      { ids: ['a', 'bad', 'c'] },
      { accept: 'application/x-ndjson' },
    );
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    expect(
      answer.body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ id: 'a', fine: true }, null, { id: 'c', fine: true }]);
  });

  test('may be empty, and have an end', async () => {
    await using rest = await testRest();
    expect((await rest.send('POST', '/v2/checks', { ids: [] })).json()).toEqual([]);
    const answer = await rest.send('POST', '/v2/checks', {
      ids: Array.from({ length: 11 }, () => 5),
    });
    expect(answer.statusCode).toBe(400);
    expect(problem(answer)).toMatchObject({
      errors: [{ name: 'ids', detail: 'Expected at most 10 elements, got 11.' }],
    });
  });
});

describe('limits and counts', () => {
  test('who asks too often is told how long to wait', async () => {
    await using rest = await testRest({ requestsPerMinute: 2 });
    expect((await rest.get('/v2/cars/A1')).headers).toMatchObject({
      'ratelimit-limit': '2',
      'ratelimit-remaining': '1',
    });
    await rest.get('/v2/cars/A1');
    const refused = await rest.get('/v2/cars/A1');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(problem(refused)).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test('every request is watched, and counted by client and endpoint', async () => {
    await using rest = await testRest();
    await rest.get('/v1/cars/A1', { 'user-agent': 'old-shop/3.1 (linux)' });
    await rest.get('/v1/cars/Z9', { 'user-agent': 'old-shop/3.2' });
    await rest.get('/v2/cars/A1', { 'apollographql-client-name': 'new-shop' });
    await rest.get('/v2/nothing');
    await rest.send('PUT', '/v2/cars/A1');
    expect(rest.graph.watched).toBe(5);
    expect((await rest.get('/usage')).json()).toEqual([
      {
        client: 'old-shop',
        endpoint: 'getCarOld',
        requests: 2,
        failures: 1,
        lastSeen: '2026-11-27T09:00:00.000Z',
      },
      {
        client: 'new-shop',
        endpoint: 'getCar',
        requests: 1,
        failures: 0,
        lastSeen: '2026-11-27T09:00:00.000Z',
      },
    ]);
    const metrics = (await rest.get('/metrics')).body;
    expect(metrics).toContain(
      'ucp_rest_requests_total{client="old-shop",endpoint="getCarOld",version="v1"} 2',
    );
  });

  test('who calls is told to this machine only', async () => {
    await using rest = await testRest();
    expect((await rest.get('/usage', { 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(404);
    const far = await rest.app.inject({ url: '/rest/metrics', remoteAddress: '203.0.113.7' });
    expect(far.statusCode).toBe(404);
  });
});
