import { readCursorText, writeCursorText } from '../../shared/cursorText.ts';
import { PlatformError } from '../../shared/errors.ts';
import { excerpt } from '../../shared/excerpt.ts';

export const MODEL_SORT_KEYS = ['NAME', 'MODEL_YEAR', 'POWER', 'LENGTH', 'RANGE'] as const;
export type ModelSortKey = (typeof MODEL_SORT_KEYS)[number];
export type SortDirection = 'ASC' | 'DESC';

export interface ModelSort {
  readonly by: ModelSortKey;
  readonly direction: SortDirection;
}

/**
 * Where a model stands in a sorted list: its values, not its row number, so that a page begins
 * behind it even when models before it come or go. Name and type key part equal sort values.
 */
export interface Place {
  /** The number sorted by; null where the model has none, and when sorted by name. */
  readonly value: number | null;
  readonly sortName: string;
  readonly code: string;
}

/** Opaque to clients. */
export function writeCursor(sort: ModelSort, place: Place): string {
  const parts = [sort.by, sort.direction, place.value, place.sortName, place.code];
  return writeCursorText(JSON.stringify(parts));
}

/** Throws MALFORMED_ARGUMENT for what is no cursor of a list in this order. */
export function readCursor(sort: ModelSort, cursor: string): Place {
  const parts = partsOf(cursor);
  if (parts === null) {
    throw malformed(
      `Expected 'after' to be a cursor of an earlier page, got '${excerpt(cursor, 40)}'.`,
    );
  }
  if (parts.by !== sort.by || parts.direction !== sort.direction) {
    throw malformed(
      `Expected 'after' to be a cursor of a page sorted by ${sort.by} ${sort.direction}, got one sorted by ${parts.by} ${parts.direction}.`,
    );
  }
  return parts;
}

function partsOf(cursor: string): (ModelSort & Place) | null {
  const text = readCursorText(cursor);
  if (text === null) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== 5) return null;
  const [by, direction, value, sortName, code] = parts as readonly unknown[];
  if (!isSortKey(by) || (direction !== 'ASC' && direction !== 'DESC')) return null;
  if (value !== null && typeof value !== 'number') return null;
  if (by === 'NAME' && value !== null) return null;
  // A zero byte is no text to PostgreSQL.
  if (typeof sortName !== 'string' || sortName.includes('\0')) return null;
  if (typeof code !== 'string' || !/^[A-Z0-9]{1,8}$/.test(code)) return null;
  return { by, direction, value, sortName, code };
}

function isSortKey(value: unknown): value is ModelSortKey {
  return MODEL_SORT_KEYS.some((key) => key === value);
}

function malformed(problem: string): PlatformError {
  return new PlatformError(
    'MALFORMED_ARGUMENT',
    `${problem} Take it from pageInfo.endCursor or an edge, with the same sort.`,
    { argument: 'after' },
  );
}
