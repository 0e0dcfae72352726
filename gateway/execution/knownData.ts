import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import { isObject, own, setOwn, type JsonObject } from './ownProperty.ts';

/** What further answers tell of an object; laid over it. */
type Addition = JsonObject;

/**
 * What an execution knows: objects as subgraphs answered them, and what further answers add to each.
 * No answer is ever changed, so that executions which share a call read one and the same answer.
 */
export class KnownData {
  readonly root: JsonObject = {};
  readonly types: SupergraphTypes;
  readonly #additions = new Map<JsonObject, Addition>();
  readonly #places = new Map<object, number>();
  /** By answer: what it was laid over last, and what came of it. */
  readonly #pairs = new Map<JsonObject, { before: Addition; both: Addition }>();

  constructor(types: SupergraphTypes) {
    this.types = types;
  }

  get(object: JsonObject, key: string): unknown {
    return read(object, this.#additions.get(object), key);
  }

  /** For who reads several fields of one object. */
  additionOf(object: JsonObject): Addition | undefined {
    return this.#additions.get(object);
  }

  /**
   * Adds what a subgraph answered of an object. A null never replaces a value: two services may
   * answer parts of one value, and one of them may have failed.
   */
  add(object: JsonObject, answered: JsonObject): void {
    const before = this.#additions.get(object);
    if (object === answered || before === answered) return;
    let addition: Addition;
    if (!agrees(object, answered)) addition = this.#merged(object, before, answered);
    else if (before === undefined) addition = answered;
    else addition = this.#both(before, answered) ?? this.#merged(object, before, answered);
    this.#additions.set(object, addition);
  }

  /**
   * An answer for one more place in the data. What stands at two places would be completed as one
   * object, though other things may be asked for under the same keys there.
   */
  forPlace<T extends object>(answered: T): T {
    const before = this.#places.get(answered) ?? 0;
    this.#places.set(answered, before + 1);
    return before === 0 ? answered : copyNumber(before, answered);
  }

  /** Null where they contradict each other. Objects that stand for one entity have the same. */
  #both(before: Addition, answered: JsonObject): Addition | null {
    const last = this.#pairs.get(answered);
    if (last?.before === before) return last.both;
    if (!agrees(before, answered)) return null;
    const both = { ...before, ...answered };
    this.#pairs.set(answered, { before, both });
    return both;
  }

  #merged(object: JsonObject, before: Addition | undefined, answered: JsonObject): Addition {
    const merged: JsonObject = { ...before };
    for (const key in answered) {
      const value = answered[key];
      const known = read(object, before, key);
      if (known === undefined || known === null) setOwn(merged, key, value);
      else if (value === null || value === undefined || value === known) continue;
      else if (typeof value === 'object') setOwn(merged, key, this.#joined(known, value));
      else if (key !== '__typename' || !this.#isMoreTelling(known, value)) {
        setOwn(merged, key, value);
      }
    }
    return merged;
  }

  #joined(known: unknown, value: object): unknown {
    if (isObject(known) && isObject(value)) {
      this.add(known, value);
      return known;
    }
    if (!Array.isArray(known) || !Array.isArray(value) || known.length !== value.length) {
      return value;
    }
    return known.map((element: unknown, index) => {
      const other: unknown = value[index];
      if (element === null || element === undefined) return other;
      if (typeof other !== 'object') return other;
      return other === null ? element : this.#joined(element, other);
    });
  }

  /** A service with an `@interfaceObject` calls every object by the name of the interface. */
  #isMoreTelling(known: unknown, value: unknown): boolean {
    return (
      typeof known === 'string' &&
      typeof value === 'string' &&
      this.types.isObjectType(known) &&
      !this.types.isObjectType(value)
    );
  }
}

/** A field of an object, with what was added to it. */
export function read(object: JsonObject, addition: Addition | undefined, key: string): unknown {
  if (addition === undefined) return own(object, key);
  const added = own(addition, key);
  if (added !== undefined && added !== null) return added;
  const known = own(object, key);
  return known === undefined ? added : known;
}

/** Whether the answer can be laid over the object as it is. */
function agrees(object: JsonObject, answered: JsonObject): boolean {
  for (const key in answered) {
    const known = own(object, key);
    if (known !== undefined && known !== null && known !== answered[key]) return false;
  }
  return true;
}

/** Kept as long as the answer, for all executions that have it at several places. */
const copies = new WeakMap<object, object[]>();

function copyNumber<T extends object>(number: number, answered: T): T {
  const made = copies.getOrInsertComputed(answered, () => []) as T[];
  return (made[number] ??= copyOf(answered));
}

export function copyOf<T>(value: T): T;
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: JsonObject = {};
  for (const key in value) setOwn(copy, key, copyOf((value as JsonObject)[key]));
  return copy;
}
