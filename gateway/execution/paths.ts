import type { Path } from '../plan/plan.ts';
import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import type { KnownData } from './knownData.ts';
import type { JsonObject } from './ownProperty.ts';

export type ClientPath = readonly (string | number)[];

/** Calls back with every object at the path, through lists of any depth. */
export function visitObjects(
  value: unknown,
  path: Path,
  data: KnownData,
  visit: (object: JsonObject) => void,
  from = 0,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) visitObjects(element, path, data, visit, from);
    return;
  }
  const object = value as JsonObject;
  const segment = path[from];
  if (segment === undefined) visit(object);
  else if (segment.kind === 'key') {
    visitObjects(data.get(object, segment.key), path, data, visit, from + 1);
  } else if (isOfTypes(data.get(object, '__typename'), segment.types, data.types)) {
    visitObjects(object, path, data, visit, from + 1);
  }
}

/** The same, with where in the answer each object is: for errors only, as it takes longer. */
export function* placesOf(
  value: unknown,
  path: Path,
  data: KnownData,
  at: ClientPath = [],
  from = 0,
): Iterable<readonly [object: JsonObject, at: ClientPath]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      yield* placesOf(element, path, data, [...at, index], from);
    }
    return;
  }
  const object = value as JsonObject;
  const segment = path[from];
  if (segment === undefined) yield [object, at];
  else if (segment.kind === 'key') {
    yield* placesOf(data.get(object, segment.key), path, data, [...at, segment.key], from + 1);
  } else if (isOfTypes(data.get(object, '__typename'), segment.types, data.types)) {
    yield* placesOf(object, path, data, at, from + 1);
  }
}

/** Whether what an object says to be of is one of the types. */
export function isOfTypes(
  type: unknown,
  names: readonly string[],
  types: SupergraphTypes,
): boolean {
  return typeof type === 'string' && names.some((name) => types.isOfType(type, name));
}
