import { expect, test } from 'vitest';
import { externalFieldCheck } from './externalFields.ts';
import { composed, fetchOf, sequence } from './testing/plans.ts';

const asksWrongly = externalFieldCheck(
  composed({
    cars: /* GraphQL */ `
      type Query {
        car: Car
      }
      type Car @key(fields: "plate { text }") {
        plate: Plate!
        name: String @shareable
        maker: Maker @shareable
      }
      type Plate @shareable {
        text: String!
      }
      type Maker @shareable {
        town: String
        name: String
      }
    `,
    tests: /* GraphQL */ `
      type Query {
        tested: Car
        named: Car @provides(fields: "name")
        made: Car @provides(fields: "maker { town }")
        thing: Thing
      }
      type Mutation {
        test: Test
      }
      type Test {
        car: Car @provides(fields: "name")
        other: Car
      }
      interface Thing {
        name: String
      }
      extend type Car implements Thing @key(fields: "plate { text }") {
        plate: Plate! @external
        name: String @external
        maker: Maker @external
        label: String @requires(fields: "name maker { name }")
      }
      extend type Plate {
        text: String! @external
      }
      type Maker {
        town: String @external
        name: String @external
      }
    `,
  }),
);

test.each([
  ['of its owner', 'cars', '{ car { name maker { town name } } }'],
  ['that is part of a key', 'tests', '{ tested { plate { text } } }'],
  ['that is provided', 'tests', '{ named { name } }'],
  ['that is provided within an object', 'tests', '{ made { maker { town } } }'],
  ['that is provided below a mutation', 'tests', 'mutation { test { car { name } } }'],
  ['that is provided, in a fragment', 'tests', '{ named { ... on Car { ... { name } } } }'],
  ['that is provided, in a named one', 'tests', '{ named { ...N } } fragment N on Car { name }'],
  ['of its own', 'tests', '{ tested { label __typename } }'],
])('a service may be asked for a field %s', (_, service, text) => {
  expect(asksWrongly(fetchOf(service, text))).toBe(false);
});

test.each([
  ['without being provided', '{ tested { name } }'],
  ['under an alias', '{ tested { vin: name } }'],
  ['beside what is provided', '{ made { maker { name } } }'],
  ['within an object', '{ tested { maker { town } } }'],
  ['provided by another field only', 'mutation { test { other { name } } }'],
  ['in a fragment', '{ tested { ... on Car { name } } }'],
  ['in a fragment on an interface object', '{ thing { ... on Car { name } } }'],
  ['in a named fragment', '{ tested { ...N } } fragment N on Car { name }'],
])('a service may not be asked for an external field %s', (_, text) => {
  expect(asksWrongly(fetchOf('tests', text))).toBe(true);
});

test('an entity is nobody has provided anything of', () => {
  const right = fetchOf('tests', '{ ... on Car { label } }', ['car']);
  const wrong = fetchOf('tests', '{ ... on Car { name } }', ['car']);
  expect(asksWrongly(right)).toBe(false);
  expect(asksWrongly(wrong)).toBe(true);
  expect(asksWrongly(sequence(right, { kind: 'parallel', nodes: [right, wrong] }))).toBe(true);
});

test('a wrong fetch is wrong under a condition too', () => {
  const node = fetchOf('tests', '{ tested { name } }');
  expect(asksWrongly({ kind: 'condition', variable: 'v', value: true, node })).toBe(true);
});
