import { checkChoice } from './appearance.ts';
import { darken, lighten, mix, parseHex } from './color.ts';
import type { Hex } from './color.ts';
import { EDGE, grainFilter, sheet, swatch, wash } from './swatch.ts';
import type { SwatchOptions } from './swatch.ts';
import { element } from './svg.ts';
import type { Ids } from './svg.ts';

export const TRIM_MATERIALS = ['WOOD', 'OPEN_PORE_WOOD', 'ALUMINIUM', 'CARBON', 'PIANO'] as const;
export type TrimMaterial = (typeof TRIM_MATERIALS)[number];

export interface Trim {
  /** `#RRGGBB`. */
  readonly hex: string;
  readonly material: TrimMaterial;
}

/** A piece of interior trim with its texture and gloss. Throws AppearanceError. */
export function drawTrimSwatch(trim: Trim, options: SwatchOptions): string {
  checkChoice(trim.material, TRIM_MATERIALS, 'trim.material');
  const hex = parseHex(trim.hex, 'trim.hex');
  return swatch({ trim: { material: trim.material, hex } }, options, (ids) => [
    ...texture(trim.material, hex, ids),
    gloss(trim.material, ids),
  ]);
}

function texture(material: TrimMaterial, hex: Hex, ids: Ids): readonly string[] {
  switch (material) {
    case 'WOOD':
    case 'OPEN_PORE_WOOD':
      return wood(hex, ids, material === 'OPEN_PORE_WOOD');
    case 'ALUMINIUM':
      return aluminium(hex, ids);
    case 'CARBON':
      return carbon(hex, ids);
    case 'PIANO':
      return [
        element(
          'defs',
          {},
          wash(
            ids.id('deep'),
            [0, 0, 0.2, 1],
            [
              { at: 0, color: lighten(hex, 0.14) },
              { at: 0.5, color: hex },
              { at: 1, color: darken(hex, 0.1) },
            ],
          ),
        ),
        sheet(ids.url('deep')),
      ];
    default:
      return material satisfies never;
  }
}

function wood(hex: Hex, ids: Ids, openPore: boolean): readonly string[] {
  const rings = Array.from({ length: 15 }, (_, index) => {
    const y = -8 + index * 15;
    const sway = 8 * Math.sin(index * 1.7);
    const swell = 7 * Math.cos(index * 0.9);
    const points = `M-5 ${y}C50 ${(y + sway).toFixed(1)} 90 ${(y - swell).toFixed(1)} 130 ${(y + swell).toFixed(1)}S190 ${(y + sway).toFixed(1)} 205 ${y + 4}`;
    return element('path', {
      d: points,
      fill: 'none',
      stroke: index % 3 === 0 ? darken(hex, 0.14) : darken(hex, 0.07),
      'stroke-width': 2 + (index % 4) * 1.6,
      'stroke-opacity': 0.55,
    });
  });
  return [
    sheet(hex),
    ...rings,
    element(
      'defs',
      {},
      grainFilter(ids.id('grain'), {
        frequency: openPore ? '0.012 0.5' : '0.01 0.28',
        octaves: 3,
        relief: openPore ? 3.4 : 1.6,
        turbulent: false,
      }),
    ),
    element(
      'g',
      { style: 'mix-blend-mode:soft-light', opacity: openPore ? 0.9 : 0.6 },
      sheet('#ffffff', 1, ids.url('grain')),
    ),
  ];
}

function aluminium(hex: Hex, ids: Ids): readonly string[] {
  return [
    element(
      'defs',
      {},
      wash(
        ids.id('metal'),
        [0, 0, 1, 0.3],
        [
          { at: 0, color: darken(hex, 0.12) },
          { at: 0.3, color: lighten(hex, 0.12) },
          { at: 0.55, color: hex },
          { at: 0.78, color: lighten(hex, 0.16) },
          { at: 1, color: darken(hex, 0.14) },
        ],
      ),
      grainFilter(ids.id('brush'), {
        frequency: '0.006 0.9',
        octaves: 2,
        relief: 1.3,
        turbulent: false,
      }),
    ),
    sheet(ids.url('metal')),
    element(
      'g',
      { style: 'mix-blend-mode:soft-light', opacity: 0.85 },
      sheet('#ffffff', 1, ids.url('brush')),
    ),
  ];
}

// Twill: each tow passes over two and under two, one step further in each row.
function carbon(hex: Hex, ids: Ids): readonly string[] {
  const cell = 7;
  const tows = Array.from({ length: 16 }, (_, index) => {
    const row = Math.floor(index / 4);
    const column = index % 4;
    const upright = (column + row) % 4 < 2;
    return element('rect', {
      x: column * cell,
      y: row * cell,
      width: cell,
      height: cell,
      fill: ids.url(upright ? 'warp' : 'weft'),
    });
  });
  const shine = lighten(hex, 0.2);
  const shade = mix(hex, '#000000', 0.45);
  return [
    element(
      'defs',
      {},
      wash(
        ids.id('warp'),
        [0, 0, 1, 0],
        [
          { at: 0, color: shade },
          { at: 0.5, color: shine },
          { at: 1, color: shade },
        ],
      ),
      wash(
        ids.id('weft'),
        [0, 0, 0, 1],
        [
          { at: 0, color: shade },
          { at: 0.5, color: hex },
          { at: 1, color: shade },
        ],
      ),
      element(
        'pattern',
        {
          id: ids.id('twill'),
          width: cell * 4,
          height: cell * 4,
          patternUnits: 'userSpaceOnUse',
        },
        ...tows,
      ),
    ),
    sheet(ids.url('twill')),
  ];
}

function gloss(material: TrimMaterial, ids: Ids): string {
  const strength = { WOOD: 0.42, OPEN_PORE_WOOD: 0.06, ALUMINIUM: 0.16, CARBON: 0.34, PIANO: 0.6 }[
    material
  ];
  return [
    element(
      'defs',
      {},
      wash(
        ids.id('gloss'),
        [0, 0, 0, 1],
        [
          { at: 0, color: '#ffffff', opacity: strength },
          { at: 1, color: '#ffffff', opacity: strength * 0.12 },
        ],
      ),
    ),
    element('path', {
      d: `M0 0L${EDGE} 0L${EDGE} 58C150 66 60 84 0 118Z`,
      fill: ids.url('gloss'),
    }),
  ].join('');
}
