import { isEnumType, type GraphQLSchema } from 'graphql';
import { outlineOf } from './outline.ts';

/** A document to be finished by hand. */
export interface Draft {
  /** `v1/getBrand.graphql`. */
  readonly name: string;
  readonly text: string;
  /** Places marked DECIDE. */
  readonly decisions: number;
}

interface ForeignOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly ForeignParameter[];
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
  };
  readonly responses?: Readonly<Record<string, ForeignResponse>>;
  readonly deprecated?: boolean;
}

interface ForeignResponse {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
  /** OpenAPI 2. */
  readonly schema?: object;
}

interface ForeignParameter {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: ForeignSchema;
  /** OpenAPI 2. */
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
}

interface ForeignSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: ForeignSchema;
  readonly properties?: Readonly<Record<string, ForeignSchema>>;
  readonly required?: readonly string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * Drafts for the operations of an OpenAPI 2 or 3 document. What it says is taken over: path,
 * parameters, words. What it cannot say is guessed by names and marked: the root field, the types of
 * variables, and properties that the graph has under no such name.
 */
export function draftsOf(schema: GraphQLSchema, document: object): readonly Draft[] {
  const paths: unknown = Reflect.get(document, 'paths');
  return Object.entries(paths ?? {}).flatMap(([path, given]) =>
    METHODS.flatMap((method) => {
      const item = resolved(document, given);
      const operation = Reflect.get(item, method) as ForeignOperation | null | undefined;
      if (typeof operation !== 'object' || operation === null) return [];
      const shared = (Reflect.get(item, 'parameters') ?? []) as readonly ForeignParameter[];
      return [
        draftOf(schema, document, path, method, {
          ...operation,
          parameters: [...shared, ...(operation.parameters ?? [])],
        }),
      ];
    }),
  );
}

function draftOf(
  schema: GraphQLSchema,
  document: object,
  foreignPath: string,
  method: string,
  operation: ForeignOperation,
): Draft {
  const path = /^\/v\d+\//.test(foreignPath) ? foreignPath : `/v1${foreignPath}`;
  const version = path.split('/')[1] ?? 'v1';
  const name = camel(operation.operationId ?? `${method} ${foreignPath}`);
  const variables = [
    ...addressVariables(schema, document, operation),
    ...bodyVariables(schema, document, operation),
  ];
  const isRead = method === 'get';
  const answer = resolved(document, answerSchema(operation)) as ForeignSchema;
  const outline = outlineOf(
    schema,
    foreignPath,
    isRead,
    (one) => resolved(document, one ?? {}),
    answer,
  );
  const words =
    (operation.summary ?? operation.description ?? `${method} ${foreignPath}`).split('\n')[0] ?? '';
  const tag = operation.tags?.[0] ?? 'Models';
  const rest = [
    ...(isRead ? [] : [`method: ${method.toUpperCase()}`]),
    `path: ${JSON.stringify(path)}`,
    `tag: ${JSON.stringify(tag)}`,
    ...(operation.deprecated === true ? ['deprecated: "2026-01-01" # DECIDE since when'] : []),
  ];
  const text = [
    '"""',
    words.replaceAll('"""', "'''").slice(0, 100),
    '"""',
    `${isRead ? 'query' : 'mutation'} ${name}${variables.length === 0 ? '' : `(\n${variables.join('\n')}\n)`}`,
    `@rest(\n  ${rest.join('\n  ')}\n) {`,
    outline,
    '}',
    '',
  ].join('\n');
  return { name: `${version}/${name}.graphql`, text, decisions: text.split('DECIDE').length - 1 };
}

