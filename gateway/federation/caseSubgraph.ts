import { isDeepStrictEqual } from 'node:util';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { Key, SubgraphRules } from './subgraphRules.ts';
import {
  covers,
  fragmentOn,
  project,
  typeNameOf,
  valueOf,
  type Types,
  type Row,
  type World,
} from './world.ts';

export interface CaseSubgraphOptions {
  readonly name: string;
  readonly sdl: string;
  readonly rules: SubgraphRules;
  /** Fields that another subgraph has taken over, as `Type.field`. */
  readonly overridden: ReadonlySet<string>;
  /** The data as they are now: each case begins with fresh ones. */
  readonly world: () => World;
  readonly types: Types;
  /** Told of every question that a right plan does not ask. */
  readonly refused: (message: string) => void;
}

/** A row as it was reached: a field may be known here only because of the way that led to it. */
interface Place {
  readonly row: Row;
  /** The representation that it was resolved from. */
  readonly given: Row | null;
  /** What `@provides` on the way to it makes known of it. */
  readonly provided: readonly SelectionNode[];
}

/**
 * A real subgraph over the data, which answers exactly what its directives promise. It refuses what
 * it only names (`@external`), what another has taken over, an entity by a key that it does not
 * resolve, and a field whose `@requires` were not sent: a wrong plan shows as a wrong answer.
 */
export function caseSubgraph(options: CaseSubgraphOptions): GraphQLSchema {
  const { name, sdl, rules } = options;
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: Object.fromEntries(
        rules.keys.entries().map(([typeName, keys]) => [
          typeName,
          {
            __resolveReference: (reference: Row) => resolve(options, typeName, keys, reference),
          },
        ]),
      ),
    },
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && type.name !== '_Entity') {
      type.resolveType = (place: Place) => typeNameOf(place.row, '');
    }
    if (isObjectType(type) && !type.name.startsWith('_')) addResolvers(options, type);
    if (isInterfaceType(type) && rules.interfaceObjects.has(type.name)) {
      throw new Error(`Expected '${type.name}' to be an object type in '${name}'`);
    }
  }
  return schema;
}

function addResolvers(options: CaseSubgraphOptions, type: GraphQLObjectType): void {
  const { name, rules, types } = options;
  for (const field of Object.values(type.getFields())) {
    if (field.name.startsWith('_')) continue;
    const coordinate = `${type.name}.${field.name}`;
    const required = rules.requires.get(coordinate);
    const provides = rules.provides.get(coordinate)?.selections ?? [];
    const isComposite = isCompositeType(getNamedType(field.type));
    field.resolve = (source: Place | undefined, args: Row) => {
      const place = source ?? { row: {}, given: null, provided: [] };
      const refuse = (why: string): never => {
        options.refused(`'${name}' was asked for ${coordinate}: ${why}`);
        throw new Error(`'${name}' cannot answer ${coordinate}: ${why}`);
      };
      const below = providedOf(place.provided, field.name, typeNameOf(place.row, type.name), types);
      if (rules.external.has(coordinate) && below === null) refuse('it is external here');
      if (options.overridden.has(coordinate)) refuse('another subgraph has taken it over');
      let self = place.row;
      if (required !== undefined) {
        if (place.given !== null && covers(required, place.given, types)) self = place.given;
        else if (!isProvided(required.selections, place, type.name, types)) {
          refuse('what it requires was not sent');
        }
      }
      const value = valueOf(
        options.world(),
        type.name,
        place.row,
        field.name,
        args,
        self,
        options.name,
      );
      return isComposite ? placed(value, [...(below ?? []), ...provides]) : value;
    };
  }
}

/** Whether the way to a place makes known of it what a field requires. */
function isProvided(
  required: readonly SelectionNode[],
  { row, provided }: Place,
  typeName: string,
  types: Types,
): boolean {
  return required.every(
    (selection) =>
      selection.kind === Kind.FIELD &&
      providedOf(provided, selection.name.value, typeNameOf(row, typeName), types) !== null,
  );
}

/** What is provided below a field; null where the field itself is not provided. */
function providedOf(
  provided: readonly SelectionNode[],
  field: string,
  typeName: string,
  types: Types,
): readonly SelectionNode[] | null {
  const found = provided.flatMap((selection): (readonly SelectionNode[] | null)[] => {
    if (selection.kind !== Kind.FIELD) {
      const within = fragmentOn(selection, typeName, types);
      return within === null ? [] : [providedOf(within.selections, field, typeName, types)];
    }
    return selection.name.value === field ? [selection.selectionSet?.selections ?? []] : [];
  });
  const known = found.filter((selections) => selections !== null);
  return known.length === 0 ? null : known.flat();
}

function placed(value: unknown, provided: readonly SelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, provided));
  if (value === null || value === undefined) return null;
  // Arguments and generated values may reject: the error belongs to the object, not to its fields.
  if (value instanceof Error) throw value;
  return { row: value as Row, given: null, provided } satisfies Place;
}

function resolve(
  options: CaseSubgraphOptions,
  typeName: string,
  keys: readonly Key[],
  reference: Row,
): Place | null {
  const { name, types } = options;
  const world = options.world();
  const key = keys.find(
    ({ selection, resolvable }) => resolvable && covers(selection, reference, types),
  );
  if (key === undefined) {
    const message = `'${name}' resolves no ${typeName} by ${JSON.stringify(reference)}`;
    options.refused(message);
    throw new Error(message);
  }
  for (const [rowType, { rows = [], isKnownTo }] of Object.entries(world)) {
    if (rowType !== typeName && !types.isA(rowType, typeName)) continue;
    for (const row of rows) {
      const own = project(world, types, rowType, row, key.selection);
      if (!matches(own, reference)) continue;
      if (isKnownTo?.(row, name) === false) return null;
      return { row: { __typename: rowType, ...row }, given: reference, provided: [] };
    }
  }
  return null;
}

/** Whether a representation agrees with a key; it may carry more. */
function matches(key: unknown, reference: unknown): boolean {
  if (Array.isArray(key)) {
    return (
      Array.isArray(reference) &&
      key.length === reference.length &&
      key.every((one, index) => matches(one, reference[index]))
    );
  }
  if (typeof key !== 'object' || key === null) return isDeepStrictEqual(key, reference);
  if (typeof reference !== 'object' || reference === null) return false;
  return Object.entries(key).every(([name, value]) => matches(value, (reference as Row)[name]));
}
