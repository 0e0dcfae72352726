import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields of one response key, in the order in which the document names them. */
export type FieldsByKey = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields that a value of the type gets, fragments followed. Fragments on other types are left out. */
export function fieldsOf(
  sets: readonly SelectionSetNode[],
  type: GraphQLNamedType,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldsByKey {
  const fields = new Map<string, FieldNode[]>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = responseKey(selection);
        fields.set(key, [...(fields.get(key) ?? []), selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value ?? type.name;
      if (condition === type.name) collect(fragment?.selectionSet.selections ?? []);
    }
  };
  for (const set of sets) collect(set.selections);
  return fields;
}

export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/** The nested selections of fields that answer under one key. */
export function nestedSets(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
}

export function fieldNode(name: string, selections: readonly SelectionNode[] = []): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(selections.length === 0 ? {} : { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
  };
}

export function onType(name: string, selections: readonly SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}
