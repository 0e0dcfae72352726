import type { Endpoint, Parameter } from '../compile/endpoint.ts';
import type { JsonSchema } from '../compile/jsonSchema.ts';
import { exampleAddress, type ExampleRequest } from '../examples/exampleRequests.ts';
import { mediaTypesOf } from '../http/mediaTypes.ts';

/** A request made from what the contract says, and what it must be answered with. */
export interface ContractRequest {
  readonly name: string;
  readonly method: string;
  /** Below the gateway. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly expected:
    | { readonly kind: 'contract' }
    /** A 400 that names this part. */
    | { readonly kind: 'fault'; readonly in: string; readonly name: string };
}

/** Fair, and the same for the same seed. */
export type Random = () => number;

/**
 * Requests of an endpoint: its example in every media type, each parameter at its bounds and at
 * random within them, and each one wrong in every way that its schema excludes.
 */
export function contractRequests(
  endpoint: Endpoint,
  example: ExampleRequest,
  random: Random,
): readonly ContractRequest[] {
  const asked = (
    name: string,
    change: Partial<ExampleRequest>,
    more: Partial<ContractRequest> = {},
  ): ContractRequest => {
    const request = { ...example, ...change };
    return {
      name: `${endpoint.id}: ${name}`,
      method: endpoint.method,
      address: exampleAddress(endpoint, request),
      headers: request.body === null ? {} : { 'content-type': 'application/json' },
      body: request.body === null ? null : JSON.stringify(request.body),
      expected: { kind: 'contract' },
      ...more,
    };
  };
  const withParameter = ({ in: place, name }: Parameter, value: string): Partial<ExampleRequest> =>
    place === 'path'
      ? { path: { ...example.path, [name]: value } }
      : { query: { ...example.query, [name]: value } };
  const inAddress = endpoint.parameters.filter((one) => one.in !== 'header');
  return [
    ...mediaTypesOf(endpoint).map((accept) => {
      const request = asked(accept, {});
      return { ...request, headers: { ...request.headers, accept } };
    }),
    ...inAddress.flatMap((parameter) =>
      validTexts(parameter.schema, random).map((value) =>
        asked(`${parameter.name}=${value.slice(0, 40)}`, withParameter(parameter, value)),
      ),
    ),
    ...inAddress.flatMap((parameter) =>
      invalidTexts(parameter).map((value) =>
        asked(`wrong ${parameter.name}=${value.slice(0, 40)}`, withParameter(parameter, value), {
          expected: { kind: 'fault', in: parameter.in, name: parameter.name },
        }),
      ),
    ),
    ...inAddress
      .filter((one) => one.required && one.in === 'query')
      .map((parameter) => {
        const { [parameter.name]: _, ...query } = example.query;
        return asked(
          `no ${parameter.name}`,
          { query },
          {
            expected: { kind: 'fault', in: 'query', name: parameter.name },
          },
        );
      }),
    ...wrongBodies(endpoint, example).map(([name, body, part]) =>
      asked(name, {}, { body, expected: { kind: 'fault', in: 'body', name: part } }),
    ),
  ];
}

/** At the bounds, the ends of an enum, and one at random. */
function validTexts(schema: JsonSchema, random: Random): readonly string[] {
  if (schema.enum !== undefined) return [0, -1].map((at) => String(schema.enum?.at(at)));
  if (schema.type === 'array') return validTexts(schema.items ?? {}, random);
  if (schema.type === 'integer') {
    const [least, most] = [schema.minimum ?? 0, schema.maximum ?? 1_000];
    return [least, most, least + Math.floor(random() * (most - least))].map(String);
  }
  if (schema.format === 'date') return ['2026-12-01', '2000-02-29', '2999-12-31'];
  if (schema.pattern !== undefined) return matching(schema.pattern, random);
  return ['x', `r${Math.floor(random() * 1e9)}`, 'ä ö/ü?&#%+"<>', '\u{1F697}'];
}

/** Texts for the patterns that parameters have. */
function matching(pattern: string, random: Random): readonly string[] {
  const code = `R${Math.floor(random() * 1e6)}`;
  const candidates = ['ZZ', code, 'PTMIDN', `PTMIDN,${code}`, '-', '+', `+L-PTMIDN_E-${code}`];
  const expression = new RegExp(pattern);
  return candidates.filter((one) => expression.test(one));
}

function invalidTexts({ schema, commas, in: place }: Parameter): readonly string[] {
  // An empty segment is another path.
  const empty = place === 'path' ? [] : [''];
  const own = schema.type === 'array' ? (schema.items ?? {}) : schema;
  const wrong: string[] = [];
  if (own.enum !== undefined) wrong.push('NO_SUCH_VALUE', ...empty);
  else if (own.type === 'integer') {
    wrong.push('many', '1.5', '99999999999', ...empty);
    if (own.minimum !== undefined) wrong.push(String(own.minimum - 1));
    if (own.maximum !== undefined) wrong.push(String(own.maximum + 1));
  } else if (own.format === 'date') wrong.push('2026-02-30', '01.12.2026', 'today', ...empty);
  else if (own.pattern !== undefined) wrong.push('no such form', 'a/b', 'x'.repeat(300));
  return commas ? wrong.filter((one) => one !== '') : wrong;
}

type WrongBody = readonly [name: string, body: string, part: string];

function wrongBodies({ body }: Endpoint, example: ExampleRequest): readonly WrongBody[] {
  if (body === null) return [];
  const whole = example.body ?? {};
  const wrong: WrongBody[] = [
    ['broken JSON', '{"a":', ''],
    ['a list as the body', '[]', ''],
    ['a property too many', JSON.stringify({ ...whole, surplus: 1 }), 'surplus'],
  ];
  for (const [name, schema] of Object.entries(body.schema.properties ?? {})) {
    wrong.push([`wrong ${name}`, JSON.stringify({ ...whole, [name]: { not: 'so' } }), name]);
    if (schema.maxItems !== undefined) {
      const many = Array.from({ length: schema.maxItems + 1 }, () => 'x');
      wrong.push([`too many ${name}`, JSON.stringify({ ...whole, [name]: many }), name]);
    }
  }
  for (const name of body.schema.required ?? []) {
    const { [name]: _, ...rest } = whole;
    wrong.push([`no ${name}`, JSON.stringify(rest), name]);
  }
  return wrong;
}
