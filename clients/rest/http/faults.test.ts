import { describe, expect, test } from 'vitest';
import { problemBody } from '../testing/problemBody.ts';
import { testRest } from '../testing/testRest.ts';

describe('faults of a request', () => {
  test.each([900, 50_000])(
    'a body with %i unknown properties is told of a few of them',
    async (many) => {
      await using rest = await testRest();
      const unknown = Object.fromEntries(Array.from({ length: many }, (_, at) => [`k${at}`, at]));
      const answer = await rest.send('POST', '/v2/checks', { ids: ['a'], ...unknown });
      expect(answer.statusCode).toBe(400);
      expect(answer.body.length).toBeLessThan(10_000);
    },
  );

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
      'several values in one',
      '/v2/cars?body=SUV,WAGON',
      'query',
      'body',
      "Expected one of SUV, WAGON; got 'SUV,WAGON'. Repeat the name for several values.",
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
    expect(problemBody(answer)).toMatchObject({ errors: [{ in: where, name, detail }] });
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
    expect(problemBody(answer)).toMatchObject({
      errors: [
        {
          in: 'path',
          name: 'codes',
          detail:
            `Expected a text such as +L-PTMIDN_E-RFPAN, got '${decodeURIComponent(codes)}'. Codes in ` +
            'the old notation: a plus, then components joined by `_`, each a kind (L lacquer, ' +
            'I interior, R rims, P package, E equipment), `-` and a sales code. `+` alone for none.',
        },
      ],
    });
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
    expect(problemBody(answer)).toMatchObject({ errors: [{ in: 'body', name }] });
  });

  test.each([
    ['nothing', '', 'got nothing'],
    ['broken JSON', '{"model":', 'got what is no JSON'],
  ])('a body with %s is told in the words of this interface', async (_, payload, came) => {
    await using rest = await testRest();
    const answer = await rest.app.inject({
      method: 'POST',
      url: '/rest/v2/configurations',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    const detail = expect.stringContaining(`Expected a JSON object in the body, ${came}`) as string;
    expect(problemBody(answer)).toMatchObject({ detail, errors: [{ in: 'body', detail }] });
  });

  test('a body of another type is a 415 that says which type is read', async () => {
    await using rest = await testRest();
    const answer = await rest.send('POST', '/v2/configurations', '<car/>', {
      'content-type': 'text/xml',
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.headers['accept']).toBe('application/json');
    problemBody(answer);
  });
});
