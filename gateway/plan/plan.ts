import type {
  FragmentDefinitionNode,
  OperationTypeNode,
  SelectionNode,
  VariableDefinitionNode,
} from 'graphql';

/**
 * How one operation is answered by the subgraphs, in our own terms: what every planner's plan is
 * translated into, and all that the executor knows of planning.
 */
export type PlanNode = SequenceNode | ParallelNode | ConditionNode | FetchNode;

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** Taken where the client's Boolean variable has that value (`@skip`, `@include`). */
export interface ConditionNode {
  readonly kind: 'condition';
  readonly variable: string;
  readonly value: boolean;
  readonly node: PlanNode;
}

export interface FetchNode {
  readonly kind: 'fetch';
  readonly service: string;
  readonly operation: OperationTypeNode;
  /** Those of the client's variables that the selections use. */
  readonly variables: readonly VariableDefinitionNode[];
  /** Of the root type; of `_entities` where it fetches entities. */
  readonly selections: readonly SelectionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
  /** The objects that it completes; the empty path is the answer itself. */
  readonly path: Path;
  /** What identifies an entity to the service; null for fields of a root type. */
  readonly requires: readonly RequiredSelection[] | null;
  /** Of each representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Of the data, or of each entity, before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

/** Through response keys; lists are passed through element by element. */
export type Path = readonly PathSegment[];
export type PathSegment = KeySegment | TypeSegment;

export interface KeySegment {
  readonly kind: 'key';
  readonly key: string;
}

/** Goes on only in objects of one of these types. */
export interface TypeSegment {
  readonly kind: 'type';
  readonly types: readonly string[];
}

export type RequiredSelection = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'field';
  /** Where the value is in the data fetched so far. */
  readonly key: string;
  /** What the subgraph knows it as. */
  readonly name: string;
  /** Null for a leaf. */
  readonly selections: readonly RequiredSelection[] | null;
}

export interface RequiredFragment {
  readonly kind: 'fragment';
  /** Null for any type. */
  readonly type: string | null;
  readonly selections: readonly RequiredSelection[];
}

export type Rewrite = KeyRename | ValueSetting;

export interface KeyRename {
  readonly kind: 'rename';
  /** The last segment is the key that is renamed. */
  readonly path: Path;
  readonly to: string;
}

export interface ValueSetting {
  readonly kind: 'set';
  readonly path: Path;
  readonly value: unknown;
}

/** The plan with something else in the place of each fetch. */
export function mapFetches(node: PlanNode, map: (fetch: FetchNode) => PlanNode): PlanNode {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return { ...node, nodes: node.nodes.map((child) => mapFetches(child, map)) };
    case 'condition':
      return { ...node, node: mapFetches(node.node, map) };
    case 'fetch':
      return map(node);
  }
}

export function fetchesOf(node: PlanNode): readonly FetchNode[] {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'condition':
      return fetchesOf(node.node);
    case 'fetch':
      return [node];
  }
}
