import type { FetchNode, RequiredSelection } from '../plan/plan.ts';
import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import { isObject, own, setOwn, type JsonObject } from './ownProperty.ts';
import { applyRewrites } from './rewrites.ts';

/** What a service is told of an entity; null where the object is none that it could know. */
export type ReadRepresentation = (object: JsonObject) => JsonObject | null;

/** Adds to the representation; false where something required was never fetched. */
type Read = (object: JsonObject, into: JsonObject) => boolean;

export function compileRepresentation(
  {
    requires,
    inputRewrites,
    service,
  }: Pick<FetchNode, 'inputRewrites' | 'service'> & {
    readonly requires: readonly RequiredSelection[];
  },
  types: SupergraphTypes,
): ReadRepresentation {
  const read = compileSelections(requires, types);
  return (object) => {
    const representation: JsonObject = {};
    if (!read(object, representation)) return null;
    if (inputRewrites.length > 0) applyRewrites(representation, inputRewrites, types);
    const type = own(representation, '__typename');
    if (typeof type !== 'string') return null;
    // Nobody knows an entity by a key that is null; what @requires names may well be.
    for (const key of types.keyFields(type, service)) {
      if (own(representation, key) === null) return null;
    }
    return representation;
  };
}

function compileSelections(selections: readonly RequiredSelection[], types: SupergraphTypes): Read {
  const reads = selections.map((selection): Read => {
    if (selection.kind === 'field') return compileField(selection, types);
    const { type } = selection;
    const inner = compileSelections(selection.selections, types);
    if (type === null) return inner;
    return (object, into) => {
      const known = own(object, '__typename');
      return typeof known === 'string' && types.isOfType(known, type) ? inner(object, into) : true;
    };
  });
  const [first] = reads;
  if (first !== undefined && reads.length === 1) return first;
  return (object, into) => {
    for (const read of reads) if (!read(object, into)) return false;
    return true;
  };
}

function compileField(
  { key, name, selections }: Extract<RequiredSelection, { kind: 'field' }>,
  types: SupergraphTypes,
): Read {
  if (selections === null) {
    return (object, into) => {
      const value = own(object, key);
      if (value === undefined) return false;
      setOwn(into, name, value);
      return true;
    };
  }
  const inner = compileSelections(selections, types);
  return (object, into) => {
    const value = own(object, key);
    if (value === undefined) return false;
    const part = readPart(value, inner);
    if (part === undefined) return false;
    const known = own(into, name);
    // Fragments on several types of the object may each require a part of the value.
    if (isObject(known) && isObject(part)) Object.assign(known, part);
    else setOwn(into, name, part);
    return true;
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
  return read(value, part) ? part : undefined;
}
