import { visit, type DocumentNode, type ConstDirectiveNode } from 'graphql';
import { graphArgument, isFalseArgument } from './supergraphTypes.ts';

/**
 * Without the keys by which a subgraph only refers to an entity, where it has one by which it also
 * resolves it: after an `@requires`, planners take either to come back, and by the former the
 * subgraph cannot answer.
 */
export function withoutReferenceKeys(supergraph: DocumentNode): DocumentNode {
  const prune = <T extends { readonly directives?: readonly ConstDirectiveNode[] }>(
    node: T,
  ): T | undefined => {
    const joins = (node.directives ?? []).filter(({ name }) => name.value === 'join__type');
    const resolvable = new Set(
      joins.filter((join) => !isReference(join)).map((join) => graphArgument(join)),
    );
    const dropped = joins.filter(
      (join) => isReference(join) && resolvable.has(graphArgument(join)),
    );
    if (dropped.length === 0) return undefined;
    return {
      ...node,
      directives: node.directives?.filter((directive) => !dropped.includes(directive)),
    };
  };
  return visit(supergraph, { ObjectTypeDefinition: prune, InterfaceTypeDefinition: prune });
}

function isReference(join: ConstDirectiveNode): boolean {
  return isFalseArgument(join, 'resolvable');
}
