import { Kind, OperationTypeNode, type SelectionNode } from 'graphql';
import { fetchesOf, type PlanNode } from './plan.ts';
import { responseKey, withFragmentsWrittenOut } from './selections.ts';

/**
 * Whether a plan sends a field of the mutation to more than one service: what both could do would
 * be done twice. Of a query this is no fault, only a second opinion.
 */
export function repeatsMutation(root: PlanNode): boolean {
  const services = new Map<string, string>();
  return fetchesOf(root)
    .filter(({ operation }) => operation === OperationTypeNode.MUTATION)
    .some(({ service, selections, fragments }) => {
      const nodes = selections.map((node) => withFragmentsWrittenOut(node, fragments));
      return rootKeys(nodes).some((key) => {
        const other = services.get(key) ?? service;
        services.set(key, other);
        return other !== service;
      });
    });
}

function rootKeys(nodes: readonly SelectionNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case Kind.FIELD:
        return node.name.value === '__typename' ? [] : [responseKey(node)];
      case Kind.INLINE_FRAGMENT:
        return rootKeys(node.selectionSet.selections);
      case Kind.FRAGMENT_SPREAD:
        return [];
    }
  });
}
