import type { Endpoint, Parameter } from '../compile/endpoint.ts';
import type { JsonSchema } from '../compile/jsonSchema.ts';
import type { Example, Examples } from '../examples/exampleAnswers.ts';
import { typedText } from '../examples/typedText.ts';
import {
  contentTypeOf,
  CSV_TYPE,
  HAL_TYPE,
  JSON_TYPE,
  mediaTypesOf,
  type MediaType,
} from '../http/mediaTypes.ts';
import { MOUNT } from '../http/pathTemplate.ts';
import { RESULT_PROBLEMS } from '../http/problemTypes.ts';
import {
  HEADERS,
  PARAMETERS,
  problemResponses,
  SECURITY_SCHEMES,
  SHARED_SCHEMAS,
} from './components.ts';
import { newRepresentation, readOf } from '../http/newRepresentation.ts';
import { answerSchemas, halSchema, isCounted, schemaName } from './answerSchemas.ts';
import { TAGS } from './tags.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document of the endpoints: the same shapes that answers are written by. */
export function openApiDocument(endpoints: readonly Endpoint[], examples: Examples): Json {
  const schemas: Record<string, JsonSchema> = { ...SHARED_SCHEMAS };
  for (const endpoint of endpoints) Object.assign(schemas, answerSchemas(endpoint));
  const used = new Set(endpoints.map(({ tag }) => tag));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Unified Configurator Platform, REST',
      version: '2.0.0',
      summary: 'The contract of the old platform, answered by the graph.',
      description:
        'Each endpoint is an operation of the GraphQL API (`x-graphql`): a client that moves to ' +
        'GraphQL sends that text to `/graphql` and gets the same data. Answers are JSON, HAL where ' +
        'asked for, and CSV and NDJSON for lists. Faults are problems (RFC 9457). `v1` is the old ' +
        'contract and deprecated; `v2` is its successor.',
      contact: { name: 'The platform team' },
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: MOUNT, description: 'The gateway that serves this document.' }],
    tags: Object.entries(TAGS)
      .filter(([name]) => used.has(name))
      .map(([name, description]) => ({ name, description })),
    security: [{}],
    paths: pathsOf(endpoints, examples),
    components: {
      schemas,
      headers: HEADERS,
      parameters: PARAMETERS,
      responses: problemResponses(),
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function pathsOf(endpoints: readonly Endpoint[], examples: Examples): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const methods = (paths[endpoint.path] ??= {});
    const example = examples[endpoint.id] ?? null;
    const headers = headersOf(endpoint, readOf(endpoint, endpoints));
    methods[endpoint.method.toLowerCase()] = operationOf(endpoint, example, headers);
  }
  return paths;
}

function operationOf(endpoint: Endpoint, example: Example | null, headers: Json): Json {
  const { id, tag, summary, description, deprecation, body, kind } = endpoint;
  const parameters = endpoint.parameters.map((parameter) => parameterOf(parameter, example));
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: `${description}\n\nIn the graph: ${kind} \`${fieldOf(endpoint)}\`.`,
    ...(deprecation === null ? {} : { deprecated: true }),
    ...(endpoint.isPrivate ? { security: securityOf(endpoint) } : {}),
    parameters: [
      ...parameters,
      ...standingParameters(endpoint).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: body.required,
            content: {
              [JSON_TYPE]: {
                schema: body.schema,
                ...(example === null ? {} : named(example.request.body)),
              },
            },
          },
        }),
    responses: responsesOf(endpoint, example, headers),
    'x-graphql': endpoint.operation,
    ...(deprecation === null
      ? {}
      : { 'x-sunset': deprecation.sunset, 'x-successor': deprecation.successor }),
  };
}

/** What the path names is somebody's: nobody else may see it, and so nobody who is not known. */
function securityOf({ path }: Endpoint): readonly object[] {
  const known = [{ bearer: [] }, { ownerToken: [] }];
  return path.includes('{') ? known : [{}, ...known];
}

/** The graph's field that answers, from the root on: `model.families`. */
export function fieldOf({ answer }: Endpoint): string {
  return answer.steps.map(({ key }) => key).join('.');
}

export function takesRevision({ variables }: Endpoint): boolean {
  return variables.some(({ from }) => from === 'if-match');
}

/** Where a repetition with the same key is not done twice. */
export function takesIdempotencyKey({ kind }: Endpoint): boolean {
  return kind === 'mutation';
}

function standingParameters(endpoint: Endpoint): readonly string[] {
  return [
    'AcceptLanguage',
    ...(takesRevision(endpoint) ? ['IfMatch'] : []),
    ...(takesIdempotencyKey(endpoint) ? ['IdempotencyKey'] : []),
  ];
}

