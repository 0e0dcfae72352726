import { drawCabin } from './cabin.ts';
import { ahead, curveThrough, heightAt } from './curve.ts';
import type { Cubic, Knot, Point } from './curve.ts';
import { LOW_ROOF_MM, angleTo, knotAt, pillarFoot, underRoof } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import { TRIM } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { curveTo, element, lineTo, linearGradient, moveTo, strokeOf } from './svg.ts';

/** Side windows with pillars and what shows through them, and the edges of both screens. */
export function drawGreenhouse(sketch: Sketch): string {
  const { skeleton, ids, car } = sketch;
  const outline = sideGlass(skeleton);
  const d = `${strokeOf(outline)}Z`;
  const trim = car.features.chromePackage ? TRIM.chrome : TRIM.black;
  return [
    element(
      'defs',
      {},
      element('clipPath', { id: ids.id('glass') }, element('path', { d })),
      glassGradient(sketch),
      element(
        'linearGradient',
        { id: ids.id('chrome'), x1: 0, y1: 0, x2: 0, y2: 1 },
        element('stop', { offset: 0, 'stop-color': '#f6f8f9' }),
        element('stop', { offset: 0.5, 'stop-color': '#c3cad0' }),
        element('stop', { offset: 1, 'stop-color': '#858e96' }),
      ),
    ),
    screenEdge(sketch, skeleton.screen, 46),
    skeleton.rearGlass === undefined ? '' : screenEdge(sketch, skeleton.rearGlass, 40),
    element('path', {
      d,
      fill: TRIM.black,
      stroke: car.features.chromePackage ? ids.url('chrome') : trim,
      'stroke-width': car.features.chromePackage ? 26 : 24,
      'stroke-linejoin': 'round',
    }),
    element('path', { d, fill: ids.url('pane'), stroke: TRIM.black, 'stroke-width': 9 }),
    element(
      'g',
      { 'clip-path': ids.url('glass') },
      drawCabin(skeleton, 'SHADOW'),
      car.features.tintedWindows ? privacyGlass(skeleton) : '',
      reflections(sketch),
      pillars(skeleton),
    ),
  ].join('');
}

/** The outline of the side windows, from the foot of the A-pillar round over the roof. */
export function sideGlass(skeleton: Skeleton): readonly Cubic[] {
  const { proportions, length, height } = skeleton;
  const foot = pillarFoot(skeleton);
  const raised = Math.max(0, height - LOW_ROOF_MM);
  const inset = height * 0.034 + 22 + raised * 0.85;
  const lean = angleTo(skeleton.cowl, skeleton.header) + 1.5;
  const topX = meetRoof(skeleton, foot, lean, inset);
  const endX = Math.max(length * proportions.glassTop, topX + length * 0.08);
  const top = underRoof(skeleton, topX + height * 0.07, endX, inset);
  const turn = turnIntoRoof(skeleton, foot, lean, topX);
  const rear = proportions.glassRear.map((mark) =>
    knotAt(mark, (x, y) => ({ x: length * x, y: (height - raised) * y })),
  );
  const last = rear.at(-1) ?? foot;
  const heelX = last.x - length * 0.014;
  return curveThrough([
    { ...foot, heading: lean, pull: 0.2 },
    turn,
    ...top,
    ...rear,
    { x: heelX, y: skeleton.beltY(heelX), heading: 184, pull: 0.5 },
    ...[0.66, 0.33].map((share): Knot => {
      const x = foot.x + (heelX - foot.x) * share;
      return {
        x,
        y: skeleton.beltY(x),
        heading: angleTo({ x: heelX, y: skeleton.beltY(heelX) }, foot),
      };
    }),
    { ...foot, heading: angleTo({ x: heelX, y: skeleton.beltY(heelX) }, foot) },
  ]);
}

// The corner between pillar and roof is rounded: its knots lie short of where both lines meet.
function turnIntoRoof(skeleton: Skeleton, foot: Point, lean: number, topX: number): Knot {
  const run = (topX - foot.x) / Math.cos((lean * Math.PI) / 180) - skeleton.height * 0.07;
  return { ...ahead(foot, lean, Math.max(run, 60)), heading: lean };
}

function meetRoof(skeleton: Skeleton, foot: Point, lean: number, inset: number): number {
  let near = foot.x;
  let far = skeleton.length * 0.8;
  for (let round = 0; round < 24; round += 1) {
    const x = (near + far) / 2;
    const pillarY = ahead(foot, lean, (x - foot.x) / Math.cos((lean * Math.PI) / 180)).y;
    if (pillarY < heightAt(skeleton.roof, x) - inset) near = x;
    else far = x;
  }
  return near;
}

