import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeSupergraph } from '../../schema/composition.ts';
import { runStandalone, STANDALONE } from '../testing/standaloneProcess.ts';
import { ask } from '../testing/testGateway.ts';

const SDL = `type Query { headers: String! slow: String items: [Item!]! }
  type Item { name: String items: [Item!]! }`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ucp-standalone-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Somebody else's subgraph, which knows nothing of this platform. */
async function foreignSubgraph() {
  const slow = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    void (async () => {
      const chunks = await request.toArray();
      if (Buffer.concat(chunks).includes('slow')) {
        begun.resolve();
        await slow.promise;
        response.end('{"data":{"slow":"done"}}');
      } else {
        response.end(
          JSON.stringify({ data: { headers: JSON.stringify(request.headers), items: [] } }),
        );
      }
    })();
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const supergraph = join(folder, `supergraph-${(server.address() as AddressInfo).port}.graphql`);
  await writeFile(
    supergraph,
    composeSupergraph([{ name: 'foreign', url, sdl: SDL }]).supergraphSdl,
  );
  return {
    supergraph,
    begun: begun.promise,
    finish: () => slow.resolve(),
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

test('it serves a supergraph of anybody, and stops on SIGTERM', async () => {
  await using subgraph = await foreignSubgraph();
  await using gateway = runStandalone('--supergraph', subgraph.supergraph, '--port', '0');
  const url = await gateway.url;
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const { body, headers } = await ask({ url }, '{ headers }', {
    headers: {
      authorization: 'Bearer for-the-subgraph',
      'accept-language': 'de-CH',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'x-request-id': 'r-7',
      cookie: 'session=1',
      'ucp-context': 'forged',
    },
  });
  const forwarded: unknown = JSON.parse(String(body.data?.['headers']));
  expect(forwarded).toMatchObject({
    authorization: 'Bearer for-the-subgraph',
    'accept-language': 'de-CH',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'x-request-id': 'r-7',
  });
  expect(forwarded).not.toHaveProperty('cookie');
  expect(forwarded).not.toHaveProperty('ucp-context');
  expect(headers.get('x-request-id')).toBe('r-7');
  gateway.child.kill('SIGTERM');
  expect(await gateway.exit).toMatchObject({ code: 0, stderr: '' });
});

test('of a supergraph whose lists it knows nothing of, it prices no operation', async () => {
  await using subgraph = await foreignSubgraph();
  await using gateway = runStandalone('--supergraph', subgraph.supergraph, '--port', '0');
  const lists = `{ ${'items { '.repeat(9)} name ${'} '.repeat(9)} }`;
  const { body } = await ask({ url: await gateway.url }, lists);
  expect(body).toEqual({ data: { items: [] } });
});

test('a request under way on SIGTERM is answered first', async () => {
  await using subgraph = await foreignSubgraph();
  await using gateway = runStandalone('--supergraph', subgraph.supergraph, '--port', '0');
  const url = await gateway.url;
  const slow = ask({ url }, '{ slow }');
  await subgraph.begun;
  gateway.child.kill('SIGTERM');
  await expect
    .poll(() =>
      fetch(`${url}/health`).then(
        () => 'up',
        () => 'closed',
      ),
    )
    .toBe('closed');
  subgraph.finish();
  expect((await slow).body).toEqual({ data: { slow: 'done' } });
  expect((await gateway.exit).code).toBe(0);
});

test.each([
  ['no supergraph', [], /Expected --supergraph FILE/],
  [
    'a port that is none',
    ['--supergraph', 'x', '--port', 'http'],
    /Expected --port from 0 to 65535/,
  ],
  ['a port beyond the last', ['--supergraph', 'x', '--port', '65536'], /Expected --port/],
  ['an unknown flag', ['--supergraf', 'x'], /Unknown option '--supergraf'/],
  ['an unknown log level', ['--supergraph', 'x', '--log-level', 'loud'], /Expected --log-level/],
  [
    'a file that is not there',
    ['--supergraph', '/nowhere.graphql'],
    /Cannot read .*nowhere\.graphql.*ENOENT/,
  ],
  ['a file that is no SDL', ['--supergraph', STANDALONE], /is not a federation v2 supergraph: /],
])('%s: a word of what was expected, and exit code 2', async (_, args, message) => {
  await using gateway = runStandalone(...args);
  const { code, stderr, stdout } = await gateway.exit;
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test('a subgraph without an address is named', async () => {
  const file = join(folder, 'addressless.graphql');
  const sdl = composeSupergraph([{ name: 'lost', url: '', sdl: SDL }]).supergraphSdl;
  await writeFile(file, sdl);
  await using gateway = runStandalone('--supergraph', file, '--port', '0');
  const { code, stderr } = await gateway.exit;
  expect(stderr).toMatch(/expected an http or https address for subgraph 'lost'/);
  expect(code).toBe(2);
});

test('a port that is taken is named', async () => {
  await using subgraph = await foreignSubgraph();
  await using first = runStandalone('--supergraph', subgraph.supergraph, '--port', '0');
  const { port } = new URL(await first.url);
  await using second = runStandalone('--supergraph', subgraph.supergraph, '--port', port);
  const { code, stderr } = await second.exit;
  expect(stderr).toMatch(`Cannot listen on 127.0.0.1:${port}`);
  expect(code).toBe(1);
});

test('--help tells how it is used', async () => {
  await using gateway = runStandalone('--help');
  const { code, stdout } = await gateway.exit;
  expect(stdout).toMatch(/^Usage: npm run gateway -- --supergraph FILE/);
  expect(code).toBe(0);
});
