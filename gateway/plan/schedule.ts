import { Kind, OperationTypeNode, type FragmentDefinitionNode, type SelectionNode } from 'graphql';
import type { FetchNode, PlanNode, RequiredSelection } from './plan.ts';
import { responseKey } from './selections.ts';

/** One request to one subgraph, with all fetches that it answers. */
export interface Step {
  readonly service: string;
  /** More than one only where all of them fetch entities. */
  readonly fetches: readonly FetchNode[];
  /** All must hold for the step to be taken. */
  readonly conditions: readonly Condition[];
  /** The steps, by their place in the schedule, whose answers this one reads. */
  readonly after: readonly number[];
}

export interface Condition {
  readonly variable: string;
  readonly value: boolean;
}

interface Task {
  readonly fetch: FetchNode;
  readonly conditions: readonly Condition[];
  readonly after: readonly number[];
}

interface Window {
  earliest: number;
  latest: number;
}

/**
 * Orders a plan's fetches by what they read of each other, not by the rounds that the planner
 * thought of, and puts entity fetches of one subgraph into one request wherever that makes the plan
 * no longer: a fetch may wait for others while the longest chain of requests stays as long.
 */
export function schedule(root: PlanNode): readonly Step[] {
  const tasks: Task[] = [];
  collect(root, [], [], tasks);
  return toSteps(tasks, rounds(tasks));
}

/** Returns the tasks that were added. */
function collect(
  node: PlanNode,
  before: readonly number[],
  conditions: readonly Condition[],
  tasks: Task[],
): readonly number[] {
  switch (node.kind) {
    case 'fetch': {
      const after = before.filter((index) => {
        const earlier = tasks[index]?.fetch;
        return earlier !== undefined && reads(node, earlier);
      });
      return [tasks.push({ fetch: node, conditions, after }) - 1];
    }
    case 'condition': {
      const { variable, value } = node;
      return collect(node.node, before, [...conditions, { variable, value }], tasks);
    }
    case 'parallel':
      return node.nodes.flatMap((child) => collect(child, before, conditions, tasks));
    case 'sequence': {
      const added: number[] = [];
      for (const child of node.nodes) {
        added.push(...collect(child, [...before, ...added], conditions, tasks));
      }
      return added;
    }
  }
}

/** Whether a fetch that comes later in a sequence needs what the earlier one answers. */
function reads(later: FetchNode, earlier: FetchNode): boolean {
  // The specification wants a mutation's fields one after the other, each with all that is below.
  if (earlier.operation === OperationTypeNode.MUTATION) return true;
  if (later.operation === OperationTypeNode.MUTATION) return true;
  const [to, from] = [keysOf(later), keysOf(earlier)];
  const shared = Math.min(to.length, from.length);
  for (let index = 0; index < shared; index++) if (to[index] !== from[index]) return false;
  const written = writtenKeys(earlier);
  if (to.length > from.length) {
    // On its way it may also look at what type of object it passes.
    return written.has(to[shared] ?? '') || written.has('__typename');
  }
  const required = requiredKeys(later.requires ?? []);
  // What is required of an object is written where the object is, or below it.
  return to.length === from.length
    ? !required.isDisjointFrom(written)
    : required.has(from[shared] ?? '');
}

function keysOf({ path }: FetchNode): readonly string[] {
  return path.flatMap((segment) => (segment.kind === 'key' ? [segment.key] : []));
}

function writtenKeys({ selections, fragments, outputRewrites }: FetchNode): ReadonlySet<string> {
  const keys = responseKeys(selections, fragments);
  for (const rewrite of outputRewrites) if (rewrite.kind === 'rename') keys.add(rewrite.to);
  return keys;
}

function responseKeys(
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[],
  keys = new Set<string>(),
): Set<string> {
  for (const selection of selections) {
    switch (selection.kind) {
      case Kind.FIELD:
        keys.add(responseKey(selection));
        break;
      case Kind.INLINE_FRAGMENT:
        responseKeys(selection.selectionSet.selections, fragments, keys);
        break;
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.find(({ name }) => name.value === selection.name.value);
        responseKeys(fragment?.selectionSet.selections ?? [], fragments, keys);
      }
    }
  }
  return keys;
}

function requiredKeys(
  selections: readonly RequiredSelection[],
  keys = new Set<string>(),
): Set<string> {
  for (const selection of selections) {
    if (selection.kind === 'field') keys.add(selection.key);
    else requiredKeys(selection.selections, keys);
  }
  return keys;
}

/** The round in which each task is sent; those that share a request have the same. */
function rounds(tasks: readonly Task[]): readonly number[] {
  const fixed = new Map<number, number>();
  for (const candidates of Map.groupBy(tasks.keys(), (index) => batchKey(tasks, index)).values()) {
    let waiting = candidates;
    while (waiting.length > 1) {
      const windows = windowsOf(tasks, fixed);
      const latest = Math.min(...waiting.map((index) => windows[index]?.latest ?? 0));
      const together = waiting.filter((index) => (windows[index]?.earliest ?? 0) <= latest);
      const round = Math.max(...together.map((index) => windows[index]?.earliest ?? 0));
      for (const index of together) fixed.set(index, round);
      waiting = waiting.filter((index) => !together.includes(index));
    }
  }
  return windowsOf(tasks, fixed).map(({ earliest }) => earliest);
}

/** Tasks of one key may share a request. */
function batchKey(tasks: readonly Task[], index: number): string {
  const task = tasks[index];
  if (task === undefined || task.fetch.requires === null) return `alone ${index}`;
  return JSON.stringify([task.fetch.service, task.conditions]);
}

/** The rounds in which each task could be sent without making the plan longer. */
function windowsOf(
  tasks: readonly Task[],
  fixed: ReadonlyMap<number, number>,
): readonly Readonly<Window>[] {
  const windows = tasks.map((): Window => ({ earliest: 0, latest: Infinity }));
  // A task reads only earlier ones, so one pass each way is enough, unless some are fixed later.
  for (const [index, { after }] of tasks.entries()) {
    const window = windows[index] as Window;
    for (const other of after) {
      window.earliest = Math.max(window.earliest, (windows[other] as Window).earliest + 1);
    }
    window.earliest = Math.max(window.earliest, fixed.get(index) ?? 0);
  }
  const last = Math.max(0, ...windows.map(({ earliest }) => earliest));
  for (const [index, { after }] of [...tasks.entries()].toReversed()) {
    const window = windows[index] as Window;
    window.latest = Math.min(window.latest, fixed.get(index) ?? last);
    for (const other of after) {
      const before = windows[other] as Window;
      before.latest = Math.min(before.latest, window.latest - 1);
    }
  }
  return windows;
}

function toSteps(tasks: readonly Task[], roundOf: readonly number[]): readonly Step[] {
  const groups = Map.groupBy(
    tasks.keys(),
    (index) => `${roundOf[index]} ${batchKey(tasks, index)}`,
  );
  const ordered = [...groups.values()].sort(
    ([a = 0], [b = 0]) => (roundOf[a] ?? 0) - (roundOf[b] ?? 0),
  );
  const stepOf = new Map<number, number>();
  for (const [step, indices] of ordered.entries()) {
    for (const index of indices) stepOf.set(index, step);
  }
  return ordered.map((indices) => {
    const members = indices.map((index) => tasks[index] as Task);
    const [first] = members as [Task];
    return {
      service: first.fetch.service,
      fetches: members.map(({ fetch }) => fetch),
      conditions: first.conditions,
      after: [
        ...new Set(members.flatMap(({ after }) => after.map((index) => stepOf.get(index) ?? 0))),
      ],
    };
  });
}
