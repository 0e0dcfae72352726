import { expect, test } from 'vitest';
import { readGraphQLResponse } from './graphqlResponse.ts';

const ofList = (list: string): string => `{"data":{"list":[${list}]}}`;

test('a response of millions of small values is refused before it takes the memory', () => {
  expect(() => readGraphQLResponse(ofList(`${'{},'.repeat(2_000_000)}{}`), 200)).toThrow(
    'Expected a response of at most 4000000 values',
  );
});

test('a response of few large values is read', () => {
  const large = 'x'.repeat(10_000_000);
  const { data } = readGraphQLResponse(ofList(`"${large}"`), 200);
  expect(data?.['list']).toEqual([large]);
});
