import { expect, test } from 'vitest';
import { repeatsMutation } from './repeatedMutations.ts';
import { fetchOf, sequence } from './testing/plans.ts';

test.each([
  ['to two services', sequence(fetchOf('a', 'mutation { x }'), fetchOf('b', 'mutation { x }'))],
  [
    'within fragments',
    sequence(
      fetchOf('a', 'mutation { ... on Mutation { x } }'),
      fetchOf('b', 'mutation { ...F } fragment F on Mutation { x }'),
    ),
  ],
])('a field that is sent %s is repeated', (_, root) => {
  expect(repeatsMutation(root)).toBe(true);
});

test.each([
  [
    'different fields',
    sequence(fetchOf('a', 'mutation { x __typename }'), fetchOf('b', 'mutation { y __typename }')),
  ],
  [
    'a field twice under aliases',
    sequence(fetchOf('a', 'mutation { one: x }'), fetchOf('b', 'mutation { two: x }')),
  ],
  [
    'entities',
    sequence(fetchOf('a', 'mutation { x { id } }'), fetchOf('b', '{ ... on X { x } }', ['x'])),
  ],
  ['queries', sequence(fetchOf('a', '{ x }'), fetchOf('b', '{ x }'))],
])('%s are not repeated', (_, root) => {
  expect(repeatsMutation(root)).toBe(false);
});
