import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { problemBody } from '../testing/problemBody.ts';
import { testRest, type TestRest } from '../testing/testRest.ts';

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
    expect(problemBody(late)).toMatchObject({
      code: 'RevisionConflictError',
      detail: expect.stringContaining('Read it again'),
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

  test('who wants one representation only gets no other', async () => {
    await using rest = await testRest();
    const etag = String((await rest.get('/v2/cars/A1')).headers['etag']);
    for (const sent of [etag, `"other", ${etag}`, '*']) {
      expect((await rest.get('/v2/cars/A1', { 'if-match': sent })).statusCode).toBe(200);
    }
    for (const sent of ['"other"', `W/${etag}`, 'other', '']) {
      const answer = await rest.get('/v2/cars/A1', { 'if-match': sent });
      expect(answer.statusCode).toBe(412);
      expect(problemBody(answer)).toMatchObject({
        code: 'PRECONDITION_FAILED',
        errors: [{ in: 'header', name: 'If-Match' }],
      });
    }
    expect((await rest.get('/openapi.json', { 'if-match': '"other"' })).statusCode).toBe(412);
  });

  test('conditions are judged in their order, and only of what could be answered', async () => {
    await using rest = await testRest();
    const etag = String((await rest.get('/v2/cars/A1')).headers['etag']);
    const ask = async (path: string, ifMatch: string): Promise<number> => {
      const headers = { 'if-match': ifMatch, 'if-none-match': etag };
      return (await rest.get(path, headers)).statusCode;
    };
    expect(await ask('/v2/cars/A1', '"other"')).toBe(412);
    expect(await ask('/v2/cars/A1', etag)).toBe(304);
    expect(await ask('/v2/cars/Z9', '"other"')).toBe(404);
    expect(await ask('/v2/cars?first=0', '"other"')).toBe(400);
    const dated = { 'if-modified-since': new Date().toUTCString() };
    expect((await rest.get('/v2/cars/A1', dated)).statusCode).toBe(200);
  });
});

