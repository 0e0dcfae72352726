import {
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
} from 'graphql';

export function responseKey({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** Whether the field asks for the schema itself, which only a root may. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

export function fragmentsOf({ definitions }: DocumentNode): readonly FragmentDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
}

/** The same with the content of each named fragment in its place. */
export function withFragmentsWrittenOut<T extends ASTNode>(
  node: T,
  fragments: readonly FragmentDefinitionNode[],
): T {
  return visit(node, {
    FragmentSpread({ name, directives }): InlineFragmentNode | null {
      const fragment = fragments.find((definition) => definition.name.value === name.value);
      if (fragment === undefined) return null;
      const { typeCondition, selectionSet } = fragment;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        selectionSet,
        ...(directives === undefined ? {} : { directives }),
      };
    },
  });
}
