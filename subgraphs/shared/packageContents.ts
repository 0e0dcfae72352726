/** A brand's packages with the codes that each brings directly. */
export type PackageContents = ReadonlyMap<string, readonly string[]>;

/** All codes that the packages among these bring, through packages within packages too. */
export function broughtBy(
  codes: readonly string[],
  packages: PackageContents,
): ReadonlySet<string> {
  const brought = new Set<string>();
  const open = [...codes];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const content of packages.get(code) ?? []) {
      if (brought.has(content)) continue;
      brought.add(content);
      open.push(content);
    }
  }
  return brought;
}
