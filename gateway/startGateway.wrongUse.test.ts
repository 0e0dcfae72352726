import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { testGateway } from './testing/testGateway.ts';
import { testSubgraphs } from './testing/testSubgraphs.ts';

test('a supergraph that names a service nobody gave is refused, with the services there are', async () => {
  const { services } = testSubgraphs();
  const some = new Map([...services].filter(([name]) => name !== 'prices'));
  await expect(testGateway({ subgraphs: { kind: 'in-process', services: some } })).rejects.toThrow(
    "The supergraph has a subgraph 'prices'; expected one of cars.",
  );
});

test('the same behind HTTP', async () => {
  const urls = new Map([['cars', 'http://127.0.0.1:1/graphql']]);
  await expect(testGateway({ subgraphs: { kind: 'http', urls } })).rejects.toThrow(
    "The supergraph has a subgraph 'prices'; expected one of cars.",
  );
});

test.each([
  ['nothing', ''],
  ['a syntax error', 'type Query {'],
  ['a schema that is no supergraph', 'type Query { a: Int }'],
])('%s is no supergraph', async (_, supergraphSdl) => {
  await expect(testGateway({ supergraphSdl })).rejects.toMatchObject({ name: 'SupergraphError' });
});

test('a key that is none is refused at the start, not at the first token', async () => {
  const keys = { kind: 'public-key', pem: 'no key' } as const;
  await expect(
    testGateway({ jwt: { issuer: 'https://login.example', audience: 'cars', keys } }),
  ).rejects.toThrow(/PEM|DECODER|key/i);
});

test('after a port was taken nothing is left behind: the same services serve on another', async () => {
  const { services } = testSubgraphs();
  const taken = createServer();
  const listening = Promise.withResolvers<void>();
  taken.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const { port } = taken.address() as AddressInfo;
  const subgraphs = { kind: 'in-process', services } as const;
  await expect(testGateway({ subgraphs, port })).rejects.toThrow('EADDRINUSE');
  await using gateway = await testGateway({ subgraphs });
  expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
  taken.close();
});

test('readiness that never settles is no readiness', async () => {
  await using gateway = await testGateway({ ready: () => Promise.withResolvers<void>().promise });
  expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(503);
});
