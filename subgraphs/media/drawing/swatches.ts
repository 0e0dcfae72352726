import { checkChoice, checkPaint, checkWheels } from './appearance.ts';
import type { Paint, Wheels } from './appearance.ts';
import { darken, lighten, mix, parseHex } from './color.ts';
import type { Hex } from './color.ts';
import { paintLookOf } from './paintLook.ts';
import { EDGE, grainFilter, sheet, swatch, wash } from './swatch.ts';
import type { SwatchOptions } from './swatch.ts';
import { element } from './svg.ts';
import type { Ids } from './svg.ts';
import { wheelArt } from './wheels.ts';

export const UPHOLSTERY_MATERIALS = ['FABRIC', 'LEATHER', 'ALCANTARA', 'VEGAN', 'WOOL'] as const;
export type UpholsteryMaterial = (typeof UPHOLSTERY_MATERIALS)[number];

export interface Upholstery {
  /** `#RRGGBB`. */
  readonly hex: string;
  readonly material: UpholsteryMaterial;
  /** Colour of a visible double seam; none when absent. */
  readonly stitching?: string;
}

/** A lacquered, gently curved panel. Throws AppearanceError. */
export function drawPaintSwatch(paint: Paint, options: SwatchOptions): string {
  const { hex, finish } = checkPaint(paint, 'paint');
  const look = paintLookOf(hex, finish);
  return swatch({ paint: { hex, finish } }, options, (ids) => [
    element(
      'defs',
      {},
      wash(
        ids.id('panel'),
        [0, 0, 0.35, 1],
        [
          { at: 0, color: look.sky },
          { at: 0.34, color: look.shoulder },
          { at: 0.52, color: look.flank },
          { at: 1, color: look.sill },
        ],
      ),
      wash(
        ids.id('light'),
        [0, 0, 0, 1],
        [
          { at: 0, color: look.glint, opacity: 0.9 * look.gloss },
          { at: 1, color: look.glint, opacity: look.crisp ? 0.35 * look.gloss : 0 },
        ],
      ),
      flakeFilter(ids, finish === 'PEARL' ? 0.3 : 0.55),
    ),
    sheet(ids.url('panel')),
    finish === 'METALLIC' || finish === 'PEARL' ? sheet('#ffffff', 0.5, ids.url('flakes')) : '',
    element('path', {
      d: 'M-10 62C50 34 140 22 210 34L210 66C140 52 60 66 -10 98Z',
      fill: ids.url('light'),
    }),
    element('path', {
      d: 'M-10 148C60 118 140 112 210 122L210 132C140 124 60 132 -10 164Z',
      fill: look.glint,
      'fill-opacity': 0.22 * look.gloss,
    }),
  ]);
}

/** A piece of seat cover with its surface and, where given, its seam. Throws AppearanceError. */
export function drawUpholsterySwatch(upholstery: Upholstery, options: SwatchOptions): string {
  const { material } = upholstery;
  checkChoice(material, UPHOLSTERY_MATERIALS, 'upholstery.material');
  const hex = parseHex(upholstery.hex, 'upholstery.hex');
  const stitching =
    upholstery.stitching === undefined
      ? undefined
      : parseHex(upholstery.stitching, 'upholstery.stitching');
  return swatch({ upholstery: { material, hex, stitching } }, options, (ids) => [
    ...surface(material, hex, ids),
    element(
      'defs',
      {},
      wash(
        ids.id('shade'),
        [0, 0, 1, 1],
        [
          { at: 0, color: '#ffffff', opacity: material === 'ALCANTARA' ? 0.05 : 0.2 },
          { at: 0.5, color: '#ffffff', opacity: 0 },
          { at: 1, color: '#000000', opacity: 0.26 },
        ],
      ),
    ),
    sheet(ids.url('shade')),
    stitching === undefined ? '' : seam(hex, stitching),
  ]);
}

/** Rim and tyre from the front, on a neutral ground. Throws AppearanceError. */
export function drawWheelSwatch(wheels: Wheels, options: SwatchOptions): string {
  checkWheels(wheels);
  const rimRadius = wheels.diameterInch * 12.7 + 14;
  // A 24-inch rim fills its sample; a smaller one has a taller tyre inside the same outline.
  const tyreRadius = Math.max(342, rimRadius + 62);
  const scale = 92 / tyreRadius;
  return swatch({ wheels: { ...wheels } }, options, (ids) => [
    element(
      'defs',
      {},
      wash(
        ids.id('ground'),
        [0, 0, 0, 1],
        [
          { at: 0, color: '#f6f7f8' },
          { at: 1, color: '#d3d8dc' },
        ],
      ),
    ),
    sheet(ids.url('ground')),
    element(
      'g',
      { transform: `translate(100 100) scale(${scale.toFixed(4)})` },
      wheelArt(wheels, { rimRadius, tyreRadius }, false, ids),
    ),
  ]);
}

