import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  directiveArguments,
  directiveNode,
  foreignDirectives,
  hasDirective,
  repeatedArguments,
} from './directiveArguments.ts';
import type { Report } from './fault.ts';
import { scalarSchema } from './scalarSchema.ts';
import { fieldNode, fieldsOf, nestedSets } from './selection.ts';
import type { LinkTemplate, Shape, ShapeField } from './shape.ts';

/** What every part of a document's walk needs. */
export interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly report: Report;
  /** Called with each field that is selected, and the response keys that lead to it. */
  readonly visit: (field: FieldNode, parent: GraphQLObjectType, path: readonly string[]) => void;
}

/** A shape, and the selection for the graph that fills it. */
export interface Shaped<Of extends Shape = Shape> {
  readonly shape: Of;
  readonly selections: readonly SelectionNode[];
}

/** The shape of an object with these selections. */
export function objectShape(
  walk: Walk,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  path: readonly string[],
  links: readonly LinkTemplate[],
): Shaped<Extract<Shape, { kind: 'object' }>> {
  const fields: ShapeField[] = [];
  const selections: SelectionNode[] = [];
  for (const [key, nodes] of fieldsOf(sets, type, walk.fragments)) {
    const [node] = nodes;
    const definition = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || definition === undefined) continue;
    walk.visit(node, type, [...path, key]);
    const { shape, selections: nested } = fieldShape(walk, node, nodes, definition.type, [
      ...path,
      key,
    ]);
    selections.push(forGraph(node, nested));
    const description = oneLine(definition.description);
    const flatten = directiveArguments(walk.schema, node, 'flatten');
    if (flatten === null) {
      const countsChanges = hasDirective(node, 'revision');
      fields.push({
        name: key,
        path: [key],
        shape,
        nullable: shape.nullable,
        description,
        countsChanges,
      });
    } else if (shape.kind === 'object') {
      for (const inner of shape.fields) {
        if (inner.path.length > 1) {
          walk.report(
            directiveNode(node, 'flatten'),
            `Expected @flatten on one level, got another below \`${key}\`. Leave out one of them.`,
          );
        }
        fields.push({
          ...inner,
          name: `${String(flatten['prefix'])}${inner.name}`,
          path: [key, ...inner.path],
          nullable: shape.nullable || inner.nullable,
        });
      }
    } else {
      walk.report(
        directiveNode(node, 'flatten'),
        `Expected @flatten on a field with an object, got it on \`${key}\`, which has none. Leave it out.`,
      );
    }
  }
  reportDoubles(walk, sets[0], fields);
  return { shape: { kind: 'object', fields, links, nullable: false }, selections };
}

/** The field for the graph, without our directives. */
export function forGraph(node: FieldNode, nested: readonly SelectionNode[]): FieldNode {
  const { selectionSet, ...rest } = node;
  return {
    ...rest,
    directives: foreignDirectives(node),
    ...(nested.length === 0 || selectionSet === undefined
      ? {}
      : { selectionSet: { ...selectionSet, selections: nested } }),
  };
}

export function linksOf(walk: Walk, node: FieldNode): readonly LinkTemplate[] {
  return repeatedArguments(walk.schema, node, 'link').map(({ rel, path }) => ({
    rel: String(rel),
    path: String(path),
  }));
}

/** A description as it stands in JSON and tables. */
export function oneLine(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : text.replaceAll(/\s+/g, ' ').trim();
}

/** The shape of what a field's type says, and of the directives on it. */
export function fieldShape(
  walk: Walk,
  node: FieldNode,
  nodes: readonly FieldNode[],
  type: GraphQLOutputType,
  path: readonly string[],
): Shaped {
  const nullable = !isNonNullType(type);
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) {
    if (hasDirective(node, 'notation')) return notation(walk, node, bare, nullable);
    const { shape, selections } = fieldShape(walk, node, nodes, bare.ofType, path);
    // A list of lists is of no use to a client of REST: one after the other they are one list.
    const joined = shape.kind === 'pluck' && shape.of.kind === 'list' ? shape : null;
    const of = joined?.of.kind === 'list' ? joined.of.of : shape;
    return { shape: { kind: 'list', of, joinedBy: joined?.key ?? null, nullable }, selections };
  }
  if (isScalarType(bare) || isEnumType(bare)) return leaf(walk, node, bare, nullable);
  if (isAbstractType(bare) || !isObjectType(bare)) {
    walk.report(
      node,
      `Expected a union on the way to the answer's root only, got one at \`${path.join('.')}\`. ` +
        'Put @pluck on the fields above it, or select something else.',
    );
    return { shape: { kind: 'value', schema: {}, nullable, convert: null }, selections: [] };
  }
  const { shape, selections } = objectShape(
    walk,
    bare,
    nestedSets(nodes),
    path,
    linksOf(walk, node),
  );
  if (!hasDirective(node, 'pluck')) return { shape: { ...shape, nullable }, selections };
  const [only, ...others] = shape.fields;
  if (only === undefined || others.length > 0) {
    walk.report(
      directiveNode(node, 'pluck'),
      `Expected @pluck on a field with one field below it, got ${shape.fields.length}. Select one.`,
    );
  }
  const [key = ''] = only?.path ?? [];
  return {
    shape: {
      kind: 'pluck',
      key,
      of: only?.shape ?? shape,
      nullable: nullable || only?.nullable === true,
    },
    selections,
  };
}

function leaf(
  walk: Walk,
  node: FieldNode,
  type: Parameters<typeof scalarSchema>[0],
  nullable: boolean,
): Shaped {
  const schema = scalarSchema(type);
  if (schema === null) {
    walk.report(
      node,
      `The scalar ${type.name} has no JSON Schema yet: add it to compile/scalarSchema.ts.`,
    );
  }
  if (!hasDirective(node, 'number')) {
    return {
      shape: { kind: 'value', schema: schema ?? {}, nullable, convert: null },
      selections: [],
    };
  }
  if (type.name !== 'Decimal' && type.name !== 'BigInt') {
    walk.report(
      directiveNode(node, 'number'),
      `Expected @number on a Decimal or BigInt, got it on ${type.name}. Leave it out.`,
    );
  }
  return {
    shape: { kind: 'value', schema: { type: 'number' }, nullable, convert: Number },
    selections: [],
  };
}

/** What the notation needs is selected whatever the document selects. */
function notation(walk: Walk, node: FieldNode, type: GraphQLOutputType, nullable: boolean): Shaped {
  const named = getNamedType(type);
  if (named.name !== 'ConfigurationItem') {
    walk.report(
      directiveNode(node, 'notation'),
      `Expected @notation on a list of ConfigurationItem, got it on ${named.name}. Leave it out.`,
    );
  }
  const option = [fieldNode('code'), fieldNode('family', [fieldNode('role')])];
  return { shape: { kind: 'notation', nullable }, selections: [fieldNode('option', option)] };
}

function reportDoubles(
  walk: Walk,
  set: SelectionSetNode | undefined,
  fields: readonly ShapeField[],
): void {
  const names = fields.map(({ name }) => name);
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at))) {
    walk.report(
      set,
      `Expected each name once in an object, got \`${name}\` twice. Give one an alias or a prefix.`,
    );
  }
}
