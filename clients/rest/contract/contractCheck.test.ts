import { beforeAll, expect, test } from 'vitest';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../compile/compileEndpoints.ts';
import type { Endpoint } from '../compile/endpoint.ts';
import { readExamples, type Examples } from '../examples/exampleAnswers.ts';
import { openApiDocument, type Json } from '../openapi/openApiDocument.ts';
import { contractCheck, type ContractCheck } from './contractCheck.ts';
import { contractRequests, type ContractRequest } from './contractRequests.ts';

let check: ContractCheck;
let endpoints: readonly Endpoint[];
let examples: Examples;
let document: Json;

beforeAll(async () => {
  endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  examples = await readExamples();
  document = openApiDocument(endpoints, examples);
  check = contractCheck(document);
});

const json = (
  status: number,
  body: unknown,
  contentType = 'application/json',
): Parameters<ContractCheck>[2] => ({
  status,
  contentType,
  text: JSON.stringify(body),
});

test('an answer that the document does not allow is found', () => {
  const { endpoint, request } = asked('getBrand', 'application/json');
  const body = examples['getBrand']?.body as object;
  expect(check(endpoint, request, json(200, body))).toBeNull();
  expect(check(endpoint, request, json(200, { ...body, code: 5 }))).toContain(
    'code must be string',
  );
  expect(check(endpoint, request, json(200, { ...body, colour: 'red' }))).toContain('additional');
  expect(check(endpoint, request, json(200, {}))).toContain('required');
  expect(check(endpoint, request, json(500, {}))).toContain('status 500 is not documented');
  expect(check(endpoint, request, json(200, body, 'text/html'))).toContain(
    'text/html is not documented',
  );
  expect(
    check(endpoint, request, json(404, { status: 404 }, 'application/problem+json')),
  ).toContain('required');
});

test('a wrong request must be refused, and the fault must name the part', () => {
  const { endpoint, request } = asked('searchModels', 'wrong first=0');
  const problem = { type: '/p', title: 't', status: 400, detail: 'd', code: 'C', requestId: 'r' };
  const named = (name: string): object => ({
    ...problem,
    errors: [{ in: 'query', name, detail: 'd' }],
  });
  expect(
    check(endpoint, request, json(400, named('first'), 'application/problem+json')),
  ).toBeNull();
  expect(check(endpoint, request, json(400, named('after'), 'application/problem+json'))).toContain(
    "a fault of query 'first'",
  );
  expect(check(endpoint, request, json(200, []))).toContain('expected 400');
});

test('every endpoint with parameters is asked wrong things, too', () => {
  for (const endpoint of endpoints) {
    const checked = endpoint.parameters.filter(
      ({ schema }) =>
        schema.type !== 'string' || schema.pattern !== undefined || schema.enum !== undefined,
    );
    const wrong = requestsOf(endpoint).filter(({ expected }) => expected.kind === 'fault');
    expect(wrong.length).toBeGreaterThanOrEqual(checked.length);
  }
});

test('every object of the document says whether it may have more than it names', () => {
  const open = objectsIn(document).filter(
    ({ type, properties, additionalProperties }) =>
      [type].flat().includes('object') &&
      properties !== undefined &&
      additionalProperties === undefined,
  );
  expect(open).toEqual([]);
});

test('every parameter that a request must have is shown by an example', () => {
  const unshown = objectsIn(document).filter(
    ({ in: place, required, examples: shown }) =>
      place !== undefined && required === true && shown === undefined,
  );
  expect(unshown).toEqual([]);
});

test('only what somebody begins can be asked without saying who asks', () => {
  const anonymous = objectsIn(document['paths']).flatMap(({ operationId, security }) =>
    (security as Json[] | undefined)?.some((one) => Object.keys(one).length === 0)
      ? [operationId]
      : [],
  );
  expect(new Set(anonymous)).toEqual(
    new Set([
      'listSavedConfigurations',
      'saveConfiguration',
      'startBulkCheck',
      'v1ListSavedConfigurations',
      'v1SaveConfiguration',
    ]),
  );
});

/** The objects of a JSON text, the values of examples left out. */
function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).filter(([name]) => name !== 'value' && name !== 'example');
  return [value as Json, ...below.flatMap(([, inner]) => objectsIn(inner))];
}

function requestsOf(endpoint: Endpoint): readonly ContractRequest[] {
  const example = examples[endpoint.id];
  if (example === undefined) throw new Error(`no example of ${endpoint.id}`);
  return contractRequests(endpoint, example.request, () => 0.5);
}

function asked(id: string, name: string): { endpoint: Endpoint; request: ContractRequest } {
  const endpoint = endpoints.find((one) => one.id === id);
  const request = endpoint && requestsOf(endpoint).find((one) => one.name === `${id}: ${name}`);
  if (endpoint === undefined || request === undefined)
    throw new Error(`no request ${name} of ${id}`);
  return { endpoint, request };
}
