import type { ErrorObject } from 'ajv';
import type { FastifyRequest } from 'fastify';
import type { Endpoint, Parameter, VariableSource } from '../compile/endpoint.ts';
import type { JsonSchema } from '../compile/jsonSchema.ts';
import type { RestOperation } from '../operationRunner.ts';
import { faultWords } from './faultWords.ts';
import { namesIn } from './pathTemplate.ts';
import { ProblemError, type Fault } from './problem.ts';
import { httpProblem } from './problemTypes.ts';
import type { Validators } from './validators.ts';

export interface ReadRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Path parameters as they came, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

type Values = Record<string, unknown>;
type Place = Parameter['in'];

const PLACES: readonly Place[] = ['path', 'query', 'header'];
const MAX_FAULTS = 20;

/** Reads an endpoint's variables from a request; throws a ProblemError with every fault. */
export function requestReader(
  endpoint: Endpoint,
  validators: Validators,
): (request: FastifyRequest) => ReadRequest {
  const of = (place: Place): readonly Parameter[] =>
    endpoint.parameters.filter((one) => one.in === place);
  const names = namesIn(endpoint.path);
  const validateTexts = validators.ofTexts({
    type: 'object',
    properties: Object.fromEntries(
      PLACES.map((place) => [place, placeSchema(of(place), place, endpoint)]),
    ),
  });
  const validateBody = endpoint.body === null ? null : validators.ofJson(endpoint.body.schema);

  return (request) => {
    const params = request.params as Readonly<Record<string, string>>;
    const path = Object.fromEntries(names.map((name, at) => [name, params[`p${at}`] ?? '']));
    const texts = {
      path: { ...path } as Values,
      query: queryOf(request, of('query')),
      header: headersOf(request, of('header')),
    };
    const faults: Fault[] = validateTexts(texts)
      .slice(0, MAX_FAULTS + 1)
      .map((error) => textFault(error, endpoint));
    if (endpoint.body !== null && validateBody !== null) {
      faults.push(...bodyFaults(endpoint.body, validateBody, request.body));
    }
    if (faults.length > 0) throw invalid(faults);
    const variables: Values = {};
    for (const source of endpoint.variables) {
      const value = valueOf(source, texts, request);
      if (value !== undefined) variables[source.variable] = value;
    }
    return { variables, path };
  };
}

/** @param revision that a write is done at; null where it is done at any */
export function operationOf(
  endpoint: Endpoint,
  { variables }: ReadRequest,
  revision: number | null = null,
): RestOperation {
  const guarded = endpoint.variables.find(({ from }) => from === 'if-match');
  return {
    text: endpoint.operation,
    name: endpoint.id,
    kind: endpoint.kind,
    variables: guarded === undefined ? variables : { ...variables, [guarded.variable]: revision },
  };
}

export function invalid(faults: readonly Fault[]): ProblemError {
  const [first] = faults;
  const others = faults.length - 1;
  const more = others === 0 ? '' : ` And ${others} more, in \`errors\`.`;
  const where =
    first === undefined || first.name === '' ? 'the body' : `${first.in} '${first.name}'`;
  return new ProblemError(
    httpProblem('INVALID_REQUEST', {
      detail: `${where}: ${first?.detail ?? ''}${more}`,
      faults: faults.slice(0, MAX_FAULTS),
    }),
  );
}

function placeSchema(
  parameters: readonly Parameter[],
  place: Place,
  { version }: Endpoint,
): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    // The old platform ignored what it did not know, and its clients may send it. From v2 on a
    // filter with a typing error is refused: it would silently find everything.
    additionalProperties: place !== 'query' || version === 'v1',
  };
}

function queryOf(request: FastifyRequest, parameters: readonly Parameter[]): Values {
  const values: Values = { ...(request.query as Values) };
  for (const { name, schema, commas } of parameters) {
    const given = values[name];
    if (given === undefined || schema.type !== 'array') continue;
    if (Array.isArray(given)) continue;
    values[name] = commas && typeof given === 'string' ? given.split(',') : [given];
  }
  for (const name of Object.keys(values)) {
    const bare = /^(\w+)\[.*\]$/.exec(name)?.[1];
    if (bare === undefined || !parameters.some((one) => one.name === bare)) continue;
    throw invalid([
      {
        in: 'query',
        name: bare,
        detail: `Expected '${bare}' without brackets, got '${name.slice(0, 60)}'. ${REPEAT}`,
      },
    ]);
  }
  return values;
}

