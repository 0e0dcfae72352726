import { below, curveThrough } from './curve.ts';
import type { Cubic, Point } from './curve.ts';
import { angleTo, pillarFoot } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import { TRIM } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { arcTo, element, lineTo, moveTo, strokeOf } from './svg.ts';

/** Joints between panels: doors, hood, bumpers; handles, charging flap and the mirror. */
export function drawPanels(sketch: Sketch): string {
  const { skeleton, ids } = sketch;
  const joints = [...doorJoints(skeleton), ...bodyJoints(skeleton)].join('');
  return [
    element(
      'g',
      { 'clip-path': ids.url('shell'), fill: 'none', 'stroke-linejoin': 'round' },
      element('path', {
        d: joints,
        stroke: sketch.paint.glint,
        'stroke-width': 6,
        'stroke-opacity': 0.3 * sketch.paint.gloss + 0.06,
        transform: 'translate(6 3)',
      }),
      element('path', {
        d: joints,
        stroke: TRIM.gap,
        'stroke-width': 6.5,
        'stroke-opacity': 0.72,
      }),
    ),
    ...handleSpots(skeleton).map((spot) => handle(sketch, spot)),
    sketch.car.electric ? chargingFlap(sketch) : '',
    mirror(sketch),
  ].join('');
}

function doorJoints(skeleton: Skeleton): readonly string[] {
  const { frontAxle, archRadius, archY, rearAxle, sillY, height, pillarBX, sideDoors } = skeleton;
  const foot = pillarFoot(skeleton);
  const bottom = sillY + height * (skeleton.proportions.cladding ? 0.064 : 0.045);
  const frontX = Math.max(frontAxle.x + archRadius + 78, foot.x - 190);
  const front = curveThrough([
    { x: foot.x - 14, y: foot.y - 4, heading: -96 },
    {
      x: foot.x * 0.45 + frontX * 0.55,
      y: foot.y - height * 0.17,
      heading: foot.x > frontX ? -112 : -72,
    },
    { x: frontX, y: bottom + 60, heading: -91 },
    { x: frontX + 34, y: bottom, heading: -8 },
  ]);
  const beltB = skeleton.beltY(pillarBX);
  const back = curveThrough([
    { x: pillarBX, y: beltB, heading: -88 },
    { x: pillarBX + 10, y: bottom + 60, heading: -90 },
    { x: pillarBX - 24, y: bottom, heading: -174 },
  ]);
  const rocker =
    moveTo({ x: frontX + 34, y: bottom }) + lineTo({ x: pillarBX - 24, y: bottom + 2 });
  if (sideDoors === 1) return [strokeOf(front), strokeOf(back), rocker];

  const ring = archRadius + 64;
  const onRing = (degrees: number): Point => ({
    x: rearAxle.x + ring * Math.cos((degrees * Math.PI) / 180),
    y: archY + ring * Math.sin((degrees * Math.PI) / 180),
  });
  const shoulder = onRing(138);
  const reach = Math.sqrt(Math.max(ring ** 2 - (archY - bottom) ** 2, 0));
  const heel = { x: rearAxle.x - reach, y: bottom };
  if (skeleton.pillarCX < rearAxle.x - ring - 20) {
    const x = skeleton.pillarCX;
    const straight = curveThrough([
      { x: x + 8, y: skeleton.beltY(x), heading: -88 },
      { x: x + 4, y: bottom + 60, heading: -91 },
      { x: x - 30, y: bottom + 2, heading: -174 },
    ]);
    const edge = moveTo({ x: pillarBX + 16, y: bottom + 2 }) + lineTo({ x: x - 30, y: bottom + 2 });
    return [strokeOf(front), strokeOf(back), rocker, strokeOf(straight), edge];
  }
  const startX = Math.min(skeleton.pillarCX + 6, rearAxle.x + archRadius * 0.2);
  const rear = curveThrough([
    { x: startX, y: skeleton.beltY(startX), heading: -86 },
    { x: shoulder.x, y: shoulder.y, heading: 138 + 90, pull: 0.5 },
  ]);
  return [
    strokeOf(front),
    strokeOf(back),
    rocker,
    strokeOf(rear) + arcTo(ring, heel, false),
    moveTo({ x: pillarBX + 16, y: bottom + 2 }) + lineTo(heel),
  ];
}

function bodyJoints(skeleton: Skeleton): readonly string[] {
  const { length, height, frontAxle, rearAxle, archRadius, archY, cowl, heel, bedX } = skeleton;
  const hood = below(
    skeleton.outline.slice(1),
    frontAxle.x * 0.62,
    cowl.x - 14,
    (x) => 26 + 16 * Math.sin((x / cowl.x) * Math.PI),
    4,
  );
  const onArch = (axle: Point, degrees: number): Point => ({
    x: axle.x + archRadius * Math.cos((degrees * Math.PI) / 180),
    y: archY + archRadius * Math.sin((degrees * Math.PI) / 180),
  });
  const frontArch = onArch(frontAxle, 146);
  const lampFoot = {
    x: frontAxle.x * 0.4,
    y: skeleton.hoodEdgeY - height * 0.06,
  };
  const fall = angleTo(lampFoot, frontArch);
  const frontBumper = curveThrough([
    { ...lampFoot, heading: fall - 8 },
    { ...frontArch, heading: fall + 10 },
  ]);
  const rearArch = onArch(rearAxle, 42);
  const rearBumper = curveThrough([
    { ...rearArch, heading: 24 },
    { x: length * 0.93, y: Math.max(height * 0.47, heel.y + 120), heading: 14, pull: 0.4 },
    { x: length, y: Math.max(height * 0.485, heel.y + 130), heading: 2 },
  ]);
  return [
    strokeOf(curveThrough(hood)),
    strokeOf(frontBumper),
    strokeOf(rearBumper),
    bedX === undefined
      ? ''
      : moveTo({ x: bedX, y: height }) + lineTo({ x: bedX, y: skeleton.sillY }),
  ];
}

