import type { FastifyInstance } from 'fastify';
import { Client } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningService } from '../subgraphs/shared/service.ts';
import { serveOverHttp, type HttpSubgraphs } from './testing/httpSubgraphs.ts';
import { testGateway, type TestGateway } from './testing/testGateway.ts';
import { testSubgraphs } from './testing/testSubgraphs.ts';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function routes(app: FastifyInstance): void {
  app.get('/media/car.svg', (request, reply) => {
    reply.header('etag', '"v1"').header('cache-control', 'public, max-age=31536000, immutable');
    reply.header('x-internal', 'secret').header('set-cookie', 'a=b');
    if (request.headers['if-none-match'] === '"v1"') return reply.code(304).send();
    return reply.type('image/svg+xml').send(PICTURE);
  });
}

/** The two shapes: pictures from the process itself, and from a service behind HTTP. */
const shapes: { local?: TestGateway; remote?: TestGateway; http?: HttpSubgraphs } = {};

beforeAll(async () => {
  const subgraphs = testSubgraphs();
  const services = new Map<string, RunningService>(subgraphs.services);
  const cars = services.get('cars');
  if (cars === undefined) throw new Error('The test subgraphs have no cars');
  services.set('media', { ...cars, routes });
  const http = await serveOverHttp({ ...subgraphs, services });
  shapes.http = http;
  shapes.local = await testGateway({ subgraphs: { kind: 'in-process', services } });
  shapes.remote = await testGateway({ subgraphs: { kind: 'http', urls: http.urls } });
});

afterAll(async () => {
  for (const shape of Object.values(shapes)) await shape[Symbol.asyncDispose]();
});

const urlOf = (shape: 'local' | 'remote'): string => shapes[shape]?.url ?? '';

test.each(['local', 'remote'] as const)(
  '%s: pictures come with what lets them be kept',
  async (shape) => {
    const response = await fetch(`${urlOf(shape)}/media/car.svg`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PICTURE);
    expect(response.headers.get('content-type')).toMatch('image/svg+xml');
    expect(response.headers.get('etag')).toBe('"v1"');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

test.each(['local', 'remote'] as const)(
  '%s: a picture that is known is not sent again',
  async (shape) => {
    const headers = { 'if-none-match': '"v1"' };
    const response = await fetch(`${urlOf(shape)}/media/car.svg`, { headers });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  },
);

test.each(['local', 'remote'] as const)(
  '%s: HEAD tells of a picture without sending it',
  async (shape) => {
    const response = await fetch(`${urlOf(shape)}/media/car.svg`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(PICTURE.length));
    expect(await response.text()).toBe('');
  },
);

test.each(['local', 'remote'] as const)('%s: what is no picture is not found', async (shape) => {
  expect((await fetch(`${urlOf(shape)}/media/none.svg`)).status).toBe(404);
});

test("a service's own headers and other addresses stay behind the proxy", async () => {
  const response = await fetch(`${urlOf('remote')}/media/car.svg`);
  expect(response.headers.get('x-internal')).toBeNull();
  expect(response.headers.get('set-cookie')).toBeNull();
  const gateway = new Client(urlOf('remote'));
  for (const path of ['/media/../graphql', '/media/%2e%2e/health/live', '/media//health/live']) {
    // By a client that leaves paths as they are; fetch would tidy them.
    const { statusCode, body } = await gateway.request({ method: 'GET', path });
    await body.dump();
    expect(statusCode).toBe(404);
  }
  await gateway.close();
});

test('while the service is gone, pictures are unavailable, and its address stays unknown', async () => {
  await shapes.http?.stop('media');
  const response = await fetch(`${urlOf('remote')}/media/car.svg`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).not.toMatch(/127\.0\.0\.1|ECONN/);
});