function headersOf({ headers }: FastifyRequest, parameters: readonly Parameter[]): Values {
  const values: Values = {};
  for (const { name } of parameters) {
    const value = headers[name.toLowerCase()];
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function textFault(error: ErrorObject, { parameters }: Endpoint): Fault {
  const [, place = 'query', part, ...rest] = error.instancePath.split('/');
  const name = part === undefined ? namedBy(error) : unescaped(part);
  const parameter = parameters.find((one) => one.in === place && one.name === name);
  return {
    in: place as Place,
    name,
    ...(rest.length === 0 ? {} : { pointer: `/${rest.join('/')}` }),
    detail: `${faultWords(error)}${parameter === undefined ? '' : hint(error, parameter)}`,
  };
}

/** What a sample does not tell: how a text is made up, and how several values are sent. */
function hint({ keyword, data }: ErrorObject, { schema, commas, description }: Parameter): string {
  if (keyword === 'pattern' && description !== '') return ` ${description}`;
  const isJoined = schema.type === 'array' && !commas && String(data).includes(',');
  return keyword === 'enum' && isJoined ? ` ${REPEAT}` : '';
}

const REPEAT = 'Repeat the name for several values.';

/** Properties that a body may have beside those it should, to be told of by name. */
const MOST_UNKNOWN = 1_000;

function bodyFaults(
  body: { readonly schema: JsonSchema; readonly required: boolean },
  validate: (value: unknown) => readonly ErrorObject[],
  value: unknown,
): readonly Fault[] {
  if (value === undefined || value === null) {
    if (!body.required) return [];
    return [{ in: 'body', name: '', detail: 'Expected a JSON object in the body, got nothing.' }];
  }
  // Cut before each is put into words: a body may have a fault for each of its bytes.
  return (
    tooMany(body.schema, value) ??
    validate(value)
      .slice(0, MAX_FAULTS + 1)
      .map(bodyFault)
  );
}

/** Told before each element or property of half a million is checked. */
function tooMany({ properties = {} }: JsonSchema, value: unknown): readonly Fault[] | null {
  const known = Object.keys(properties);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const names = Object.keys(value);
    if (names.length > known.length + MOST_UNKNOWN) {
      const detail = `Expected only ${known.join(', ')}; got ${names.length} properties.`;
      return [{ in: 'body', name: '', detail }];
    }
  }
  for (const [name, { maxItems }] of Object.entries(properties)) {
    const list: unknown = typeof value === 'object' ? Reflect.get(value as object, name) : null;
    if (maxItems === undefined || !Array.isArray(list) || list.length <= maxItems) continue;
    const detail = `Expected at most ${maxItems} elements, got ${list.length}.`;
    return [{ in: 'body', name, pointer: `/${name}`, detail }];
  }
  return null;
}

function bodyFault(error: ErrorObject): Fault {
  const [, name] = error.instancePath.split('/');
  const missing = namedBy(error);
  const property = name === undefined ? missing : unescaped(name);
  const pointer =
    error.instancePath === '' && property !== '' ? `/${property}` : error.instancePath;
  return { in: 'body', name: property, pointer, detail: faultWords(error) };
}

function valueOf(
  source: VariableSource,
  texts: Readonly<Record<Place, Values>>,
  request: FastifyRequest,
): unknown {
  switch (source.from) {
    case 'property':
      return ((request.body ?? {}) as Values)[source.name];
    case 'body':
      return request.body ?? undefined;
    case 'if-match':
      // The conditions of a write are judged once the request is read.
      return undefined;
    case 'reading': {
      const given = source.names.map((name) => texts[source.in][name]);
      return given.includes(undefined) ? undefined : source.value(given.map(String));
    }
    default:
      return texts[source.from][source.name];
  }
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The name that is missing or too many; empty for other faults. */
function namedBy({ params }: ErrorObject): string {
  const name: unknown = params['missingProperty'] ?? params['additionalProperty'];
  return typeof name === 'string' ? name.slice(0, 100) : '';
}
