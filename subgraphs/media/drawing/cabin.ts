import { curveThrough } from './curve.ts';
import type { Point } from './curve.ts';
import { clamp, pillarFoot } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import { curveTo, element, moveTo, strokeOf } from './svg.ts';

/**
 * Seats, headrests, dashboard and steering wheel: shadows behind glass, or, in an open car, things
 * in daylight.
 */
export function drawCabin(skeleton: Skeleton, light: 'SHADOW' | 'DAYLIGHT'): string {
  const { height, pillarBX } = skeleton;
  const foot = pillarFoot(skeleton);
  const open = light === 'DAYLIGHT';
  const scale = clamp(height / 1500, 0.8, 1.15) * (open ? 1.05 : 1);
  const fill = open ? '#4a3d35' : '#12161a';
  const wheelX = foot.x + (pillarBX - 60 * scale - foot.x) * 0.44;
  const wheel = element('path', {
    d: strokeOf(
      curveThrough([
        { x: wheelX - 40, y: skeleton.beltY(wheelX) - 60, heading: 75 },
        { x: wheelX + 60 * scale, y: skeleton.beltY(wheelX) + 105 * scale, heading: 62 },
      ]),
    ),
    fill: 'none',
    stroke: open ? '#1c1f22' : fill,
    'stroke-width': 24,
    'stroke-linecap': 'round',
  });
  const dash = element('path', {
    d: [
      moveTo({ x: foot.x - 120, y: foot.y - 20 }),
      curveTo(
        curveThrough([
          { x: foot.x - 120, y: foot.y + 20, heading: 8 },
          { x: foot.x + 260, y: foot.y + 42 * scale, heading: -4 },
          { x: foot.x + 430, y: foot.y - 20, heading: -60 },
        ]),
      ),
      'Z',
    ].join(''),
    fill: '#161b1f',
  });
  const seats = rowsOf(skeleton, scale, open).map((x) =>
    seat({ x, y: skeleton.beltY(x) }, scale, fill, open ? '#b39a88' : undefined),
  );
  const opacity = open ? 1 : 0.86;
  return element(
    'g',
    { 'fill-opacity': opacity, 'stroke-opacity': opacity },
    dash,
    wheel,
    ...seats,
  );
}

function rowsOf(skeleton: Skeleton, scale: number, open: boolean): readonly number[] {
  const { pillarBX, pillarCX, sideDoors, proportions } = skeleton;
  const front = pillarBX - 60 * scale;
  if (open) return skeleton.wheelbase < 2550 ? [front - 190] : [front - 190, front + 500];
  if (sideDoors === 1) return [front];
  return proportions.tailLamp === 'UPRIGHT' && pillarCX - pillarBX > 1000
    ? [front, (pillarBX + pillarCX) / 2 + 130, pillarCX + 330]
    : [front, pillarCX - 130];
}

function seat(base: Point, scale: number, fill: string, edge: string | undefined): string {
  // Glass hides most of a seat; in the open its full depth shows.
  const width = edge === undefined ? 1 : 1.55;
  const from = (dx: number, dy: number): Point => ({
    x: base.x + dx * scale * width,
    y: base.y + dy * scale,
  });
  const backrest = curveThrough([
    { ...from(-105, -80), heading: 84 },
    { ...from(-62, 120), heading: 76, pull: 0.3 },
    { ...from(0, 168), heading: 4 },
    { ...from(66, 108), heading: -98 },
    { ...from(44, -80), heading: -96 },
  ]);
  const headrest = curveThrough([
    { ...from(-18, 186), heading: 78 },
    { ...from(2, 282), heading: 70, pull: 0.3 },
    { ...from(50, 304), heading: 0 },
    { ...from(92, 262), heading: -94 },
    { ...from(74, 182), heading: -100 },
    { ...from(30, 160), heading: 180 },
    { ...from(-18, 186), heading: 100 },
  ]);
  return [headrest, backrest]
    .map((shape) =>
      element('path', { d: `${strokeOf(shape)}Z`, fill, stroke: edge, 'stroke-width': 5 }),
    )
    .join('');
}
