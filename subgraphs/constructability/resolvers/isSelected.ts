import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Whether the operation asks for the field on this path below the one that is being resolved. A
 * hint for what is worth loading along: what `@skip` and `@include` say is not looked at.
 */
export function isSelected(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return info.fieldNodes.some(({ selectionSet }) => holds(selectionSet, path, info));
}

function holds(
  set: SelectionSetNode | undefined,
  path: readonly string[],
  info: GraphQLResolveInfo,
): boolean {
  const [name, ...below] = path;
  if (name === undefined) return true;
  return (set?.selections ?? []).some((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return selection.name.value === name && holds(selection.selectionSet, below, info);
      case Kind.INLINE_FRAGMENT:
        return holds(selection.selectionSet, path, info);
      case Kind.FRAGMENT_SPREAD:
        return holds(info.fragments[selection.name.value]?.selectionSet, path, info);
    }
  });
}
