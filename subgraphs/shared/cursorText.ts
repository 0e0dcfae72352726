/** A cursor as clients see it: opaque, and fit for a URL as it is. */
export function writeCursorText(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/**
 * What was written into a cursor; null where no cursor of ours reads so. Node skips what is not of
 * the alphabet, so that a cursor with a typing error would pass for the one without it.
 */
export function readCursorText(cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  return writeCursorText(text) === cursor ? text : null;
}
