import { afterEach, beforeEach, expect, test } from 'vitest';
import { answersToRaw } from './testing/rawRequests.ts';
import { ask, testGateway, type TestGateway } from './testing/testGateway.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await testGateway();
});
afterEach(() => gateway[Symbol.asyncDispose]());

const requestOf = (query: string, more = ''): string => {
  const body = JSON.stringify({ query });
  return [
    'POST /graphql HTTP/1.1',
    'Host: gateway',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    more,
    body,
  ].join('\r\n');
};

const sent = (text: string): Promise<string> => answersToRaw(gateway.url, text);

test('requests that are sent ahead are answered in their order, one after another', async () => {
  let begun = 0;
  gateway.subgraphs.onSlow = () => {
    begun += 1;
  };
  const gate = Promise.withResolvers<void>();
  gateway.subgraphs.priceGate = gate.promise;
  const sending = sent(
    requestOf('{ a: slow }') +
      requestOf('{ b: slow }') +
      requestOf('{ cars { name } }') +
      requestOf('{ c: slow }', 'Connection: close\r\n'),
  );
  await expect.poll(() => begun).toBe(1);
  await ask(gateway, '{ whoAmI }');
  expect(begun).toBe(1);
  gate.resolve();
  const answers = await sending;
  expect(answers.match(/\{"data":.*\}/g)).toEqual([
    '{"data":{"a":"done"}}',
    '{"data":{"b":"done"}}',
    '{"data":{"cars":[{"name":"Alder"},{"name":"Birch"}]}}',
    '{"data":{"c":"done"}}',
  ]);
});

test('a connection with hundreds of requests sent ahead is cut', async () => {
  const never = Promise.withResolvers<void>();
  gateway.subgraphs.priceGate = never.promise;
  expect(await sent(requestOf('{ slow }').repeat(200))).toBe('');
  never.resolve();
});
