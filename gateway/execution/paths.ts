import type { Path } from '../plan/plan.ts';
import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import { own, type JsonObject } from './ownProperty.ts';

export type ClientPath = readonly (string | number)[];

/** Calls back with every object at the path, through lists of any depth. */
export function visitObjects(
  value: unknown,
  path: Path,
  types: SupergraphTypes,
  visit: (object: JsonObject) => void,
  from = 0,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) visitObjects(element, path, types, visit, from);
    return;
  }
  const object = value as JsonObject;
  const segment = path[from];
  if (segment === undefined) visit(object);
  else if (segment.kind === 'key') {
    visitObjects(own(object, segment.key), path, types, visit, from + 1);
  } else if (isOfTypes(object, segment.types, types)) {
    visitObjects(object, path, types, visit, from + 1);
  }
}

/** The same, with where in the answer each object is: for errors only, as it takes longer. */
export function* placesOf(
  value: unknown,
  path: Path,
  types: SupergraphTypes,
  at: ClientPath = [],
  from = 0,
): Iterable<readonly [object: JsonObject, at: ClientPath]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      yield* placesOf(element, path, types, [...at, index], from);
    }
    return;
  }
  const object = value as JsonObject;
  const segment = path[from];
  if (segment === undefined) yield [object, at];
  else if (segment.kind === 'key') {
    yield* placesOf(own(object, segment.key), path, types, [...at, segment.key], from + 1);
  } else if (isOfTypes(object, segment.types, types)) {
    yield* placesOf(object, path, types, at, from + 1);
  }
}

export function isOfTypes(
  object: JsonObject,
  names: readonly string[],
  types: SupergraphTypes,
): boolean {
  const type = own(object, '__typename');
  return typeof type === 'string' && names.some((name) => types.isOfType(type, name));
}
