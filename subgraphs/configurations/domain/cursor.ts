import { readCursorText, writeCursorText } from '../../shared/cursorText.ts';
import { isSavedId } from './savedId.ts';

/** Where a page of saved configurations ends. */
export interface SavedCursor {
  readonly savedAt: string;
  readonly id: string;
}

export function encodeCursor({ savedAt, id }: SavedCursor): string {
  return writeCursorText(`${savedAt} ${id}`);
}

/** Null when the text is no cursor of ours. */
export function decodeCursor(cursor: string): SavedCursor | null {
  const [savedAt, id, ...rest] = readCursorText(cursor)?.split(' ') ?? [];
  if (savedAt === undefined || id === undefined || rest.length > 0) return null;
  // Of the form that we write; the years beyond it, PostgreSQL does not read.
  if (!isSavedId(id) || !/^[12]\d{3}-/.test(savedAt)) return null;
  const instant = new Date(savedAt);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== savedAt) return null;
  return { savedAt, id };
}
