import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor, type ModelSort } from './cursor.ts';

const BY_POWER: ModelSort = { by: 'POWER', direction: 'DESC' };

describe('a cursor', () => {
  it('gives back the place it was written for, to the last digit', () => {
    const place = { value: 110.30000000000001, sortName: 'škoda "x"', code: 'A1' };
    expect(readCursor(BY_POWER, writeCursor(BY_POWER, place))).toMatchObject(place);
  });

  it('stands for a model without the figure that is sorted by', () => {
    const place = { value: null, sortName: 'a', code: 'A1' };
    expect(readCursor(BY_POWER, writeCursor(BY_POWER, place)).value).toBeNull();
  });

  it('of another order is refused, and both orders are named', () => {
    const cursor = writeCursor(BY_POWER, { value: 1, sortName: 'a', code: 'A1' });
    expect(() => readCursor({ by: 'NAME', direction: 'ASC' }, cursor)).toThrow(
      'sorted by NAME ASC, got one sorted by POWER DESC',
    );
  });

  it.each([
    ['', 'nothing'],
    ['2', 'a row number'],
    ['bm90IGpzb24', 'no JSON'],
    [encode(['POWER', 'DESC', 1, 'a']), 'too few parts'],
    [encode(['POWER', 'DESC', '1; drop', 'a', 'A1']), 'a value of another type'],
    [encode(['POWER', 'SIDEWAYS', 1, 'a', 'A1']), 'no direction'],
    [encode(['toString', 'DESC', 1, 'a', 'A1']), 'no sort key'],
    [encode(['POWER', 'DESC', 1, 'a\0', 'A1']), 'a zero byte'],
    [encode(['POWER', 'DESC', 1, 'a', 'not a code']), 'no type key'],
    [encode({ by: 'POWER' }), 'an object'],
    [`${encode(['POWER', 'DESC', 1, 'a', 'A1'])}_`, 'one with a typing error'],
  ])('%j is refused, being %s', (cursor) => {
    expect(() => readCursor(BY_POWER, cursor)).toThrow(/Expected 'after' to be a cursor/);
  });
});

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
