import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { problemBody } from '../testing/problemBody.ts';
import { testRest } from '../testing/testRest.ts';

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

  test('of a page keeps every parameter in the link, also behind a question mark', async () => {
    await using rest = await testRest();
    const page = await rest.get('/v2/parts?after=what?&first=1');
    expect(page.headers['link']).toBe('</rest/v2/parts?after=2&first=1>; rel="next"');
  });

  test('of a page that is not counted has no total', async () => {
    await using rest = await testRest();
    const page = await rest.get('/v2/parts');
    expect(page.json()).toHaveLength(2);
    expect(page.headers['x-total-count']).toBeUndefined();
    expect(page.headers['link']).toContain('after=2');
    const hal = await rest.get('/v2/parts', { accept: 'application/hal+json' });
    expect(hal.json()).not.toHaveProperty('total');
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
    expect(problemBody(answer)).toMatchObject({
      errors: [{ name: 'ids', detail: 'Expected at most 10 elements, got 11.' }],
    });
  });
});
