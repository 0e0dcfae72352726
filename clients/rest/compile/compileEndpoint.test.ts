import { buildSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { compileEndpoints, endpointSchema, readEndpointDocuments } from './compileEndpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { EndpointFaults } from './fault.ts';
import { shapeSchema } from './shapeSchema.ts';
import { testGraph } from '../testing/testGraph.ts';

let schema: Awaited<ReturnType<typeof endpointSchema>>;

beforeAll(async () => {
  schema = (await testGraph()).schema;
});

function compile(text: string, file = 'v2/test.graphql'): Endpoint {
  const [endpoint] = compileEndpoints(schema, [{ file, text }]);
  if (endpoint === undefined) throw new Error('nothing was compiled');
  return endpoint;
}

function faultsOf(text: string, file?: string): readonly string[] {
  try {
    compile(text, file);
    return [];
  } catch (error) {
    if (!(error instanceof EndpointFaults)) throw error;
    return error.faults.map(({ line, message }) => `${line}: ${message}`);
  }
}

test('the first line of a description is the summary, the rest says more', () => {
  const endpoint = compile(`"""
One car
With its price.
"""
query getCar($code: ID!) @rest(path: "/v2/cars/{code}", tag: "Models") { car(code: $code) { code } }`);
  expect(endpoint).toMatchObject({
    id: 'getCar',
    summary: 'One car',
    description: 'With its price.',
  });
});

test('what goes to the graph has none of our directives and all errors of a result', () => {
  const { operation } = compile(
    `"Configure" query c($model: ID!, $codes: [String!]! @in(as: NOTATION)) @rest(path: "/v2/{model}/{codes}", tag: "Models")
    { configure(input: { model: $model, codes: $codes }) { ... on Configuration { id notation: items @notation { option { code } } } } }`,
  );
  expect(operation).not.toContain('@');
  expect(operation).toContain('... on UnknownCodesError {\n      message\n      codes');
  expect(operation).toContain('family {\n            role');
});

test('fragments are followed and fields of one key merged', () => {
  const endpoint = compile(
    `"A car" query c($code: ID!) @rest(path: "/v2/cars/{code}", tag: "Models") { car(code: $code) { ...Name brand { name } } }
    fragment Name on Car { code brand { code } }`,
  );
  expect(shapeSchema(endpoint.answer.shape)).toMatchObject({
    properties: { code: {}, brand: { properties: { code: {}, name: {} } } },
  });
});

test('a flattened object that may be null leaves values that may be null', () => {
  const { properties } = shapeSchema(
    compile(
      `"A car" query c($code: ID!) @rest(path: "/v2/cars/{code}", tag: "Models") { car(code: $code) { price @number brand @flatten(prefix: "b_") { code } } }`,
    ).answer.shape,
  );
  expect(properties).toMatchObject({
    price: { type: ['number', 'null'] },
    b_code: { type: 'string' },
  });
});

test('variables come from the path, the query, the body or where @in says', () => {
  const read = compile(
    `"Cars" query c($first: Int! = 5 @in(name: "limit", min: 1, max: 9), $after: String @in(maxLength: 50), $bodies: [Body!] @in(commas: true)) @rest(path: "/v2/cars", tag: "Models")
    { cars(first: $first, after: $after, bodies: $bodies) @page { nodes { code } } }`,
  );
  expect(read.parameters).toMatchObject([
    {
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 9, default: 5 },
    },
    { name: 'after', schema: { type: 'string', maxLength: 50 } },
    { name: 'bodies', in: 'query', commas: true, schema: { items: { enum: ['SUV', 'WAGON'] } } },
  ]);
  const write = compile(
    `"Rename" mutation r($id: ID!, $revision: Int!, $name: String!) @rest(method: PUT, path: "/v2/saved/{id}", tag: "Models")
    { rename(input: { id: $id, revision: $revision, name: $name }) { ... on Saved { id } } }`,
  );
  expect(write.body?.schema).toMatchObject({
    required: ['revision', 'name'],
    additionalProperties: false,
  });
});

