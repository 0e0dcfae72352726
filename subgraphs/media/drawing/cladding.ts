import { curveThrough } from './curve.ts';
import type { Point } from './curve.ts';
import type { Skeleton } from './skeleton.ts';
import { TRIM } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { curveTo, element, lineTo, moveTo } from './svg.ts';

/** The unpainted foot of the body: sills and aprons, and the arches of cars made for rough roads. */
export function drawCladding(sketch: Sketch): string {
  const { skeleton, car } = sketch;
  const rugged = skeleton.proportions.cladding && !car.features.sportBody;
  const fill = rugged ? TRIM.plastic : TRIM.black;
  return [
    element('path', { d: foot(skeleton, rugged), fill }),
    rugged ? ruggedArches(skeleton) : '',
  ].join('');
}

function foot(skeleton: Skeleton, rugged: boolean): string {
  const { sillY, frontAxle, rearAxle, length, height, chin, heel } = skeleton;
  const rise = (share: number): number => height * share;
  const top: readonly Point[] = [
    { x: -30, y: chin.y + rise(rugged ? 0.075 : 0.022) },
    { x: frontAxle.x - 200, y: chin.y + rise(rugged ? 0.06 : 0.02) },
  ];
  const sill: readonly Point[] = [
    { x: frontAxle.x + 200, y: sillY + rise(rugged ? 0.056 : 0.02) },
    { x: rearAxle.x - 200, y: sillY + rise(rugged ? 0.062 : 0.026) },
  ];
  const apron = curveThrough([
    { x: rearAxle.x + 200, y: heel.y + rise(rugged ? 0.05 : 0.006), heading: 4 },
    { x: heel.x - 120, y: heel.y + rise(rugged ? 0.085 : 0.04), heading: 10 },
    { x: length + 40, y: heel.y + rise(rugged ? 0.092 : 0.05), heading: 0 },
  ]);
  return [
    moveTo({ x: -30, y: 0 }),
    lineTo(...top, ...sill, { x: rearAxle.x + 200, y: heel.y + rise(rugged ? 0.05 : 0.006) }),
    curveTo(apron),
    lineTo({ x: length + 40, y: 0 }),
    'Z',
  ].join('');
}

function ruggedArches(skeleton: Skeleton): string {
  return [skeleton.frontAxle, skeleton.rearAxle]
    .flatMap((axle) =>
      (
        [
          [22, 50, TRIM.plastic],
          [45, 4, TRIM.plasticLight],
        ] as const
      ).map(([reach, width, stroke]) =>
        element('circle', {
          cx: axle.x,
          cy: -skeleton.archY,
          r: skeleton.archRadius + reach,
          fill: 'none',
          stroke,
          'stroke-width': width,
        }),
      ),
    )
    .join('');
}
