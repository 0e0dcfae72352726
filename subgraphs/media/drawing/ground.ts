import { archFeet } from './bodywork.ts';
import type { Sketch } from './sketch.ts';
import { arcTo, element, lineTo, moveTo, radialGradient } from './svg.ts';

/** The car's shadow: a wide soft one, a dark one under the floor, and the tyres' contact. */
export function drawGroundShadow(sketch: Sketch): string {
  const { ids, skeleton } = sketch;
  const { length, frontAxle, rearAxle, tyreRadius } = skeleton;
  const pool = (name: string, centreX: number, radius: number, squash: number): string =>
    element('circle', {
      cx: centreX,
      cy: 0,
      r: radius,
      fill: ids.url(name),
      transform: `translate(0 ${name === 'ground' ? 14 : -4}) scale(1 ${squash})`,
    });
  const gradient = (name: string, radius: number, strength: number): string =>
    radialGradient(ids.id(name), { x: length / 2, y: 0 }, radius, [
      { at: 0, color: '#0a0f14', opacity: strength },
      { at: 0.6, color: '#0a0f14', opacity: strength * 0.8 },
      { at: 0.8, color: '#0a0f14', opacity: strength * 0.42 },
      { at: 0.92, color: '#0a0f14', opacity: strength * 0.12 },
      { at: 1, color: '#0a0f14', opacity: 0 },
    ]);
  return [
    element(
      'defs',
      {},
      gradient('ground', length * 0.56, 0.34),
      gradient('floor', length * 0.49, 0.72),
    ),
    pool('ground', length / 2, length * 0.56, 0.05),
    pool('floor', length / 2, length * 0.49, 0.024),
    ...[frontAxle, rearAxle].map((axle) =>
      element('ellipse', {
        cx: axle.x,
        cy: 2,
        rx: tyreRadius * 0.5,
        ry: 13,
        fill: '#000000',
        'fill-opacity': 0.75,
        filter: ids.url('soft12'),
      }),
    ),
  ].join('');
}

/** The dark floor between the wheels and the depth of the wheel housings; drawn before the wheels. */
export function drawUnderside(sketch: Sketch): string {
  const { skeleton } = sketch;
  const { frontAxle, rearAxle, clearance, sillY, archRadius, chin, heel } = skeleton;
  const floor = [
    moveTo({ x: chin.x + 40, y: chin.y + 60 }),
    lineTo(
      { x: frontAxle.x - archRadius * 0.8, y: clearance + 16 },
      { x: frontAxle.x + archRadius, y: clearance },
      { x: rearAxle.x - archRadius, y: clearance },
      { x: rearAxle.x + archRadius * 0.8, y: clearance + 30 },
      { x: heel.x - 60, y: heel.y + 20 },
      { x: heel.x - 60, y: sillY + 260 },
      { x: chin.x + 60, y: sillY + 260 },
    ),
    'Z',
  ].join('');
  const housings = [frontAxle, rearAxle].map((axle) => {
    const { ahead, behind } = archFeet(skeleton, axle, sillY - 10, sillY - 10);
    const d = `${moveTo(behind)}${arcTo(archRadius + 6, ahead, false, true)}Z`;
    return element('path', { d, fill: '#050607' });
  });
  return [element('path', { d: floor, fill: '#0b0d0f' }), ...housings].join('');
}
