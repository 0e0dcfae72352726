import { describe, expect, it } from 'vitest';
import { readCursorText, writeCursorText } from './cursorText.ts';

describe('the text of a cursor', () => {
  const cursor = writeCursorText('škoda, page 21');

  it('comes back as it was written', () => {
    expect(readCursorText(cursor)).toBe('škoda, page 21');
  });

  it.each([`${cursor}_`, `${cursor}=`, ` ${cursor}`, '%', '_w'])(
    'is not read from %j, which was never written',
    (other) => {
      expect(readCursorText(other)).toBeNull();
    },
  );
});
