/** An object as subgraphs answer it: from JSON, so its keys may be any, `__proto__` included. */
export type JsonObject = Record<string, unknown>;

const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Never what every object inherits: `constructor` is a good name for a field. */
export function own(object: JsonObject, key: string): unknown {
  const value = object[key];
  return value !== undefined && INHERITED.has(key) && !Object.hasOwn(object, key)
    ? undefined
    : value;
}

/** An assignment to `__proto__` would change the object's prototype. */
export function setOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  } else {
    object[key] = value;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
