import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import type { JsonSchema } from './jsonSchema.ts';

const MAX_ID_LENGTH = 4_000;
/** Longer than any text that a client writes: a name, a code, a search, a cursor. */
const MAX_TEXT_LENGTH = 1_000;

/** What a scalar of the graph may be, in a request or an answer. */
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer', minimum: -2_147_483_648, maximum: 2_147_483_647 },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
  Decimal: { type: 'string', pattern: String.raw`^-?\d+(\.\d+)?$` },
  BigInt: { type: 'string', pattern: String.raw`^-?\d+$` },
  CurrencyCode: { type: 'string', pattern: '^[A-Z]{3}$' },
  Locale: { type: 'string' },
  TimeZone: { type: 'string' },
  DataVersionId: { type: 'string' },
};

/** Null for a scalar that this table does not know yet. */
export function scalarSchema(type: GraphQLScalarType | GraphQLEnumType): JsonSchema | null {
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  return SCALARS[type.name] ?? null;
}

/** The same, with the bounds that a request must keep. */
export function scalarInputSchema(type: GraphQLScalarType | GraphQLEnumType): JsonSchema | null {
  const schema = scalarSchema(type);
  if (type.name === 'ID') return { ...schema, minLength: 1, maxLength: MAX_ID_LENGTH };
  if (type.name === 'String') return { ...schema, maxLength: MAX_TEXT_LENGTH };
  return schema;
}
