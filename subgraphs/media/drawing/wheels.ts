import type { WheelFinish, Wheels } from './appearance.ts';
import { around, polar, rimShape } from './rims.ts';
import { element, linearGradient, radialGradient } from './svg.ts';
import type { Ids } from './svg.ts';

export interface WheelSize {
  readonly rimRadius: number;
  readonly tyreRadius: number;
}

interface Metal {
  readonly light: string;
  readonly middle: string;
  readonly dark: string;
  /** The sides of spokes, in shade. */
  readonly side: string;
  readonly edge: string;
  readonly lip: string;
}

const DARK: Metal = {
  light: '#7b858d',
  middle: '#3b4248',
  dark: '#1a1e21',
  side: '#0a0c0e',
  edge: '#98a2aa',
  lip: '#4a5259',
};
const BRIGHT: Metal = {
  light: '#fbfcfd',
  middle: '#ccd3d8',
  dark: '#8d969e',
  side: '#656e76',
  edge: '#ffffff',
  lip: '#dde2e6',
};
const METALS: Readonly<Record<WheelFinish, Metal>> = {
  SILVER: BRIGHT,
  BLACK: DARK,
  // Machined faces on black spokes.
  BICOLOR: { ...BRIGHT, side: '#15181b', lip: '#2c3136' },
  BRONZE: {
    light: '#e6bd8b',
    middle: '#b07f4c',
    dark: '#6f4a26',
    side: '#48301a',
    edge: '#f3d3a8',
    lip: '#a97b4b',
  },
};

/** Tyre, brake and rim around the origin, in millimetres. `sport` paints the caliper red. */
export function wheelArt(wheels: Wheels, size: WheelSize, sport: boolean, ids: Ids): string {
  const { rimRadius } = size;
  const metal = METALS[wheels.finish];
  const shape = rimShape(wheels.design, rimRadius);
  const bicolorCut = wheels.finish === 'BICOLOR';
  return [
    gradients(metal, size, ids),
    tyre(wheels, size, ids),
    element('circle', { r: rimRadius * 0.98, fill: ids.url('barrel') }),
    shape.closed ? '' : brake(rimRadius, sport, ids),
    element('path', {
      d: shape.metal,
      'fill-rule': shape.closed ? 'evenodd' : 'nonzero',
      fill: metal.side,
      stroke: metal.side,
      'stroke-width': rimRadius * 0.016,
    }),
    element('path', {
      d: shape.face,
      'fill-rule': shape.closed ? 'evenodd' : 'nonzero',
      fill: shape.closed && bicolorCut ? ids.url('duo') : ids.url('metal'),
      stroke: metal.edge,
      'stroke-width': rimRadius * 0.008,
      'stroke-opacity': 0.55,
    }),
    element('path', {
      d: shape.lines,
      fill: 'none',
      stroke: metal.side,
      'stroke-width': rimRadius * 0.018,
      'stroke-opacity': 0.7,
    }),
    lip(rimRadius, metal, ids),
    hubCap(rimRadius, shape.bolts, metal, ids),
  ].join('');
}

function gradients(metal: Metal, { rimRadius, tyreRadius }: WheelSize, ids: Ids): string {
  const centre = { x: 0, y: 0 };
  return element(
    'defs',
    {},
    linearGradient(
      ids.id('metal'),
      { x: -rimRadius * 0.5, y: rimRadius * 0.86 },
      { x: rimRadius * 0.5, y: -rimRadius * 0.86 },
      [
        { at: 0, color: metal.light },
        { at: 0.42, color: metal.middle },
        { at: 0.6, color: metal.light },
        { at: 1, color: metal.dark },
      ],
    ),
    radialGradient(ids.id('duo'), centre, rimRadius, [
      { at: 0.44, color: '#2c3136' },
      { at: 0.46, color: metal.middle },
      { at: 0.7, color: metal.light },
      { at: 0.9, color: metal.dark },
    ]),
    linearGradient(ids.id('lip'), { x: 0, y: rimRadius }, { x: 0, y: -rimRadius }, [
      { at: 0, color: metal.lip },
      { at: 0.5, color: metal.side },
      { at: 1, color: metal.lip },
    ]),
    radialGradient(ids.id('barrel'), centre, rimRadius, [
      { at: 0, color: '#08090a' },
      { at: 0.72, color: '#0e1012' },
      { at: 0.93, color: '#25292d' },
      { at: 1, color: '#0c0e10' },
    ]),
    linearGradient(
      ids.id('disc'),
      { x: -rimRadius, y: rimRadius },
      { x: rimRadius, y: -rimRadius },
      [
        { at: 0, color: '#9aa1a6' },
        { at: 0.4, color: '#5f666b' },
        { at: 0.55, color: '#8f969b' },
        { at: 1, color: '#3b4044' },
      ],
    ),
    radialGradient(ids.id('tyre'), centre, tyreRadius, [
      { at: rimRadius / tyreRadius, color: '#1d2022' },
      { at: (rimRadius / tyreRadius) * 0.4 + 0.6, color: '#43484c' },
      { at: 0.95, color: '#34383b' },
      { at: 1, color: '#1d1f21' },
    ]),
    linearGradient(ids.id('wall'), { x: 0, y: tyreRadius }, { x: 0, y: 0 }, [
      { at: 0, color: '#000000', opacity: 0.6 },
      { at: 0.5, color: '#000000', opacity: 0.1 },
      { at: 1, color: '#000000', opacity: 0 },
    ]),
  );
}

