import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { PreparedOperation } from '../execution/executor.ts';
import { memoryLog } from '../testing/testGateway.ts';
import { warmUp } from './warmUp.ts';

const NEVER = new AbortController().signal;

function operationOf(text: string): PreparedOperation {
  const execute = async () => ({ dataText: null, errors: [] });
  return { key: text, text, operationName: null, execute, bytes: 0 };
}

/** A supergraph before with frequent operations, and a next one that plans them by `plan`. */
function supergraphs(texts: readonly string[], plan: (key: string) => void = () => undefined) {
  const prepared: string[] = [];
  return {
    prepared,
    before: { mostUsed: (count: number) => texts.slice(0, count).map(operationOf) },
    next: {
      apiSchema: buildSchema('type Query { a: Int b: Int c: Int }'),
      prepare(_: unknown, __: unknown, key: string) {
        plan(key);
        prepared.push(key);
        return operationOf(key);
      },
    },
  };
}

test('the most used operation is prepared last: caches then give it up last', async () => {
  const { before, next, prepared } = supergraphs(['{a}', '{b}', '{c}']);
  const warm = await warmUp(next, before, NEVER, memoryLog().log);
  expect(warm).toEqual({ warmed: 3, dropped: 0 });
  expect(prepared).toEqual(['{c}', '{b}', '{a}']);
});

test('what is valid no more is left out, without a word', async () => {
  const { before, next, prepared } = supergraphs(['{a}', '{gone}']);
  const { log, lines } = memoryLog();
  expect(await warmUp(next, before, NEVER, log)).toEqual({ warmed: 1, dropped: 1 });
  expect(prepared).toEqual(['{a}']);
  expect(lines).toEqual([]);
});

test('an operation that is valid and has no plan is told of, and the others are prepared', async () => {
  const { before, next } = supergraphs(['{a}', '{b}'], (key) => {
    if (key === '{b}') throw new Error('no way to b');
  });
  const { log, lines } = memoryLog();
  expect(await warmUp(next, before, NEVER, log)).toEqual({ warmed: 1, dropped: 1 });
  expect(lines.map(({ msg }) => msg)).toEqual(['a frequent operation has no plan any more']);
});

test('it ends between two operations when it is told to', async () => {
  const ending = new AbortController();
  const { before, next, prepared } = supergraphs(['{a}', '{b}', '{c}'], () => ending.abort());
  await expect(warmUp(next, before, ending.signal, memoryLog().log)).rejects.toThrow('aborted');
  expect(prepared).toEqual(['{c}']);
});
