/** What a package holds, by its key; keys that are no packages hold nothing. */
export type Contents = ReadonlyMap<string, readonly string[]>;

/** The packages that contain themselves: each cycle once, as `[A, B, A]`. */
export function packageCycles(contents: Contents): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of contents.keys()) {
    if (done.has(start)) continue;
    // By hand and not by recursion: a chain may be longer than the call stack.
    const path: { readonly key: string; next: number }[] = [{ key: start, next: 0 }];
    const onPath = new Map([[start, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const child = contents.get(top.key)?.[top.next];
      top.next += 1;
      if (child === undefined) {
        path.pop();
        onPath.delete(top.key);
        done.add(top.key);
        continue;
      }
      const at = onPath.get(child);
      if (at !== undefined) {
        cycles.push([...path.slice(at).map(({ key }) => key), child]);
      } else if (!done.has(child) && contents.has(child)) {
        onPath.set(child, path.length);
        path.push({ key: child, next: 0 });
      }
    }
  }
  return cycles;
}
