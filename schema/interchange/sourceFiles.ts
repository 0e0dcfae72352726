import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Fault } from '../../subgraphs/shared/recordIntake.ts';
import { FILE_OF } from './recordTypes.ts';

export const MANIFEST_FILE = 'manifest.json';

/** One file of a dataset, wherever it lies. */
export interface SourceFile {
  readonly bytes: number;
  /** Streams it from the start; fails when the file is no longer the one that was opened. */
  open(): Promise<Readable>;
}

/** The files of a dataset by name; all names are ones that the format knows. */
export interface Source extends AsyncDisposable {
  readonly files: ReadonlyMap<string, SourceFile>;
}

export type SourceOpening =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** What is wrong with a name in a dataset, or null when the format knows it. */
export function nameFault(name: string): string | null {
  if (name === MANIFEST_FILE || FILE_NAMES.includes(name)) return null;
  return `expected only ${MANIFEST_FILE}, ${FILE_NAMES.join(', ')}; got '${name}'. Remove or rename it`;
}

export function faulty(path: string, message: string): SourceOpening {
  return {
    kind: 'faulty',
    faults: [{ file: basename(path), line: null, field: null, message }],
  };
}

const FILE_NAMES = Object.values(FILE_OF);
