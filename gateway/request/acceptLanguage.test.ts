import { expect, test } from 'vitest';
import { acceptedLocales } from './acceptLanguage.ts';

test.each([
  ['no header asks for nothing', undefined, []],
  ['the order of equal quality stands', 'fr, de', ['fr', 'de']],
  ['quality decides before order', 'en;q=0.2, de;q=0.9, fr', ['fr', 'de', 'en']],
  ['three decimals count', 'en;q=0.501, de;q=0.502', ['de', 'en']],
  ['a refused language is left out', 'de;q=0, en', ['en']],
  ['q=0.000 refuses as well', 'de;q=0.000, en', ['en']],
  ['a wildcard names no language', '*;q=0.5, en', ['en']],
  ['tags come in canonical form', 'EN-gb, zh-hant-tw', ['en-GB', 'zh-Hant-TW']],
  ['white space is free', ' de-CH ; q=0.8 ,\ten ', ['en', 'de-CH']],
  ['doubles count once', 'de, DE, de;q=0.1', ['de']],
  ['quality above one is malformed', 'de;q=1.5, en', ['en']],
  ['what is no language tag is left out', 'x_y, ;q=1, 1234567890, en', ['en']],
  ['a right-to-left language is one like others', 'ar-SA', ['ar-SA']],
])('%s', (_, header, expected) => {
  expect(acceptedLocales(header)).toEqual(expected);
});

test('no more than ten languages are kept, the best ones', () => {
  const header = Array.from({ length: 26 }, (_, index) => {
    const letter = String.fromCharCode(97 + index);
    return `a${letter};q=0.${String(index).padStart(3, '0')}`;
  }).join(',');
  const locales = acceptedLocales(header);
  expect(locales).toHaveLength(10);
  expect(locales[0]).toBe('az');
});

test('a header that is longer than is read ends with a whole language', () => {
  const others = 'xx;q=0.5,'.repeat(110);
  expect(acceptedLocales(`${others}nl-BE-x-ab;q=0.1`)).toEqual(['xx']);
  expect(acceptedLocales('a'.repeat(2_000))).toEqual([]);
});
