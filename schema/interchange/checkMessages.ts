import type { ErrorObject } from 'ajv/dist/2020.js';

/** What is wrong with one field of a record. */
export interface FieldFault {
  /** JSON pointer; null for the whole record. */
  readonly field: string | null;
  readonly message: string;
}

/** Ajv's findings in words of what was expected and what came, one a fault. */
export function describeErrors(errors: readonly ErrorObject[]): readonly FieldFault[] {
  // Places in the schema, not in the record: a table of a thousand wrong rows has one.
  const alternatives = [
    ...new Set(
      errors
        .filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
        .map(({ schemaPath }) => `${schemaPath}/`),
    ),
  ];
  const shown = errors.filter(
    (error) =>
      // Why each alternative fails only distracts from that none of them fits.
      !alternatives.some((place) => error.schemaPath.startsWith(place)) &&
      // `propertyNames` itself tells which name is wrong.
      error.propertyName === undefined,
  );
  return shown.map((error) => ({ field: fieldOf(error), message: messageOf(error) }));
}

/** A value as it may stand in a message: never longer than a line is read. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

interface Found extends ErrorObject {
  readonly params: Readonly<Record<string, unknown>>;
}

function fieldOf(error: ErrorObject): string | null {
  const { keyword, instancePath } = error;
  const params: Readonly<Record<string, unknown>> = error.params;
  const below =
    keyword === 'required'
      ? params['missingProperty']
      : keyword === 'additionalProperties'
        ? params['additionalProperty']
        : keyword === 'propertyNames'
          ? params['propertyName']
          : undefined;
  if (typeof below === 'string') {
    return `${instancePath}/${below.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return instancePath === '' ? null : instancePath;
}

function messageOf(error: ErrorObject): string {
  const { params, data, keyword } = error as Found;
  const known = (error.parentSchema?.['properties'] ?? {}) as Readonly<Record<string, unknown>>;
  const others: unknown = error.parentSchema?.['additionalProperties'];
  switch (keyword) {
    case 'required':
      return `expected ${described(known[String(params['missingProperty'])] ?? others)}, got nothing`;
    case 'additionalProperties':
      return `expected only ${Object.keys(known).join(', ')}; got an unknown field`;
    case 'propertyNames':
      return `expected a locale like 'en' or 'pt-BR', got ${shown(params['propertyName'])}`;
    case 'discriminator':
      return `expected one of the known kinds, got ${shown(params['tagValue'])}`;
    case 'uniqueItems':
      return `expected each item once, got ${shown(repeated(data))} twice`;
    case 'minProperties':
      return 'expected at least one field, got an empty object';
    case 'oneOf':
    case 'anyOf':
      return `expected ${alternativesOf(error)}, got ${shown(data)}`;
    default:
      return `expected ${expectation(error as Found)}, got ${shown(data)}`;
  }
}

function expectation({ keyword, params, parentSchema }: Found): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'type':
      return TYPE_NAMES[String(params['type'])] ?? String(params['type']);
    case 'enum':
      return `one of ${(params['allowedValues'] as readonly unknown[]).join(', ')}`;
    case 'const':
      return shown(params['allowedValue']);
    case 'pattern': {
      const pattern = String(params['pattern']);
      return PATTERN_NAMES[pattern] ?? `text of the form ${pattern}`;
    }
    case 'format':
      return 'a day that exists, as YYYY-MM-DD';
    case 'minimum':
      return `at least ${limit}`;
    case 'maximum':
      return `at most ${limit}`;
    case 'minLength':
      return limit === '1' ? 'a text that is not empty' : `at least ${limit} characters`;
    case 'maxLength':
      return `at most ${limit} characters`;
    case 'minItems':
      return `at least ${limit} item${limit === '1' ? '' : 's'}`;
    case 'maxItems':
      return `at most ${limit} items`;
    default:
      return described(parentSchema);
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
};

/** Patterns are exact, but a person reads words faster. */
const PATTERN_NAMES: Readonly<Record<string, string>> = {
  '^[A-Z0-9]{1,8}$': 'a code of 1 to 8 characters A–Z or 0–9',
  '^[a-z0-9]+(-[a-z0-9]+)*$': "lower-case words joined by hyphens, like 'model-s'",
  '^[A-Z]{2}$': 'two capital letters',
  '^[A-Z]{3}$': 'three capital letters',
  '^-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,6})?$':
    "a decimal number in quotes, like '1234.50', of at most 16 digits before and 6 after the point",
  '^#[0-9A-F]{6}$': "a colour like '#1A2B3C'",
  '^[A-Z0-9-]{1,40}$': 'a code of 1 to 40 characters A–Z, 0–9 or hyphen',
  '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$': "a locale like 'en' or 'pt-BR'",
  '^[A-Za-z_]+(/[A-Za-z0-9_+-]+){0,2}$': "an IANA time zone like 'Europe/Berlin'",
};

function described(schema: unknown): string {
  const {
    description,
    enum: values,
    type,
    $ref,
  } = (schema ?? {}) as {
    readonly description?: string;
    readonly enum?: readonly unknown[];
    readonly type?: string;
    readonly $ref?: string;
  };
  if (values !== undefined) return `one of ${values.join(', ')}`;
  if ($ref !== undefined) return REFERENCE_NAMES[$ref.split('/').at(-1) ?? ''] ?? 'a value';
  if (type !== undefined) return TYPE_NAMES[type] ?? type;
  return description ?? 'a value';
}

const REFERENCE_NAMES: Readonly<Record<string, string>> = {
  Code: 'a code',
  Slug: 'lower-case words joined by hyphens',
  MarketCode: 'a market code',
  CurrencyCode: 'a currency code',
  Date: 'a day as YYYY-MM-DD',
  Decimal: 'a decimal number in quotes',
  Hex: 'a colour',
  Texts: "texts by locale, 'en' among them",
  Expression: 'an expression',
  Scopes: 'a list of scopes',
};

function alternativesOf({ parentSchema, keyword }: ErrorObject): string {
  const all = (parentSchema?.[keyword] ?? []) as readonly {
    readonly title?: string;
    readonly type?: string;
    readonly $ref?: string;
    readonly required?: readonly string[];
  }[];
  const words = all.map(({ title, required, type, $ref }) => {
    if (title !== undefined) return `${title} (${required?.join(', ') ?? 'other fields'} alone)`;
    return type === 'null' ? 'null' : described({ $ref, type });
  });
  return words.join(' or ');
}

function repeated(items: unknown): unknown {
  const seen = new Set<unknown>();
  return (items as readonly unknown[]).find((item) => seen.size === seen.add(item).size);
}
