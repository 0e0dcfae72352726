import { expect, test } from 'vitest';
import { contractChanges } from './contractDiff.ts';
import type { Json } from './openApiDocument.ts';

type Edit = (operation: Operation) => void;

interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
  requestBody: { required: boolean; content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, { content: Record<string, { schema: Record<string, unknown> }> }>;
}

function documentWith(edit: Edit): Json {
  const operation: Operation = {
    parameters: [
      { name: 'first', in: 'query', required: false, schema: { type: 'integer', maximum: 100 } },
      {
        name: 'body',
        in: 'query',
        required: false,
        schema: { type: 'string', enum: ['SUV', 'WAGON'] },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { type: 'object', properties: { a: { type: 'string' } }, required: [] },
        },
      },
    },
    responses: {
      200: {
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/Car' } },
          'text/csv': { schema: {} },
        },
      },
    },
  };
  const schemas = {
    Car: { type: 'object', properties: { code: { type: 'string' }, price: { type: 'number' } } },
  };
  const document = { paths: { '/cars': { post: operation } }, components: { schemas } };
  edit(operation);
  return document;
}

const before = documentWith(() => undefined);
const answerOf =
  (schema: Record<string, unknown>): Edit =>
  ({ responses }) => {
    responses['200'] = { content: { 'application/json': { schema }, 'text/csv': { schema: {} } } };
  };

test('a contract that stayed has no changes', () => {
  expect(contractChanges(before, before)).toEqual([]);
});

test.each<[string, Edit, RegExp]>([
  [
    'a parameter that is gone',
    ({ parameters }) => parameters.pop(),
    /takes no query 'body' any more/,
  ],
  [
    'a new required parameter',
    ({ parameters }) => parameters.push({ name: 'x', in: 'query', required: true, schema: {} }),
    /demands query 'x'/,
  ],
  [
    'a value that is no longer taken',
    ({ parameters }) => (parameters[1]!.schema['enum'] = ['SUV']),
    /takes no WAGON/,
  ],
  [
    'a lower bound',
    ({ parameters }) => (parameters[0]!.schema['maximum'] = 50),
    /narrows maximum of query 'first' to 50/,
  ],
  [
    'a new required property of the body',
    ({ requestBody }) => (requestBody.content['application/json']!.schema['required'] = ['a']),
    /demands 'a' in the body/,
  ],
  [
    'a property that is no longer answered',
    answerOf({ type: 'object', properties: { code: { type: 'string' } } }),
    /answers no 'price' in the answer any more/,
  ],
  [
    'an answer that may be null',
    answerOf({
      type: 'object',
      properties: { code: { type: ['string', 'null'] }, price: { type: 'number' } },
    }),
    /may answer null in 'code'/,
  ],
  [
    'another status',
    (operation) => (operation.responses = { 201: operation.responses['200']! }),
    /answers 201 instead of 200/,
  ],
  [
    'a media type that is gone',
    ({ responses }) => delete responses['200']!.content['text/csv'],
    /answers no text\/csv any more/,
  ],
])('%s breaks clients', (_, edit, message) => {
  const changes = contractChanges(before, documentWith(edit));
  expect(changes).toEqual([
    { breaking: true, operation: 'POST /cars', message: expect.stringMatching(message) },
  ]);
});

test.each<[string, Edit]>([
  [
    'a new optional parameter',
    ({ parameters }) => parameters.push({ name: 'x', in: 'query', required: false, schema: {} }),
  ],
  ['a higher bound', ({ parameters }) => (parameters[0]!.schema['maximum'] = 200)],
  [
    'a new value that is taken',
    ({ parameters }) => (parameters[1]!.schema['enum'] = ['SUV', 'WAGON', 'VAN']),
  ],
  [
    'a new property of the answer',
    answerOf({
      type: 'object',
      properties: { code: { type: 'string' }, price: { type: 'number' }, name: {} },
    }),
  ],
  [
    'a number that is whole now',
    answerOf({
      type: 'object',
      properties: { code: { type: 'string' }, price: { type: 'integer' } },
    }),
  ],
])('%s breaks nobody', (_, edit) => {
  expect(contractChanges(before, documentWith(edit)).filter(({ breaking }) => breaking)).toEqual(
    [],
  );
});

test('an operation that is gone breaks clients, a new one does not', () => {
  const none = { paths: {} };
  expect(contractChanges(before, none)).toMatchObject([{ breaking: true, message: 'is gone' }]);
  expect(contractChanges(none, before)).toMatchObject([{ breaking: false, message: 'is new' }]);
});
