import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fetchesOf, type PlanNode } from './plan.ts';
import type { Planner } from './planner.ts';
import { fragmentsOf, responseKey, withFragmentsWrittenOut } from './selections.ts';

/**
 * A mutation's fields run one after the other, each with all that is below it (GraphQL
 * specification, section 6.2.2). Planners send those of one service as one request, and only then
 * ask others for the rest. So where others are asked, each field is planned by itself.
 */
export function serialPlanner(planner: Planner): Planner {
  return {
    plan(document, operationName) {
      const root = planner.plan(document, operationName);
      const operation = getOperationAST(document, operationName);
      if (root === null || operation?.operation !== OperationTypeNode.MUTATION) return root;
      if (fetchesOf(root).every(({ requires }) => requires === null)) return root;
      const parts = fieldByField(operation, document);
      if (parts.length < 2) return root;
      const nodes = parts.flatMap((part): readonly PlanNode[] => {
        const node = planner.plan(part, operationName);
        return node === null ? [] : [node];
      });
      return { kind: 'sequence', nodes };
    },
  };
}

function fieldByField(
  operation: OperationDefinitionNode,
  document: DocumentNode,
): readonly DocumentNode[] {
  const { selectionSet } = withFragmentsWrittenOut(operation, fragmentsOf(document));
  // Selections of one response key are one field, wherever they stand.
  const byKey = Map.groupBy(rootFields(selectionSet.selections), ({ key }) => key);
  return [...byKey.values()].map((fields) => ({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...operation,
        selectionSet: { ...selectionSet, selections: fields.map(({ selection }) => selection) },
      },
    ],
  }));
}

interface RootField {
  readonly key: string;
  /** The field within the fragments that it stands in: these may have conditions. */
  readonly selection: SelectionNode;
}

function rootFields(selections: readonly SelectionNode[]): readonly RootField[] {
  return selections.flatMap((selection): readonly RootField[] => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [{ key: responseKey(selection), selection }];
      case Kind.INLINE_FRAGMENT: {
        const { selectionSet } = selection;
        return rootFields(selectionSet.selections).map(({ key, selection: inner }) => ({
          key,
          selection: { ...selection, selectionSet: { ...selectionSet, selections: [inner] } },
        }));
      }
      case Kind.FRAGMENT_SPREAD:
        return [];
    }
  });
}
