import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import { isObject, own, setOwn, type JsonObject } from './ownProperty.ts';

/**
 * Adds what a subgraph answered of an object to what is known of it. A null never replaces a value:
 * two services may answer parts of one value, and one of them may have failed.
 */
export function mergeInto(target: JsonObject, source: JsonObject, types: SupergraphTypes): void {
  if (target === source) return;
  for (const key in source) {
    const value = source[key];
    if (value === undefined) continue;
    const known = own(target, key);
    if (known === undefined || known === null) {
      setOwn(target, key, value);
    } else if (value === null) {
      continue;
    } else if (typeof value === 'object') {
      setOwn(target, key, merged(known, value, types));
    } else if (key !== '__typename' || !isMoreTelling(known, value, types)) {
      setOwn(target, key, value);
    }
  }
}

function merged(known: unknown, value: object, types: SupergraphTypes): unknown {
  if (isObject(known) && isObject(value)) {
    mergeInto(known, value, types);
    return known;
  }
  if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) {
    for (const [index, element] of value.entries()) {
      const before: unknown = known[index];
      if (before === null || before === undefined) known[index] = element;
      else if (typeof element === 'object') {
        if (element !== null) known[index] = merged(before, element as object, types);
      } else known[index] = element;
    }
    return known;
  }
  return value;
}

/** A service with an `@interfaceObject` calls every object by the name of the interface. */
function isMoreTelling(known: unknown, value: unknown, types: SupergraphTypes): boolean {
  return (
    typeof known === 'string' &&
    typeof value === 'string' &&
    types.isObjectType(known) &&
    !types.isObjectType(value)
  );
}

/** A copy to merge into: an answer for several places must not make them one object. */
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: JsonObject = {};
  for (const key in value) setOwn(copy, key, copyOf((value as JsonObject)[key]));
  return copy;
}
