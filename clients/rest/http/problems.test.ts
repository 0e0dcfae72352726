import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { buildSchema, isInterfaceType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../gateway/testing/testGateway.ts';
import { PlatformError } from '../../../subgraphs/shared/errors.ts';
import { OpeningError } from '../operationRunner.ts';
import { problemBody } from '../testing/problemBody.ts';
import { RESULT_PROBLEMS } from './problemTypes.ts';
import { testRest } from '../testing/testRest.ts';

describe('what cannot be answered', () => {
  test('a null on the way to the answer is a 404', async () => {
    await using rest = await testRest();
    const car = await rest.get('/v2/cars/Z9');
    expect(car.statusCode).toBe(404);
    expect(problemBody(car)).toMatchObject({
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
    expect(problemBody(answer)).toMatchObject({
      code: 'UNKNOWN_MODEL',
      errors: [{ in: 'path', name: 'code', detail: "Expected a known car, got 'X9'." }],
    });
  });

  test('an argument that the graph finds at fault is told as the parameter it came from', async () => {
    await using rest = await testRest();
    // Services quote names by either mark.
    for (const path of ['/v2/cars?after=wrong&first=5', '/v2/parts?after=wrong']) {
      const answer = await rest.get(path);
      expect(answer.statusCode).toBe(400);
      expect(problemBody(answer)).toMatchObject({
        errors: [
          { in: 'query', name: 'after', detail: expect.stringContaining('`Link`') as string },
        ],
      });
    }
  });

  test.each([
    ['Who you are is not known: the Ucp-Owner-Token header was altered.', 'Ucp-Owner-Token'],
    ['Expected an Idempotency-Key of at least 22 random characters; got 5.', 'Idempotency-Key'],
  ])('a header at fault is named: %s', async (message, name) => {
    await using rest = await testRest();
    rest.graph.openError = new PlatformError('MALFORMED_ARGUMENT', message);
    const errors = [{ in: 'header', name, detail: message }];
    expect(problemBody(await rest.get('/v2/saved/S1'))).toMatchObject({ errors });
  });

  test('an error type of a result is a problem with its data', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/models/M/configurations/+E-NOPE');
    expect(answer.statusCode).toBe(422);
    expect(problemBody(answer)).toMatchObject({
      code: 'UnknownCodesError',
      codes: ['NOPE'],
      errors: [{ in: 'path', name: 'codes' }],
    });
  });

  test('a path without an endpoint is a problem too, never a page', async () => {
    await using rest = await testRest();
    const answer = await rest.get('/v2/nothing', { accept: 'text/html' });
    expect(answer.statusCode).toBe(404);
    expect(problemBody(answer)).toMatchObject({ code: 'NO_SUCH_PATH' });
  });

  test('a false claim of who asks is a 401, an outage a 503', async () => {
    await using rest = await testRest();
    rest.graph.openError = new PlatformError('UNAUTHENTICATED', 'Expected a token that holds.');
    const claim = await rest.get('/v2/saved/s1');
    expect(claim.statusCode).toBe(401);
    expect(claim.headers['www-authenticate']).toBe('Bearer');
    rest.graph.openError = new PlatformError('OVERLOADED', 'Ask again.');
    expect((await rest.get('/v2/saved/s1')).statusCode).toBe(503);
    rest.graph.openError = new OpeningError(new Error('secret of the house'));
    const outage = await rest.get('/v2/saved/s1');
    expect(outage.statusCode).toBe(503);
    expect(outage.headers['retry-after']).toBe('1');
    expect(outage.body).not.toContain('secret');
    expect(problemBody(outage)).toMatchObject({ code: 'INTERNAL_ERROR' });
  });

  test('a bug shows an error id and nothing else', async () => {
    await using rest = await testRest();
    rest.graph.openError = new Error('secret of the house');
    const answer = await rest.get('/v2/saved/s1');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(problemBody(answer)).toMatchObject({ code: 'INTERNAL_ERROR' });
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
    expect(problemBody(refused)).toMatchObject({ code: 'RATE_LIMITED' });
    expect(rest.graph.watched).toBe(3);
    rest.clock.now = new Date(rest.clock.now.getTime() + 60_000);
    expect((await rest.get('/v2/cars/A1')).statusCode).toBe(200);
  });

  test.each([
    ['another IPv4 address is another caller', '203.0.113.7', '203.0.113.8', false],
    [
      'an IPv4 address is the same caller as IPv6 writes it',
      '203.0.113.7',
      '::ffff:203.0.113.7',
      true,
    ],
    ['the same 64 bits of IPv6 are the same caller', '2001:db8::1', '2001:db8:0:0:ffff::2', true],
    ['other 64 bits of IPv6 are another caller', '2001:db8::1', '2001:db8:0:1::1', false],
    ['zeros that are left out are there', 'fe80::1', 'fe80::', true],
  ])('%s', async (_, first, second, isShared) => {
    await using rest = await testRest({ requestsPerMinute: 1 });
    const statusFor = async (remoteAddress: string): Promise<number> =>
      (await rest.app.inject({ url: '/rest/usage', remoteAddress })).statusCode;
    expect(await statusFor(first)).not.toBe(429);
    expect((await statusFor(second)) === 429).toBe(isShared);
  });

  test('requests of a client that is gone are no failures of ours', async () => {
    const { log, lines } = memoryLog();
    await using rest = await testRest({ log });
    const host = new URL(await rest.app.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(host.port), host.hostname);
    await once(socket, 'connect');
    socket.write('GET /rest/v2/cars/A1 HTTP/1.1\r\nHost: shop\r\n\r\n', () =>
      socket.resetAndDestroy(),
    );
    await expect.poll(() => rest.graph.watched).toBe(1);
    await new Promise(setImmediate);
    expect(lines).toEqual([]);
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
    for (const passedOn of ['x-forwarded-for', 'x-real-ip', 'via']) {
      expect((await rest.get('/usage', { [passedOn]: '203.0.113.7' })).statusCode).toBe(404);
    }
    expect((await rest.get('/usage', { host: 'rebound.example:4000' })).statusCode).toBe(404);
    expect((await rest.get('/usage', { host: '[::1]:4000' })).statusCode).toBe(200);
    const far = await rest.app.inject({ url: '/rest/metrics', remoteAddress: '203.0.113.7' });
    expect(far.statusCode).toBe(404);
  });
});

test('every error type of the graph has a status of its own', async () => {
  const api = await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8');
  const schema = buildSchema(api);
  const userError = schema.getType('UserError');
  if (!isInterfaceType(userError)) throw new Error('the API has no UserError');
  const types = schema.getImplementations(userError).objects.map(({ name }) => name);
  expect(Object.keys(RESULT_PROBLEMS).toSorted()).toEqual(types.toSorted());
});
