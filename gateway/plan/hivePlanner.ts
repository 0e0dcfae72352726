import {
  QueryPlanner,
  type FetchNodePathSegment,
  type FetchRewrite,
  type FlattenNodePathSegment,
  type PlanNode as HiveNode,
  type RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { parse, print, visit, type DocumentNode } from 'graphql';
import { fetchNode } from './fetchNode.ts';
import type { Path, PathSegment, PlanNode, RequiredSelection, Rewrite } from './plan.ts';
import type { Planner } from './planner.ts';
import { translatedPlan, type Dialect } from './translatedPlan.ts';

type HiveLeaf = Extract<HiveNode, { kind: 'Fetch' | 'BatchFetch' | 'Subscription' | 'Defer' }>;

const DIALECT: Dialect<HiveLeaf, FlattenNodePathSegment> = {
  segment: pathSegment,
  leaf: translatedLeaf,
};

/** Progressive `@override` is decided by labels that nobody sets here: none is active. */
const NO_LABELS: ReadonlySet<string> = new Set();
const NO_PERCENTAGE = 100;

export function hivePlanner(supergraphSdl: string): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  return {
    plan(document, operationName) {
      const { node } = planner.plan(
        print(withoutDescriptions(document)),
        operationName,
        NO_LABELS as Set<string>,
        NO_PERCENTAGE,
      );
      return node === undefined
        ? null
        : translatedPlan<HiveLeaf, FlattenNodePathSegment>(node, DIALECT);
    },
  };
}

/** The planner's parser does not know those of operations, fragments and variables. */
function withoutDescriptions(document: DocumentNode): DocumentNode {
  return visit(document, {
    StringValue: (_, place) => (place === 'description' ? null : undefined),
  });
}

function translatedLeaf(node: HiveLeaf, path: Path): PlanNode {
  switch (node.kind) {
    case 'Fetch':
      return fetchNode({
        service: node.serviceName,
        document: parse(node.operation, { noLocation: true }),
        path: fromRoot(path),
        requires: node.requires?.map(requiredSelection) ?? null,
        inputRewrites: node.inputRewrites?.map(rewrite) ?? [],
        outputRewrites: node.outputRewrites?.map(rewrite) ?? [],
      });
    case 'BatchFetch': {
      const document = parse(node.operation, { noLocation: true });
      // Taken apart, to be put together with all that is ready at the same time.
      return {
        kind: 'parallel',
        nodes: node.entityBatch.aliases.flatMap((entities) =>
          entities.paths.map((at) =>
            fetchNode(
              {
                service: node.serviceName,
                document,
                path: fromRoot([...path, ...at.flatMap(pathSegment)]),
                requires: entities.requires.map(requiredSelection),
                inputRewrites: entities.inputRewrites?.map(rewrite) ?? [],
                outputRewrites: entities.outputRewrites?.map(rewrite) ?? [],
              },
              entities.alias,
            ),
          ),
        ),
      };
    }
    case 'Subscription':
    case 'Defer':
      throw new Error(`Expected a plan for one whole answer, got one with a ${node.kind} node`);
  }
}

/** Behind a fragment on the root type a path begins with it; the root of the data names no type. */
function fromRoot(path: Path): Path {
  const [first, ...rest] = path;
  return first?.kind === 'type' ? fromRoot(rest) : path;
}

function pathSegment(segment: FlattenNodePathSegment): readonly PathSegment[] {
  if (segment === '@') return [];
  return 'Field' in segment
    ? [{ kind: 'key', key: segment.Field }]
    : [{ kind: 'type', types: segment.TypeCondition }];
}

function requiredSelection(selection: RequiresSelection): RequiredSelection {
  switch (selection.kind) {
    case 'Field': {
      const key = selection.alias ?? selection.name;
      const selections = selection.selections?.map(requiredSelection) ?? [];
      // An empty list stands for none.
      return {
        kind: 'field',
        key,
        name: key,
        selections: selections.length > 0 ? selections : null,
      };
    }
    case 'InlineFragment':
      return {
        kind: 'fragment',
        type: selection.typeCondition,
        selections: selection.selections.map(requiredSelection),
      };
    case 'FragmentSpread':
      throw new Error('Expected the fields that an entity fetch requires, got a named fragment');
  }
}

function rewrite(of: FetchRewrite): Rewrite {
  if ('KeyRenamer' in of) {
    const { path, renameKeyTo } = of.KeyRenamer;
    return { kind: 'rename', path: path.map(rewriteSegment), to: renameKeyTo };
  }
  const { path, setValueTo } = 'ValueSetter' in of ? of.ValueSetter : of;
  return { kind: 'set', path: path.map(rewriteSegment), value: setValueTo };
}

function rewriteSegment(segment: FetchNodePathSegment): PathSegment {
  return 'Key' in segment
    ? { kind: 'key', key: segment.Key }
    : { kind: 'type', types: segment.TypenameEquals };
}
