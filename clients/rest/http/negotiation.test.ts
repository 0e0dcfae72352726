import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { problemBody } from '../testing/problemBody.ts';
import { testRest } from '../testing/testRest.ts';

describe('content negotiation', () => {
  test('answers JSON to who does not care', async () => {
    await using rest = await testRest();
    for (const accept of ['*/*', 'application/*', 'application/json', 'text/html, */*;q=0.1']) {
      const { headers } = await rest.get('/v2/cars', { accept });
      expect(headers['content-type']).toMatch(/^application\/json/);
    }
  });

  test.each([
    ['a parameter that says what is sent anyway', 'text/csv; charset=utf-8; header=present', 'csv'],
    ['a weight that is no number', 'application/json;q=high, text/csv', 'csv'],
    ['a weight above one', 'application/json;q=2, text/csv;q=0.1', 'csv'],
    ['a weight below nothing', 'application/json;q=-1, text/csv;q=0.1', 'csv'],
    ['a weight of four digits', 'application/json;q=0.9999, text/csv;q=0.5', 'csv'],
    ['a weight in quotes', 'application/json;q="1", text/csv;q=0.5', 'csv'],
    ['a weight of zero', 'application/json;q=0, */*;q=0.1', 'hal+json'],
    ['a weight in capitals', 'application/json; Q=0.1, text/csv; Q=0.2', 'csv'],
    ['a comma within quotes', 'application/json;note="a, text/csv", text/csv;q=0.5', 'json'],
    ['no media range', 'json, */csv, text/csv;q=0.1', 'csv'],
    ['nothing that is well-formed', 'json;;, q=1', 'json'],
    ['nothing at all', '', 'json'],
  ])('%s: %s', async (_, accept, expected) => {
    await using rest = await testRest();
    const { headers } = await rest.get('/v2/cars', { accept });
    expect(String(headers['content-type']).split(';')[0]).toMatch(
      new RegExp(`/${expected.replace('+', '.')}$`),
    );
  });

  test('a list that is longer than is read ends with a whole media range', async () => {
    await using rest = await testRest();
    const accept = `text/csv;q=0.5,${'x/y,'.repeat(242)}application/json;q=0`;
    const { headers } = await rest.get('/v2/cars', { accept });
    expect(headers['content-type']).toMatch(/^text\/csv/);
  });

  test('an encoding whose weight is malformed is not asked for', async () => {
    await using rest = await testRest();
    const encodingOf = async (header: string): Promise<unknown> =>
      (await rest.get('/openapi.json', { 'accept-encoding': header })).headers['content-encoding'];
    expect(await encodingOf('br;q=9, gzip;q=0.5')).toBe('gzip');
    expect(await encodingOf('br;q=high')).toBeUndefined();
    expect(await encodingOf('br;q=0, *')).toBe('gzip');
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
    expect(problemBody(answer)).toMatchObject({
      detail: "Expected to accept one of application/json, application/hal+json; got 'text/csv'.",
      errors: [{ in: 'header', name: 'Accept' }],
    });
  });

  test('what is kept has bytes and an entity tag of its own in each encoding', async () => {
    await using rest = await testRest();
    // HAL names the request's own address, which makes the answer long.
    const path = `/v1/cars/A1?note=${'x'.repeat(1_024)}`;
    const hal = { accept: 'application/hal+json' };
    const plain = await rest.get(path, hal);
    for (let time = 0; time < 2; time++) {
      const zipped = await rest.get(path, { ...hal, 'accept-encoding': 'gzip' });
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(zipped.headers['etag']).not.toBe(plain.headers['etag']);
      expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
      expect((await rest.get(path, hal)).headers).toMatchObject({ etag: plain.headers['etag'] });
    }
    expect(rest.graph.asked).toHaveLength(1);
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
