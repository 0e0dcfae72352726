import { Kind, visit, type SelectionNode } from 'graphql';
import { fetchesOf, mapFetches, type FetchNode, type PlanNode } from './plan.ts';
import type { PinnedFields } from './pinnedFields.ts';
import { pathText, pinnedOperation } from './pinnedOperation.ts';
import { planOrNull, type Planner } from './planner.ts';
import { responseKey, withFragmentsWrittenOut } from './selections.ts';

/**
 * Plans, sees which service answers each field that could be pinned, and plans anew with the field
 * pinned to it: then nothing is lost of what that service knows. A field that several services
 * answer in parts stays as it is, for only what all of them know can come of it.
 */
export function pinningPlanner(planner: Planner, pinned: PinnedFields): Planner {
  if (pinned.isEmpty) return planner;
  return {
    plan(document, operationName) {
      const open = new Set<string>();
      pinnedOperation(document, operationName, pinned, ({ path, isDivided }) => {
        if (isDivided) open.add(path);
        return undefined;
      });
      const services = new Map<string, string>();
      let root = planner.plan(document, operationName);
      // What a lost fragment has below it shows in the next plan only, and may be pinned in turn.
      while (root !== null && settle(open, services, root)) {
        const operation = pinnedOperation(document, operationName, pinned, ({ path }) =>
          services.get(path),
        );
        const next = planOrNull(planner, operation, operationName);
        if (next === null) break;
        root = next;
      }
      return root === null || services.size === 0 ? root : withoutPins(root, pinned);
    },
  };
}

/** Moves what one service alone answers from the open places to the settled; whether there was any. */
function settle(open: Set<string>, services: Map<string, string>, root: PlanNode): boolean {
  if (open.size === 0) return false;
  const answering = answeringServices(root);
  const settled = [...open].flatMap((path): (readonly [path: string, service: string])[] => {
    const [service, ...others] = answering.get(path) ?? [];
    return service === undefined || others.length > 0 ? [] : [[path, service]];
  });
  for (const [path, service] of settled) {
    open.delete(path);
    services.set(path, service);
  }
  return settled.length > 0;
}

/** Who is asked for each object of the answer. */
function answeringServices(root: PlanNode): ReadonlyMap<string, ReadonlySet<string>> {
  const services = new Map<string, Set<string>>();
  const collect = (service: string, nodes: readonly SelectionNode[], way: readonly string[]) => {
    for (const node of nodes) {
      if (node.kind === Kind.FRAGMENT_SPREAD || node.selectionSet === undefined) continue;
      let below = way;
      if (node.kind === Kind.FIELD) {
        below = [...way, responseKey(node)];
        const path = pathText(below);
        const known = services.get(path);
        if (known === undefined) services.set(path, new Set([service]));
        else known.add(service);
      }
      collect(service, node.selectionSet.selections, below);
    }
  };
  for (const { service, selections, fragments, path } of fetchesOf(root)) {
    const keys = path.flatMap((segment) => (segment.kind === 'key' ? [segment.key] : []));
    const nodes = selections.map((node) => withFragmentsWrittenOut(node, fragments));
    collect(service, nodes, keys);
  }
  return services;
}

/** The plan in the fields that the services have. */
function withoutPins(root: PlanNode, pinned: PinnedFields): PlanNode {
  const restored = <T extends SelectionNode | FetchNode['fragments'][number]>(node: T): T =>
    visit<T>(node, {
      Field(field) {
        const name = pinned.fieldOf(field.name.value);
        if (name === undefined) return undefined;
        const { alias, ...rest } = field;
        return {
          ...rest,
          ...(alias === undefined || alias.value === name ? {} : { alias }),
          name: { kind: Kind.NAME, value: name },
        };
      },
    });
  return mapFetches(root, (fetch) => ({
    ...fetch,
    selections: fetch.selections.map(restored),
    fragments: fetch.fragments.map(restored),
  }));
}
