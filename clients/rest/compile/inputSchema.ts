import {
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLInputType,
} from 'graphql';
import { orNull, withDescription, type JsonSchema } from './jsonSchema.ts';
import { scalarInputSchema } from './scalarSchema.ts';

/** What JSON a value of an input type is. Throws where a scalar is not known. */
export function inputSchema(type: GraphQLInputType): JsonSchema {
  return isNonNullType(type) ? bare(type.ofType) : orNull(bare(type));
}

/** As in a path, query or header, where nothing is null: what is not sent is not there. */
export function textSchema(type: GraphQLInputType): JsonSchema {
  return bare(isNonNullType(type) ? type.ofType : type);
}

function bare(type: GraphQLInputType): JsonSchema {
  if (isListType(type)) return { type: 'array', items: inputSchema(type.ofType) };
  if (isScalarType(type) || isEnumType(type)) {
    const schema = scalarInputSchema(type);
    if (schema !== null) return schema;
    throw new Error(
      `The scalar ${type.name} has no JSON Schema yet: add it to compile/scalarSchema.ts.`,
    );
  }
  const fields = Object.values(type.getFields());
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [
        field.name,
        {
          ...withDescription(inputSchema(field.type), field.description ?? null),
          ...(field.defaultValue === undefined ? {} : { default: field.defaultValue }),
        },
      ]),
    ),
    required: fields
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map(({ name }) => name),
    additionalProperties: false,
  };
}