function glassGradient(sketch: Sketch): string {
  const { skeleton, ids } = sketch;
  const belt = skeleton.beltY(skeleton.length * 0.5);
  return linearGradient(ids.id('pane'), { x: 0, y: skeleton.height }, { x: 0, y: belt }, [
    { at: 0, color: '#1b2227' },
    { at: 0.4, color: '#36424a' },
    { at: 0.78, color: '#52616b' },
    { at: 1, color: '#262f35' },
  ]);
}

// Windscreen and rear window bow outwards: from the side each shows as a sliver of dark glass.
function screenEdge(sketch: Sketch, screen: Cubic, bow: number): string {
  const heading = angleTo(screen.from, screen.to);
  const inwards = (point: Point): Point => ahead(point, heading - 90, bow * 1.3);
  const inner: Cubic = {
    from: screen.to,
    fromHandle: inwards(screen.toHandle),
    toHandle: inwards(screen.fromHandle),
    to: screen.from,
  };
  const d = `${strokeOf([screen])}${curveTo([inner])}Z`;
  const glare: Cubic = { ...screen };
  return [
    element('path', { d, fill: '#1b2126', stroke: TRIM.black, 'stroke-width': 5 }),
    element('path', {
      d: strokeOf([glare]),
      fill: 'none',
      stroke: '#b9cad4',
      'stroke-width': 9,
      'stroke-opacity': 0.55,
      'clip-path': sketch.ids.url('shell'),
    }),
  ].join('');
}

function privacyGlass(skeleton: Skeleton): string {
  return element('rect', {
    x: skeleton.pillarBX,
    y: -skeleton.height,
    width: skeleton.length - skeleton.pillarBX,
    height: skeleton.height * 0.6,
    fill: '#07090b',
    'fill-opacity': 0.8,
  });
}

function reflections(sketch: Sketch): string {
  const { skeleton, ids } = sketch;
  const { height, length } = skeleton;
  const beam = (x: number, width: number, opacity: number): string => {
    const foot = skeleton.beltY(x) - 20;
    const lean = (height - foot) * 0.75;
    return element('path', {
      d: [
        moveTo({ x, y: foot }),
        lineTo(
          { x: x + lean, y: height },
          { x: x + lean + width, y: height },
          { x: x + width, y: foot },
        ),
        'Z',
      ].join(''),
      fill: '#ffffff',
      'fill-opacity': opacity,
    });
  };
  const skyFoot = skeleton.beltY(length * 0.5) + (height - skeleton.beltY(length * 0.5)) * 0.5;
  return [
    element(
      'defs',
      {},
      linearGradient(ids.id('sky'), { x: 0, y: height }, { x: 0, y: skyFoot }, [
        { at: 0, color: '#dfeaf1', opacity: 0.5 },
        { at: 1, color: '#dfeaf1', opacity: 0 },
      ]),
    ),
    element('rect', {
      x: 0,
      y: -height,
      width: length,
      height: height - skyFoot,
      fill: ids.url('sky'),
    }),
    beam(skeleton.pillarBX - 640, 150, 0.1),
    beam(skeleton.pillarBX - 450, 50, 0.08),
    beam(skeleton.pillarBX + 130, 210, 0.09),
    beam(skeleton.pillarBX + 390, 50, 0.07),
  ].join('');
}

function pillars(skeleton: Skeleton): string {
  const { pillarBX, pillarCX, pillarDX, sideDoors, height } = skeleton;
  const upright = skeleton.proportions.tailLamp === 'UPRIGHT';
  const post = (x: number, width: number, lean: number): string => {
    const foot = skeleton.beltY(x) - 30;
    const top = height + 20;
    const shift = (top - foot) * Math.tan((lean * Math.PI) / 180);
    return element('path', {
      d: [
        moveTo({ x: x - width / 2, y: foot }),
        lineTo(
          { x: x - width / 2 + shift, y: top },
          { x: x + width / 2 + shift, y: top },
          { x: x + width / 2, y: foot },
        ),
        'Z',
      ].join(''),
      fill: TRIM.black,
    });
  };
  const foot = pillarFoot(skeleton);
  const sail = element('path', {
    d: [
      moveTo({ x: foot.x - 80, y: foot.y - 40 }),
      lineTo(
        { x: foot.x + 190, y: foot.y - 40 },
        { x: foot.x + 190, y: foot.y + 6 },
        { x: foot.x + 165, y: foot.y + 200 },
        { x: foot.x - 80, y: foot.y + 200 },
      ),
      'Z',
    ].join(''),
    fill: TRIM.black,
  });
  return [
    post(pillarBX, sideDoors === 2 ? 92 : 70, sideDoors === 2 ? 5 : 2),
    sideDoors === 2 ? post(pillarCX, 44, upright ? -4 : -14) : '',
    pillarDX === undefined ? '' : post(pillarDX, 60, upright ? -3 : -12),
    sail,
  ].join('');
}
