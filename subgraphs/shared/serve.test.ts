import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { CONTEXT_HEADER, signContext } from './context.ts';
import { createLogger } from './log.ts';
import { serveSubgraph } from './serve.ts';
import type { RunningService } from './service.ts';
import { TEST_REQUEST } from './testRequest.ts';

const contextKey = Buffer.alloc(32, 7);

it('a service learns that nobody waits for its answer any more', async () => {
  const asked = Promise.withResolvers<void>();
  const left = Promise.withResolvers<unknown>();
  const schema = buildSchema('type Query { slow: Int }');
  schema.getQueryType()!.getFields()['slow']!.resolve = (
    _: unknown,
    __: unknown,
    { signal }: { readonly signal: AbortSignal },
  ) => {
    asked.resolve();
    signal.addEventListener('abort', () => left.resolve(signal.reason));
    return left.promise.then(() => 1);
  };
  const service: RunningService = {
    schema,
    createContext: (_, __, signal) => ({ signal }),
    routes: null,
    [Symbol.asyncDispose]: async () => undefined,
  };
  const log = createLogger('test', 'silent');
  const ready = async (): Promise<void> => undefined;
  const options = { service, contextKey, log, host: '127.0.0.1', port: 0, ready };
  await using server = await serveSubgraph(options);
  const client = new AbortController();
  const context = signContext(TEST_REQUEST, contextKey);
  const answer = fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CONTEXT_HEADER]: context },
    body: JSON.stringify({ query: '{ slow }' }),
    signal: client.signal,
  });
  await asked.promise;
  client.abort();
  await expect(answer).rejects.toThrow('aborted');
  expect(await left.promise).toMatchObject({ message: 'the gateway hung up' });
});
