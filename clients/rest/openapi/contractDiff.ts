import type { JsonSchema } from '../compile/jsonSchema.ts';
import type { Json } from './openApiDocument.ts';

export interface ContractChange {
  /** A client that did nothing wrong may stop working. */
  readonly breaking: boolean;
  /** `GET /v2/brands`. */
  readonly operation: string;
  readonly message: string;
}

interface Operation {
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly deprecated?: boolean;
}

type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

interface OpenApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
  readonly explode?: boolean;
}

type Note = (breaking: boolean, message: string) => void;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const MAX_DEPTH = 30;

/** What changed from one OpenAPI document to another, as clients see it. */
export function contractChanges(before: Json, after: Json): readonly ContractChange[] {
  const changes: ContractChange[] = [];
  const olds = operationsOf(before);
  const news = operationsOf(after);
  for (const [name, old] of olds) {
    const note: Note = (breaking, message) => {
      changes.push({ breaking, operation: name, message });
    };
    const now = news.get(name);
    if (now === undefined) note(true, 'is gone');
    else compareOperations(old, now, note, { before, after });
  }
  for (const name of news.keys()) {
    if (!olds.has(name)) changes.push({ breaking: false, operation: name, message: 'is new' });
  }
  return changes;
}

interface Documents {
  readonly before: Json;
  readonly after: Json;
}

function operationsOf(document: Json): ReadonlyMap<string, Operation> {
  const paths = (document['paths'] ?? {}) as Readonly<
    Record<string, Readonly<Record<string, Operation>>>
  >;
  const operations = new Map<string, Operation>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = methods[method];
      if (operation !== undefined) operations.set(`${method.toUpperCase()} ${path}`, operation);
    }
  }
  return operations;
}

function compareOperations(old: Operation, now: Operation, note: Note, documents: Documents): void {
  if (old.deprecated !== true && now.deprecated === true) note(false, 'is deprecated');
  compareParameters(old, now, note, documents);
  compareBodies(old, now, note, documents);
  const [oldStatus, oldAnswer] = successOf(old);
  const [status, answer] = successOf(now);
  if (oldStatus !== status) note(true, `answers ${status} instead of ${oldStatus}`);
  for (const [type, { schema }] of Object.entries(oldAnswer.content ?? {})) {
    const found = answer.content?.[type];
    if (found === undefined) note(true, `answers no ${type} any more`);
    else compareAnswers(schema, found.schema, 'the answer', note, documents);
  }
}

function successOf({ responses }: Operation): readonly [string, { readonly content?: Content }] {
  return Object.entries(responses).find(([status]) => status.startsWith('2')) ?? ['none', {}];
}

function compareParameters(old: Operation, now: Operation, note: Note, documents: Documents): void {
  const olds = parametersOf(old, documents.before);
  const news = parametersOf(now, documents.after);
  for (const [key, parameter] of olds) {
    const found = news.get(key);
    if (found === undefined) {
      note(true, `takes no ${key} any more`);
      continue;
    }
    if (found.required === true && parameter.required !== true) note(true, `demands ${key}`);
    if (found.explode !== parameter.explode) note(true, `reads the list in ${key} in another way`);
    compareRequests(parameter.schema, found.schema, key, note, documents);
  }
  for (const [key, { required }] of news) {
    if (!olds.has(key))
      note(required === true, required === true ? `demands ${key}` : `takes ${key}`);
  }
}

function parametersOf(operation: Operation, document: Json): ReadonlyMap<string, OpenApiParameter> {
  return new Map(
    (operation.parameters ?? []).map((given) => {
      const parameter = resolved<OpenApiParameter>(given, document);
      return [`${parameter.in} '${parameter.name}'`, parameter];
    }),
  );
}

function compareBodies(old: Operation, now: Operation, note: Note, documents: Documents): void {
  if (old.requestBody === undefined && now.requestBody?.required === true)
    note(true, 'demands a body');
  for (const [type, { schema }] of Object.entries(old.requestBody?.content ?? {})) {
    const found = now.requestBody?.content[type];
    if (found === undefined) note(true, `takes no body of type ${type} any more`);
    else compareRequests(schema, found.schema, 'the body', note, documents);
  }
}

