import { readFile } from 'node:fs/promises';
import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { expect, test } from 'vitest';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../compile/compileEndpoints.ts';
import type { Endpoint } from '../compile/endpoint.ts';
import { readExamples } from '../examples/exampleAnswers.ts';
import { exampleVariables } from '../examples/exampleVariables.ts';
import { withCheck } from '../../../subgraphs/shared/ids/check.ts';
import { endpointPage } from './endpointPage.ts';

const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
const examples = await readExamples();
const graph = buildSchema(
  await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);

test('what a page tells as variables is what its operation takes', () => {
  const faults = endpoints.flatMap((endpoint) => {
    const example = examples[endpoint.id];
    if (example === undefined) return [`${endpoint.id} has no example`];
    const [definition] = parse(endpoint.operation).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) return [`${endpoint.id} has no operation`];
    const { variableDefinitions } = definition satisfies OperationDefinitionNode;
    const variables = exampleVariables(endpoint, example.request);
    const { errors } = getVariableValues(graph, variableDefinitions ?? [], { ...variables });
    return (errors ?? []).map(({ message }) => `${endpoint.id}: ${message}`);
  });
  expect(faults).toEqual([]);
});

test('the id of a saved configuration in an example is one that the platform would give', () => {
  const id = examples['getSavedConfiguration']?.request.path['id'] ?? '';
  expect(withCheck(id.split('.').slice(0, -1).join('.'))).toBe(id);
});

test('a page tells the variables under the names and ids of the graph', () => {
  const page = pageOf('v1GetPrice');
  const [, shown = ''] = /<pre id="variables">(.*?)<\/pre>/s.exec(page) ?? [];
  expect(JSON.parse(shown.replaceAll('&quot;', '"'))).toEqual({
    model: 'M1.DE.AVT25.601d',
    codes: ['PTMIDN', 'RFPAN'],
    orderDate: '2026-12-01',
  });
  expect(page).toContain('<code>market</code> and <code>model</code>: take it from answers');
});

test('a page of what is deprecated says until when it is served, and what comes after it', () => {
  expect(pageOf('v1GetPrice')).toContain(
    'Deprecated since 2026-01-01, and served until 2027-12-31.',
  );
});

test('what the OpenAPI document lets a write send can be tried', () => {
  const page = pageOf('renameSavedConfiguration');
  for (const name of ['If-Match', 'Idempotency-Key', 'Ucp-Owner-Token', 'Authorization']) {
    expect(page).toContain(`data-in="header" data-name="${name}"`);
  }
  expect(pageOf('listBrands')).not.toContain('Idempotency-Key');
});

test('a list is told as the address has it, and as the form takes it', () => {
  expect(pageOf('searchModels')).toContain(
    'Several with commas here, as <code>brand=…&amp;brand=…</code> in the address.',
  );
});

function pageOf(id: string): string {
  const endpoint = endpoints.find((one): one is Endpoint => one.id === id);
  if (endpoint === undefined) throw new Error(`There is no endpoint ${id}`);
  return endpointPage(endpoint, examples[id] ?? null, 'getPriceOfCodes', '/a.js').body;
}
