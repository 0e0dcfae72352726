import type { ErrorObject } from 'ajv';

const MAX_QUOTE = 60;
const A_TYPE: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** What was expected and what came, of one fault that AJV found. */
export function faultWords({
  keyword,
  params,
  data,
  schema,
  parentSchema,
  instancePath,
}: ErrorObject): string {
  const got = `got ${quoted(data)}`;
  switch (keyword) {
    case 'required':
      return `Expected '${String(params['missingProperty'])}', got nothing.`;
    case 'additionalProperties': {
      const known = Object.keys((parentSchema?.['properties'] ?? {}) as object);
      const names = known.length === 0 ? 'no parameters' : `only ${known.join(', ')}`;
      return `Expected ${names}; got '${String(params['additionalProperty']).slice(0, MAX_QUOTE)}'.`;
    }
    case 'enum':
      return `Expected one of ${(schema as readonly (string | null)[]).filter((one) => one !== null).join(', ')}; ${got}.`;
    case 'type': {
      const types = Array.isArray(schema) ? (schema as readonly string[]) : [String(schema)];
      const wanted = types.map((type) => A_TYPE[type] ?? type).join(' or ');
      // A parameter that the address has more than once.
      const repeated = Array.isArray(data) && instancePath.startsWith('/query/');
      return `Expected ${wanted}, ${repeated ? `got ${data.length} values` : got}.`;
    }
    case 'minimum':
      return `Expected a number from ${String(schema)}, ${got}.`;
    case 'maximum':
      return `Expected a number up to ${String(schema)}, ${got}.`;
    case 'minLength':
      return schema === 1
        ? 'Expected a text, got an empty one.'
        : `Expected a text of at least ${String(schema)} characters, ${got}.`;
    case 'maxLength':
      return `Expected a text of up to ${String(schema)} characters, got ${String(data).length}.`;
    case 'minItems':
    case 'maxItems': {
      const bound = keyword === 'minItems' ? 'at least' : 'at most';
      return `Expected ${bound} ${String(schema)} elements, got ${(data as readonly unknown[]).length}.`;
    }
    case 'format':
      return schema === 'date'
        ? `Expected a day such as 2026-12-01, ${got}.`
        : `Expected a text in the form '${String(schema)}', ${got}.`;
    case 'pattern':
      return `Expected a text such as ${sampleOf(parentSchema) ?? String(schema)}, ${got}.`;
    default:
      return `Expected something else (${keyword}), ${got}.`;
  }
}

/** Says more to a reader than a pattern does; null where the schema has none. */
function sampleOf(schema: ErrorObject['parentSchema']): string | null {
  const [sample] = (schema?.['examples'] ?? []) as readonly unknown[];
  return typeof sample === 'string' ? sample : null;
}

/** The beginning of it; what is large is named and not written out. */
function quoted(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    return value.length <= MAX_QUOTE ? `'${value}'` : `'${value.slice(0, MAX_QUOTE)}…`;
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}
