import { expect, test } from 'vitest';
import type { RequestContext } from '../subgraphs/shared/context.ts';
import { ask, testGateway } from './testing/testGateway.ts';

test('an operation over two services is answered in process', async () => {
  await using gateway = await testGateway();
  const { status, body } = await ask(gateway, '{ cars { name price rivals { name price } } }');
  expect(body).toEqual({
    data: {
      cars: [
        { name: 'Alder', price: 100, rivals: [{ name: 'Birch', price: 200 }] },
        { name: 'Birch', price: 200, rivals: [{ name: 'Alder', price: 100 }] },
      ],
    },
  });
  expect(status).toBe(200);
});

test('every service sees one and the same context', async () => {
  let version = 0;
  await using gateway = await testGateway({ dataVersion: async () => String((version += 1)) });
  const { headers } = await ask(gateway, '{ cars { name price rivals { price } } }', {
    headers: {
      'accept-language': 'de;q=0.5, fr-CH, *;q=0.1',
      'apollographql-client-name': 'showroom',
      'apollographql-client-version': '1.2',
      'idempotency-key': 'once-only',
      'x-request-id': 'request-1',
    },
  });
  const contexts = [...gateway.subgraphs.seen.cars, ...gateway.subgraphs.seen.prices];
  expect(contexts.length).toBeGreaterThan(1);
  expect(new Set(contexts.map((context) => JSON.stringify(context))).size).toBe(1);
  expect(contexts[0]).toEqual({
    requestId: 'request-1',
    dataVersion: '1',
    locales: ['fr-CH', 'de'],
    now: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    client: { name: 'showroom', version: '1.2' },
    subject: null,
    publicUrl: gateway.url,
    idempotencyKey: 'once-only',
  } satisfies RequestContext);
  expect(headers.get('x-request-id')).toBe('request-1');
  expect(headers.get('ucp-data-version')).toBe('1');
});
