import { describe, expect, test } from 'vitest';
import { testRest } from '../testing/testRest.ts';

describe('the languages of an answer', () => {
  test('are those that its texts are in, each time that it is given', async () => {
    await using rest = await testRest();
    rest.graph.locales = ['nl'];
    rest.graph.languages = ['de', 'en'];
    for (let times = 0; times < 2; times++) {
      const { headers } = await rest.get('/v2/cars/A1');
      expect(headers['content-language']).toBe('de, en');
    }
    expect(rest.graph.asked).toHaveLength(1);
  });

  test('are not named where no text depends on the language', async () => {
    await using rest = await testRest();
    expect((await rest.get('/v2/cars/A1')).headers['content-language']).toBeUndefined();
  });

  test('are not told of a body that is not sent', async () => {
    await using rest = await testRest();
    rest.graph.languages = ['en'];
    const etag = String((await rest.get('/v2/cars/A1')).headers['etag']);
    const { statusCode, headers } = await rest.get('/v2/cars/A1', { 'if-none-match': etag });
    expect(statusCode).toBe(304);
    expect(headers['content-language']).toBeUndefined();
    expect((await rest.get('/v2/cars/Z9')).headers['content-language']).toBeUndefined();
  });

  test('of one element of a list are named where the whole list is in the same', async () => {
    await using rest = await testRest();
    rest.graph.languages = ['en'];
    expect((await rest.get('/v2/brands/alba')).headers['content-language']).toBe('en');
    rest.graph.languages = ['de', 'en'];
    expect((await rest.get('/v2/brands/birk')).headers['content-language']).toBeUndefined();
  });

  test('of a list in portions are known once it is whole, and not named as it streams', async () => {
    await using rest = await testRest();
    rest.graph.languages = ['en'];
    const check = async (accept: string) =>
      (await rest.send('POST', '/v2/checks', { ids: ['a', 'b', 'c'] }, { accept })).headers;
    expect((await check('application/json'))['content-language']).toBe('en');
    expect((await check('application/x-ndjson'))['content-language']).toBeUndefined();
  });
});
