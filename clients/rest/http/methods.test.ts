import { METHODS } from 'node:http';
import type { LightMyRequestResponse } from 'fastify';
import { expect, test } from 'vitest';
import { problemBody } from '../testing/problemBody.ts';
import { testRest, type TestRest } from '../testing/testRest.ts';

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
  for (const method of METHODS.filter((one) => !['GET', 'HEAD', 'OPTIONS'].includes(one))) {
    const answer = await ask(rest, method, '/v2/cars/A1');
    expect([method, answer.statusCode]).toEqual([method, 405]);
    expect(answer.headers['allow']).toBe('GET, HEAD, OPTIONS');
    expect(problemBody(answer)).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
  }
  expect((await rest.send('HEAD', '/v2/checks')).statusCode).toBe(405);
  expect((await ask(rest, 'PROPFIND', '/openapi.json')).headers['allow']).toBe('GET, HEAD');
});

test('a path that is named goes before one with a parameter in its place', async () => {
  await using rest = await testRest();
  const answer = await ask(rest, 'PROPFIND', '/v2/saved/s1');
  expect(answer.headers['allow']).toBe('GET, HEAD, PATCH, OPTIONS');
  expect((await ask(rest, 'PROPFIND', '/v2/saved')).headers['allow']).toBe('POST, OPTIONS');
});

test('whatever the method, a path without an endpoint is not found', async () => {
  await using rest = await testRest();
  for (const path of ['/v2/nothing', '/v2/cars/A1/x', '/v2/carsA1']) {
    for (const method of ['PROPFIND', 'TRACE', 'QUERY', 'DELETE', 'POST']) {
      const answer = await ask(rest, method, path);
      expect([method, path, answer.statusCode]).toEqual([method, path, 404]);
      expect(problemBody(answer)).toMatchObject({ code: 'NO_SUCH_PATH' });
    }
  }
});

test('what is not wanted is refused before its body is read', async () => {
  await using rest = await testRest();
  for (const [path, status] of [
    ['/v2/cars/A1', 405],
    ['/v2/nothing', 404],
  ] as const) {
    for (const method of ['POST', 'PROPFIND']) {
      expect((await ask(rest, method, path, '{broken')).statusCode).toBe(status);
    }
  }
  expect(rest.graph.watched).toBe(4);
});

async function ask(
  rest: TestRest,
  method: string,
  path: string,
  payload?: string,
): Promise<LightMyRequestResponse> {
  return rest.app.inject({
    method,
    url: `/rest${path}`,
    headers: payload === undefined ? {} : { 'content-type': 'application/json' },
    ...(payload === undefined ? {} : { payload }),
  });
}