function tyre(wheels: Wheels, { rimRadius, tyreRadius }: WheelSize, ids: Ids): string {
  const wall = tyreRadius - rimRadius;
  const ring = (share: number, color: string, width: number, opacity: number): string =>
    element('circle', {
      r: rimRadius + wall * share,
      fill: 'none',
      stroke: color,
      'stroke-width': width,
      'stroke-opacity': opacity,
    });
  const lugs =
    wheels.design === 'OFFROAD'
      ? element('circle', {
          r: tyreRadius - 10,
          fill: 'none',
          stroke: '#0a0b0c',
          'stroke-width': 26,
          'stroke-dasharray': `${Math.round(tyreRadius * 0.085)} ${Math.round(tyreRadius * 0.035)}`,
        })
      : '';
  return [
    element('circle', { r: tyreRadius - (lugs === '' ? 0 : 6), fill: ids.url('tyre') }),
    lugs,
    ring(0.82, '#000000', 4, 0.6),
    ring(0.78, '#5a6066', 2.5, 0.5),
    ring(0.3, '#4c5156', 2.5, 0.5),
    ring(0.08, '#000000', 8, 0.8),
    element('circle', { r: tyreRadius, fill: ids.url('wall') }),
  ].join('');
}

function brake(rimRadius: number, sport: boolean, ids: Ids): string {
  const discRadius = rimRadius * 0.74;
  const start = polar(-28, 0.66, rimRadius);
  const end = polar(28, 0.66, rimRadius);
  const holes = around(18).map((at) => {
    const hole = polar(at, 0.6, rimRadius);
    return element('circle', { cx: hole.x, cy: -hole.y, r: rimRadius * 0.014, fill: '#1a1d20' });
  });
  return [
    element('circle', { r: discRadius, fill: ids.url('disc') }),
    element('circle', {
      r: discRadius * 0.94,
      fill: 'none',
      stroke: '#2f3438',
      'stroke-width': rimRadius * 0.01,
    }),
    ...holes,
    element('circle', { r: rimRadius * 0.4, fill: '#24282b' }),
    element('path', {
      d: `M${start.x.toFixed(1)} ${(-start.y).toFixed(1)}A${(rimRadius * 0.66).toFixed(1)} ${(rimRadius * 0.66).toFixed(1)} 0 0 0 ${end.x.toFixed(1)} ${(-end.y).toFixed(1)}`,
      fill: 'none',
      stroke: sport ? '#b3141b' : '#3c4247',
      'stroke-width': rimRadius * 0.22,
    }),
  ].join('');
}

function lip(rimRadius: number, metal: Metal, ids: Ids): string {
  return [
    element('circle', {
      r: rimRadius * 0.955,
      fill: 'none',
      stroke: ids.url('lip'),
      'stroke-width': rimRadius * 0.065,
    }),
    element('circle', {
      r: rimRadius * 0.985,
      fill: 'none',
      stroke: metal.edge,
      'stroke-width': rimRadius * 0.012,
      'stroke-opacity': 0.75,
    }),
    element('circle', {
      r: rimRadius * 0.922,
      fill: 'none',
      stroke: '#000000',
      'stroke-width': rimRadius * 0.012,
      'stroke-opacity': 0.5,
    }),
  ].join('');
}

function hubCap(rimRadius: number, bolts: number, metal: Metal, ids: Ids): string {
  const nuts =
    bolts === 0
      ? []
      : around(bolts).map((at) => {
          const nut = polar(at + 180 / bolts, 0.175, rimRadius);
          return element('circle', {
            cx: nut.x,
            cy: -nut.y,
            r: rimRadius * 0.027,
            fill: '#1d2124',
            stroke: metal.edge,
            'stroke-width': rimRadius * 0.007,
            'stroke-opacity': 0.4,
          });
        });
  return [
    ...nuts,
    element('circle', {
      r: rimRadius * 0.115,
      fill: ids.url('metal'),
      stroke: metal.side,
      'stroke-width': rimRadius * 0.016,
    }),
    element('circle', { r: rimRadius * 0.082, fill: '#14171a' }),
    element('circle', {
      r: rimRadius * 0.05,
      fill: 'none',
      stroke: '#cfd6db',
      'stroke-width': rimRadius * 0.012,
    }),
  ].join('');
}
