import type { Path, Rewrite } from '../plan/plan.ts';
import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import { copyOf } from './knownData.ts';
import { isObject, own, setOwn, type JsonObject } from './ownProperty.ts';
import { isOfTypes } from './paths.ts';

/** An answer with other keys and values, as the plan says; it stays as it is where that says nothing. */
export function rewritten(
  answered: JsonObject,
  rewrites: readonly Rewrite[],
  types: SupergraphTypes,
): JsonObject {
  if (rewrites.length === 0) return answered;
  const copy = copyOf(answered);
  applyRewrites(copy, rewrites, types);
  return copy;
}

/** Changes keys and values of what is sent, as the plan says. */
export function applyRewrites(
  value: unknown,
  rewrites: readonly Rewrite[],
  types: SupergraphTypes,
): void {
  for (const rewrite of rewrites) {
    const last = rewrite.path.at(-1);
    if (last?.kind !== 'key') {
      throw new Error('Expected a rewrite of the plan to end at a key, it does not');
    }
    const { key } = last;
    forEachObject(value, rewrite.path.slice(0, -1), types, (object) => {
      if (rewrite.kind === 'set') {
        setOwn(object, key, rewrite.value);
        return;
      }
      const moved = own(object, key);
      if (moved === undefined) return;
      setOwn(object, rewrite.to, moved);
      delete object[key];
    });
  }
}

function forEachObject(
  value: unknown,
  path: Path,
  types: SupergraphTypes,
  change: (object: JsonObject) => void,
): void {
  if (Array.isArray(value)) {
    for (const element of value) forEachObject(element, path, types, change);
    return;
  }
  if (!isObject(value)) return;
  const [segment, ...rest] = path;
  if (segment === undefined) change(value);
  else if (segment.kind === 'key') forEachObject(own(value, segment.key), rest, types, change);
  // Without its type an object is taken for one that the rewrite is meant for: the plan asked for it.
  else {
    const type = own(value, '__typename');
    if (type === undefined || isOfTypes(type, segment.types, types)) {
      forEachObject(value, rest, types, change);
    }
  }
}
