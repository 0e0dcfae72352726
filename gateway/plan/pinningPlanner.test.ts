import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { pinFields } from './pinnedFields.ts';
import { pinningPlanner } from './pinningPlanner.ts';
import type { PlanNode } from './plan.ts';
import { composed, fetchOf, fetchTexts, scriptedPlanner, sequence } from './testing/plans.ts';

const SDL = (root: string, member: string): string => /* GraphQL */ `
  type Query {
    ${root}: Box
  }
  type Box @key(fields: "id") {
    id: ID!
    list: List @shareable
  }
  type List @shareable {
    items(first: Int): [Item!]!
  }
  union Item = Common | ${member}
  type Common @shareable {
    name: String
  }
  type ${member} {
    name: String
    box: Box
  }
`;
const PINNED = pinFields(composed({ FIRST: SDL('one', 'Beta'), SECOND: SDL('two', 'Delta') }));
const LOSING = fetchOf('FIRST', '{ one { list { items { __typename } } } }');

function plan(operation: string, ...plans: readonly (PlanNode | Error)[]) {
  const planner = scriptedPlanner(...plans);
  const root = pinningPlanner(planner, PINNED).plan(parse(operation), null);
  return { asked: planner.asked, fetches: fetchTexts(root) };
}

test('a field is pinned to the service that answers it, and answered as the field', () => {
  const { asked, fetches } = plan(
    '{ one { list { items(first: 2) { ... on Beta { name } } } } }',
    LOSING,
    fetchOf(
      'FIRST',
      '{ one { list { items: items_of_FIRST(first: 2) { ... on Beta { name } } } } }',
    ),
  );
  expect(asked).toEqual([
    '{ one { list { items(first: 2) { ... on Beta { name } } } } }',
    '{ one { list { items: items_of_FIRST(first: 2) { ... on Beta { name } } } } }',
  ]);
  expect(fetches).toEqual(['FIRST: one { list { items(first: 2) { ... on Beta { name } } } }']);
});

test('an alias of the client stays', () => {
  const { asked, fetches } = plan(
    '{ one { list { all: items { ... on Beta { name } } } } }',
    fetchOf('FIRST', '{ one { list { all: items { __typename } } } }'),
    fetchOf('FIRST', '{ one { list { all: items_of_FIRST { ... on Beta { name } } } } }'),
  );
  expect(asked[1]).toContain('all: items_of_FIRST {');
  expect(fetches).toEqual(['FIRST: one { list { all: items { ... on Beta { name } } } }']);
});

test.each([
  ['no fragment', '{ one { list { items { __typename } } } }'],
  ['a fragment on what both have', '{ one { list { items { ... on Common { name } } } } }'],
])('with %s the operation is planned once', (_, operation) => {
  expect(plan(operation, LOSING).asked).toHaveLength(1);
});

test('a field that two services answer in parts is not pinned', () => {
  const { asked } = plan(
    '{ one { list { items { ... on Beta { name } } } } }',
    sequence(
      LOSING,
      fetchOf('SECOND', '{ ... on Box { list { items { __typename } } } }', ['one']),
    ),
  );
  expect(asked).toHaveLength(1);
});

test('one fragment is pinned to another service in each place', () => {
  const { asked } = plan(
    '{ one { ...B } two { ...B } } fragment B on Box { list { items { ... on Beta { name } } } }',
    sequence(LOSING, fetchOf('SECOND', '{ two { list { items { __typename } } } }')),
  );
  expect(asked[1]).toBe(
    '{ one { ... on Box { list { items: items_of_FIRST { ... on Beta { name } } } } } ' +
      'two { ... on Box { list { items: items_of_SECOND { ... on Beta { name } } } } } }',
  );
});

test('what was lost shows its own fields, which are pinned in turn', () => {
  const inner = '{ ... on Beta { name } }';
  const { asked } = plan(
    `{ one { list { items { ... on Beta { box { list { items ${inner} } } } } } } }`,
    LOSING,
    fetchOf(
      'FIRST',
      '{ one { list { items { ... on Beta { box { list { items { __typename } } } } } } } }',
    ),
  );
  expect(asked).toHaveLength(3);
  expect(asked[2]?.match(/items: items_of_FIRST/g)).toHaveLength(2);
});

test.each([
  ['fails', new Error('no plan')],
  ['finds nothing', null],
])('where planning anew %s, the first plan is as good as it gets', (_, next) => {
  const planner = scriptedPlanner(LOSING, next);
  const root = pinningPlanner(planner, PINNED).plan(
    parse('{ one { list { items { ... on Beta { name } } } } }'),
    null,
  );
  expect(planner.asked).toHaveLength(2);
  expect(fetchTexts(root)).toEqual(fetchTexts(LOSING));
});
