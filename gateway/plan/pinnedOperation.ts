import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { PinnableField, PinnedFields } from './pinnedFields.ts';
import { fragmentsOf, responseKey, withFragmentsWrittenOut } from './selections.ts';
import { ROOT_TYPES } from './supergraphTypes.ts';

/** Where an operation asks for a field that could be pinned. */
export interface PinnablePlace {
  /** All selections of one path are answered together. */
  readonly path: string;
  /** Whether it asks for objects that may come by one service and not by another. */
  readonly isDivided: boolean;
}

/** The name of a place: response keys from the root, lists passed through. */
export function pathText(keys: readonly string[]): string {
  return keys.join('.');
}

/**
 * The operation alone, each field pinned to the service that is named for its place, if one is. A
 * fragment may stand in several places, so all are written out.
 */
export function pinnedOperation(
  document: DocumentNode,
  operationName: string | null,
  pinned: PinnedFields,
  serviceAt: (place: PinnablePlace) => string | undefined,
): DocumentNode {
  const operation = writtenOut(document, operationName);
  const within = (
    set: SelectionSetNode,
    type: string,
    way: readonly string[],
  ): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((node): SelectionNode => {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value ?? type;
        return { ...node, selectionSet: within(node.selectionSet, condition, way) };
      }
      if (node.kind !== Kind.FIELD || node.selectionSet === undefined) return node;
      const { selectionSet, name } = node;
      const below = [...way, responseKey(node)];
      const inner = within(selectionSet, pinned.typeOf(type, name.value), below);
      const field = pinned.pinnable(type, name.value);
      const pin = field?.pinTo(
        serviceAt({ path: pathText(below), isDivided: isDivided(field, selectionSet) }),
      );
      if (pin === undefined) return { ...node, selectionSet: inner };
      return {
        ...node,
        alias: node.alias ?? name,
        name: { kind: Kind.NAME, value: pin },
        selectionSet: inner,
      };
    }),
  });
  const root = ROOT_TYPES[operation.operation];
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet: within(operation.selectionSet, root, []) }],
  };
}

function writtenOut(document: DocumentNode, operationName: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error(`Expected an operation named '${operationName}', found none`);
  return withFragmentsWrittenOut(operation, fragmentsOf(document));
}

function isDivided(field: PinnableField, { selections }: SelectionSetNode): boolean {
  return selections.some(
    (node) =>
      node.kind === Kind.INLINE_FRAGMENT &&
      ((node.typeCondition !== undefined && field.isDividedBy(node.typeCondition.name.value)) ||
        isDivided(field, node.selectionSet)),
  );
}
