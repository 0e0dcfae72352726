import { curveThrough, headingAt, heightAt } from './curve.ts';
import type { Knot } from './curve.ts';
import { angleTo, topAt, underRoof } from './skeleton.ts';
import { TRIM } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { element, lineTo, moveTo, strokeOf } from './svg.ts';

/** Parts below and behind the body, drawn before it so that it covers their mounts. */
export function drawRearEquipment(sketch: Sketch): string {
  const { car } = sketch;
  return [
    car.features.towbar ? towbar(sketch) : '',
    car.electric ? '' : exhaust(sketch),
    car.features.sideSteps ? sideStep(sketch) : '',
  ].join('');
}

/** Parts that stand on the roof or on the painted body. */
export function drawEquipment(sketch: Sketch): string {
  const { car, skeleton } = sketch;
  const { features } = car;
  return [
    features.panoramaRoof && !skeleton.open ? panorama(sketch) : '',
    features.roofRails && !skeleton.open ? roofRails(sketch) : '',
    skeleton.open ? '' : antenna(sketch),
    features.sportBody ? sportBody(sketch) : '',
    features.chromePackage ? moulding(sketch) : '',
  ].join('');
}

function panorama(sketch: Sketch): string {
  const { skeleton, ids } = sketch;
  const { header, length, proportions } = skeleton;
  const endX = Math.max(length * (proportions.glassTop - 0.02), header.x + length * 0.18);
  const upper = underRoof(skeleton, header.x + 30, endX, -3);
  const lower = underRoof(skeleton, endX, header.x + 30, 22);
  return element(
    'g',
    { 'clip-path': ids.url('shell') },
    element('path', {
      d: `${strokeOf(curveThrough(upper))}${lineTo(...lower)}Z`,
      fill: '#0d1215',
    }),
    element('path', {
      d: strokeOf(curveThrough(underRoof(skeleton, header.x + 60, endX - 60, 7))),
      fill: 'none',
      stroke: '#a9c0cd',
      'stroke-width': 8,
      'stroke-opacity': 0.75,
    }),
  );
}

function roofRails(sketch: Sketch): string {
  const { skeleton, car } = sketch;
  const { header, length, proportions } = skeleton;
  const fromX = header.x + length * 0.035;
  const toX = Math.min(length * (proportions.glassTop + 0.02), length * 0.9);
  const feet = [fromX, (fromX + toX) / 2, toX].map((x) => {
    const y = heightAt(skeleton.roof, x);
    return (
      moveTo({ x: x - 26, y: y - 20 }) +
      lineTo({ x: x - 16, y: y + 30 }, { x: x + 16, y: y + 30 }, { x: x + 26, y: y - 20 }) +
      'Z'
    );
  });
  const foot = (x: number, lift: number): Knot => ({
    x,
    y: heightAt(skeleton.roof, x) - 8,
    heading: headingAt(skeleton.roof, x) + lift,
  });
  const bar = strokeOf(
    curveThrough([
      foot(fromX - 70, 32),
      ...underRoof(skeleton, fromX + 60, toX - 60, -34),
      foot(toX + 70, -32),
    ]),
  );
  const color = car.features.chromePackage ? '#c3cad0' : '#23282c';
  return [
    element('path', { d: feet.join(''), fill: color }),
    element('path', {
      d: bar,
      fill: 'none',
      stroke: color,
      'stroke-width': 24,
      'stroke-linecap': 'round',
    }),
    element('path', {
      d: bar,
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 6,
      'stroke-opacity': car.features.chromePackage ? 0.85 : 0.35,
      'stroke-linecap': 'round',
      transform: 'translate(0 -5)',
    }),
  ].join('');
}

function antenna(sketch: Sketch): string {
  const { skeleton, paint } = sketch;
  const x = Math.min(
    skeleton.length * (skeleton.proportions.glassTop - 0.015),
    skeleton.length * 0.86,
  );
  const y = heightAt(skeleton.roof, x);
  const fin = curveThrough([
    { x: x - 90, y: heightAt(skeleton.roof, x - 90) - 6, heading: 10 },
    { x: x + 36, y: y + 34, heading: 24, leave: -86, pull: 0.3 },
    { x: x + 46, y: heightAt(skeleton.roof, x + 46) - 6, heading: -80 },
  ]);
  return element('path', {
    d: `${strokeOf(fin)}Z`,
    fill: paint.fold,
    stroke: paint.line,
    'stroke-width': 3,
  });
}

function towbar(sketch: Sketch): string {
  const { heel, length } = sketch.skeleton;
  const neck = curveThrough([
    { x: heel.x - 260, y: heel.y - 10, heading: -12 },
    { x: length + 20, y: heel.y - 40, heading: 0 },
    { x: length + 92, y: heel.y + 46, heading: 84 },
  ]);
  return [
    element('path', { d: strokeOf(neck), fill: 'none', stroke: '#1b1f22', 'stroke-width': 40 }),
    element('circle', {
      cx: length + 94,
      cy: -(heel.y + 78),
      r: 29,
      fill: '#868e95',
      stroke: '#1b1f22',
      'stroke-width': 5,
    }),
    element('circle', { cx: length + 86, cy: -(heel.y + 88), r: 8, fill: '#e9edf0' }),
  ].join('');
}