describe('the validators of a write', () => {
  const LONG = 'x'.repeat(1_000);

  test.each([
    ['as they are', 'New', {}],
    ['encoded', LONG, { 'accept-encoding': 'gzip' }],
    ['too short to be encoded', 'New', { 'accept-encoding': 'gzip' }],
  ] as const)('are those that a GET gives from then on, %s', async (_, name, headers) => {
    await using rest = await testRest();
    const writes = [
      ['/v2/saved/s1', 'PATCH', '/v2/saved/s1', { name }, { ...headers, 'if-match': '*' }],
      ['/v1/saved/s1', 'PUT', '/v1/saved/s1', { name, revision: 4 }, headers],
      ['/v2/saved/s1', 'POST', '/v2/saved', { name }, headers],
    ] as const;
    for (const [made, method, path, body, sent] of writes) {
      const written = await rest.send(method, path, body, sent);
      expect(written.headers['etag']).toMatch(/^"r\d-/);
      expect((await rest.get(made, headers)).headers['etag']).toBe(written.headers['etag']);
    }
  });

  test('stand beside the address of the body, where a GET gives the same', async () => {
    await using rest = await testRest();
    const renamed = await rest.send('PATCH', '/v2/saved/s1', { name: 'A' }, { 'if-match': '*' });
    expect(renamed.headers['content-location']).toBe('/rest/v2/saved/s1');
    expect(renamed.body).toBe((await rest.get('/v2/saved/s1')).body);
    // One tells the owner, too, and the other has its fields in another order.
    const made = await rest.send('POST', '/v2/saved', { name: 'B' });
    expect(made.headers['content-location']).toBeUndefined();
    const old = await rest.send('PUT', '/v1/saved/s1', { name: 'C', revision: 1 });
    expect(old.headers['content-location']).toBeUndefined();
  });

  test('are missing where no GET gives what the answer tells', async () => {
    await using rest = await testRest();
    const shared = await rest.send('PUT', '/v2/saved/s1/share');
    const asked = await rest.send('POST', '/v2/configurations', { model: 'M', codes: [] });
    expect([shared.statusCode, asked.statusCode]).toEqual([200, 200]);
    expect(shared.headers['etag']).toBeUndefined();
    expect(asked.headers['etag']).toBeUndefined();
  });
});

describe('conditions of a write', () => {
  const rename = async (rest: TestRest, headers: Readonly<Record<string, string>>) =>
    rest.send('PATCH', '/v2/saved/s1', { name: 'New' }, headers);

  test.each([
    ['of something else', '"abc"'],
    ['that is weak', 'W/"r3-abc"'],
    ['without its quotes', 'r3-abc'],
  ])('an entity tag %s changes nothing', async (_, tag) => {
    await using rest = await testRest();
    expect((await rename(rest, { 'if-match': tag })).statusCode).toBe(412);
    expect(rest.graph.asked).toHaveLength(0);
  });

  test('one of several entity tags is enough, and any will do for who says so', async () => {
    await using rest = await testRest();
    for (const tag of ['"r2-abc", "r3-abc"', '"r4-abc", "abc", "r9-abc"', '*']) {
      expect((await rename(rest, { 'if-match': tag })).statusCode).toBe(200);
    }
    expect(rest.graph.revision).toBe(6);
    expect((await rename(rest, { 'if-match': '"r1-abc", "r2-abc"' })).statusCode).toBe(412);
    expect(rest.graph.revision).toBe(6);
  });

  test('what is known already is not written', async () => {
    await using rest = await testRest();
    for (const known of ['*', '"r3-abc"', 'W/"r3-abc"', '"r1-abc", "r3-abc"']) {
      const answer = await rename(rest, { 'if-match': '"r3-abc"', 'if-none-match': known });
      expect(answer.statusCode).toBe(412);
      expect(problemBody(answer)).toMatchObject({
        code: 'PRECONDITION_FAILED',
        errors: [{ in: 'header', name: 'If-None-Match' }],
      });
    }
    const other = { 'if-match': '"r3-abc"', 'if-none-match': '"r2-abc"' };
    expect((await rename(rest, other)).statusCode).toBe(200);
  });

  test('who takes any revision takes that of somebody who was faster, too', async () => {
    await using rest = await testRest();
    let others = 3;
    rest.graph.beforeRename = () => {
      if (others-- > 0) rest.graph.revision++;
    };
    const answer = await rename(rest, { 'if-match': '*' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ name: 'New', revision: 7 });
  });

  test('who takes some revisions takes none that they do not name', async () => {
    await using rest = await testRest();
    rest.graph.beforeRename = () => {
      rest.graph.beforeRename = () => undefined;
      rest.graph.revision++;
    };
    const either = { 'if-match': '"r3-abc", "r4-abc"' };
    expect((await rename(rest, either)).json()).toMatchObject({ revision: 5 });
    rest.graph.beforeRename = () => rest.graph.revision++;
    const others = { 'if-match': '"r4-abc", "r5-abc"' };
    expect((await rename(rest, others)).statusCode).toBe(412);
  });

  test('a revision that the body names is no other, whatever the header takes', async () => {
    await using rest = await testRest();
    const body = { name: 'New', revision: 2 };
    const answer = await rest.send('PUT', '/v1/saved/s1', body, { 'if-match': '*' });
    expect(answer.statusCode).toBe(412);
    expect(rest.graph.asked.filter(({ kind }) => kind === 'mutation')).toHaveLength(1);
  });

  test('what somebody deletes meanwhile is not there', async () => {
    await using rest = await testRest();
    rest.graph.beforeRename = () => {
      rest.graph.revision++;
      rest.graph.isDeleted = true;
    };
    expect((await rename(rest, { 'if-match': '*' })).statusCode).toBe(404);
  });

  test('who always loses is told to come again, and has changed nothing', async () => {
    await using rest = await testRest();
    rest.graph.beforeRename = () => rest.graph.revision++;
    const answer = await rename(rest, { 'if-match': '*' });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
    expect(problemBody(answer)).toMatchObject({ code: 'CONTENDED' });
    const writes = rest.graph.asked.filter(({ kind }) => kind === 'mutation');
    expect(writes).toHaveLength(5);
  });

  test('a condition on what is not there is not judged', async () => {
    await using rest = await testRest();
    const headers = { 'if-match': '*', 'if-none-match': '*' };
    const answer = await rest.send('PATCH', '/v2/saved/none', { name: 'New' }, headers);
    expect(answer.statusCode).toBe(404);
  });

  test('what has no entity tag matches none', async () => {
    await using rest = await testRest();
    const share = async (headers: Readonly<Record<string, string>>): Promise<number> =>
      (await rest.send('PUT', '/v2/saved/s1/share', undefined, headers)).statusCode;
    expect(await share({})).toBe(200);
    expect(await share({ 'if-none-match': '*' })).toBe(200);
    expect(await share({ 'if-match': '*' })).toBe(412);
    expect(await share({ 'if-match': '"r3-abc"' })).toBe(412);
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

  test('a CDN is told what to drop an answer by, where it may keep one', async () => {
    await using rest = await testRest();
    rest.graph.surrogateKeys = ['data-version-1', 'saved-configuration-s1'];
    for (let times = 0; times < 2; times++) {
      const { headers } = await rest.get('/v2/cars/A1');
      expect(headers['surrogate-key']).toBe('data-version-1 saved-configuration-s1');
    }
    rest.graph.priceError = new GraphQLError('No prices.');
    expect((await rest.get('/v2/cars/A2')).headers['surrogate-key']).toBeUndefined();
    const saved = await rest.send('POST', '/v2/saved', { name: 'New' });
    expect(saved.headers['surrogate-key']).toBeUndefined();
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

  test('what is kept is sent with the headers of the first answer, each time the same', async () => {
    await using rest = await testRest();
    const sent = {
      '/v1/cars/A1': 'successor-version',
      '/v2/cars?first=1': 'next',
    };
    for (const [path, rel] of Object.entries(sent)) {
      for (const encoding of ['identity', 'gzip']) {
        const headersOf = async (): Promise<object> => {
          const { headers } = await rest.get(path, { 'accept-encoding': encoding });
          const own = ['x-request-id', 'ratelimit-remaining', 'date'];
          return Object.fromEntries(
            Object.entries(headers).filter(([name]) => !own.includes(name)),
          );
        };
        const first = await headersOf();
        expect(first).toMatchObject({ link: expect.stringContaining(rel) as string });
        expect(await headersOf()).toEqual(first);
        expect(await headersOf()).toEqual(first);
      }
    }
    expect(rest.graph.asked).toHaveLength(Object.keys(sent).length);
  });

  test('who wants nothing that was kept is answered anew', async () => {
    await using rest = await testRest();
    await rest.get('/v2/cars/A1');
    rest.graph.wantsFresh = true;
    await rest.get('/v2/cars/A1');
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
