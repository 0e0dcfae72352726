import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import {
  QueryPlanner,
  type FetchDataRewrite,
  type PlanNode as ApolloNode,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import { fetchNode } from './fetchNode.ts';
import type { Path, PathSegment, PlanNode, RequiredSelection, Rewrite } from './plan.ts';
import type { Planner } from './planner.ts';
import { translatedPlan, type Dialect } from './translatedPlan.ts';

type ApolloLeaf = Extract<ApolloNode, { kind: 'Fetch' | 'Defer' }>;

const DIALECT: Dialect<ApolloLeaf, string | number> = {
  segment: pathSegment,
  leaf: translatedLeaf,
};
const FRAGMENT_PREFIX = '... on ';

export function apolloPlanner(supergraph: Supergraph): Planner {
  const planner = new QueryPlanner(supergraph, {
    // Fragments of the client are looked for in every fetch: it takes longer than it saves bytes.
    reuseQueryFragments: false,
    // Without it, what a fragment asks of one type's objects is fetched for those of every type.
    typeConditionedFetching: true,
  });
  const apiSchema = supergraph.apiSchema();
  return {
    plan(document, operationName) {
      const operation = operationFromDocument(apiSchema, document, {
        ...(operationName === null ? {} : { operationName }),
        validate: false,
      });
      const { node } = planner.buildQueryPlan(operation);
      if (node === undefined) return null;
      if (node.kind === 'Subscription') throw unsupported('a subscription');
      return translatedPlan<ApolloLeaf, string | number>(node, DIALECT);
    },
  };
}

function translatedLeaf(node: ApolloLeaf, path: Path): PlanNode {
  if (node.kind === 'Defer') throw unsupported('deferred parts');
  return fetchNode({
    service: node.serviceName,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    path,
    requires: node.requires?.map(requiredSelection) ?? null,
    inputRewrites: node.inputRewrites?.map(rewrite) ?? [],
    outputRewrites: node.outputRewrites?.map(rewrite) ?? [],
  });
}

/**
 * A response key, `@` for each element of a list, or nothing for the answer itself; with `|[A,B]`
 * where only its objects of these types are meant.
 */
function pathSegment(segment: string | number): readonly PathSegment[] {
  const [place = '', types] = String(segment).split('|');
  const key: readonly PathSegment[] =
    place === '' || place === '@' ? [] : [{ kind: 'key', key: place }];
  if (types === undefined) return key;
  return [...key, { kind: 'type', types: types.slice(1, -1).split(',') }];
}

function requiredSelection(selection: QueryPlanSelectionNode): RequiredSelection {
  if (selection.kind === 'InlineFragment') {
    return {
      kind: 'fragment',
      type: selection.typeCondition ?? null,
      selections: selection.selections.map(requiredSelection),
    };
  }
  const key = selection.alias ?? selection.name;
  return {
    kind: 'field',
    key,
    name: key,
    selections: selection.selections?.map(requiredSelection) ?? null,
  };
}

function rewrite(of: FetchDataRewrite): Rewrite {
  const path = of.path.map((segment): PathSegment =>
    segment.startsWith(FRAGMENT_PREFIX)
      ? { kind: 'type', types: [segment.slice(FRAGMENT_PREFIX.length)] }
      : { kind: 'key', key: segment },
  );
  return of.kind === 'KeyRenamer'
    ? { kind: 'rename', path, to: of.renameKeyTo }
    : { kind: 'set', path, value: of.setValueTo };
}

function unsupported(what: string): Error {
  return new Error(`Expected a plan for one whole answer, got one with ${what}`);
}
