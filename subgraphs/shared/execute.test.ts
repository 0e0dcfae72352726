import { buildSchema, parse } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { executeSubgraph } from './execute.ts';
import type { RunningService } from './service.ts';
import { TEST_REQUEST } from './testRequest.ts';

test('work that nobody waits for any more is no failure; one that it meets before that is', async () => {
  const left = new AbortController();
  left.abort(new Error('the client is gone'));
  const failure = new Error('no such table');
  expect(await failuresOf(left.signal, left.signal.reason as Error)).toEqual([]);
  expect(await failuresOf(left.signal, failure)).toMatchObject([
    { err: { message: failure.message } },
  ]);
});

/** What is logged where an operation's only field throws. */
async function failuresOf(signal: AbortSignal, thrown: Error): Promise<readonly unknown[]> {
  const schema = buildSchema('type Query { slow: Int }');
  schema.getQueryType()!.getFields()['slow']!.resolve = () => {
    throw thrown;
  };
  const service: RunningService = {
    schema,
    createContext: () => ({}),
    routes: null,
    [Symbol.asyncDispose]: async () => undefined,
  };
  const lines: unknown[] = [];
  const log = pino({}, { write: (line) => lines.push(JSON.parse(line) as unknown) });
  const document = parse('{ slow }');
  const operation = { document, operationName: null, variables: {}, signal };
  const { result } = await executeSubgraph(service, operation, TEST_REQUEST, log);
  expect(result.errors).toHaveLength(1);
  return lines;
}
