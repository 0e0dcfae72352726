import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { responseKey } from '../plan/selections.ts';

/** An interface where a service knows no object's type, only that it is an `@interfaceObject`. */
export type RuntimeType = GraphQLObjectType | GraphQLInterfaceType;

export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The value of a Boolean variable. */
  readonly isTrue: (variable: string) => boolean;
}

/** Of one type, by response key in the order of the answer: the specification's CollectFields. */
export function selectedFields(
  selecting: Selecting,
  type: RuntimeType,
  selections: readonly SelectionNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  collect(selecting, type, selections, fields, new Set());
  return fields;
}

function collect(
  selecting: Selecting,
  type: RuntimeType,
  selections: readonly SelectionNode[],
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection.directives, selecting.isTrue)) continue;
    switch (selection.kind) {
      case Kind.FIELD: {
        const key = responseKey(selection);
        const known = fields.get(key);
        if (known === undefined) fields.set(key, [selection]);
        else known.push(selection);
        break;
      }
      case Kind.INLINE_FRAGMENT: {
        const { typeCondition, selectionSet } = selection;
        if (typeCondition && !applies(selecting.schema, typeCondition.name.value, type)) break;
        collect(selecting, type, selectionSet.selections, fields, visited);
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        if (visited.has(name)) break;
        visited.add(name);
        const fragment = selecting.fragments.get(name);
        if (fragment === undefined) break;
        if (!applies(selecting.schema, fragment.typeCondition.name.value, type)) break;
        collect(selecting, type, fragment.selectionSet.selections, fields, visited);
      }
    }
  }
}

function applies(schema: GraphQLSchema, condition: string, type: RuntimeType): boolean {
  if (condition === type.name) return true;
  const conditional: GraphQLNamedType | undefined = schema.getType(condition);
  if (!isAbstractType(conditional)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(conditional, type);
}

function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  isTrue: Selecting['isTrue'],
): boolean {
  for (const directive of directives ?? []) {
    if (directive.name.value === GraphQLSkipDirective.name && condition(directive, isTrue)) {
      return false;
    }
    if (directive.name.value === GraphQLIncludeDirective.name && !condition(directive, isTrue)) {
      return false;
    }
  }
  return true;
}

function condition(directive: DirectiveNode, isTrue: Selecting['isTrue']): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE && isTrue(value.name.value);
}
