import { beforeAll, expect, test } from 'vitest';
import { compileEndpoints, endpointSchema } from '../compile/compileEndpoints.ts';
import { draftsOf, type Draft } from './drafts.ts';

let schema: Awaited<ReturnType<typeof endpointSchema>>;

beforeAll(async () => {
  schema = await endpointSchema();
});

function draft(paths: object, rest: object = {}): Draft {
  const [found] = draftsOf(schema, { paths, ...rest });
  if (found === undefined) throw new Error('no draft');
  return found;
}

test('a path of the old API becomes a draft with its parameters and words', () => {
  const { name, text } = draft(
    {
      '/brands/{brand_code}': {
        parameters: [
          { name: 'brand_code', in: 'path', required: true, schema: { type: 'string' } },
        ],
        get: {
          operationId: 'get_brand',
          summary: 'A brand',
          tags: ['Brands'],
          parameters: [
            { name: 'valid_on', in: 'query', schema: { type: 'string', format: 'date' } },
          ],
          responses: {
            200: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Brand' } } },
            },
          },
        },
      },
    },
    {
      components: {
        schemas: {
          Brand: {
            type: 'object',
            properties: { brand_code: {}, name: {}, logo: { type: 'string' } },
          },
        },
      },
    },
  );
  expect(name).toBe('v1/getBrand.graphql');
  expect(text).toContain('$brandCode: ID! @in(name: "brand_code")');
  expect(text).toContain('$validOn: Date @in(name: "valid_on")');
  expect(text).toContain('path: "/v1/brands/{brand_code}"');
  expect(text).toContain('brand { # DECIDE its arguments');
  expect(text).toContain('brand_code: code');
  expect(text).toContain('# DECIDE logo (string): the graph has no field of this name here');
});

test('a draft that a person has settled compiles', () => {
  const { text } = draft({
    '/brands/{code}': {
      get: {
        summary: 'A brand',
        tags: ['Brands'],
        parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            content: {
              'application/json': { schema: { type: 'object', properties: { name: {} } } },
            },
          },
        },
      },
    },
  });
  expect(() => compileEndpoints(schema, [{ file: 'v1/a.graphql', text }])).toThrow(
    /Field "brand" argument "code"/,
  );
  const settled = text.replace('brand {', 'brand(code: $code) {');
  expect(compileEndpoints(schema, [{ file: 'v1/a.graphql', text: settled }])).toHaveLength(1);
});

test('the enum of the graph is taken where the values are the same; elsewhere a person decides', () => {
  const of = (values: readonly string[]): string =>
    draft({
      '/cars': {
        get: {
          parameters: [{ name: 'shape', in: 'query', schema: { type: 'string', enum: values } }],
          responses: {},
        },
      },
    }).text;
  expect(of(['SUV', 'WAGON'])).toMatch(/\$shape: \[?BodyStyle\]?\n/);
  expect(of(['suv'])).toContain('$shape: BodyStyle # DECIDE the type');
  expect(of(['hover'])).toContain('$shape: String # DECIDE the type');
});

test('a body of the second version of OpenAPI and a circle of references are no trouble', () => {
  const { text, decisions } = draft(
    {
      '/v2/things': {
        post: {
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/definitions/Loop' } } },
          },
          responses: {},
        },
      },
    },
    { definitions: { Loop: { $ref: '#/definitions/Loop' } } },
  );
  expect(text).toContain('method: POST');
  expect(decisions).toBeGreaterThan(0);
});

test('what is no operation has no draft, and what is no parameter no variable', () => {
  const odd = { '/a': null, '/b': 5, '/c': { get: 'x', post: null }, '/d': { get: {} } };
  expect(draftsOf(schema, { paths: odd }).map(({ name }) => name)).toEqual(['v1/getD.graphql']);
  for (const paths of [undefined, null, 7, []]) expect(draftsOf(schema, { paths })).toEqual([]);
  const { text } = draft({
    '/brands': {
      get: {
        parameters: [null, 7, { name: 'market', in: 'query', schema: null }],
        responses: { 200: { content: { 'application/json': { schema: 'x' } } } },
      },
    },
  });
  expect(text).toContain('$market: ID');
});
