import {
  getNamedType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

interface ForeignShape {
  readonly type?: string;
  readonly items?: ForeignShape;
  readonly properties?: Readonly<Record<string, ForeignShape>>;
}

type Resolve = (shape: ForeignShape | undefined) => ForeignShape;

const MAX_LEVELS = 4;

/** A selection that answers with the foreign schema's properties, as far as names tell. */
export function outlineOf(
  schema: GraphQLSchema,
  foreignPath: string,
  isRead: boolean,
  resolve: Resolve,
  answer: ForeignShape,
): string {
  const root = isRead ? schema.getQueryType() : schema.getMutationType();
  const field = root === undefined || root === null ? null : nearestField(root, foreignPath);
  const shape = answer.type === 'array' ? resolve(answer.items) : answer;
  if (root == null || field === null) {
    return `  # DECIDE the root field: no field of ${root?.name ?? 'the graph'} is named like ${foreignPath}\n${propertiesOf(null, resolve, shape, 1)}`;
  }
  const type = root.getFields()[field]?.type;
  const named = type === undefined ? null : objectOf(getNamedType(type));
  return [
    `  ${field} { # DECIDE its arguments, and whether @pluck, @find or @page lead to the answer`,
    propertiesOf(named, resolve, shape, 2),
    '  }',
  ].join('\n');
}

/** The field whose name is in the path, the later in it the better. */
function nearestField(root: GraphQLObjectType, path: string): string | null {
  const words = path
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('{'))
    .map(normal)
    .toReversed();
  const names = Object.keys(root.getFields());
  // `/brands/{brand}` is one of them, `/brands` are all.
  const isOne = path.endsWith('}');
  for (const word of words) {
    const [wanted, otherwise] = isOne ? [singular(word), word] : [word, singular(word)];
    const found =
      names.find((name) => normal(name) === wanted) ??
      names.find((name) => normal(name) === otherwise);
    if (found !== undefined) return found;
  }
  return null;
}

function propertiesOf(
  type: GraphQLObjectType | null,
  resolve: Resolve,
  shape: ForeignShape,
  level: number,
): string {
  const indent = '  '.repeat(level);
  const properties = Object.entries(shape.properties ?? {});
  if (properties.length === 0)
    return `${indent}# DECIDE what to select: the old document does not say`;
  return properties
    .map(([name, given]) => {
      const property = resolve(given);
      const inner = property.type === 'array' ? resolve(property.items) : property;
      const field = type === null ? undefined : fieldLike(type, name);
      if (field === undefined) {
        return `${indent}# DECIDE ${name} (${property.type ?? 'of no type'}): the graph has no field of this name here`;
      }
      const alias =
        field.name === name ? '' : `${/^[A-Za-z_]\w*$/.test(name) ? name : `n${normal(name)}`}: `;
      const below = objectOf(getNamedType(field.type));
      if (below === null) return `${indent}${alias}${field.name}`;
      if (inner.properties === undefined || level > MAX_LEVELS) {
        return `${indent}# DECIDE ${name}: the graph has an object here, ${below.name}`;
      }
      return `${indent}${alias}${field.name} {\n${propertiesOf(below, resolve, inner, level + 1)}\n${indent}}`;
    })
    .join('\n');
}

function fieldLike(
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const wanted = normal(name);
  const bare = wanted.replace(new RegExp(`^${normal(type.name)}`), '');
  return Object.values(type.getFields()).find((field) => {
    const own = normal(field.name);
    return own === wanted || (bare !== '' && own === bare);
  });
}

/** The object, or the success of a result union. */
function objectOf(type: GraphQLNamedType): GraphQLObjectType | null {
  if (isObjectType(type)) return type;
  return isUnionType(type) ? (type.getTypes()[0] ?? null) : null;
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}
