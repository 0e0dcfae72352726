import { describe, expect, test } from 'vitest';
import { PAINT_FINISHES, WHEEL_DESIGNS, WHEEL_FINISHES } from './appearance.ts';
import { AppearanceError } from './appearanceError.ts';
import { allOf, readXml } from './readXml.ts';
import {
  UPHOLSTERY_MATERIALS,
  drawPaintSwatch,
  drawUpholsterySwatch,
  drawWheelSwatch,
} from './swatches.ts';
import { TRIM_MATERIALS, drawTrimSwatch } from './trimSwatch.ts';

const OPTIONS = { sizePx: 120, title: 'Sample <1>' };

const SWATCHES: readonly string[] = [
  ...PAINT_FINISHES.map((finish) => drawPaintSwatch({ hex: '#1F4FA8', finish }, OPTIONS)),
  ...UPHOLSTERY_MATERIALS.flatMap((material) => [
    drawUpholsterySwatch({ hex: '#6b4a35', material }, OPTIONS),
    drawUpholsterySwatch({ hex: '#6b4a35', material, stitching: '#c22b2b' }, OPTIONS),
  ]),
  ...TRIM_MATERIALS.map((material) => drawTrimSwatch({ hex: '#5a3520', material }, OPTIONS)),
  ...WHEEL_DESIGNS.flatMap((design) =>
    WHEEL_FINISHES.map((finish) => drawWheelSwatch({ design, finish, diameterInch: 19 }, OPTIONS)),
  ),
];

describe('swatches', () => {
  test('each is a well-formed square picture with its name', () => {
    for (const svg of SWATCHES) {
      const picture = readXml(svg);
      expect(picture.attributes).toMatchObject({ width: '120', height: '120', role: 'img' });
      expect(picture.children[0]).toMatchObject({ name: 'title', text: 'Sample <1>' });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('all materials, finishes and designs can be told apart, and share no id', () => {
    const ids = SWATCHES.flatMap((svg) =>
      allOf(readXml(svg)).flatMap(({ attributes }) => attributes['id'] ?? []),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const drawings = SWATCHES.map((svg) => svg.replaceAll(/m[0-9a-z]{6,}-/g, ''));
    expect(new Set(drawings).size).toBe(SWATCHES.length);
  });

  test('the same sample is the same picture, whatever the case of its colour', () => {
    expect(drawPaintSwatch({ hex: '#1f4fa8', finish: 'SOLID' }, OPTIONS)).toBe(SWATCHES[0]);
  });

  test('stitching shows in its own colour', () => {
    const fabric = { hex: '#202020', material: 'FABRIC' } as const;
    expect(drawUpholsterySwatch({ ...fabric, stitching: '#C22B2B' }, OPTIONS)).toContain('#c22b2b');
    expect(drawUpholsterySwatch(fabric, OPTIONS)).not.toContain('stroke-dasharray');
  });

  test.each<readonly [string, () => string]>([
    ['paint.hex', () => drawPaintSwatch({ hex: '<', finish: 'SOLID' }, OPTIONS)],
    ['upholstery.hex', () => drawUpholsterySwatch({ hex: '', material: 'WOOL' }, OPTIONS)],
    [
      'upholstery.stitching',
      () => drawUpholsterySwatch({ hex: '#000000', material: 'WOOL', stitching: 'red' }, OPTIONS),
    ],
    ['trim.hex', () => drawTrimSwatch({ hex: '#12345', material: 'WOOD' }, OPTIONS)],
    [
      'wheels.diameterInch',
      () => drawWheelSwatch({ design: 'TURBINE', finish: 'BLACK', diameterInch: 3 }, OPTIONS),
    ],
    [
      'sizePx',
      () => drawPaintSwatch({ hex: '#000000', finish: 'SOLID' }, { ...OPTIONS, sizePx: 0 }),
    ],
    [
      'title',
      () => drawTrimSwatch({ hex: '#123456', material: 'WOOD' }, { ...OPTIONS, title: '' }),
    ],
  ])('a wrong %s is refused by name', (field, draw) => {
    expect(draw).toThrow(AppearanceError);
    expect(draw).toThrow(new RegExp(`^${field.replace('.', '\\.')}: expected`));
  });
});