function flakeFilter(ids: Ids, strength: number): string {
  return element(
    'filter',
    { id: ids.id('flakes'), x: 0, y: 0, width: 1, height: 1 },
    element('feTurbulence', {
      type: 'fractalNoise',
      baseFrequency: 0.9,
      numOctaves: 2,
      seed: 11,
    }),
    // Only the brightest grains glitter; everything else stays clear.
    element('feColorMatrix', {
      type: 'matrix',
      values: `0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 ${strength * 5} 0 0 0 ${strength * -2.95}`,
    }),
  );
}

function surface(material: UpholsteryMaterial, hex: Hex, ids: Ids): readonly string[] {
  const grained = (
    frequency: string,
    octaves: number,
    relief: number,
    strength: number,
    turbulent = false,
  ): readonly string[] => [
    sheet(hex),
    element('defs', {}, grainFilter(ids.id('grain'), { frequency, octaves, relief, turbulent })),
    element(
      'g',
      { style: 'mix-blend-mode:soft-light', opacity: strength },
      sheet('#ffffff', 1, ids.url('grain')),
    ),
  ];
  switch (material) {
    case 'LEATHER':
      return grained('0.15', 3, 3.2, 0.8, true);
    case 'VEGAN':
      return [...grained('0.16', 2, 2.4, 0.7), perforation(hex, ids)];
    case 'ALCANTARA':
      return grained('0.55 0.35', 3, 2.2, 0.75);
    case 'FABRIC':
      return [sheet(darken(hex, 0.05)), weave(hex, ids)];
    case 'WOOL':
      return [sheet(hex), herringbone(hex, ids), ...grained('0.7', 2, 1.6, 0.55).slice(1)];
    default:
      return material satisfies never;
  }
}

function perforation(hex: Hex, ids: Ids): string {
  const hole = (cx: number, cy: number): string =>
    element('circle', { cx, cy, r: 1.5, fill: darken(hex, 0.25), 'fill-opacity': 0.85 });
  return tiled(ids.id('holes'), 12, 12, hole(3, 3), hole(9, 9)) + sheet(ids.url('holes'));
}

function weave(hex: Hex, ids: Ids): string {
  const thread = (x: number, y: number, width: number, height: number, color: Hex): string =>
    element('rect', { x, y, width, height, rx: 1.4, fill: color });
  const warp = lighten(hex, 0.06);
  const weft = mix(hex, '#000000', 0.14);
  return (
    tiled(
      ids.id('weave'),
      8,
      8,
      thread(0.4, 0.4, 7.2, 3.2, warp),
      thread(0.4, 4.4, 3.2, 3.2, weft),
      thread(4.4, 4.4, 3.2, 3.2, hex),
    ) + sheet(ids.url('weave'))
  );
}

function herringbone(hex: Hex, ids: Ids): string {
  const strand = (d: string, color: Hex): string =>
    element('path', { d, stroke: color, 'stroke-width': 2.2, fill: 'none' });
  return (
    tiled(
      ids.id('bone'),
      20,
      6,
      strand('M0 0L10 6L20 0', lighten(hex, 0.09)),
      strand('M0 3L10 9L20 3M0 -3L10 3L20 -3', darken(hex, 0.07)),
    ) + sheet(ids.url('bone'))
  );
}

function tiled(id: string, width: number, height: number, ...children: string[]): string {
  return element(
    'defs',
    {},
    element('pattern', { id, width, height, patternUnits: 'userSpaceOnUse' }, ...children),
  );
}

function seam(hex: Hex, stitching: Hex): string {
  const thread = (y: number): readonly string[] =>
    [
      { dy: 1.6, color: '#000000', opacity: 0.4 },
      { dy: 0, color: stitching, opacity: 1 },
    ].map(({ dy, color, opacity }) =>
      element('path', {
        d: `M-6 ${y + dy}L${EDGE + 6} ${y + dy}`,
        stroke: color,
        'stroke-opacity': opacity,
        'stroke-width': 3.4,
        'stroke-dasharray': '11 6',
        'stroke-linecap': 'round',
      }),
    );
  return [
    element('rect', { y: 132, width: EDGE, height: 5, fill: darken(hex, 0.22) }),
    element('rect', { y: 137, width: EDGE, height: 2, fill: lighten(hex, 0.12) }),
    ...thread(122),
    ...thread(148),
  ].join('');
}
