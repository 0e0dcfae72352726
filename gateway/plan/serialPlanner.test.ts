import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { PlanNode } from './plan.ts';
import { serialPlanner } from './serialPlanner.ts';
import { fetchOf, fetchTexts, scriptedPlanner, sequence } from './testing/plans.ts';

const BOTH = fetchOf('cars', 'mutation { a: add { id } b: add { id } }');
const PRICE = fetchOf('prices', '{ ... on Car { price } }', ['a']);

function plan(operation: string, ...plans: readonly (PlanNode | null)[]) {
  const planner = scriptedPlanner(...plans);
  const root = serialPlanner(planner).plan(parse(operation), null);
  return { asked: planner.asked, fetches: fetchTexts(root) };
}

test('fields of a mutation of which others are asked for more are planned one by one', () => {
  const { asked, fetches } = plan(
    'mutation { a: add { id price } b: add { id } }',
    sequence(BOTH, PRICE),
    sequence(fetchOf('cars', 'mutation { a: add { id } }'), PRICE),
    fetchOf('cars', 'mutation { b: add { id } }'),
  );
  expect(asked.slice(1)).toEqual([
    'mutation { a: add { id price } }',
    'mutation { b: add { id } }',
  ]);
  expect(fetches).toEqual([
    'cars: a: add { id }',
    'prices: ... on Car { price }',
    'cars: b: add { id }',
  ]);
});

test('selections of one response key are one field, with the conditions around them', () => {
  const { asked } = plan(
    `mutation ($v: Boolean!) { a: add { id } ...F @include(if: $v) b: add { id } }
     fragment F on Mutation { a: add { price } c: add { id } }`,
    sequence(BOTH, PRICE),
    BOTH,
  );
  expect(asked.slice(1)).toEqual([
    'mutation ($v: Boolean!) { a: add { id } ... on Mutation @include(if: $v) { a: add { price } } }',
    'mutation ($v: Boolean!) { ... on Mutation @include(if: $v) { c: add { id } } }',
    'mutation ($v: Boolean!) { b: add { id } }',
  ]);
});

test('what nothing is to be fetched for is left out', () => {
  const root = sequence(BOTH, PRICE);
  expect(plan('mutation { a: add { id } __typename }', root, BOTH, null).fetches).toHaveLength(1);
});

test.each([
  ['of which nobody else is asked', 'mutation { a: add { id } b: add { id } }', BOTH],
  ['with one field only', 'mutation { a: add { id price } }', sequence(BOTH, PRICE)],
  ['with nothing to fetch', 'mutation { __typename }', null],
])('a mutation %s is planned once', (_, operation, root) => {
  expect(plan(operation, root).asked).toHaveLength(1);
});

test('a query is planned once', () => {
  expect(plan('{ a { price } b { price } }', sequence(BOTH, PRICE)).asked).toHaveLength(1);
});
