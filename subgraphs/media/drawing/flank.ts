import { curveThrough } from './curve.ts';
import type { Cubic, Knot, Point } from './curve.ts';
import { clamp, topAt } from './skeleton.ts';
import type { Sketch } from './sketch.ts';
import { curveTo, element, lineTo, linearGradient, strokeOf } from './svg.ts';
import type { Attributes } from './svg.ts';

/** Light along the painted side: shoulder, crease, the hollow of the doors, arches and hood. */
export function drawFlankLight(sketch: Sketch): string {
  const { skeleton, ids, paint } = sketch;
  const { length, height, sillY } = skeleton;
  const line = (y: (x: number) => number): readonly Cubic[] => flankLine(0, length, y);
  const crease = (x: number): number => skeleton.creaseY(x);
  const sweep = (x: number): number => sillY + height * (0.055 + 0.085 * (x / length) ** 2);
  return [
    definitions(sketch),
    element(
      'g',
      { mask: ids.url('fade') },
      element('path', {
        d: between(
          line((x) => skeleton.beltY(x) + 20),
          line(crease),
        ),
        fill: ids.url('shoulder'),
      }),
      element('path', {
        d: between(
          line(crease),
          line((x) => crease(x) - height * 0.2),
        ),
        fill: ids.url('fold'),
      }),
      element('path', {
        d: between(
          line((x) => sweep(x) + height * 0.085),
          line(sweep),
        ),
        fill: ids.url('catch'),
        filter: ids.url(paint.crisp ? 'soft6' : 'soft12'),
      }),
      element('path', {
        d: strokeOf(line((x) => crease(x) + 3)),
        fill: 'none',
        stroke: paint.glint,
        'stroke-width': 6,
        'stroke-opacity': 0.85 * paint.gloss,
        filter: paint.crisp ? undefined : ids.url('soft3'),
      }),
    ),
    archLight(sketch),
    hoodLight(sketch),
  ].join('');
}

function definitions(sketch: Sketch): string {
  const { ids, skeleton, paint } = sketch;
  const { length, height, sillY } = skeleton;
  const belt = skeleton.beltY(length * 0.5);
  const crease = skeleton.creaseY(length * 0.5);
  return element(
    'defs',
    {},
    // Lights fade towards nose and tail, where the side turns away from the eye.
    linearGradient(ids.id('along'), { x: 0, y: 0 }, { x: length, y: 0 }, [
      { at: 0.035, color: '#000000' },
      { at: 0.15, color: '#c0c0c0' },
      { at: 0.22, color: '#ffffff' },
      { at: 0.84, color: '#ffffff' },
      { at: 0.985, color: '#202020' },
    ]),
    element(
      'mask',
      { id: ids.id('fade'), maskUnits: 'userSpaceOnUse', ...whole(sketch) },
      element('rect', { ...whole(sketch), fill: ids.url('along') }),
    ),
    linearGradient(ids.id('shoulder'), { x: 0, y: belt + 20 }, { x: 0, y: crease - 10 }, [
      { at: 0, color: paint.glint, opacity: 0 },
      { at: 0.6, color: paint.glint, opacity: 0.16 * paint.gloss },
      { at: 1, color: paint.glint, opacity: 0.46 * paint.gloss },
    ]),
    linearGradient(ids.id('fold'), { x: 0, y: crease + 12 }, { x: 0, y: crease - height * 0.2 }, [
      { at: 0, color: paint.sill, opacity: 0.5 },
      { at: 0.25, color: paint.sill, opacity: 0.36 },
      { at: 1, color: paint.sill, opacity: 0 },
    ]),
    linearGradient(
      ids.id('catch'),
      { x: 0, y: sillY + height * 0.19 },
      { x: 0, y: sillY + height * 0.04 },
      [
        { at: 0, color: paint.glint, opacity: 0 },
        { at: 0.35, color: paint.glint, opacity: 0.3 * paint.gloss },
        { at: 1, color: paint.glint, opacity: 0 },
      ],
    ),
  );
}

function archLight(sketch: Sketch): string {
  const { skeleton, ids, paint } = sketch;
  const { archRadius, archY } = skeleton;
  const ring = (
    axle: Point,
    reach: number,
    width: number,
    color: string,
    opacity: number,
  ): string =>
    element('circle', {
      cx: axle.x,
      cy: -archY,
      r: archRadius + reach,
      fill: 'none',
      stroke: color,
      'stroke-width': width,
      'stroke-opacity': opacity,
      filter: ids.url('soft12'),
    });
  return [skeleton.frontAxle, skeleton.rearAxle]
    .flatMap((axle) => [
      ring(axle, 64, 52, paint.sill, 0.26),
      ring(axle, 24, 18, paint.glint, 0.4 * paint.gloss),
      ring(axle, 0, 9, paint.sill, 0.85),
    ])
    .join('');
}

function hoodLight(sketch: Sketch): string {
  const { skeleton, ids, paint } = sketch;
  const fromX = skeleton.length * skeleton.proportions.hoodEdgeSetback + 40;
  const toX = skeleton.cowl.x - 20;
  const line = (drop: (share: number) => number): readonly Cubic[] =>
    flankLine(fromX, toX, (x) => topAt(skeleton, x) - drop((x - fromX) / (toX - fromX)));
  const swell = (share: number): number => Math.sin(clamp(share, 0, 1) * Math.PI);
  return element('path', {
    d: between(
      line(() => 16),
      line((share) => 20 + 58 * swell(share)),
    ),
    fill: paint.glint,
    'fill-opacity': 0.5 * paint.gloss,
    filter: ids.url('soft12'),
  });
}

function between(upper: readonly Cubic[], lower: readonly Cubic[]): string {
  const end = lower.at(-1)?.to;
  return end === undefined ? '' : `${strokeOf(upper)}${lineTo(end)}${curveTo(backwards(lower))}Z`;
}

function backwards(curve: readonly Cubic[]): readonly Cubic[] {
  return curve
    .map(({ from, fromHandle, toHandle, to }) => ({
      from: to,
      fromHandle: toHandle,
      toHandle: fromHandle,
      to: from,
    }))
    .toReversed();
}

function flankLine(fromX: number, toX: number, y: (x: number) => number): readonly Cubic[] {
  const steps = 8;
  const knots = Array.from({ length: steps + 1 }, (_, step): Knot => {
    const x = fromX + ((toX - fromX) * step) / steps;
    const rise = (y(x + 5) - y(x - 5)) / 10;
    return { x, y: y(x), heading: (Math.atan(rise) * 180) / Math.PI };
  });
  return curveThrough(knots);
}

function whole({ skeleton }: Sketch): Attributes {
  return { x: 0, y: -skeleton.height, width: skeleton.length, height: skeleton.height };
}
