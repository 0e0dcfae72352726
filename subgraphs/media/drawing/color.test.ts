import { describe, expect, test } from 'vitest';
import { AppearanceError } from './appearanceError.ts';
import { darken, fromOklab, lighten, lightness, mix, parseHex, toOklab, turnHue } from './color.ts';
import type { Hex } from './color.ts';

describe('colours', () => {
  test('red has the OKLab coordinates that its definition gives', () => {
    const red = toOklab('#ff0000');
    expect(red.l).toBeCloseTo(0.628, 3);
    expect(red.a).toBeCloseTo(0.2249, 3);
    expect(red.b).toBeCloseTo(0.1258, 3);
  });

  test('every colour survives the way to OKLab and back', () => {
    for (let value = 0; value <= 0xffffff; value += 0x01f3d7) {
      const hex: Hex = `#${value.toString(16).padStart(6, '0')}`;
      expect(fromOklab(toOklab(hex))).toBe(hex);
    }
  });

  test('lightening and darkening change what the eye sees by the amount asked', () => {
    expect(lightness(lighten('#1f4fa8', 0.1))).toBeCloseTo(lightness('#1f4fa8') + 0.1, 2);
    expect(lightness(darken('#1f4fa8', 0.1))).toBeCloseTo(lightness('#1f4fa8') - 0.1, 2);
  });

  test('lightening keeps the hue, even where sRGB has not the chroma', () => {
    const before = toOklab('#0000ff');
    const after = toOklab(lighten('#0000ff', 0.4));
    expect(Math.atan2(after.b, after.a)).toBeCloseTo(Math.atan2(before.b, before.a), 1);
    expect(after.l).toBeCloseTo(before.l + 0.4, 1);
  });

  test('white and black are the ends of the scale', () => {
    expect(lighten('#ffffff', 0.5)).toBe('#ffffff');
    expect(darken('#000000', 0.5)).toBe('#000000');
  });

  test('the middle between black and white is a neutral grey', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toMatch(/^#(..)\1\1$/);
    expect(lightness(mix('#000000', '#ffffff', 0.5))).toBeCloseTo(0.5, 2);
  });

  test('a full turn of the hue gives the colour back, half a turn its opposite', () => {
    expect(turnHue('#5f8a70', 360)).toBe('#5f8a70');
    expect(toOklab(turnHue('#5f8a70', 180)).a).toBeCloseTo(-toOklab('#5f8a70').a, 2);
  });

  test('a colour is read whatever its case', () => {
    expect(parseHex('#AbCdEf', 'paint.hex')).toBe('#abcdef');
  });

  test.each([
    'red',
    '#fff',
    'b3121d',
    '#b3121',
    '#b3121dff',
    '#gggggg',
    ' #b3121d',
    '#b3121d\n',
    '"/><script>',
    null,
    7,
    undefined,
  ])('%j is not a colour', (value) => {
    expect(() => parseHex(value, 'paint.hex')).toThrow(AppearanceError);
    expect(() => parseHex(value, 'paint.hex')).toThrow(/^paint\.hex: expected a colour as #RRGGBB/);
  });
});
