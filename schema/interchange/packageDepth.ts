import type { Contents } from './packageCycles.ts';

/** Deeper than any maker nests; readers may follow contents by recursion. */
export const MAX_PACKAGE_DEPTH = 16;

/** Packages that hold packages for more than MAX_PACKAGE_DEPTH levels; a cycle is not counted on. */
export function tooDeepPackages(contents: Contents): readonly string[] {
  const heights = new Map<string, number>();
  for (const start of contents.keys()) measure(start, contents, heights);
  return [...heights].filter(([, height]) => height > MAX_PACKAGE_DEPTH).map(([key]) => key);
}

/** By hand and not by recursion: a chain may be longer than the call stack. */
function measure(start: string, contents: Contents, heights: Map<string, number>): void {
  const path = [start];
  const onPath = new Set(path);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const held = (contents.get(top) ?? []).filter((key) => contents.has(key));
    const next = heights.has(top)
      ? undefined
      : held.find((key) => !heights.has(key) && !onPath.has(key));
    if (next !== undefined) {
      path.push(next);
      onPath.add(next);
      continue;
    }
    if (!heights.has(top)) {
      heights.set(top, 1 + Math.max(0, ...held.map((key) => heights.get(key) ?? 0)));
    }
    onPath.delete(top);
    path.pop();
  }
}
