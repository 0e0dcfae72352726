import {
  executeSync,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { isIntrospection } from '../plan/selections.ts';
import type { Introspection } from './shaper.ts';

const NONE: Introspection = new Map();

export interface IntrospectedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** Whether the operation asks for `__schema` or `__type`, which only its root may. */
export function isIntrospecting(
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[],
): boolean {
  return selections.some((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return isIntrospectionField(selection);
      case Kind.INLINE_FRAGMENT:
        return isIntrospecting(selection.selectionSet.selections, fragments);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.find(({ name }) => name.value === selection.name.value);
        return (
          fragment !== undefined && isIntrospecting(fragment.selectionSet.selections, fragments)
        );
      }
    }
  });
}

/** Answers what the operation asks of the schema itself; the data's fields are null in it. */
export function introspect(
  { schema, operation, fragments }: IntrospectedOperation,
  variables: Readonly<Record<string, unknown>>,
): Introspection {
  const { data, errors } = executeSync({
    schema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          ...operation,
          selectionSet: {
            ...operation.selectionSet,
            selections: onlyIntrospection(operation.selectionSet.selections, fragments),
          },
        },
        ...fragments,
      ],
    },
    variableValues: variables,
  });
  if (errors?.[0] !== undefined) throw errors[0];
  if (!data) return NONE;
  return new Map(Object.entries(data).map(([key, value]) => [key, JSON.stringify(value)]));
}

function onlyIntrospection(
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[],
): readonly SelectionNode[] {
  return selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isIntrospectionField(selection) ? [selection] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragments.find(({ name }) => name.value === selection.name.value);
    const inner = onlyIntrospection(fragment?.selectionSet.selections ?? [], fragments);
    if (inner.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives: selection.directives ?? [],
        selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
      },
    ];
  });
}

function isIntrospectionField(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  return isIntrospection(selection);
}
