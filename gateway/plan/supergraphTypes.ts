import {
  Kind,
  OperationTypeNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type SelectionSetNode,
  type TypeNode,
  parse,
} from 'graphql';

/** What executing a plan must know of a supergraph's types, inaccessible ones included. */
export interface SupergraphTypes {
  /** Whether an object of the type is one of the other; a type is of itself. */
  isOfType(type: string, other: string): boolean;
  isObjectType(type: string): boolean;
  /** By which the service knows the type's entities: the fields of each key. */
  keys(type: string, service: string): readonly (readonly string[])[];
  /** The fields that `@requires` names at a field of the service. */
  requiredOf(type: string, field: string, service: string): ReadonlySet<string>;
}

/** Composition calls root types by these names, whatever they are called in a subgraph. */
export const ROOT_TYPES: Readonly<Record<OperationTypeNode, string>> = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
};
const NO_KEYS: readonly (readonly string[])[] = [];
const NO_FIELDS: ReadonlySet<string> = new Set();

export function readSupergraphTypes(supergraph: DocumentNode): SupergraphTypes {
  const supertypes = new Map<string, Set<string>>();
  const objects = new Set<string>();
  const keys = new Map<string, (readonly string[])[]>();
  const required = new Map<string, ReadonlySet<string>>();
  const services = readServiceNames(supergraph);
  const addSupertype = (type: string, other: string): void => {
    let known = supertypes.get(type);
    if (known === undefined) supertypes.set(type, (known = new Set([type])));
    known.add(other);
  };
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { name } of definition.types ?? [])
        addSupertype(name.value, definition.name.value);
    }
    if (!isCompositeDefinition(definition)) continue;
    const type = definition.name.value;
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) objects.add(type);
    for (const { name } of definition.interfaces ?? []) addSupertype(type, name.value);
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'join__type') continue;
      const key = stringArgument(directive, 'key');
      const service = services.get(graphArgument(directive) ?? '');
      if (key === null || service === undefined) continue;
      const place = `${service} ${type}`;
      keys.set(place, [...(keys.get(place) ?? NO_KEYS), [...topLevelNames(parseFieldSet(key))]]);
    }
    for (const field of definition.fields ?? []) {
      for (const directive of field.directives ?? []) {
        if (directive.name.value !== 'join__field') continue;
        const requires = stringArgument(directive, 'requires');
        const service = services.get(graphArgument(directive) ?? '');
        if (requires === null || service === undefined) continue;
        const names = new Set(topLevelNames(parseFieldSet(requires)));
        required.set(`${service} ${type}.${field.name.value}`, names);
      }
    }
  }
  return {
    isOfType: (type, other) => type === other || supertypes.get(type)?.has(other) === true,
    isObjectType: (type) => objects.has(type),
    keys: (type, service) => keys.get(`${service} ${type}`) ?? NO_KEYS,
    requiredOf: (type, field, service) => required.get(`${service} ${type}.${field}`) ?? NO_FIELDS,
  };
}

/** Of each value of `join__Graph`: the subgraph's name. */
export function readServiceNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    if (definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      const graph = directives?.find((directive) => directive.name.value === 'join__graph');
      names.set(name.value, (graph && stringArgument(graph, 'name')) ?? name.value);
    }
  }
  return names;
}

/** A `FieldSet` is a selection set without its outer braces. */
export function parseFieldSet(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error(`Expected a field set in the supergraph, got '${fieldSet}'`);
  }
  return definition.selectionSet;
}

export function graphArgument(directive: ConstDirectiveNode): string | null {
  const value = directive.arguments?.find(({ name }) => name.value === 'graph')?.value;
  return value?.kind === Kind.ENUM ? value.value : null;
}

export function stringArgument(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

export function isFalseArgument(directive: ConstDirectiveNode, name: string): boolean {
  return booleanArgument(directive, name) === false;
}

export function isTrueArgument(directive: ConstDirectiveNode, name: string): boolean {
  return booleanArgument(directive, name) === true;
}

function booleanArgument(directive: ConstDirectiveNode, name: string): boolean | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN ? value.value : null;
}

/** The type of a list's elements, or of a value that is not null. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export type CompositeDefinition = Extract<
  DefinitionNode,
  { kind: Kind.OBJECT_TYPE_DEFINITION | Kind.INTERFACE_TYPE_DEFINITION }
>;

export function withFields<T extends CompositeDefinition>(
  type: T,
  fields: readonly FieldDefinitionNode[],
): T {
  return { ...type, fields };
}

export function isCompositeDefinition(node: DefinitionNode): node is CompositeDefinition {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function* topLevelNames({ selections }: SelectionSetNode): Iterable<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield (selection satisfies FieldNode).name.value;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* topLevelNames(selection.selectionSet);
  }
}
