import { setOwn, type JsonObject } from './ownProperty.ts';

/** Those that the client gave: a subgraph knows the defaults of the others from the text. */
export function passedVariables(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): JsonObject {
  const passed: JsonObject = {};
  for (const name of names) {
    if (!Object.hasOwn(variables, name) || variables[name] === undefined) continue;
    setOwn(passed, name, variables[name]);
  }
  return passed;
}
