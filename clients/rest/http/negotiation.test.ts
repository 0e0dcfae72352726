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