test.each([
  [
    'a field that is not there',
    '"C" query c($code: ID!)\n@rest(path: "/v2/c/{code}", tag: "Models") {\n car(code: $code) { colour } }',
    /^3: Cannot query field "colour"/,
  ],
  ['a syntax error', '"C" query c {\n car(', /^2: Syntax Error/],
  ['no @rest', '"C" query c { brands { code } }', /^1: Expected a named operation with @rest/],
  [
    'two operations',
    '"C" query c @rest(path: "/v2/c", tag: "B") { brands { code } }\nquery d { brands { code } }',
    /^2: Expected one operation in the file, got 2/,
  ],
  [
    'two root fields',
    '"C" query c @rest(path: "/v2/c", tag: "B") { brands { code } b: brands { code } }',
    /Expected one root field/,
  ],
  [
    'no words',
    'query c @rest(path: "/v2/c", tag: "B") { brands { code } }',
    /Expected a description whose first line/,
  ],
  [
    'a path without a version',
    '"C" query c @rest(path: "/c", tag: "B") { brands { code } }',
    /Expected a path such as/,
  ],
  [
    'a name in the path that nothing takes',
    '"C" query c @rest(path: "/v2/{x}", tag: "B") { brands { code } }',
    /Expected a variable or @find for \{x\}/,
  ],
  [
    'a variable that the path lacks',
    '"C" query c($code: ID! @in(location: PATH)) @rest(path: "/v2/c", tag: "B") { car(code: $code) { code } }',
    /Expected \{code\} in the path/,
  ],
  [
    'a GET that changes something',
    '"C" mutation c($name: String! @in(location: QUERY)) @rest(path: "/v2/c", tag: "B") { save(name: $name) { id } }',
    /Expected a query for a GET/,
  ],
  [
    '@pluck of several',
    '"C" query c($code: ID!) @rest(path: "/v2/c/{code}", tag: "B") { car(code: $code) @pluck { code name } }',
    /Expected @pluck on a field with one field below it, got 2/,
  ],
  [
    '@page on no connection',
    '"C" query c @rest(path: "/v2/c", tag: "B") { brands @page { code } }',
    /Expected @page on a connection/,
  ],
  [
    '@flatten of no object',
    '"C" query c($code: ID!) @rest(path: "/v2/c/{code}", tag: "B") { car(code: $code) { code @flatten } }',
    /Expected @flatten on a field with an object/,
  ],
  [
    'a name twice',
    '"C" query c($code: ID!) @rest(path: "/v2/c/{code}", tag: "B") { car(code: $code) { code brand @flatten { code } } }',
    /Expected each name once in an object, got `code` twice/,
  ],
  [
    '@find by what is not there',
    '"C" query c @rest(path: "/v2/c/{x}", tag: "B") { brands @find(by: "colour", parameter: "x") { code } }',
    /Expected @find on a list of objects that have `colour`/,
  ],
  [
    '@number of a text',
    '"C" query c($code: ID!) @rest(path: "/v2/c/{code}", tag: "B") { car(code: $code) { name @number } }',
    /Expected @number on a Decimal/,
  ],
  [
    'a link that leads nowhere',
    '"C" query c @rest(path: "/v2/c", tag: "B") { brands @link(rel: "x", path: "/v2/nowhere") { code } }',
    /Expected a link to an endpoint's path, got \/v2\/nowhere/,
  ],
  [
    'a successor that is not there',
    '"C" query c @rest(path: "/v2/c", tag: "B", deprecated: "2026-01-01", successor: "/v3/c") { brands { code } }',
    /\/v3\/c/,
  ],
  [
    'a sunset that is no day',
    '"C" query c @rest(path: "/v2/c", tag: "B", deprecated: "2026-01-01", sunset: "soon") { brands { code } }',
    /Expected a day such as 2026-01-01, got 'soon'/,
  ],
  [
    'a body beside properties',
    '"C" query c($input: ConfigureInput! @body, $code: ID!) @rest(method: POST, path: "/v2/c", tag: "B") { configure(input: $input) { ... on Configuration { id } } }',
    /Variable "\$code" is never used/,
  ],
])('a document with %s is refused with its line and what to do', (_, text, expected) => {
  const faults = faultsOf(text);
  expect(faults).toContainEqual(expect.stringMatching(expected));
});

test('a link may name a field beside it or a parameter, and nothing else', () => {
  const linked = (path: string): readonly string[] =>
    faultsOf(`"C" query c($code: ID!) @rest(path: "/v2/c/{code}", tag: "B")
      { car(code: $code) @link(rel: "x", path: "${path}") { name } }`);
  expect(linked('/v2/c/{name}')).toEqual([]);
  expect(linked('/v2/c/{code}')).toEqual([]);
  expect(linked('/v2/c/{colour}')).toContainEqual(expect.stringMatching(/Expected \{colour\}/));
});

test('the faults of all documents are told together', () => {
  const documents = ['a', 'b'].map((name) => ({
    file: `v2/${name}.graphql`,
    text: `query ${name} @rest(path: "/v2/x", tag: "B") { brands { colour } }`,
  }));
  expect(() => compileEndpoints(schema, documents)).toThrow(
    /v2\/a\.graphql:1:\d+ .*\nv2\/b\.graphql:1:\d+/,
  );
});

test('two documents cannot have one route or one name', () => {
  const text = (name: string, parameter: string): string =>
    `"C" query ${name}($${parameter}: ID!) @rest(path: "/v2/c/{${parameter}}", tag: "B") { car(code: $${parameter}) { code } }`;
  expect(() =>
    compileEndpoints(schema, [
      { file: 'v2/a.graphql', text: text('one', 'a') },
      { file: 'v2/b.graphql', text: text('one', 'b') },
    ]),
  ).toThrow(/Expected a name of its own[^]*Expected a route of its own/);
});

test('every endpoint of the platform compiles against its schema', async () => {
  const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  const resources = new Set(
    endpoints.filter(({ version }) => version === 'v2').map(({ id }) => id),
  );
  expect(resources.size).toBeGreaterThanOrEqual(60);
  const deprecated = endpoints.filter(({ deprecation }) => deprecation !== null);
  expect(deprecated).toEqual(endpoints.filter(({ version }) => version === 'v1'));
});

test('a change of the schema shows in every endpoint that it touches', async () => {
  const [api, directives] = await Promise.all(
    ['../../../schema/api.graphql', '../directives.graphql'].map((file) =>
      readFile(new URL(file, import.meta.url), 'utf8'),
    ),
  );
  const changed = buildSchema(
    `${api?.replaceAll('variantCount', 'countOfVariants')}\n${directives}`,
  );
  const documents = await readEndpointDocuments();
  expect(() => compileEndpoints(changed, documents)).toThrow(
    /getVariantCount\.graphql:\d+:\d+ .*variantCount/,
  );
});
