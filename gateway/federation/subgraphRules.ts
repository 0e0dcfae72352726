import {
  Kind,
  parse,
  type DirectiveNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type SelectionSetNode,
} from 'graphql';
import { namedType } from '../plan/supergraphTypes.ts';

export interface Key {
  readonly selection: SelectionSetNode;
  readonly resolvable: boolean;
}

/** What a subgraph's federation directives say it can answer. Fields are named `Type.field`. */
export interface SubgraphRules {
  readonly keys: ReadonlyMap<string, readonly Key[]>;
  /** Fields that it only names; those of its keys it knows all the same. */
  readonly external: ReadonlySet<string>;
  readonly requires: ReadonlyMap<string, SelectionSetNode>;
  readonly provides: ReadonlyMap<string, SelectionSetNode>;
  /** Fields that it takes over, with the subgraph that it takes them from. */
  readonly overrides: readonly { readonly field: string; readonly from: string }[];
  readonly interfaceObjects: ReadonlySet<string>;
}

type Composite =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

export function readRules(sdl: string): SubgraphRules {
  const types = parse(sdl).definitions.filter(isComposite);
  const fieldTypes = new Map<string, string>();
  const keys = new Map<string, Key[]>();
  const external = new Set<string>();
  const requires = new Map<string, SelectionSetNode>();
  const provides = new Map<string, SelectionSetNode>();
  const overrides: { readonly field: string; readonly from: string }[] = [];
  const interfaceObjects = new Set<string>();

  for (const type of types) {
    const typeName = type.name.value;
    const typeIsExternal = directives(type.directives, 'external').length > 0;
    if (directives(type.directives, 'interfaceObject').length > 0) interfaceObjects.add(typeName);
    for (const key of directives(type.directives, 'key')) {
      const selection = fieldSet(argument(key, 'fields'));
      const resolvable = argument(key, 'resolvable') !== false;
      keys.set(typeName, [...(keys.get(typeName) ?? []), { selection, resolvable }]);
    }
    for (const field of type.fields ?? []) {
      const name = `${typeName}.${field.name.value}`;
      fieldTypes.set(name, namedType(field.type));
      if (typeIsExternal || directives(field.directives, 'external').length > 0) external.add(name);
      for (const directive of directives(field.directives, 'requires')) {
        requires.set(name, fieldSet(argument(directive, 'fields')));
      }
      for (const directive of directives(field.directives, 'provides')) {
        provides.set(name, fieldSet(argument(directive, 'fields')));
      }
      for (const directive of directives(field.directives, 'override')) {
        // With a label it is taken over for a part of the requests only: both must be able to answer.
        if (argument(directive, 'label') !== undefined) continue;
        overrides.push({ field: name, from: String(argument(directive, 'from')) });
      }
    }
  }
  for (const [typeName, ofType] of keys) {
    for (const { selection } of ofType) {
      for (const field of fieldsWithin(typeName, selection, fieldTypes)) external.delete(field);
    }
  }
  return { keys, external, requires, provides, overrides, interfaceObjects };
}

function isComposite(node: { readonly kind: Kind }): node is Composite {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

function directives(
  nodes: readonly DirectiveNode[] | undefined,
  name: string,
): readonly DirectiveNode[] {
  return (nodes ?? []).filter((node) => node.name.value === name);
}

function argument(directive: DirectiveNode, name: string): string | boolean | undefined {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

function fieldSet(fields: unknown): SelectionSetNode {
  const [operation] = parse(`{ ${String(fields)} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error(`Expected a field set, got '${String(fields)}'`);
  }
  return operation.selectionSet;
}

function fieldsWithin(
  typeName: string,
  { selections }: SelectionSetNode,
  fieldTypes: ReadonlyMap<string, string>,
): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const name = `${typeName}.${selection.name.value}`;
    const below = selection.selectionSet;
    return below === undefined
      ? [name]
      : [name, ...fieldsWithin(fieldTypes.get(name) ?? '', below, fieldTypes)];
  });
}
