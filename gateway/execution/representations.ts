import { Kind, type FragmentDefinitionNode, type SelectionNode } from 'graphql';
import type { FetchNode, RequiredSelection } from '../plan/plan.ts';
import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import { isObject, own, setOwn, type JsonObject } from './ownProperty.ts';
import { applyRewrites } from './rewrites.ts';

/** What a service is told of an entity. */
export interface Representation {
  readonly value: JsonObject;
  /**
   * Keys of the answer that are of no use, as what they are computed from was never fetched: a wrong
   * answer would be worse than none.
   */
  readonly useless: readonly string[];
}

/** Null where the object is no entity that the service could know, or tell anything of. */
export type ReadRepresentation = (object: JsonObject) => Representation | null;

/** Adds to the representation, and to the names of what is missing. */
type Read = (object: JsonObject, into: JsonObject, missing: string[]) => void;

/** A field that the fetch selects, and what its `@requires` names. */
interface Selected {
  readonly key: string;
  readonly requires: ReadonlySet<string>;
}

const NONE: readonly string[] = [];

export function compileRepresentation(
  fetch: FetchNode,
  types: SupergraphTypes,
): ReadRepresentation {
  const { service, inputRewrites } = fetch;
  const read = compileSelections(fetch.requires ?? [], types);
  const keysOf = memoized((type) => types.keys(type, service));
  const selectedOf = memoized((type) => selectedFields(fetch, type, types));
  return (object) => {
    const value: JsonObject = {};
    const missing: string[] = [];
    read(object, value, missing);
    if (inputRewrites.length > 0) applyRewrites(value, inputRewrites, types);
    const type = own(value, '__typename');
    if (typeof type !== 'string') return null;
    if (!keysOf(type).some((key) => identifies(value, key))) return null;
    if (missing.length === 0) return { value, useless: NONE };
    const selected = selectedOf(type);
    const useless = selected.filter(({ requires }) => missing.some((name) => requires.has(name)));
    if (useless.length === selected.length) return null;
    return { value, useless: useless.map(({ key }) => key) };
  };
}

/**
 * Nobody knows an entity by a key of nothing but nulls. Beside a value a null may tell entities apart,
 * and what `@requires` names may be null too.
 */
function identifies(value: JsonObject, key: readonly string[]): boolean {
  let some = false;
  for (const name of key) {
    const part = own(value, name);
    if (part === undefined) return false;
    if (part !== null) some = true;
  }
  return some;
}

function compileSelections(selections: readonly RequiredSelection[], types: SupergraphTypes): Read {
  const reads = selections.map((selection): Read => {
    if (selection.kind === 'field') return compileField(selection, types);
    const { type } = selection;
    const inner = compileSelections(selection.selections, types);
    if (type === null) return inner;
    return (object, into, missing) => {
      const known = own(object, '__typename');
      if (typeof known === 'string' && types.isOfType(known, type)) inner(object, into, missing);
    };
  });
  const [first] = reads;
  if (first !== undefined && reads.length === 1) return first;
  return (object, into, missing) => {
    for (const read of reads) read(object, into, missing);
  };
}

function compileField(
  { key, name, selections }: Extract<RequiredSelection, { kind: 'field' }>,
  types: SupergraphTypes,
): Read {
  const inner = selections === null ? null : compileSelections(selections, types);
  return (object, into, missing) => {
    const value = own(object, key);
    const part = value === undefined || inner === null ? value : readPart(value, inner);
    if (part === undefined) {
      missing.push(name);
      return;
    }
    const known = inner === null ? undefined : own(into, name);
    // Fragments on several types of the object may each require a part of the value.
    if (isObject(known) && isObject(part)) Object.assign(known, part);
    else setOwn(into, name, part);
  };
}

/** Undefined where something required of it was never fetched. */
function readPart(value: unknown, read: Read): unknown {
  if (Array.isArray(value)) {
    const parts: unknown[] = [];
    for (const element of value) {
      const part = readPart(element, read);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts;
  }
  if (!isObject(value)) return null;
  const part: JsonObject = {};
  const missing: string[] = [];
  read(value, part, missing);
  return missing.length === 0 ? part : undefined;
}

function selectedFields(
  { selections, fragments, service }: FetchNode,
  type: string,
  types: SupergraphTypes,
): readonly Selected[] {
  const fields: Selected[] = [];
  const collect = (nodes: readonly SelectionNode[]): void => {
    for (const node of nodes) {
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        fields.push({ key, requires: types.requiredOf(type, node.name.value, service) });
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : named(node.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (condition !== undefined && !types.isOfType(type, condition)) continue;
      collect(fragment?.selectionSet.selections ?? []);
    }
  };
  const named = (name: string): FragmentDefinitionNode | undefined =>
    fragments.find((fragment) => fragment.name.value === name);
  collect(selections);
  return fields;
}

function memoized<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) known.set(name, (value = of(name)));
    return value;
  };
}
