import { curveThrough } from './curve.ts';
import type { Cubic } from './curve.ts';
import { clamp } from './skeleton.ts';
import { TRIM } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { element, linearGradient, strokeOf } from './svg.ts';

/** Head and tail lamps, grille and air intakes: everything glassy or open at both ends. */
export function drawLamps(sketch: Sketch): string {
  return element(
    'g',
    { 'clip-path': sketch.ids.url('shell') },
    drawIntakes(sketch),
    drawHeadlamp(sketch),
    sketch.skeleton.proportions.tailLamp === 'BAND' ? drawTailBand(sketch) : drawTailPost(sketch),
  );
}

function drawHeadlamp(sketch: Sketch): string {
  const { skeleton, ids } = sketch;
  const { height, frontAxle, length } = skeleton;
  const top = skeleton.hoodEdgeY - 26;
  const deep = clamp(height * 0.078, 92, 140);
  const tipX = clamp(frontAxle.x * 0.52, 250, length * 0.115);
  const lens: readonly Cubic[] = curveThrough([
    { x: -20, y: top - deep * 0.98, heading: 4 },
    { x: tipX * 0.55, y: top - deep * 0.74, heading: 14 },
    { x: tipX, y: top + deep * 0.18, heading: 54, leave: 186, pull: 0.5 },
    { x: tipX * 0.45, y: top - deep * 0.02, heading: 188 },
    { x: -20, y: top - deep * 0.2, heading: 192 },
  ]);
  const signature: readonly Cubic[] = curveThrough([
    { x: 8, y: top - deep * 0.8, heading: 6 },
    { x: tipX * 0.55, y: top - deep * 0.58, heading: 14 },
    { x: tipX * 0.9, y: top + deep * 0.06, heading: 54 },
  ]);
  return [
    element(
      'defs',
      {},
      linearGradient(ids.id('lamp'), { x: 0, y: top + 20 }, { x: 0, y: top - deep }, [
        { at: 0, color: '#20262b' },
        { at: 0.5, color: '#4a555d' },
        { at: 1, color: '#171b1f' },
      ]),
    ),
    element('path', {
      d: `${strokeOf(lens)}Z`,
      fill: ids.url('lamp'),
      stroke: TRIM.gap,
      'stroke-width': 6,
      'stroke-linejoin': 'round',
    }),
    ...[0.3, 0.54].map((share) =>
      element('circle', {
        cx: tipX * share,
        cy: -(top - deep * (0.42 - share * 0.28)),
        r: deep * 0.19,
        fill: '#cfe4f2',
        stroke: '#0d1114',
        'stroke-width': 7,
      }),
    ),
    element('path', {
      d: strokeOf(signature),
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 26,
      'stroke-opacity': 0.4,
      filter: ids.url('soft12'),
    }),
    element('path', {
      d: strokeOf(signature),
      fill: 'none',
      stroke: '#f7fbff',
      'stroke-width': 12,
      'stroke-linecap': 'round',
    }),
  ].join('');
}

function drawTailBand(sketch: Sketch): string {
  const { skeleton, ids } = sketch;
  const { length, height, proportions } = skeleton;
  const edge = proportions.rear.find((mark) => mark[3] !== undefined);
  const deckY = edge === undefined ? 0.7 : Math.min(edge[1], 0.735);
  const top = height * (deckY - 0.045);
  const deep = clamp(height * 0.085, 100, 150);
  const tipX = length * 0.885;
  const lens: readonly Cubic[] = curveThrough([
    { x: length + 30, y: top - 4, heading: 184 },
    { x: length * 0.955, y: top - deep * 0.1, heading: 182 },
    { x: tipX, y: top - deep * 0.36, heading: 196, leave: -38 },
    { x: length * 0.93, y: top - deep * 0.86, heading: -14, pull: 0.4 },
    { x: length + 30, y: top - deep, heading: 0 },
  ]);
  const light: readonly Cubic[] = curveThrough([
    { x: tipX + length * 0.013, y: top - deep * 0.42, heading: -2 },
    { x: length * 0.955, y: top - deep * 0.34, heading: 4 },
    { x: length + 30, y: top - deep * 0.3, heading: 2 },
  ]);
  return lamp(sketch, ids.id('tail'), lens, light, top, deep);
}

