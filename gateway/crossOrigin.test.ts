import { expect, test } from 'vitest';
import { ask, testGateway } from './testing/testGateway.ts';

const SHOP = 'https://www.example.com';

async function preflight(url: string, origin: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,ucp-owner-token',
    },
  });
}

test('a page of a named origin may call, with the headers that it needs', async () => {
  await using gateway = await testGateway({ corsOrigins: [SHOP] });
  const allowed = await preflight(gateway.url, SHOP);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(SHOP);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('ucp-owner-token');
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();

  const answer = await ask(gateway, '{ __typename }', { headers: { origin: SHOP } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP);
  expect(answer.headers.get('access-control-expose-headers')).toContain('ucp-data-version');
});

test('a page of another origin is not let in, and none is by default', async () => {
  await using gateway = await testGateway({ corsOrigins: [SHOP] });
  const refused = await preflight(gateway.url, 'https://evil.example');
  expect(refused.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
  await using closed = await testGateway();
  expect((await preflight(closed.url, SHOP)).headers.get('access-control-allow-origin')).toBeNull();
});
