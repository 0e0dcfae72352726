import { readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { shopSubgraphs } from '../testing/shopSubgraphs.ts';
import { readCacheHints } from './cacheHints.ts';
import { policyOfOperation } from './cachePolicy.ts';

const hints = readCacheHints(shopSubgraphs().supergraphSdl);

function policyOf(text: string, of = hints) {
  const { definitions } = parse(text);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return policyOfOperation(of, operation, fragments);
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

describe('of the platform', async () => {
  const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  const platform = readCacheHints(await read('schema/supergraph.graphql'));

  test.each(['ConfigurationPage', 'ModelSearch', 'Configure'])(
    'the answer to %s may be kept for all',
    async (name) => {
      const policy = policyOf(await read(`clients/operations/${name}.graphql`), platform);
      expect(policy).toEqual({ maxAgeS: 3600, isPrivate: false });
    },
  );

  test.each([
    '{ dataVersion { active } }',
    '{ dataVersion { activatedAt } }',
    '{ dataVersions { id } }',
  ])('%s may change within a data version, and is not kept', (text) => {
    expect(policyOf(text, platform)).toBeNull();
  });
});
