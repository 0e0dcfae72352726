import type { ExecutionResult } from 'graphql';
import type { Answer } from '../executor.ts';

type Path = readonly (string | number)[];

/**
 * Null where both say the same: the same data to the byte, and the same errors. A federated graph
 * goes on beside an error that nulls a parent, so of what is gone it may tell of more errors.
 */
export function difference(answer: Answer, expected: ExecutionResult): string | null {
  const data = answer.dataText ?? 'null';
  const expectedData = JSON.stringify(expected.data ?? null);
  if (data !== expectedData) return `data\n  expected ${expectedData}\n  got      ${data}`;
  const paths = answer.errors.map(({ path }) => path ?? null);
  const keys = new Set(paths.map((path) => JSON.stringify(path)));
  if (keys.size !== paths.length) return `errors twice: ${JSON.stringify(paths)}`;
  const expectedKeys = new Set((expected.errors ?? []).map(({ path }) => JSON.stringify(path)));
  for (const key of expectedKeys) {
    if (!keys.has(key)) return `no error at ${key}, got ${[...keys].join(' ')}`;
  }
  for (const path of paths) {
    if (expectedKeys.has(JSON.stringify(path)) || (path && isGone(expected.data, path))) continue;
    return `an error at ${JSON.stringify(path)}, expected ${[...expectedKeys].join(' ')}`;
  }
  return null;
}

/** Whether a parent of the path is null in the answer. */
function isGone(data: unknown, path: Path): boolean {
  let value = data;
  for (const part of path.slice(0, -1)) {
    if (value === null) return true;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value === null;
}
