import { afterAll, expect, test } from 'vitest';
import { testGateway } from '../testing/testGateway.ts';

const EXAMPLES = new URL('../explorer/testing/', import.meta.url);
const gateway = await testGateway({ examples: EXAMPLES, publicUrl: 'https://cars.example/' });
afterAll(() => gateway[Symbol.asyncDispose]());

/** The sources that a page's policy allows, by directive. */
function policyOf(response: Response): ReadonlyMap<string, readonly string[]> {
  const header = response.headers.get('content-security-policy') ?? '';
  return new Map(
    header.split('; ').map((part) => {
      const [directive = '', ...sources] = part.split(' ');
      return [directive, sources];
    }),
  );
}

const addressesIn = (html: string): string[] =>
  html
    .matchAll(/(?:src|href)="([^"]+)"/g)
    .map((match) => match[1] ?? '')
    .toArray();

test('the explorer and all it loads come from this server', async () => {
  const response = await fetch(`${gateway.url}/graphiql`);
  expect(response.status).toBe(200);
  const addresses = addressesIn(await response.text());
  expect(addresses.filter((address) => address.endsWith('.js'))).toHaveLength(2);
  for (const address of addresses) {
    expect(address).toMatch(/^\//);
    expect((await fetch(gateway.url + address)).status).toBe(200);
  }
  for (const [directive, sources] of policyOf(response)) {
    expect([directive, sources.filter((source) => /[./]/.test(source))]).toEqual([directive, []]);
  }
});

test('what the explorer loads is kept by browsers for ever, and sent small', async () => {
  const [script = ''] = addressesIn(await (await fetch(`${gateway.url}/graphiql`)).text()).filter(
    (address) => address.endsWith('graphiql.js'),
  );
  const packed = await fetch(gateway.url + script);
  expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(2_500_000);
  const plain = await fetch(gateway.url + script, { headers: { 'accept-encoding': 'gzip;q=0' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(await packed.text());
});

test('a file of the explorer that is not there is not found', async () => {
  expect((await fetch(`${gateway.url}/graphiql/0000000000000000/graphiql.js`)).status).toBe(404);
  expect((await fetch(`${gateway.url}/graphiql/x/%2e%2e%2fpackage.json`)).status).toBe(404);
});

test('no page runs a script or takes a style that its policy does not name', async () => {
  for (const path of ['/', '/graphiql', '/sandbox']) {
    const policy = policyOf(await fetch(gateway.url + path));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('script-src') ?? []).not.toContain("'unsafe-inline'");
    expect(policy.get('script-src') ?? []).not.toContain("'unsafe-eval'");
  }
});

test('the sandbox is allowed what is of Apollo, and nothing else from outside', async () => {
  const response = await fetch(`${gateway.url}/sandbox`);
  const outside = policyOf(response)
    .values()
    .flatMap((sources) => sources)
    .filter((source) => source.startsWith('http'))
    .toArray();
  expect(outside.every((source) => source.endsWith('.apollographql.com'))).toBe(true);
  expect(await response.text()).toContain('/graphiql');
});

test('the landing page gives a first query for the address that clients use', async () => {
  const html = await (await fetch(`${gateway.url}/`)).text();
  expect(html).toContain('curl https://cars.example/graphql');
  expect(html).toMatch(/--data-urlencode 'query=query Cars.*\{\n {2}\w/);
});

test('without pages there is the endpoint alone', async () => {
  await using bare = await testGateway({ pages: false });
  for (const path of ['/', '/graphiql', '/sandbox']) {
    expect((await fetch(bare.url + path)).status).toBe(404);
  }
  const response = await fetch(`${bare.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(400);
});