function exhaust(sketch: Sketch): string {
  const { skeleton, car } = sketch;
  const { heel } = skeleton;
  const y = -(heel.y - 22);
  const tip = car.features.chromePackage || car.features.sportBody ? '#c9d0d5' : '#5c646a';
  return element(
    'g',
    { 'data-part': 'exhaust' },
    element('rect', {
      x: heel.x - 210,
      y: y - 22,
      width: 190,
      height: 46,
      rx: 20,
      fill: '#2a2f33',
    }),
    element('rect', { x: heel.x - 96, y: y - 26, width: 92, height: 54, rx: 14, fill: tip }),
    element('rect', {
      x: heel.x - 96,
      y: y - 18,
      width: 92,
      height: 9,
      fill: '#ffffff',
      'fill-opacity': 0.6,
    }),
    element('ellipse', { cx: heel.x - 6, cy: y + 1, rx: 9, ry: 22, fill: '#0a0b0c' }),
  );
}

function sideStep(sketch: Sketch): string {
  const { frontAxle, rearAxle, archRadius, sillY } = sketch.skeleton;
  const fromX = frontAxle.x + archRadius + 40;
  const toX = rearAxle.x - archRadius - 40;
  const y = -(sillY - 46);
  const brackets = [0.15, 0.85].map((share) =>
    element('rect', {
      x: fromX + (toX - fromX) * share,
      y: y - 60,
      width: 40,
      height: 70,
      fill: '#0d0f11',
    }),
  );
  return [
    ...brackets,
    element('rect', {
      x: fromX,
      y: y - 22,
      width: toX - fromX,
      height: 48,
      rx: 22,
      fill: '#8f979e',
      stroke: '#1b1f22',
      'stroke-width': 5,
    }),
    element('rect', {
      x: fromX + 24,
      y: y - 15,
      width: toX - fromX - 48,
      height: 10,
      rx: 5,
      fill: '#f1f4f6',
    }),
  ].join('');
}

function sportBody(sketch: Sketch): string {
  const { skeleton, paint, ids } = sketch;
  const { chin, heel, frontAxle, rearAxle, archRadius, archY, length, height, clearance, sillY } =
    skeleton;
  const reach = Math.sqrt(Math.max(archRadius ** 2 - (archY - sillY) ** 2, 0));
  const splitter = [
    moveTo({ x: chin.x - length * 0.024, y: chin.y + 26 }),
    lineTo(
      { x: frontAxle.x - reach * 0.98, y: chin.y + 20 },
      { x: frontAxle.x - reach * 0.96, y: chin.y - 8 },
      { x: chin.x - length * 0.02, y: chin.y - 2 },
    ),
    'Z',
  ].join('');
  const skirt = [
    moveTo({ x: frontAxle.x + reach + 6, y: sillY + 10 }),
    lineTo(
      { x: rearAxle.x - reach - 6, y: sillY + 16 },
      { x: rearAxle.x - reach - 40, y: clearance + 4 },
      { x: frontAxle.x + reach + 60, y: clearance + 10 },
    ),
    'Z',
  ].join('');
  const finX = heel.x - 30;
  const diffuser = [
    moveTo({ x: rearAxle.x + reach + 12, y: heel.y - 14 }),
    lineTo(
      { x: length - 22, y: heel.y + height * 0.07 },
      { x: length - 12, y: heel.y + height * 0.03 },
      { x: finX, y: heel.y - 34 },
      { x: rearAxle.x + reach + 60, y: heel.y - 58 },
    ),
    'Z',
  ].join('');
  return [
    element('path', { d: splitter + skirt + diffuser, fill: TRIM.black }),
    element('path', {
      d: strokeOf(
        curveThrough([
          { x: frontAxle.x + reach + 30, y: sillY + 22, heading: 1 },
          { x: rearAxle.x - reach - 30, y: sillY + 30, heading: 1 },
        ]),
      ),
      fill: 'none',
      stroke: paint.glint,
      'stroke-width': 9,
      'stroke-opacity': 0.6 * paint.gloss + 0.1,
    }),
    skeleton.open ? '' : tailLip(sketch),
    element('path', {
      d:
        moveTo({ x: rearAxle.x + reach + 90, y: heel.y - 30 }) +
        lineTo({ x: length - 40, y: heel.y + height * 0.03 }),
      fill: 'none',
      stroke: TRIM.plasticLight,
      'stroke-width': 6,
      'clip-path': ids.url('shell'),
    }),
  ].join('');
}

function tailLip(sketch: Sketch): string {
  const { skeleton, paint } = sketch;
  const edge = skeleton.proportions.rear.find((mark) => mark[3] !== undefined);
  if (edge === undefined || sketch.car.bodyStyle === 'PICKUP') return '';
  const tip = skeleton.at(edge[0], edge[1]);
  const startX = tip.x - skeleton.length * 0.055;
  const start = { x: startX, y: topAt(skeleton, startX) };
  const lip = curveThrough([
    { ...start, heading: angleTo(start, tip) + 3 },
    { x: tip.x + 34, y: tip.y + 30, heading: angleTo(start, tip) + 22, leave: -120, pull: 0.3 },
    { x: tip.x + 4, y: tip.y - 12, heading: -140 },
  ]);
  return element('path', {
    d: `${strokeOf(lip)}Z`,
    fill: paint.fold,
    stroke: paint.line,
    'stroke-width': 4,
  });
}

function moulding(sketch: Sketch): string {
  const { frontAxle, rearAxle, archRadius, sillY, height, proportions } = sketch.skeleton;
  const y = sillY + height * (proportions.cladding ? 0.085 : 0.066);
  return element('path', {
    d:
      moveTo({ x: frontAxle.x + archRadius + 100, y }) +
      lineTo({ x: rearAxle.x - archRadius - 90, y: y + 8 }),
    fill: 'none',
    stroke: TRIM.chrome,
    'stroke-width': 13,
    'stroke-linecap': 'round',
  });
}
