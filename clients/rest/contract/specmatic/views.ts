import type { JsonSchema } from '../../compile/jsonSchema.ts';
import { JSON_TYPE } from '../../http/mediaTypes.ts';
import type { Json } from '../../openapi/openApiDocument.ts';
import { SCHEMES } from './callers.ts';
import type { KnownRequest } from './knownRequests.ts';
import type { View, ViewedEndpoint } from './plan.ts';

interface Operation {
  readonly parameters: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
  readonly security?: readonly Json[];
}

interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
  readonly examples?: Json;
}

/**
 * Query parameters and properties of which no schema can tell what exists, or follows what was sent
 * before. Path parameters name things, too: all of them.
 */
const NAMES_OF_EXISTING = new Set([
  'after',
  'page_token',
  'add',
  'remove',
  'series',
  'codes',
  'modelId',
  'configurationId',
  'configuration_id',
  'revision',
  'position',
]);

/** What the document allows, and the platform only sometimes takes, for reasons that no schema tells. */
const NARROWED: Readonly<Record<string, JsonSchema>> = {
  // Up to 100 characters as a person counts them, each of any number of code points.
  name: { maxLength: 100 },
  // Short ones are drawn twice, for two different requests; and only who is known may send them.
  'Idempotency-Key': { pattern: '^[!-~]{32,64}$' },
};

/** The document with these operations only, each asked with less than it takes. */
export function viewDocument(
  document: Json,
  view: View,
  known: ReadonlyMap<string, KnownRequest>,
): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const viewed of view.endpoints) {
    const { id, path, method } = viewed.endpoint;
    const request = known.get(id);
    if (request === undefined) throw new Error(`Expected a request of ${id}, got none.`);
    const operation = operationAt(document, path, method);
    (paths[path] ??= {})[method.toLowerCase()] = viewedOperation(
      document,
      operation,
      viewed,
      view,
      request,
    );
  }
  return { ...document, paths };
}

function operationAt(document: Json, path: string, method: string): Operation {
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const operation = paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`Expected ${method} ${path} in the document.`);
  return operation;
}

function viewedOperation(
  document: Json,
  operation: Operation,
  { optional, demanded }: ViewedEndpoint,
  { caller, forms }: View,
  known: KnownRequest,
): Json {
  const scheme = SCHEMES[caller];
  const { security, requestBody, ...rest } = operation;
  // Its answer is JSON, and it has no key of its own.
  const isShown = forms === 'json' && !demanded;
  const parameters = operation.parameters
    .map((given) => resolved(document, given))
    .filter(({ name, required }) => required === true || optional.has(name))
    .filter(({ name, in: place }) => place !== 'query' || isKnown(name, known))
    .map((parameter) => narrowedParameter(parameter, known))
    .map((parameter) => ({ ...parameter, ...(demanded ? { required: true } : {}) }))
    .map((parameter) => (isShown ? parameter : withoutExamples(parameter)));
  const responses = Object.entries(operation.responses).map(([status, response]) => [
    status,
    status.startsWith('2') ? inForms(response, forms) : response,
  ]);
  return {
    ...rest,
    ...(security === undefined ? {} : { security: [scheme === null ? {} : { [scheme]: [] }] }),
    parameters: [...parameters, ...(forms === 'json' ? [] : [acceptOf(operation)])],
    ...(requestBody === undefined
      ? {}
      : { requestBody: narrowedBody(requestBody, known, isShown) }),
    responses: Object.fromEntries(responses) as Json,
  };
}

/** Where nothing exists, nothing can be named: somebody who has saved nothing has no second page. */
function isKnown(name: string, { query }: KnownRequest): boolean {
  return !NAMES_OF_EXISTING.has(name) || name in query;
}

function resolved(document: Json, given: Json): OpenApiParameter {
  const reference = given['$ref'];
  if (typeof reference !== 'string') return given as unknown as OpenApiParameter;
  const name = reference.split('/').at(-1) ?? '';
  const { parameters } = document['components'] as { readonly parameters: Json };
  return parameters[name] as OpenApiParameter;
}

function withoutExamples(parameter: Json): Json {
  return Object.fromEntries(Object.entries(parameter).filter(([name]) => name !== 'examples'));
}

function narrowedParameter(parameter: OpenApiParameter, known: KnownRequest): Json {
  const { examples, ...rest } = parameter;
  const { name, in: place, schema } = rest;
  const sent = (place === 'header' ? known.headers : known[place])[name];
  const isFree = place === 'query' && !NAMES_OF_EXISTING.has(name);
  if (sent === undefined || isFree) {
    return {
      ...rest,
      schema: NARROWED[name] === undefined ? schema : { ...schema, ...NARROWED[name] },
      ...(examples === undefined || isListOfSome(schema) ? {} : { examples }),
    };
  }
  const value = schema.type === 'integer' ? Number(sent) : sent;
  return {
    ...rest,
    schema: narrowed(schema, value),
    ...(examples === undefined || Array.isArray(value) ? {} : { examples: { demo: { value } } }),
  };
}

/**
 * Specmatic holds an example of several elements against the schema of one, and takes an example of
 * one element for a text. Where any text will do for an element, that does not matter.
 */
function isListOfSome({ items }: JsonSchema): boolean {
  return items?.enum !== undefined;
}

/** The same type, of these values only. */
function narrowed(schema: JsonSchema, value: unknown): JsonSchema {
  const { type, items } = schema;
  if (items !== undefined && Array.isArray(value)) return { ...schema, items: oneOf(items, value) };
  return oneOf(type === undefined ? {} : { type }, [value]);
}

function oneOf({ type }: JsonSchema, values: readonly unknown[]): JsonSchema {
  return {
    ...(type === undefined ? {} : { type }),
    enum: [...new Set(values)] as (string | number)[],
  };
}

function narrowedBody(requestBody: Json, { path, body }: KnownRequest, isShown: boolean): Json {
  const content = requestBody['content'] as Readonly<
    Record<string, { readonly schema: JsonSchema }>
  >;
  const json = content[JSON_TYPE];
  if (json === undefined || body === null) return requestBody;
  const properties = Object.entries(json.schema.properties ?? {}).map(([name, schema]) => {
    if (name === 'ids' && 'id' in path) return [name, exactly(schema, body[name])];
    if (name in body && NAMES_OF_EXISTING.has(name)) return [name, narrowed(schema, body[name])];
    return [name, { ...schema, ...NARROWED[name] }];
  });
  return {
    ...requestBody,
    content: {
      [JSON_TYPE]: {
        schema: { ...json.schema, properties: Object.fromEntries(properties) as object },
        ...(isShown ? { examples: { demo: { value: body } } } : {}),
      },
    },
  };
}

/** What is sent again must be what was sent before. */
function exactly(schema: JsonSchema, value: unknown): JsonSchema {
  // As a constant: the number of elements, Specmatic does not heed.
  return { ...schema, const: value };
}

function inForms(response: Json, forms: View['forms']): Json {
  const content = (response['content'] ?? {}) as Json;
  return {
    ...response,
    content: Object.fromEntries(
      Object.entries(content).filter(([type]) => (type === JSON_TYPE) === (forms === 'json')),
    ),
  };
}

function acceptOf({ responses }: Operation): Json {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1] ?? {};
  const types = Object.keys((success['content'] ?? {}) as Json).filter(
    (type) => type !== JSON_TYPE,
  );
  return { name: 'Accept', in: 'header', required: true, schema: { type: 'string', enum: types } };
}
