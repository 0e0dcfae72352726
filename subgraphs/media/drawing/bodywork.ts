import { drawCladding } from './cladding.ts';
import { ahead } from './curve.ts';
import type { Point } from './curve.ts';
import { drawFlankLight } from './flank.ts';
import { angleTo } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import type { Sketch } from './sketch.ts';
import { arcTo, blur, curveTo, element, lineTo, linearGradient, moveTo, strokeOf } from './svg.ts';

/** The painted body with its light and shade, and its unpainted foot. */
export function drawBodywork(sketch: Sketch): string {
  const { ids, skeleton, paint } = sketch;
  const { length, height } = skeleton;
  const shell = shellPath(skeleton);
  return [
    definitions(sketch, shell),
    element('path', { d: shell, fill: ids.url('paint') }),
    element(
      'g',
      { 'clip-path': ids.url('shell') },
      roofPanel(sketch),
      drawFlankLight(sketch),
      element('rect', {
        x: -20,
        y: -height - 20,
        width: length + 40,
        height: height + 40,
        fill: ids.url('ends'),
      }),
      element('path', {
        d: strokeOf(skeleton.outline),
        fill: 'none',
        stroke: paint.glint,
        'stroke-width': 30,
        'stroke-opacity': 0.7 * paint.gloss,
        filter: ids.url('soft12'),
      }),
      drawCladding(sketch),
    ),
    element('path', {
      d: shell,
      fill: 'none',
      stroke: paint.line,
      'stroke-width': 4,
      'stroke-opacity': 0.7,
      'stroke-linejoin': 'round',
    }),
  ].join('');
}

/** The closed outline of the body, wheel arches cut out. */
export function shellPath(skeleton: Skeleton): string {
  const { outline, chin, sillY, frontAxle, rearAxle, heel, archRadius } = skeleton;
  const rear = archFeet(skeleton, rearAxle, sillY, heel.y - 28);
  const front = archFeet(skeleton, frontAxle, chin.y + 6, sillY);
  return [
    moveTo(chin),
    curveTo(outline),
    lineTo(rear.behind),
    arcTo(archRadius, rear.ahead, false, true),
    lineTo(front.behind),
    arcTo(archRadius, front.ahead, false, true),
    'Z',
  ].join('');
}

/** Where the wheel arch meets the lower edge of the body, ahead of the axle and behind it. */
export interface ArchFeet {
  readonly ahead: Point;
  readonly behind: Point;
}

// Both feet lie below the arch's centre, so that the arc between them is the larger one.
export function archFeet(
  skeleton: Skeleton,
  axle: Point,
  yAhead: number,
  yBehind: number,
): ArchFeet {
  const { archRadius, archY } = skeleton;
  const foot = (wanted: number, side: number): Point => {
    const drop = Math.min(Math.max(archY - wanted, archRadius * 0.02), archRadius * 0.86);
    return { x: axle.x + side * Math.sqrt(archRadius ** 2 - drop ** 2), y: archY - drop };
  };
  return { ahead: foot(yAhead, -1), behind: foot(yBehind, 1) };
}

function definitions(sketch: Sketch, shell: string): string {
  const { ids, skeleton, paint, region } = sketch;
  const { height, length, sillY } = skeleton;
  const belt = skeleton.beltY(length * 0.5);
  const crease = skeleton.creaseY(length * 0.5);
  const share = (y: number): number => 1 - (y - sillY) / (height - sillY);
  const shade = '#05070a';
  return element(
    'defs',
    {},
    element('clipPath', { id: ids.id('shell') }, element('path', { d: shell })),
    linearGradient(ids.id('paint'), { x: 0, y: height }, { x: 0, y: sillY }, [
      { at: 0, color: paint.sky },
      { at: share(belt + height * 0.08), color: paint.shoulder },
      { at: share(belt), color: paint.shoulder },
      { at: share(crease - height * 0.02), color: paint.flank },
      { at: share(crease - height * 0.17), color: paint.fold },
      { at: share(sillY + height * 0.14), color: paint.low },
      { at: 1, color: paint.sill },
    ]),
    linearGradient(ids.id('ends'), { x: 0, y: 0 }, { x: length, y: 0 }, [
      { at: 0, color: shade, opacity: paint.depth },
      { at: 0.03, color: shade, opacity: paint.depth * 0.55 },
      { at: 0.08, color: shade, opacity: paint.depth * 0.16 },
      { at: 0.16, color: shade, opacity: 0 },
      { at: 0.86, color: shade, opacity: 0 },
      { at: 0.95, color: shade, opacity: paint.depth * 0.3 },
      { at: 1, color: shade, opacity: paint.depth * 1.05 },
    ]),
    ...[3, 6, 12].map((deviation) => blur(ids.id(`soft${deviation}`), deviation, region)),
  );
}

// A contrasting roof ends where the eye expects a joint: at the header and in the rear pillar.
function roofPanel(sketch: Sketch): string {
  const { car, skeleton, ids } = sketch;
  if (car.roofPaint === undefined || skeleton.open) return '';
  const { cowl, header, proportions, length, height } = skeleton;
  const [kinkX, kinkY] = proportions.glassRear[0] ?? [proportions.glassTop, 0.85];
  const kink = skeleton.at(kinkX, kinkY);
  // Across the pillar at the header, square to the windscreen; then through the glass, unseen.
  const square = angleTo(cowl, header) - 90;
  const d = [
    moveTo(ahead(header, square, -120)),
    lineTo(
      ahead(header, square, 150),
      { x: kink.x - 60, y: kink.y - 20 },
      { x: length + 50, y: kink.y },
      { x: length + 50, y: height + 100 },
      { x: header.x, y: height + 100 },
    ),
    'Z',
  ].join('');
  return element('path', { d, fill: ids.url('roof') });
}