function addressVariables(
  schema: GraphQLSchema,
  document: object,
  operation: ForeignOperation,
): readonly string[] {
  return (operation.parameters ?? [])
    .map((parameter) => resolved(document, parameter) as ForeignParameter)
    .filter(({ in: place }) => place === 'path' || place === 'query' || place === 'header')
    .map(({ name = 'unnamed', in: place, required, description, ...rest }) => {
      const type = typeOf(schema, name, rest.schema ?? rest);
      const variable = camel(name);
      const where = [
        ...(place === 'header' ? ['location: HEADER'] : []),
        ...(variable === name ? [] : [`name: ${JSON.stringify(name)}`]),
      ];
      return variableLine(
        variable,
        type,
        place === 'path' || required === true,
        description,
        where,
      );
    });
}

function bodyVariables(
  schema: GraphQLSchema,
  document: object,
  { requestBody }: ForeignOperation,
): readonly string[] {
  const [content] = Object.values(requestBody?.content ?? {});
  const body = resolved(document, content?.schema ?? {}) as ForeignSchema;
  return Object.entries(body.properties ?? {}).map(([name, property]) => {
    const type = typeOf(schema, name, resolved(document, property));
    const variable = camel(name);
    const where = variable === name ? [] : [`name: ${JSON.stringify(name)}`];
    return variableLine(variable, type, body.required?.includes(name) === true, undefined, where);
  });
}

interface GuessedType {
  readonly name: string;
  readonly sure: boolean;
}

function variableLine(
  variable: string,
  type: GuessedType,
  required: boolean,
  description: string | undefined,
  where: readonly string[],
): string {
  const words =
    description === undefined ? '' : `  ${JSON.stringify(description.split('\n')[0])}\n`;
  const place = where.length === 0 ? '' : ` @in(${where.join(', ')})`;
  const mark = type.sure ? '' : ' # DECIDE the type';
  return `${words}  $${variable}: ${type.name}${required ? '!' : ''}${place}${mark}`;
}

/** By format, by the values of an enum of the graph, or by habit of names. */
function typeOf(schema: GraphQLSchema, name: string, foreign: ForeignSchema): GuessedType {
  if (foreign.type === 'array') {
    const element = typeOf(schema, name, foreign.items ?? {});
    return { name: `[${element.name}!]`, sure: element.sure };
  }
  if (foreign.enum !== undefined) {
    const values = foreign.enum.map((value) => String(value).toUpperCase());
    const found = Object.values(schema.getTypeMap()).find(
      (type) =>
        isEnumType(type) &&
        !type.name.startsWith('Rest') &&
        values.every((value) => type.getValue(value) !== undefined),
    );
    if (found === undefined) return { name: 'String', sure: false };
    // Values in another case are other values to a client.
    return { name: found.name, sure: foreign.enum.every((value, at) => value === values[at]) };
  }
  if (foreign.format === 'date') return { name: 'Date', sure: true };
  if (foreign.type === 'integer') return { name: 'Int', sure: true };
  if (foreign.type === 'number') return { name: 'Float', sure: true };
  if (foreign.type === 'boolean') return { name: 'Boolean', sure: true };
  if (/(id|code|market|brand|model)s?$/i.test(name)) return { name: 'ID', sure: true };
  return { name: 'String', sure: foreign.type === 'string' };
}

function answerSchema({ responses = {} }: ForeignOperation): object {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const [content] = Object.values(success?.content ?? {});
  return content?.schema ?? success?.schema ?? {};
}

/** References into the document itself are followed; those into other files are left as nothing. */
function resolved(document: object, value: unknown, depth = 0): object {
  // A foreign file may have anything anywhere.
  if (typeof value !== 'object' || value === null) return {};
  const reference: unknown = Reflect.get(value, '$ref');
  if (typeof reference !== 'string' || depth > 20) return value;
  if (!reference.startsWith('#/')) return {};
  let found: unknown = document;
  for (const part of reference.slice(2).split('/')) {
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[part];
  }
  return resolved(document, found, depth + 1);
}

export function camel(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words
    .map((word, at) => (at === 0 ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return /^\d/.test(joined) || joined === '' ? `n${joined}` : joined;
}

function lowerFirst(word: string): string {
  return word === word.toUpperCase()
    ? word.toLowerCase()
    : word.charAt(0).toLowerCase() + word.slice(1);
}
