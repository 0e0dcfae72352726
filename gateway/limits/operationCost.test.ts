import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  Kind,
  parse,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { DEFAULT_LIST_SIZE, estimateCost } from './operationCost.ts';
import { MAX_COST } from './limits.ts';
import { readSchemaCosts } from './schemaCosts.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, ROOT), 'utf8');

const platform = {
  schema: buildSchema(await read('schema/api.graphql')),
  costs: readSchemaCosts(await read('schema/supergraph.graphql')),
};

const SMALL = /* GraphQL */ `
  type Query {
    car: Car
    cars(first: Int! = 20): [Car!]!
    ofIds(ids: [ID!]!): [Car]!
    page(first: Int! = 20): Page!
    plainPage: Page!
  }
  type Page {
    nodes: [Car!]!
    count: Int!
  }
  type Car {
    name: String!
    tags: [String!]!
    grid: [[Int!]!]!
    wheels: [Wheel!]! WHEELS
    rivals: [Car!]!
    search: Int PRICED
  }
  type Wheel {
    size: Int!
  }
`;
const small = {
  schema: buildSchema(SMALL.replace('WHEELS', '').replace('PRICED', '')),
  costs: readSchemaCosts(
    SMALL.replace('WHEELS', '@listSize(assumedSize: 4)').replace('PRICED', '@cost(weight: 50)'),
  ),
};

function costOf(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  graph = small,
): number {
  const document = parse(text);
  expect(validate(graph.schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('Expected one operation');
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return estimateCost({ ...graph, operation, fragments, variables });
}

const onPlatform = (text: string, variables: Readonly<Record<string, unknown>> = {}): number =>
  costOf(text, variables, platform);

const LISTS: readonly (readonly [string, string, number])[] = [
  ['an object is one, a leaf a tenth', '{ car { name } }', 1.1],
  ['a list of its assumed size', '{ car { wheels { size } } }', 1 + 4 * 1.1],
  ['a list of unknown size', '{ car { rivals { name } } }', 1 + DEFAULT_LIST_SIZE * 1.1],
  ['leaves in lists', '{ car { tags grid } }', 1 + 1 + 10],
  ['a field with a cost of its own', '{ car { search } }', 1 + 50 + 0.1],
  ['a page of the size asked for', '{ cars(first: 3) { name } }', 3 * 1.1],
  ['a page of its default size', '{ cars { name } }', 20 * 1.1],
  ['nodes of a connection', '{ page(first: 3) { count nodes { name } } }', 1.1 + 3 * 1.1],
  ['nodes of its default size', '{ page { nodes { name } } }', 1 + 20 * 1.1],
  ['nodes of a page without a size', '{ plainPage { nodes { name } } }', 1 + 10 * 1.1],
  ['lists in lists', '{ cars(first: 3) { wheels { size } } }', 3 * (1 + 4 * 1.1)],
  ['an object for each id', '{ ofIds(ids: ["a", "b"]) { name } }', 2 * 1.1],
  ['a page that is no page', '{ cars(first: -5) { name } }', 0],
];
test.each(LISTS)('the cost of %s', (_, text, expected) => {
  expect(costOf(text)).toBeCloseTo(expected);
});

test('a page is as large as its variable says', () => {
  const text =
    'query Q($first: Int! = 7, $ids: [ID!]!) { cars(first: $first) { name } ofIds(ids: $ids) { name } }';
  expect(costOf(text, { first: 3, ids: ['a'] })).toBeCloseTo(4.4);
  expect(costOf(text, { ids: [] })).toBeCloseTo(7.7);
  const optional =
    'query Q($first: Int) { page(first: 5) { nodes { name } } cars { name } ...F } fragment F on Query { b: cars(first: 2) { name } }';
  expect(
    costOf(
      optional
        .replace('$first: Int', '$first: Int! = 9')
        .replace('cars {', 'cars(first: $first) {'),
    ),
  ).toBeCloseTo(1 + 5.5 + 9.9 + 2.2);
});

test('a fragment on a connection costs what each page that spreads it holds', () => {
  const text = `{ a: page(first: 2) { ...P } b: page(first: 30) { ... { ...P } } }
    fragment P on Page { nodes { name } }`;
  expect(costOf(text)).toBeCloseTo(2 + 32 * 1.1);
});

test('two hundred doublings are priced as fast as one', () => {
  const fragments = Array.from(
    { length: 200 },
    (_, n) => `fragment F${n} on Car { a: rivals { ...F${n + 1} } b: rivals { ...F${n + 1} } }`,
  );
  const text = `{ cars { ...F0 } } ${fragments.join(' ')} fragment F200 on Car { name }`;
  const document = parse(text);
  let visited = 0;
  const fragmentNodes = document.definitions
    .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => ({
      ...fragment,
      get selectionSet() {
        visited += 1;
        return fragment.selectionSet;
      },
    }));
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('Expected one operation');
  const cost = estimateCost({ ...small, operation, fragments: fragmentNodes, variables: {} });
  expect(cost).toBeGreaterThan(1e200);
  expect(visited).toBe(fragmentNodes.length);
});

const EXAMPLES: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['ModelPages', { first: 50 }],
  ['InitialCars', { first: 100 }],
  ['ModelSearch', { first: 100 }],
  ['SavedConfigurations', { first: 100 }],
  ['ChangeConfiguration', {}],
  ['Configure', {}],
  ['ConfigurationPage', {}],
  ['Markets', {}],
  ['OfferedOptions', {}],
  ['SharedConfiguration', {}],
];
test.each(EXAMPLES)('%s, with a page of %j, is affordable', async (name, variables) => {
  const cost = onPlatform(await read(`clients/operations/${name}.graphql`), variables);
  expect(cost).toBeGreaterThan(1);
  expect(cost).toBeLessThanOrEqual(MAX_COST);
});

test('the introspection of tools is affordable', () => {
  expect(onPlatform(getIntrospectionQuery({ inputValueDeprecation: true }))).toBeLessThan(MAX_COST);
});

const PAGE = `id families { id options { id name price { gross { amount } } swatch { url } } }
  packages { id contents { id name } }
  initialConfiguration { items { option { id name family { name } } } verdict { buildable } price { gross { amount } } }`;
const HOSTILE: readonly (readonly [string, string])[] = [
  [
    'every model of every market in full',
    `{ markets { models(first: 100) { nodes { ${PAGE} } } } }`,
  ],
  ['the same by its edges', `{ markets { models(first: 100) { edges { node { ${PAGE} } } } } }`],
  [
    'two aliases in five fragments',
    `{ market(code: "DE") { ...F0 } } ${Array.from(
      { length: 5 },
      (_, n) =>
        `fragment F${n} on Market { a: models(first: 100) { nodes { market { ...F${n + 1} } } } b: models(first: 100) { nodes { market { ...F${n + 1} } } } }`,
    ).join(' ')} fragment F5 on Market { code }`,
  ],
  [
    'markets of models of markets',
    `{ market(code: "DE") ${'{ models(first: 100) { nodes { market '.repeat(3)} { code } ${'} } }'.repeat(3)} }`,
  ],
  [
    'ninety-nine searches',
    `{ market(code: "DE") { ${Array.from({ length: 99 }, (_, n) => `a${n}: models(first: 100) { nodes { id } }`).join(' ')} } }`,
  ],
  [
    'a change of each car of a list',
    '{ market(code: "DE") { models(first: 100) { nodes { initialConfiguration { change(input: {}) { __typename } } } } } }',
  ],
];
test.each(HOSTILE)('%s is not affordable', (_, text) => {
  expect(onPlatform(text)).toBeGreaterThan(MAX_COST);
});