function drawTailPost(sketch: Sketch): string {
  const { skeleton, ids } = sketch;
  const { length, height, car } = { ...skeleton, car: sketch.car };
  const top = height * (car.bodyStyle === 'VAN' ? 0.705 : 0.685);
  const deep = height * (car.bodyStyle === 'VAN' ? 0.2 : 0.19);
  const innerX = length - clamp(length * 0.034, 110, 180);
  const lens: readonly Cubic[] = curveThrough([
    { x: length + 30, y: top, heading: 180 },
    { x: innerX + 20, y: top - 12, heading: 190, leave: -100 },
    { x: innerX, y: top - deep * 0.5, heading: -90 },
    { x: innerX + 46, y: top - deep, heading: -80, leave: 0 },
    { x: length + 30, y: top - deep, heading: 0 },
  ]);
  const light: readonly Cubic[] = curveThrough([
    { x: innerX + 62, y: top - 34, heading: -104 },
    { x: innerX + 44, y: top - deep * 0.5, heading: -90 },
    { x: innerX + 78, y: top - deep + 30, heading: -78 },
  ]);
  return lamp(sketch, ids.id('tail'), lens, light, top, deep);
}

function lamp(
  sketch: Sketch,
  gradientId: string,
  lens: readonly Cubic[],
  light: readonly Cubic[],
  top: number,
  deep: number,
): string {
  return [
    element(
      'defs',
      {},
      linearGradient(gradientId, { x: 0, y: top }, { x: 0, y: top - deep }, [
        { at: 0, color: '#8e1016' },
        { at: 0.45, color: '#c21a20' },
        { at: 1, color: '#4a070b' },
      ]),
    ),
    element('path', {
      d: `${strokeOf(lens)}Z`,
      fill: `url(#${gradientId})`,
      stroke: TRIM.gap,
      'stroke-width': 6,
      'stroke-linejoin': 'round',
    }),
    element('path', {
      d: strokeOf(light),
      fill: 'none',
      stroke: '#ff5a50',
      'stroke-width': 28,
      'stroke-opacity': 0.5,
      filter: sketch.ids.url('soft12'),
    }),
    element('path', {
      d: strokeOf(light),
      fill: 'none',
      stroke: '#ffb3a8',
      'stroke-width': 9,
      'stroke-linecap': 'round',
    }),
  ].join('');
}

function drawIntakes(sketch: Sketch): string {
  const { skeleton, car } = sketch;
  const { height, chin, noseY, length } = skeleton;
  const intake = curveThrough([
    { x: -20, y: chin.y + height * 0.1, heading: 0 },
    { x: length * 0.024, y: chin.y + height * 0.088, heading: -6, leave: -70, pull: 0.3 },
    { x: length * 0.03, y: chin.y + height * 0.05, heading: -80, pull: 0.3 },
    { x: -20, y: chin.y + height * 0.04, heading: 176 },
  ]);
  const parts = [element('path', { d: `${strokeOf(intake)}Z`, fill: TRIM.black })];
  if (!car.electric) {
    const grille = curveThrough([
      { x: -20, y: noseY + height * 0.085, heading: 0 },
      { x: length * 0.0125, y: noseY + height * 0.075, heading: -20, leave: -95 },
      { x: length * 0.009, y: noseY - height * 0.055, heading: -95, leave: 180 },
      { x: -20, y: noseY - height * 0.06, heading: 180 },
    ]);
    parts.push(
      element('path', {
        'data-part': 'grille',
        d: `${strokeOf(grille)}Z`,
        fill: TRIM.black,
        stroke: car.features.chromePackage ? TRIM.chrome : TRIM.blackLight,
        'stroke-width': 8,
      }),
    );
  }
  return parts.join('');
}