function handleSpots(skeleton: Skeleton): readonly Point[] {
  const { pillarBX, pillarCX, sideDoors, rearAxle, archRadius } = skeleton;
  const spot = (x: number): Point => ({ x, y: (skeleton.beltY(x) + skeleton.creaseY(x)) / 2 - 14 });
  const front = spot(pillarBX - 150);
  if (sideDoors === 1) return [front];
  return [front, spot(Math.min(pillarCX - 120, rearAxle.x - archRadius * 0.15))];
}

function handle(sketch: Sketch, spot: Point): string {
  const { paint, car } = sketch;
  const flush = car.electric;
  const width = 205;
  const height = flush ? 30 : 27;
  const box = { x: spot.x - width / 2, y: -spot.y - height / 2, width, height, rx: height / 2 };
  if (flush) {
    return element('rect', {
      ...box,
      fill: paint.flank,
      'fill-opacity': 0.5,
      stroke: TRIM.gap,
      'stroke-width': 4,
      'stroke-opacity': 0.7,
    });
  }
  return [
    element('ellipse', {
      cx: spot.x - 10,
      cy: -spot.y + 6,
      rx: 62,
      ry: 30,
      fill: paint.sill,
      'fill-opacity': 0.75,
    }),
    element('rect', { ...box, y: box.y + 7, fill: TRIM.gap, 'fill-opacity': 0.5 }),
    element('rect', {
      ...box,
      fill: car.features.chromePackage ? TRIM.chrome : paint.shoulder,
      stroke: paint.line,
      'stroke-width': 2.5,
      'stroke-opacity': 0.6,
    }),
    element('rect', {
      x: box.x + 12,
      y: box.y + 4,
      width: width - 24,
      height: 6,
      rx: 3,
      fill: '#ffffff',
      'fill-opacity': 0.35 + 0.3 * paint.gloss,
    }),
  ].join('');
}

function chargingFlap(sketch: Sketch): string {
  const { skeleton } = sketch;
  const x = skeleton.rearAxle.x + skeleton.archRadius * 0.95;
  return element('rect', {
    'data-part': 'charging-flap',
    x: x - 75,
    y: -skeleton.creaseY(x) + 34,
    width: 150,
    height: 96,
    rx: 22,
    fill: 'none',
    stroke: TRIM.gap,
    'stroke-width': 4.5,
    'stroke-opacity': 0.6,
  });
}

function mirror(sketch: Sketch): string {
  const { skeleton, paint, ids } = sketch;
  const foot = pillarFoot(skeleton);
  const scale = Math.min(1.2, skeleton.height / 1600);
  const at = (dx: number, dy: number): Point => ({
    x: foot.x + 78 + dx * scale,
    y: foot.y + 34 + dy * scale,
  });
  const housing: readonly Cubic[] = curveThrough([
    { ...at(-96, 28), heading: 62, pull: 0.5 },
    { ...at(10, 112), heading: 8 },
    { ...at(96, 104), heading: -12, leave: -84, pull: 0.3 },
    { ...at(92, 18), heading: -112 },
    { ...at(0, -4), heading: 182 },
    { ...at(-96, 28), heading: 128 },
  ]);
  const upper: readonly Cubic[] = curveThrough([
    { ...at(-72, 66), heading: 42 },
    { ...at(14, 100), heading: 4 },
    { ...at(84, 92), heading: -10 },
  ]);
  return [
    element('path', {
      d: [moveTo(at(-30, 12)), lineTo(at(-10, -44), at(60, -44), at(40, 12)), 'Z'].join(''),
      fill: TRIM.black,
    }),
    element('path', { d: `${strokeOf(housing)}Z`, fill: paint.flank }),
    element('path', {
      d: `${strokeOf(housing)}Z`,
      fill: ids.url('mirror'),
      stroke: paint.line,
      'stroke-width': 4,
      'stroke-opacity': 0.8,
    }),
    element('path', {
      d: strokeOf(upper),
      fill: 'none',
      stroke: paint.glint,
      'stroke-width': 9,
      'stroke-opacity': 0.8 * paint.gloss,
      'stroke-linecap': 'round',
    }),
    element(
      'defs',
      {},
      element(
        'linearGradient',
        { id: ids.id('mirror'), x1: 0, y1: 0, x2: 0, y2: 1 },
        element('stop', { offset: 0, 'stop-color': paint.sky }),
        element('stop', { offset: 0.6, 'stop-color': paint.flank }),
        element('stop', { offset: 0.72, 'stop-color': TRIM.black }),
        element('stop', { offset: 1, 'stop-color': TRIM.black }),
      ),
    ),
  ].join('');
}
