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
  for (const { path = [] } of expected.errors ?? []) {
    const gone = goneAt(expected.data, path);
    // Beside what nulled a parent, the specification leaves open what else is told of within it.
    const isTold = paths.some(
      (of) => of !== null && JSON.stringify(of.slice(0, gone.length)) === JSON.stringify(gone),
    );
    if (!isTold) return `no error at ${JSON.stringify(path)}, got ${[...keys].join(' ')}`;
  }
  for (const path of paths) {
    if (expectedKeys.has(JSON.stringify(path))) continue;
    if (path !== null && goneAt(expected.data, path).length < path.length) continue;
    return `an error at ${JSON.stringify(path)}, expected ${[...expectedKeys].join(' ')}`;
  }
  return null;
}

/** The path up to the first null of the answer; all of it where no parent is null. */
function goneAt(data: unknown, path: Path): Path {
  let value = data;
  for (const [index, part] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[part];
  }
  return path;
}
