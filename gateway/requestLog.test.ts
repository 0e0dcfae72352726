import { expect, test } from 'vitest';
import { issueOwnerToken } from '../subgraphs/shared/ownerToken.ts';
import { ask, TEST_SECRETS, testGateway, type TestGateway } from './testing/testGateway.ts';

async function requestLines(gateway: TestGateway, count: number) {
  const lines = () => gateway.logLines.filter((line) => line.msg === 'request');
  await expect.poll(lines).toHaveLength(count);
  return lines();
}

test('each request is told in one line: who asked what, how long, which services', async () => {
  await using gateway = await testGateway();
  await ask(gateway, 'query Page { cars { name price rivals { name price } } }', {
    headers: { 'apollographql-client-name': 'showroom', 'x-request-id': 'r-1' },
  });
  const [line] = await requestLines(gateway, 1);
  expect(line).toMatchObject({
    level: 30,
    requestId: 'r-1',
    status: 200,
    durationMs: expect.any(Number),
    operation: 'Page',
    operationType: 'query',
    client: 'showroom',
    clientVersion: null,
    dataVersion: '1',
    subgraphCalls: 2,
    calls: { cars: 1, prices: 1 },
    sqlStatements: 0,
  });
});

test('variables, tokens and the text of operations are never written', async () => {
  await using gateway = await testGateway();
  const { token } = issueOwnerToken(TEST_SECRETS.ownerTokenKey);
  await ask(gateway, 'query Find($filter: Filter) { find(filter: $filter) }', {
    variables: { filter: { name: 'a private wish' } },
    headers: { 'ucp-owner-token': token },
  });
  await ask(gateway, '{ whoAmI }', { headers: { 'ucp-owner-token': `${token}x` } });
  await ask(gateway, '{ bug }', { headers: { authorization: 'Bearer se.cr.et' } });
  await requestLines(gateway, 3);
  const text = JSON.stringify(gateway.logLines);
  expect(text).not.toContain('a private wish');
  expect(text).not.toContain(token);
  expect(text).not.toContain('se.cr.et');
  expect(text).not.toContain('$filter');
});

test('what was refused is told too, with its codes', async () => {
  await using gateway = await testGateway();
  await ask(gateway, '{ nothing }');
  await ask(gateway, '{ mistake bug }');
  await fetch(`${gateway.url}/graphql`, { method: 'POST', body: 'x' });
  expect(await requestLines(gateway, 3)).toMatchObject([
    { status: 400, errorCodes: ['GRAPHQL_VALIDATION_FAILED'], operation: null },
    { status: 200, errorCodes: ['UNKNOWN_MODEL', 'INTERNAL_ERROR'], operationType: 'query' },
    { status: 415 },
  ]);
});

test('a client that leaves before its answer is told as 499', async () => {
  await using gateway = await testGateway();
  const slow = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  gateway.subgraphs.priceGate = slow.promise;
  gateway.subgraphs.onSlow = begun.resolve;
  const leaving = new AbortController();
  const request = fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Slow { slow }' }),
    signal: leaving.signal,
  });
  await begun.promise;
  leaving.abort();
  await expect(request).rejects.toThrow('aborted');
  expect(await requestLines(gateway, 1)).toMatchObject([{ status: 499, operation: 'Slow' }]);
  slow.resolve();
  expect(gateway.logLines.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
