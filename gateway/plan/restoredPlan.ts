import { Kind, type SelectionNode } from 'graphql';
import { mapFetches, type FetchNode, type PlanNode, type RequiredSelection } from './plan.ts';
import { withoutStandIns, type StandIns } from './requiredArguments.ts';

/** A plan on a supergraph with stand-ins, as one on the subgraphs, which know of none. */
export function restoredPlan(root: PlanNode, standIns: StandIns): PlanNode {
  if (standIns.byName.size === 0) return root;
  return mapFetches(root, (fetch) => {
    const nodes = split(fetch, standIns).map((part) => restoredFetch(part, standIns));
    return nodes.length === 1 ? (nodes[0] as FetchNode) : { kind: 'parallel', nodes };
  });
}

function restoredFetch(fetch: FetchNode, { byName }: StandIns): FetchNode {
  const restored = (selection: RequiredSelection): RequiredSelection =>
    selection.kind === 'fragment'
      ? { ...selection, selections: selection.selections.map(restored) }
      : {
          ...selection,
          name: byName.get(selection.name)?.name ?? selection.name,
          selections: selection.selections?.map(restored) ?? null,
        };
  return {
    ...fetch,
    selections: fetch.selections.map((selection) => withoutStandIns(selection, byName)),
    fragments: fetch.fragments.map((fragment) => withoutStandIns(fragment, byName)),
    requires: fetch.requires?.map(restored) ?? null,
  };
}

/**
 * A representation has one place for `comments`: fields that require different ones of them are
 * fetched apart.
 */
function split(fetch: FetchNode, standIns: StandIns): readonly FetchNode[] {
  const { requires, service } = fetch;
  if (requires === null || !isContradictory(requires, standIns)) return [fetch];
  const groups: Set<string>[] = [];
  const groupOf = (type: string, field: string): number => {
    const needed = standIns.requiredBy(service, type, field);
    const fits = (group: ReadonlySet<string>): boolean =>
      !haveContradiction(new Set([...group, ...needed]), standIns);
    let index = needed.size === 0 && groups.length > 0 ? 0 : groups.findIndex(fits);
    if (index < 0) index = groups.push(new Set()) - 1;
    for (const name of needed) groups[index]?.add(name);
    return index;
  };
  const groupOfNode = new Map<SelectionNode, number>();
  const assign = (selections: readonly SelectionNode[], type: string): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) groupOfNode.set(node, groupOf(type, node.name.value));
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        assign(node.selectionSet.selections, node.typeCondition?.name.value ?? type);
      } else groupOfNode.set(node, groupOf(type, ''));
    }
  };
  assign(fetch.selections, '');
  return groups.map((group, index) => ({
    ...fetch,
    selections: only(fetch.selections, (node) => groupOfNode.get(node) === index),
    requires: requiresOf(requires, group, standIns),
  }));
}

function only(
  selections: readonly SelectionNode[],
  isIn: (field: SelectionNode) => boolean,
): readonly SelectionNode[] {
  return selections.flatMap((node): readonly SelectionNode[] => {
    if (node.kind !== Kind.INLINE_FRAGMENT) return isIn(node) ? [node] : [];
    const inner = only(node.selectionSet.selections, isIn);
    if (inner.length === 0) return [];
    return [{ ...node, selectionSet: { ...node.selectionSet, selections: inner } }];
  });
}

function requiresOf(
  selections: readonly RequiredSelection[],
  group: ReadonlySet<string>,
  standIns: StandIns,
): readonly RequiredSelection[] {
  return selections.flatMap((selection): readonly RequiredSelection[] => {
    if (selection.kind === 'field') {
      if (standIns.byName.has(selection.name) && !group.has(selection.name)) return [];
      if (selection.selections === null) return [selection];
    }
    const inner = requiresOf(selection.selections ?? [], group, standIns);
    return inner.length === 0 ? [] : [{ ...selection, selections: inner }];
  });
}

function isContradictory(selections: readonly RequiredSelection[], standIns: StandIns): boolean {
  const names = new Set<string>();
  const collect = (nodes: readonly RequiredSelection[]): void => {
    for (const node of nodes) {
      if (node.kind === 'field') names.add(node.name);
      collect(node.selections ?? []);
    }
  };
  collect(selections);
  return haveContradiction(names, standIns);
}

/** Whether two of them stand for one field, with different arguments. */
function haveContradiction(names: ReadonlySet<string>, { byName }: StandIns): boolean {
  const fields = [...names].flatMap((name) => byName.get(name)?.name ?? []);
  return new Set(fields).size < fields.length;
}
