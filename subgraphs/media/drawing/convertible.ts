import { drawCabin } from './cabin.ts';
import { ahead, curveThrough } from './curve.ts';
import type { Cubic } from './curve.ts';
import { angleTo, pillarFoot, topAt } from './skeleton.ts';
import { TRIM } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { curveTo, element, lineTo, linearGradient, moveTo, strokeOf } from './svg.ts';

/** What stands in an open car, behind its doors: seats, and the windscreen with its frame. */
export function drawOpenCabin(sketch: Sketch): string {
  return drawCabin(sketch.skeleton, 'DAYLIGHT') + windscreen(sketch);
}

/** The weather strip along the doors and the joint of the lid over the stowed roof. */
export function drawOpenTrim(sketch: Sketch): string {
  const { skeleton, car, ids } = sketch;
  const { length } = skeleton;
  const fromX = pillarFoot(skeleton).x - 60;
  const endX = length * 0.79;
  const strip = curveThrough(
    [0, 0.35, 0.7, 1].map((share) => {
      const x = fromX + (endX - fromX) * share;
      const rise = topAt(skeleton, x + 5) - topAt(skeleton, x - 5);
      return { x, y: topAt(skeleton, x) - 12, heading: (Math.atan(rise / 10) * 180) / Math.PI };
    }),
  );
  const lidX = length * 0.805;
  return [
    element('path', {
      d: strokeOf(strip),
      fill: 'none',
      stroke: car.features.chromePackage ? TRIM.chrome : TRIM.black,
      'stroke-width': 17,
      'stroke-linecap': 'round',
    }),
    element('path', {
      d: moveTo({ x: lidX, y: skeleton.height }) + lineTo({ x: lidX + 8, y: skeleton.beltY(lidX) }),
      fill: 'none',
      stroke: TRIM.gap,
      'stroke-width': 6,
      'stroke-opacity': 0.7,
      'clip-path': ids.url('shell'),
    }),
  ].join('');
}

function windscreen(sketch: Sketch): string {
  const { skeleton, car, ids } = sketch;
  const { screen, cowl, header } = skeleton;
  const heading = angleTo(cowl, header);
  const inner: Cubic = {
    from: ahead(screen.to, heading - 90, 52),
    fromHandle: ahead(screen.toHandle, heading - 90, 74),
    toHandle: ahead(screen.fromHandle, heading - 90, 96),
    to: ahead(screen.from, heading - 90, 110),
  };
  const glass = `${strokeOf([screen])}${lineTo(inner.from)}${curveTo([inner])}Z`;
  const post = { ...inner, from: ahead(inner.from, heading, 16) };
  return [
    element(
      'defs',
      {},
      linearGradient(ids.id('screen'), header, cowl, [
        { at: 0, color: '#1f2a31', opacity: 0.85 },
        { at: 0.5, color: '#5d6f7a', opacity: 0.6 },
        { at: 1, color: '#20292f', opacity: 0.85 },
      ]),
    ),
    element('path', { d: glass, fill: ids.url('screen') }),
    element('path', {
      d: strokeOf([screen]),
      fill: 'none',
      stroke: '#c4d2da',
      'stroke-width': 7,
      'stroke-opacity': 0.9,
    }),
    element('path', {
      d: `${strokeOf([post])}${lineTo(ahead(inner.to, -90, 60))}`,
      fill: 'none',
      stroke: TRIM.black,
      'stroke-width': 42,
      'stroke-linejoin': 'round',
    }),
    element('path', {
      d: moveTo(ahead(header, heading, -6)) + lineTo(ahead(post.from, heading, 4)),
      fill: 'none',
      stroke: car.features.chromePackage ? TRIM.chrome : TRIM.black,
      'stroke-width': 34,
      'stroke-linecap': 'round',
    }),
  ].join('');
}
