/** What becomes of an import of a dataset, as far as it decides what is kept. */
export interface InactiveVersion {
  readonly version: number;
  readonly dataset: string;
  readonly state: 'superseded' | 'withdrawn';
  /** How long no new request has seen it. */
  readonly inactiveMs: number;
}

/** A dataset can be rolled back this often. */
export const KEPT_PREVIOUS_VERSIONS = 2;

/** Longer than any request may take to read it. */
export const DRAIN_AFTER_MS = 600_000;

/**
 * The versions that may go: not the last ones before the active one, not those that saved records
 * refer to, and none that a request in flight may still read.
 */
export function versionsToDrain(
  inactive: readonly InactiveVersion[],
  inUse: ReadonlySet<number>,
  drainAfterMs: number,
): readonly number[] {
  const previous = Map.groupBy(
    inactive.filter(({ state }) => state === 'superseded'),
    ({ dataset }) => dataset,
  );
  const kept = new Set(inUse);
  for (const versions of previous.values()) {
    const newest = versions.map(({ version }) => version).sort((a, b) => b - a);
    for (const version of newest.slice(0, KEPT_PREVIOUS_VERSIONS)) kept.add(version);
  }
  return inactive
    .filter(({ version, inactiveMs }) => !kept.has(version) && inactiveMs >= drainAfterMs)
    .map(({ version }) => version);
}