function parameterOf(parameter: Parameter, example: Example | null): Json {
  const { name, in: place, schema, required, description, commas } = parameter;
  const sent = place === 'header' ? undefined : example?.request[place][name];
  return {
    name,
    in: place,
    required,
    description,
    schema,
    ...(schema.type === 'array' ? { style: 'form', explode: !commas } : {}),
    ...(sent === undefined ? {} : named(typedText(sent, schema, commas))),
  };
}

function responsesOf(endpoint: Endpoint, example: Example | null, headers: Json): Json {
  const { method, status } = endpoint;
  return {
    [status]: {
      description: endpoint.summary,
      headers,
      content: Object.fromEntries(
        mediaTypesOf(endpoint).map((type) => [
          contentTypeOf(type).split(';')[0] ?? type,
          contentOf(endpoint, type, example),
        ]),
      ),
    },
    ...(method === 'GET' ? { 304: { description: 'The client has it already.' } } : {}),
    ...Object.fromEntries(
      problemStatuses(endpoint).map((one) => [
        one,
        { $ref: `#/components/responses/Problem${one}` },
      ]),
    ),
  };
}

/** Of the problems that an endpoint may answer with, each once, in their order. */
export function problemStatuses(endpoint: Endpoint): readonly number[] {
  const { method, body, isPrivate } = endpoint;
  const statuses = [
    400,
    ...(isPrivate ? [401] : []),
    ...(mayBeMissing(endpoint) ? [404] : []),
    406,
    // A POST has nothing to compare conditions with.
    ...(method === 'POST' ? [] : [412]),
    ...(body === null ? [] : [413, 415]),
    ...(takesRevision(endpoint) ? [428] : []),
    429,
    503,
    ...errorStatuses(endpoint),
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}

/** By one name everywhere, so that tools know which request an answer belongs to. */
function named(value: unknown): Json {
  return { examples: { demo: { summary: 'A car of the demo data', value } } };
}

function mayBeMissing({ parameters, answer, operation }: Endpoint): boolean {
  return (
    parameters.some((one) => one.in === 'path') ||
    answer.shape.nullable ||
    /dataVersion \{/.test(operation)
  );
}

/** Of the error types that the graph's result may be. */
function errorStatuses({ operation }: Endpoint): readonly number[] {
  return [...operation.matchAll(/\.\.\. on (\w+)/g)].flatMap(
    ([, type = '']) => RESULT_PROBLEMS[type]?.status ?? [],
  );
}

/** @param target the GET of what a write changes or makes */
function headersOf(endpoint: Endpoint, target: Endpoint | null): Json {
  const names: Record<string, string> = {
    'Ucp-Data-Version': 'DataVersion',
    'Cache-Control': 'CacheControl',
    'Content-Language': 'ContentLanguage',
    Vary: 'Vary',
  };
  if (endpoint.method === 'GET') names['ETag'] = 'ETag';
  else if (newRepresentation(endpoint, target) !== null) {
    names['ETag'] = 'NewETag';
    names['Content-Location'] = 'ContentLocation';
  }
  if (endpoint.method === 'GET') names['Surrogate-Key'] = 'SurrogateKey';
  if (isCounted(endpoint)) names['X-Total-Count'] = 'Total';
  if (endpoint.answer.page !== null || endpoint.deprecation !== null) names['Link'] = 'Link';
  if (endpoint.location !== null) names['Location'] = 'Location';
  if (endpoint.deprecation !== null) {
    names['Deprecation'] = 'Deprecation';
    if (endpoint.deprecation.sunset !== null) names['Sunset'] = 'Sunset';
  }
  return Object.fromEntries(
    Object.entries(names).map(([name, component]) => [
      name,
      { $ref: `#/components/headers/${component}` },
    ]),
  );
}

function contentOf(endpoint: Endpoint, type: MediaType, example: Example | null): Json {
  if (type === JSON_TYPE) {
    return {
      schema: { $ref: `#/components/schemas/${schemaName(endpoint)}` },
      ...(example === null ? {} : named(example.body)),
    };
  }
  // Without a name: to tools the named ones are answers to requests that say no `Accept`.
  const sample = example?.forms[type];
  const shown = sample === undefined ? {} : { example: sample };
  if (type === HAL_TYPE) return { schema: halSchema(endpoint), ...shown };
  const what =
    type === CSV_TYPE ? 'A header line, then one line an element.' : 'One JSON text a line.';
  return { schema: { type: 'string', description: what }, ...shown };
}
