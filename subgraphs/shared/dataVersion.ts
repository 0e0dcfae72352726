/**
 * The dataset versions that one request sees, in order of precedence: where two define the same
 * brand, market or series, the earlier one wins. Written `3.7.9`, so that every service can read
 * the id by itself.
 */
export type DataVersionId = string;

/**
 * How long whoever has read the active data version may act on it without reading it again; it
 * spares a busy gateway thousands of reads a second. A change of it is reported as done only after
 * that time, in milliseconds, so that whoever knows of the change finds it everywhere.
 */
export const DATA_VERSION_LEASE_MS = 25;

export function datasetVersions(id: DataVersionId): readonly number[] {
  return id === '' ? [] : id.split('.').map(Number);
}

export function dataVersionId(versions: readonly number[]): DataVersionId {
  return versions.join('.');
}

/** Whether the text can be a data version at all; ids in saved records come from outside. */
export function isDataVersionId(text: string): boolean {
  return /^[1-9][0-9]{0,9}(\.[1-9][0-9]{0,9}){0,63}$/.test(text);
}
