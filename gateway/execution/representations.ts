import { Kind, type FragmentDefinitionNode, type SelectionNode } from 'graphql';
import type { FetchNode, RequiredSelection } from '../plan/plan.ts';
import { responseKey } from '../plan/selections.ts';
import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import { read, type KnownData } from './knownData.ts';
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

export interface RepresentationReader {
  /** Null where the object is no entity that the service could know, or tell anything of. */
  readonly read: (object: JsonObject, data: KnownData) => Representation | null;
  /**
   * A text that tells the object's representation from all others of the reader, made in less time
   * than the representation; null where only that can tell.
   */
  readonly identify: (object: JsonObject, data: KnownData) => string | null;
}

/** Adds to the representation, and to the names of what is missing. */
type Read = (object: JsonObject, into: JsonObject, missing: string[], data: KnownData) => void;

/** A field that the fetch selects, and what its `@requires` names. */
interface Selected {
  readonly key: string;
  readonly requires: ReadonlySet<string>;
}

const NONE: readonly string[] = [];

export function compileRepresentation(
  fetch: FetchNode,
  types: SupergraphTypes,
): RepresentationReader {
  const { service, inputRewrites } = fetch;
  const readInto = compileSelections(fetch.requires ?? [], types);
  const keysOf = memoized((type) => types.keys(type, service));
  const selectedOf = memoized((type) => selectedFields(fetch, type, types));
  const readRepresentation: RepresentationReader['read'] = (object, data) => {
    const value: JsonObject = {};
    const missing: string[] = [];
    readInto(object, value, missing, data);
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
  return { read: readRepresentation, identify: compileIdentity(fetch.requires ?? []) };
}

/** For what nearly all entities are known by: texts and numbers, of one type. */
function compileIdentity(requires: readonly RequiredSelection[]): RepresentationReader['identify'] {
  const [only] = requires;
  if (only?.kind !== 'fragment' || requires.length > 1) return () => null;
  const keys: string[] = [];
  for (const selection of only.selections) {
    if (selection.kind === 'fragment' || selection.selections !== null) return () => null;
    if (selection.key !== '__typename') keys.push(selection.key);
  }
  return (object, data) => {
    const addition = data.additionOf(object);
    if (read(object, addition, '__typename') !== only.type) return null;
    let identity = '';
    for (const key of keys) {
      const value = read(object, addition, key);
      if (typeof value === 'string') identity += `${value.length}:${value}`;
      else if (typeof value === 'number') identity += `${value};`;
      else return null;
    }
    return identity;
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
    return (object, into, missing, data) => {
      const known = data.get(object, '__typename');
      if (typeof known === 'string' && types.isOfType(known, type)) {
        inner(object, into, missing, data);
      }
    };
  });
  const [first] = reads;
  if (first !== undefined && reads.length === 1) return first;
  return (object, into, missing, data) => {
    for (const read of reads) read(object, into, missing, data);
  };
}

function compileField(
  { key, name, selections }: Extract<RequiredSelection, { kind: 'field' }>,
  types: SupergraphTypes,
): Read {
  const inner = selections === null ? null : compileSelections(selections, types);
  return (object, into, missing, data) => {
    const value = data.get(object, key);
    const part = value === undefined || inner === null ? value : readPart(value, inner, data);
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
function readPart(value: unknown, read: Read, data: KnownData): unknown {
  if (Array.isArray(value)) {
    const parts: unknown[] = [];
    for (const element of value) {
      const part = readPart(element, read, data);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts;
  }
  if (!isObject(value)) return null;
  const part: JsonObject = {};
  const missing: string[] = [];
  read(value, part, missing, data);
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
        const key = responseKey(node);
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
