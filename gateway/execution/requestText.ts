import {
  Kind,
  OperationTypeNode,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { FetchNode } from '../plan/plan.ts';

/**
 * A request to a subgraph, as built once for all times that a plan is executed. It has no name, so
 * that operations of several clients ask alike: such calls are shared, and entities kept for all.
 */
export interface RequestText {
  readonly document: DocumentNode;
  readonly text: string;
  /** Those of the client's variables that it passes on. */
  readonly variables: readonly string[];
}

/** Entities of one selection, whichever paths they are at. */
export interface EntityList {
  readonly responseKey: string;
  /** Holds their representations. */
  readonly variable: string;
  readonly fetches: readonly FetchNode[];
}

/** One list for each selection: what the same is asked of is sent, and answered, once. */
export function entityLists(fetches: readonly FetchNode[]): readonly EntityList[] {
  const groups = [...Map.groupBy(fetches, selectionKey).values()];
  const [only] = groups;
  if (only !== undefined && groups.length === 1) {
    return [{ responseKey: '_entities', variable: 'representations', fetches: only }];
  }
  return groups.map((group, index) => ({
    responseKey: `_e${index}`,
    variable: `representations${index}`,
    fetches: group,
  }));
}

export function rootRequest(fetch: FetchNode): RequestText {
  return requestText(fetch.operation, fetch.variables, fetch.selections, fetch.fragments);
}

export function entityRequest(lists: readonly EntityList[]): RequestText {
  const variables = new Map<string, VariableDefinitionNode>();
  const fragments: FragmentDefinitionNode[] = [];
  const fields = lists.map(({ fetches, responseKey, variable }, index): FieldNode => {
    for (const definition of fetches.flatMap((fetch) => fetch.variables)) {
      variables.set(definition.variable.name.value, definition);
    }
    const [first] = fetches as [FetchNode];
    const [selections, used] =
      lists.length === 1 ? [first.selections, first.fragments] : withPrefix(first, `f${index}_`);
    fragments.push(...used);
    return entitiesField(responseKey, variable, selections);
  });
  return requestText(
    OperationTypeNode.QUERY,
    [...lists.map(({ variable }) => representationsDefinition(variable)), ...variables.values()],
    fields,
    fragments,
    new Set(variables.keys()),
  );
}

function requestText(
  operation: OperationTypeNode,
  definitions: readonly VariableDefinitionNode[],
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[],
  passedOn: ReadonlySet<string> = new Set(definitions.map(({ variable }) => variable.name.value)),
): RequestText {
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation,
        variableDefinitions: definitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
      ...fragments,
    ],
  };
  return {
    document,
    text: stripIgnoredCharacters(print(document)),
    variables: [...passedOn],
  };
}

function entitiesField(
  responseKey: string,
  variable: string,
  selections: readonly SelectionNode[],
): FieldNode {
  return {
    kind: Kind.FIELD,
    ...(responseKey === '_entities' ? {} : { alias: { kind: Kind.NAME, value: responseKey } }),
    name: { kind: Kind.NAME, value: '_entities' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'representations' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

/** `$variable: [_Any!]!` */
function representationsDefinition(variable: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    type: {
      kind: Kind.NON_NULL_TYPE,
      type: {
        kind: Kind.LIST_TYPE,
        type: {
          kind: Kind.NON_NULL_TYPE,
          type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } },
        },
      },
    },
  };
}

function selectionKey({ selections, fragments, outputRewrites }: FetchNode): string {
  const texts = [...selections, ...fragments].map((node) => print(node));
  return JSON.stringify([texts, outputRewrites]);
}

/** Fragments of several fetches may have one name for different things. */
function withPrefix(
  { selections, fragments }: FetchNode,
  prefix: string,
): readonly [readonly SelectionNode[], readonly FragmentDefinitionNode[]] {
  if (fragments.length === 0) return [selections, []];
  const named = <T extends SelectionNode | FragmentDefinitionNode>(node: T): T => ({
    ...node,
    name: { kind: Kind.NAME, value: `${prefix}${'name' in node ? node.name?.value : ''}` },
  });
  const rename = {
    FragmentSpread: (node: Extract<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>) => named(node),
    FragmentDefinition: { leave: (node: FragmentDefinitionNode) => named(node) },
  };
  return [
    selections.map((selection) => visit(selection, rename)),
    fragments.map((fragment) => visit(fragment, rename)),
  ];
}
