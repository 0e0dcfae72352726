import { isSavedId } from './savedId.ts';

/** Where a page of saved configurations ends. */
export interface SavedCursor {
  readonly savedAt: string;
  readonly id: string;
}

export function encodeCursor({ savedAt, id }: SavedCursor): string {
  return Buffer.from(`${savedAt} ${id}`).toString('base64url');
}

/** Null when the text is no cursor of ours. */
export function decodeCursor(cursor: string): SavedCursor | null {
  const [savedAt, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (savedAt === undefined || id === undefined || rest.length > 0) return null;
  // Of the form that we write; the years beyond it, PostgreSQL does not read.
  if (!isSavedId(id) || !/^[12]\d{3}-/.test(savedAt)) return null;
  const instant = new Date(savedAt);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== savedAt) return null;
  return { savedAt, id };
}