/** What a client may send must stay allowed. */
function compareRequests(
  given: JsonSchema | undefined,
  nowGiven: JsonSchema | undefined,
  where: string,
  note: Note,
  documents: Documents,
): void {
  const old = resolved<JsonSchema>(given ?? {}, documents.before);
  const now = resolved<JsonSchema>(nowGiven ?? {}, documents.after);
  for (const type of typesOf(old)) {
    if (!typesOf(now).includes(type)) note(true, `takes no ${type} in ${where} any more`);
  }
  for (const value of old.enum ?? []) {
    if (now.enum !== undefined && !now.enum.includes(value))
      note(true, `takes no ${String(value)} in ${where} any more`);
  }
  if (old.enum === undefined && now.enum !== undefined)
    note(true, `takes only some values in ${where}`);
  for (const [keyword, isUpper] of BOUNDS) {
    const [was, is] = [old[keyword], now[keyword]];
    if (is === undefined || was === is) continue;
    const narrower = was === undefined || (isUpper ? is < was : is > was);
    if (narrower) note(true, `narrows ${keyword} of ${where} to ${is}`);
  }
  if (now.pattern !== undefined && now.pattern !== old.pattern) {
    note(true, `takes only texts like ${now.pattern} in ${where}`);
  }
  for (const name of now.required ?? []) {
    if (!(old.required ?? []).includes(name)) note(true, `demands '${name}' in ${where}`);
  }
  for (const [name, property] of Object.entries(old.properties ?? {})) {
    const found = now.properties?.[name];
    if (found === undefined) note(true, `takes no '${name}' in ${where} any more`);
    else compareRequests(property, found, `'${name}' of ${where}`, note, documents);
  }
  if (old.items !== undefined && now.items !== undefined) {
    compareRequests(old.items, now.items, `the elements of ${where}`, note, documents);
  }
}

const BOUNDS = [
  ['maximum', true],
  ['maxLength', true],
  ['maxItems', true],
  ['minimum', false],
  ['minLength', false],
  ['minItems', false],
] as const;

/** What a client may read must stay as it was. */
function compareAnswers(
  given: JsonSchema | undefined,
  nowGiven: JsonSchema | undefined,
  where: string,
  note: Note,
  documents: Documents,
): void {
  const old = resolved<JsonSchema>(given ?? {}, documents.before);
  const now = resolved<JsonSchema>(nowGiven ?? {}, documents.after);
  for (const type of typesOf(now)) {
    const wasWider = type === 'integer' && typesOf(old).includes('number');
    if (typesOf(old).length > 0 && !typesOf(old).includes(type) && !wasWider) {
      note(true, `may answer ${type} in ${where}`);
    }
  }
  for (const value of now.enum ?? []) {
    // Clients are told to expect new values; it is worth knowing all the same.
    if (old.enum !== undefined && !old.enum.includes(value))
      note(false, `may answer ${String(value)} in ${where}`);
  }
  for (const [name, property] of Object.entries(old.properties ?? {})) {
    const found = now.properties?.[name];
    if (found === undefined) note(true, `answers no '${name}' in ${where} any more`);
    else compareAnswers(property, found, `'${name}' of ${where}`, note, documents);
  }
  for (const name of Object.keys(now.properties ?? {})) {
    if (old.properties !== undefined && !(name in old.properties))
      note(false, `answers '${name}' in ${where}`);
  }
  if (old.items !== undefined && now.items !== undefined) {
    compareAnswers(old.items, now.items, `the elements of ${where}`, note, documents);
  }
}

function typesOf({ type }: JsonSchema): readonly string[] {
  return type === undefined ? [] : [type].flat();
}

function resolved<T extends object>(value: T, document: Json, depth = 0): T {
  const reference: unknown = Reflect.get(value, '$ref');
  if (typeof reference !== 'string' || depth > MAX_DEPTH) return value;
  let found: unknown = document;
  for (const part of reference.split('/').slice(1)) {
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[part];
  }
  return resolved((found ?? {}) as T, document, depth + 1);
}
