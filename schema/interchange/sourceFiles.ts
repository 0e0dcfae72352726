import type { Readable } from 'node:stream';
import type { Fault } from '../../subgraphs/shared/recordIntake.ts';
import { nearName } from './nearName.ts';
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
  /** Its files can be read; `faults` are of whatever else lies there. */
  | { readonly kind: 'source'; readonly source: Source; readonly faults: readonly Fault[] }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** What is wrong with a name in a dataset, or null when the format knows it. */
export function nameFault(name: string): string | null {
  if (KNOWN_NAMES.includes(name)) return null;
  const near = nearName(name, KNOWN_NAMES);
  const question = near === null ? '.' : `: did you mean ${near}?`;
  return `expected only ${KNOWN_NAMES.join(', ')}; got '${name}'${question} Remove or rename it`;
}

export function faulty(path: string, message: string): SourceOpening {
  return {
    kind: 'faulty',
    faults: [{ file: path, line: null, field: null, message }],
  };
}

const KNOWN_NAMES: readonly string[] = [MANIFEST_FILE, ...Object.values(FILE_OF)];
