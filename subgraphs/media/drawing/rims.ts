import type { WheelDesign } from './appearance.ts';
import type { Cubic, Point } from './curve.ts';
import { arcTo, curveTo, lineTo, moveTo } from './svg.ts';

/** The metal of one wheel design around the origin, for a rim of radius 1. */
export interface RimShape {
  /** Closed outlines of all spokes, or of the disc; holes by the even-odd rule. */
  readonly metal: string;
  /** The machined or lit upper face of the same, a little narrower. */
  readonly face: string;
  /** Grooves and folds, drawn as thin lines. */
  readonly lines: string;
  /** How much of the brake shows: covers hide it. */
  readonly closed: boolean;
  readonly bolts: number;
}

interface Blade {
  readonly at: number;
  readonly inner: number;
  readonly outer: number;
  readonly innerHalf: number;
  readonly outerHalf: number;
  /** Half width in the middle; straight sides when absent. */
  readonly waist?: number;
  /** Degrees by which the outer end is turned. */
  readonly twist?: number;
  /** Sideways shift of the whole spoke. */
  readonly shift?: number;
}

const RIM = 0.93;

/** Outlines for a rim of `radius` millimetres. */
export function rimShape(design: WheelDesign, radius: number): RimShape {
  const spokes = (blades: readonly Blade[], grooves = '', bolts = 5): RimShape => ({
    metal: blades.map((blade) => bladePath(blade, radius, 1)).join('') + hub(radius, 0.25),
    face: blades.map((blade) => bladePath(blade, radius, 0.7)).join('') + hub(radius, 0.225),
    lines: grooves,
    closed: false,
    bolts,
  });
  switch (design) {
    case 'MULTI_SPOKE':
      return spokes(around(15).map((at) => blade(at, 0.036, 0.03, { waist: 0.026 })));
    case 'FIVE_SPOKE':
      return spokes(
        around(5).map((at) => blade(at, 0.15, 0.17, { waist: 0.115 })),
        around(5)
          .map((at) => radial(at, 0.34, 0.86, radius))
          .join(''),
      );
    case 'DOUBLE_SPOKE':
      return spokes(
        around(5).flatMap((at) =>
          [-1, 1].map((side) =>
            blade(at, 0.05, 0.055, { shift: side * 0.105, waist: 0.042, twist: side * 5 }),
          ),
        ),
      );
    case 'Y_SPOKE':
      return spokes(
        around(6).flatMap((at) => [
          { at, inner: 0.15, outer: 0.56, innerHalf: 0.075, outerHalf: 0.062 },
          ...[-1, 1].map((side) => ({
            at: at + side * 2.5,
            inner: 0.46,
            outer: RIM,
            innerHalf: 0.045,
            outerHalf: 0.042,
            twist: side * 13,
          })),
        ]),
      );
    case 'TURBINE':
      return spokes(
        around(10).map((at) => blade(at, 0.05, 0.105, { waist: 0.066, twist: 27 })),
        around(10)
          .map((at) => radial(at + 16, 0.55, 0.9, radius, 10))
          .join(''),
      );
    case 'OFFROAD':
      return spokes(
        around(6).map((at) => blade(at, 0.13, 0.25, { waist: 0.13 })),
        around(12)
          .map((at) => circle(polar(at + 15, 0.915, radius), radius * 0.022))
          .join(''),
        6,
      );
    case 'AERO_DISC':
      return {
        metal: disc(radius, RIM) + slots(around(5), radius, 0.5, 0.84, 7.5),
        face: disc(radius, 0.88) + slots(around(5), radius, 0.47, 0.9, 9.5),
        lines: [
          circle({ x: 0, y: 0 }, radius * 0.42),
          ...around(5).map((at) => radial(at + 36, 0.42, 0.88, radius)),
          ...around(5).map((at) => radial(at + 22, 0.42, 0.88, radius, -4)),
          ...around(5).map((at) => radial(at + 50, 0.42, 0.88, radius, 4)),
        ].join(''),
        closed: true,
        bolts: 0,
      };
    case 'STEEL_COVER':
      return {
        metal: disc(radius, RIM) + slots(around(10), radius, 0.66, 0.84, 9),
        face: disc(radius, 0.9) + slots(around(10), radius, 0.64, 0.86, 10.5),
        lines: [
          circle({ x: 0, y: 0 }, radius * 0.56),
          circle({ x: 0, y: 0 }, radius * 0.36),
          ...around(10).map((at) => radial(at + 18, 0.56, 0.9, radius)),
        ].join(''),
        closed: true,
        bolts: 5,
      };
    default:
      return design satisfies never;
  }
}

/** `count` angles around the circle, the first straight up. */
export function around(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 90 + (360 * index) / count);
}

export function polar(degrees: number, share: number, radius: number, shift = 0): Point {
  const angle = (degrees * Math.PI) / 180;
  return {
    x: radius * (share * Math.cos(angle) - shift * Math.sin(angle)),
    y: radius * (share * Math.sin(angle) + shift * Math.cos(angle)),
  };
}

function blade(
  at: number,
  innerHalf: number,
  outerHalf: number,
  more: Pick<Blade, 'waist' | 'twist' | 'shift'>,
): Blade {
  return { at, inner: 0.16, outer: RIM, innerHalf, outerHalf, ...more };
}

function bladePath(spoke: Blade, radius: number, width: number): string {
  const { at, inner, outer, innerHalf, outerHalf, waist, twist = 0, shift = 0 } = spoke;
  const half = (share: number): number =>
    waist === undefined
      ? innerHalf + (outerHalf - innerHalf) * share
      : share === 0
        ? innerHalf
        : share === 1
          ? outerHalf
          : waist;
  const edge = (share: number, side: number): Point =>
    polar(
      at + twist * share ** 1.4,
      inner + (outer - inner) * share,
      radius,
      shift + side * half(share) * width,
    );
  const side = (sign: number, shares: readonly [number, number, number, number]): Cubic => ({
    from: edge(shares[0], sign),
    fromHandle: edge(shares[1], sign),
    toHandle: edge(shares[2], sign),
    to: edge(shares[3], sign),
  });
  return [
    moveTo(edge(0, -1)),
    curveTo([side(-1, [0, 0.35, 0.7, 1])]),
    arcTo(radius * outer, edge(1, 1), false),
    curveTo([side(1, [1, 0.7, 0.35, 0])]),
    'Z',
  ].join('');
}

function slots(
  angles: readonly number[],
  radius: number,
  inner: number,
  outer: number,
  halfDegrees: number,
): string {
  return angles
    .map((at) => {
      const a = polar(at - halfDegrees * 0.7, inner, radius);
      const b = polar(at - halfDegrees, outer, radius);
      const c = polar(at + halfDegrees, outer, radius);
      const d = polar(at + halfDegrees * 0.7, inner, radius);
      return `${moveTo(a)}${lineTo(b)}${arcTo(radius * outer, c, false)}${lineTo(d)}${arcTo(radius * inner, a, true)}Z`;
    })
    .join('');
}

function disc(radius: number, share: number): string {
  return circle({ x: 0, y: 0 }, radius * share);
}

function hub(radius: number, share: number): string {
  return disc(radius, share);
}

function circle(centre: Point, r: number): string {
  const left = { x: centre.x - r, y: centre.y };
  const right = { x: centre.x + r, y: centre.y };
  return `${moveTo(left)}${arcTo(r, right, false)}${arcTo(r, left, false)}Z`;
}

function radial(at: number, inner: number, outer: number, radius: number, turn = 0): string {
  return moveTo(polar(at, inner, radius)) + lineTo(polar(at + turn, outer, radius));
}
