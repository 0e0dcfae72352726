import { readCursorText, writeCursorText } from '../../shared/cursorText.ts';
import type { DataVersionId } from '../../shared/dataVersion.ts';
import { partsOf, withCheck } from '../../shared/ids/check.ts';
import { isSecretCode, newSecretCode } from '../../shared/ids/secretCode.ts';

export type BulkCheckState =
  'COLLECTING' | 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** Many configurations that are checked in the background. */
export interface BulkCheck {
  readonly id: string;
  readonly state: BulkCheckState;
  readonly dataVersion: DataVersionId;
  readonly total: number;
  readonly done: number;
  /** Null unless it failed. */
  readonly failure: string | null;
  /** Instants in ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly expiresAt: string;
}

/** Whose it is. A user signs in elsewhere; an anonymous owner is whoever holds the token. */
export interface Owner {
  readonly kind: 'user' | 'anonymous';
  readonly id: string;
}

/** Ids that are checked together, and whose findings are kept in one row. */
export interface Chunk {
  /** Of the first id, counted from 0 over the whole bulk check. */
  readonly position: number;
  readonly count: number;
  /** A JSON array. */
  readonly ids: string;
}

/**
 * A million ids of some 240 characters are given and checked in a minute or two, and take some
 * 50 MB in the database, compressed, and of a process what two chunks take. Who has more starts
 * several. The bound on all is for callers who mean no good: an anonymous owner costs nothing.
 */
export const MOST_IDS = 1_000_000;
export const MOST_IDS_OF_OWNER = 2_000_000;
export const MOST_IDS_OF_ALL = 10_000_000;

/** Larger than what fits into the body of a request. */
export const MOST_IDS_A_REQUEST = 10_000;

/** Whole words of 32 cars each, a few milliseconds of work, and 250 kB of text. */
export const CHUNK_IDS = 1_024;

/** How ids follow each other in rows. The same ids at the same position give the same chunks. */
export function chunksOf(ids: readonly string[], position: number): readonly Chunk[] {
  return Array.from({ length: Math.ceil(ids.length / CHUNK_IDS) }, (_, index) => {
    const some = ids.slice(index * CHUNK_IDS, (index + 1) * CHUNK_IDS);
    return {
      position: position + index * CHUNK_IDS,
      count: some.length,
      ids: JSON.stringify(some),
    };
  });
}

/** Random, as a saved configuration's id is: it is not what it holds, but that somebody asked. */
export function newBulkCheckId(): string {
  return withCheck(`B1.${newSecretCode()}`);
}

export function isBulkCheckId(id: string): boolean {
  const [code, ...rest] = partsOf('B1', id) ?? [];
  return code !== undefined && rest.length === 0 && isSecretCode(code);
}

/** Where a page of results ends: the position of its last id. */
export function encodeCursor(position: number): string {
  return writeCursorText(`after ${position}`);
}

/** Null when the text is no cursor of ours. */
export function decodeCursor(cursor: string): number | null {
  const digits = /^after (\d{1,7})$/.exec(readCursorText(cursor) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** How adding ids ends. */
export type AddOutcome =
  | { readonly kind: 'extended'; readonly bulkCheck: BulkCheck }
  | { readonly kind: 'notFound' }
  /** The ids do not follow those that came before, nor repeat them. */
  | { readonly kind: 'misplaced'; readonly bulkCheck: BulkCheck }
  | { readonly kind: 'closed'; readonly bulkCheck: BulkCheck }
  | { readonly kind: 'limit'; readonly limit: number };

export type CancelOutcome =
  | { readonly kind: 'cancelled'; readonly bulkCheck: BulkCheck }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'closed'; readonly bulkCheck: BulkCheck };
