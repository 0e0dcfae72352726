import { Kind, visit, type SelectionNode } from 'graphql';
import { fetchesOf, mapFetches, type FetchNode, type PlanNode } from './plan.ts';
import type { PinnedFields } from './pinnedFields.ts';
import { pathText, pinnedOperation } from './pinnedOperation.ts';
import { planOrNull, type Planner } from './planner.ts';
import { responseKey, withFragmentsWrittenOut } from './selections.ts';

/** Of a place in the answer, by its path: the service that its field is pinned to. */
type Pins = ReadonlyMap<string, string>;

/**
 * Plans, sees which service answers each field that could be pinned, and plans anew with the field
 * pinned to it: then nothing is lost of what that service knows. Where several answer, it is the one
 * that is asked first; should no plan be found so, they answer in parts that none has alone, and only
 * what all of them know can come of the field.
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
      let root = planner.plan(document, operationName);
      let pins: Pins = new Map();
      // What a lost fragment has below it shows in the next plan only, and may be pinned in turn.
      while (root !== null) {
        const added = nextPins(open, root);
        if (added.size === 0) break;
        for (const path of added.keys()) open.delete(path);
        const trial = new Map([...pins, ...added]);
        const operation = pinnedOperation(document, operationName, pinned, ({ path }) =>
          trial.get(path),
        );
        const next = planOrNull(planner, operation, operationName);
        if (next === null) continue;
        root = next;
        pins = trial;
      }
      return root === null || pins.size === 0 ? root : withoutPins(root, pinned);
    },
  };
}

/**
 * The places that one service alone answers; without any, those that several answer. Not one by one:
 * an operation has as many places as its sender likes, and each plan takes its time.
 */
function nextPins(open: ReadonlySet<string>, root: PlanNode): Pins {
  if (open.size === 0) return new Map();
  const answering = answeringServices(root);
  const ofOne = new Map<string, string>();
  const ofSeveral = new Map<string, string>();
  for (const path of open) {
    const [first, ...others] = answering.get(path) ?? [];
    if (first !== undefined) (others.length === 0 ? ofOne : ofSeveral).set(path, first);
  }
  return ofOne.size > 0 ? ofOne : ofSeveral;
}

/** Who is asked for each object of the answer, the first of all first. */
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
