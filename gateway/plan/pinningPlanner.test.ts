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

const IN_PARTS = sequence(
  LOSING,
  fetchOf('SECOND', '{ ... on Box { list { items { __typename } } } }', ['one']),
);

test('of several services that answer a field, it is pinned to the one that is asked first', () => {
  const { asked, fetches } = plan(
    '{ one { list { items { ... on Beta { name } } } } }',
    IN_PARTS,
    fetchOf('FIRST', '{ one { list { items: items_of_FIRST { ... on Beta { name } } } } }'),
  );
  expect(asked).toHaveLength(2);
  expect(fetches).toEqual(['FIRST: one { list { items { ... on Beta { name } } } }']);
});

test('services that can only answer in parts go on to do so, whatever else is pinned', () => {
  const beta = '{ ... on Beta { name } }';
  const { asked, fetches } = plan(
    `{ one { list { items ${beta} } } two { list { items ${beta} } } }`,
    sequence(IN_PARTS, fetchOf('SECOND', '{ two { list { items { __typename } } } }')),
    sequence(IN_PARTS, fetchOf('SECOND', `{ two { list { items: items_of_SECOND ${beta} } } }`)),
    new Error('no plan'),
  );
  expect(asked.map((text) => text.match(/items(_of_\w+)? \{/g))).toEqual([
    ['items {', 'items {'],
    ['items {', 'items_of_SECOND {'],
    ['items_of_FIRST {', 'items_of_SECOND {'],
  ]);
  expect(fetches.at(-1)).toBe('SECOND: two { list { items { ... on Beta { name } } } }');
  expect(fetches).toHaveLength(3);
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
