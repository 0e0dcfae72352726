import {
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf, responseKey } from './selections.ts';
import type { FetchNode, Path, RequiredSelection, Rewrite } from './plan.ts';

export interface PlannedFetch {
  readonly service: string;
  /** With one operation; of one `_entities` field where it fetches entities. */
  readonly document: DocumentNode;
  readonly path: Path;
  readonly requires: readonly RequiredSelection[] | null;
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/** A planner's fetch, taken apart: the executor puts several into one request. */
export function fetchNode(fetch: PlannedFetch, entitiesKey = '_entities'): FetchNode {
  const { document, ...rest } = fetch;
  const operation = operationOf(document);
  const selections =
    fetch.requires === null
      ? operation.selectionSet.selections
      : entitySelections(operation, entitiesKey);
  return {
    kind: 'fetch',
    ...rest,
    operation: operation.operation,
    variables: (operation.variableDefinitions ?? []).filter(
      ({ type }) => fetch.requires === null || !isRepresentations(type),
    ),
    selections,
    fragments: usedFragments(document, selections),
  };
}

/** A document may have several fetches, and a subgraph refuses fragments that none of its own uses. */
function usedFragments(
  document: DocumentNode,
  selections: readonly SelectionNode[],
): readonly FragmentDefinitionNode[] {
  const fragments = fragmentsOf(document);
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: ASTNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.find((one) => one.name.value === name.value);
        if (fragment === undefined || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  selections.forEach(collect);
  return [...used];
}

/** Throws unless the document has exactly one operation. */
function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations as readonly OperationDefinitionNode[];
  if (operation === undefined || operations.length > 1) {
    throw new Error(`Expected one operation in a fetch of the plan, got ${operations.length}`);
  }
  return operation;
}

function entitySelections(
  { selectionSet }: OperationDefinitionNode,
  key: string,
): readonly SelectionNode[] {
  const field = selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && responseKey(selection) === key,
  );
  if (field?.kind !== Kind.FIELD || field.selectionSet === undefined) {
    throw new Error(`Expected an entity fetch of the plan to select '${key}', it does not`);
  }
  return field.selectionSet.selections;
}

/** `[_Any!]!`: of the federation specification, so no client's variable has this type. */
function isRepresentations(
  type: NonNullable<OperationDefinitionNode['variableDefinitions']>[number]['type'],
): boolean {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value === '_Any';
  return isRepresentations(type.type);
}
