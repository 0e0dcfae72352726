import {
  isEnumType,
  isSpecifiedScalarType,
  type GraphQLLeafType,
  type GraphQLScalarType,
} from 'graphql';

/** The JSON text of a leaf's value, which is not null; throws where the type does not allow it. */
export type LeafText = (value: unknown) => string;

const MAX_INT = 2 ** 31 - 1;
const MIN_INT = -(2 ** 31);

export function compileLeaf(type: GraphQLLeafType): LeafText {
  if (isEnumType(type)) {
    // The client's schema has no inaccessible values, so they are refused as unknown ones are.
    const texts = new Map<unknown, string>(
      type.getValues().map(({ name }) => [name, JSON.stringify(name)]),
    );
    return (value) => texts.get(value) ?? serialized(type, value);
  }
  if (!isSpecifiedScalarType(type)) return (value) => serialized(type, value);
  const slow: LeafText = (value) => serialized(type, value);
  switch (type.name) {
    case 'Int':
      return (value) =>
        typeof value === 'number' && Number.isInteger(value) && value <= MAX_INT && value >= MIN_INT
          ? String(value)
          : slow(value);
    case 'Float':
      return (value) =>
        typeof value === 'number' && Number.isFinite(value) ? String(value) : slow(value);
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? String(value) : slow(value));
    default:
      return (value) => (typeof value === 'string' ? JSON.stringify(value) : slow(value));
  }
}

/** As graphql-js would have it: what can be taken for a value of the type is. */
function serialized(type: GraphQLLeafType | GraphQLScalarType, value: unknown): string {
  const json = JSON.stringify(type.serialize(value)) as string | undefined;
  return json ?? 'null';
}
