import { describe, expect, test } from 'vitest';
import { escapeXml } from './svg.ts';
import { readXml } from './readXml.ts';

describe('the reader that judges the drawings', () => {
  test.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '</a>',
    '<a x="1" x="2"/>',
    '<a x=1/>',
    '<a x="<"/>',
    '<a>&nbsp;</a>',
    '<a>R&D</a>',
    '<a>\u0001</a>',
    'text',
    '<a/>text',
    '<a><!-- c --></a>',
    '',
  ])('%j is not well formed', (source) => {
    expect(() => readXml(source)).toThrow(Error);
  });

  test('what is escaped comes back as it was', () => {
    const text = `<&>"' Ñ 漢 😀`;
    expect(readXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toEqual({
      name: 'a',
      attributes: { b: text },
      children: [],
      text,
    });
  });
});
