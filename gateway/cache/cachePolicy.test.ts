import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { shopSubgraphs } from '../testing/shopSubgraphs.ts';
import { readCacheHints } from './cacheHints.ts';
import { policyOfOperation } from './cachePolicy.ts';

const hints = readCacheHints(shopSubgraphs().supergraphSdl);

function policyOf(text: string) {
  const { definitions } = parse(text);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return policyOfOperation(hints, operation, fragments);
}

test.each([
  ['{ today }', 3600],
  ['{ today good(code: "A") { name price } }', 60],
  ['{ __typename today }', 3600],
  [
    '{ ...A } fragment A on Query { good(code: "A") { ... on Good { ...B } } } fragment B on Good { name }',
    60,
  ],
])('%s may be kept for %i s', (text, maxAgeS) => {
  expect(policyOf(text)).toEqual({ maxAgeS, isPrivate: false });
});

test.each([
  ['a root field without a hint', '{ today lottery }'],
  ['a hint of zero, wherever it stands', '{ good(code: "A") { name ... { stock } } }'],
  ['a field behind a condition', 'query($a: Boolean!) { today lottery @include(if: $a) }'],
  ['the schema', '{ __schema { queryType { name } } }'],
  ['a mutation', 'mutation { write(id: "n", text: "x") { text } }'],
  ['a field that the supergraph does not know', '{ today nothing }'],
])('%s may not be kept', (_, text) => {
  expect(policyOf(text)).toBeNull();
});

test('one private field makes the whole answer private', () => {
  expect(policyOf('{ today note(id: "n") { text } }')).toEqual({ maxAgeS: 60, isPrivate: true });
});
