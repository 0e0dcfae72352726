import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from '../../compile/compileEndpoints.ts';
import type { Endpoint } from '../../compile/endpoint.ts';
import type { JsonSchema } from '../../compile/jsonSchema.ts';
import { readExamples } from '../../examples/exampleAnswers.ts';
import { exampleRequest } from '../../examples/exampleRequests.ts';
import { JSON_TYPE, mediaTypesOf } from '../../http/mediaTypes.ts';
import { openApiDocument, takesRevision, type Json } from '../../openapi/openApiDocument.ts';
import type { KnownRequest } from './knownRequests.ts';
import { planOf, type Plan, type View } from './plan.ts';
import { viewDocument } from './views.ts';

let endpoints: readonly Endpoint[];
let document: Json;
let plan: Plan;
let views: readonly (readonly [View, Json])[];

beforeAll(async () => {
  endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  document = openApiDocument(endpoints, await readExamples());
  plan = planOf(endpoints);
  const known = new Map(endpoints.map((endpoint) => [endpoint.id, knownOf(endpoint)]));
  views = [...plan.rightAndWrong, ...plan.rightOnly].map((view) => [
    view,
    viewDocument(document, view, known),
  ]);
});

describe('the views of the document that Specmatic is given', () => {
  it('have every operation, asked rightly and wrongly', () => {
    const viewed = new Set(plan.rightAndWrong.flatMap(idsOf));
    expect(endpoints.map(({ id }) => id).filter((id) => !viewed.has(id))).toEqual([]);
  });

  it('have every parameter and every form of an answer', () => {
    const shown = new Set(views.flatMap(([, view]) => operationsOf(view).flatMap(partsOf)));
    const all = operationsOf(document).flatMap(partsOf);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((part) => !shown.has(part))).toEqual([]);
  });

  it('ask of who owns something with both of the ways to say so', () => {
    const own = endpoints.filter(({ isPrivate }) => isPrivate).map(({ id }) => id);
    for (const caller of ['owner', 'user']) {
      const asked = new Set(
        plan.rightAndWrong.filter((view) => view.caller === caller).flatMap(idsOf),
      );
      expect(own.filter((id) => !asked.has(id))).toEqual([]);
    }
  });

  it('change no answer, but for the forms that they leave out', () => {
    for (const [, view] of views) {
      expect(view['components']).toBe(document['components']);
      for (const { name, operation } of operationsOf(view)) {
        const whole = operationsOf(document).find((one) => one.name === name)!.operation;
        for (const [status, response] of Object.entries(whole.responses)) {
          expect({ ...operation.responses[status], content: null }).toEqual({
            ...response,
            content: null,
          });
          expect(response.content ?? {}).toMatchObject(operation.responses[status]?.content ?? {});
        }
      }
    }
  });

  it('ask with nothing that the document does not allow', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const [, view] of views) {
      for (const { name, operation } of operationsOf(view)) {
        const whole = operationsOf(document).find((one) => one.name === name)!.operation;
        // Which OpenAPI has no parameter for.
        const published = operation.parameters.filter((one) => one.name !== 'Accept');
        for (const { name: parameter, schema } of published) {
          const allowed = whole.parameters.find((one) => one.name === parameter)!.schema;
          for (const value of schema.enum ?? schema.items?.enum ?? []) {
            const sent = schema.type === 'array' ? [value] : value;
            expect([name, parameter, ajv.validate(allowed, sent)]).toEqual([name, parameter, true]);
          }
        }
      }
    }
  });
});

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly schema: JsonSchema }[];
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
}

interface NamedOperation {
  readonly name: string;
  readonly operation: Operation;
}

function operationsOf(of: Json): readonly NamedOperation[] {
  const paths = of['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const { parameters: standing } = document['components'] as {
    readonly parameters: Readonly<Record<string, Operation['parameters'][number]>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      operation: {
        ...operation,
        parameters: operation.parameters.map((one) => {
          const reference = (one as { readonly $ref?: string }).$ref?.split('/').at(-1);
          return reference === undefined ? one : standing[reference]!;
        }),
      },
    })),
  );
}

function partsOf({ name, operation }: NamedOperation): readonly string[] {
  const [, success] = Object.entries(operation.responses).find(([status]) => status < '300')!;
  return [
    ...operation.parameters.map((parameter) => `${name} ${parameter.name}`),
    ...Object.keys(success.content ?? {}).map((type) => `${name} ${type}`),
  ];
}

function idsOf(view: View): readonly string[] {
  return view.endpoints.map(({ endpoint }) => endpoint.id);
}

/** As a platform would make it. */
function knownOf(endpoint: Endpoint): KnownRequest {
  const example = exampleRequest(endpoint, { shareCode: 'k3m9', sharecode: 'k3m9' });
  const made = { after: 'bm9uZQ', page_token: 'bm9uZQ', series: ['x'], remove: ['RFPAN'] };
  return {
    ...example,
    query: { ...example.query, ...made },
    headers: takesRevision(endpoint) ? { 'If-Match': '*' } : {},
  };
}

it('every endpoint answers JSON, which is the form of who asks for none', () => {
  expect(endpoints.filter((endpoint) => !mediaTypesOf(endpoint).includes(JSON_TYPE))).toEqual([]);
});
