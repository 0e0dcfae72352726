import { checkAppearance, checkSizePx, checkTitle } from './appearance.ts';
import type { CarAppearance, CheckedAppearance } from './appearance.ts';
import { drawBodywork } from './bodywork.ts';
import { drawOpenCabin, drawOpenTrim } from './convertible.ts';
import { drawEquipment, drawRearEquipment } from './equipment.ts';
import { drawGreenhouse } from './greenhouse.ts';
import { drawGroundShadow, drawUnderside } from './ground.ts';
import { drawLamps } from './lamps.ts';
import { paintLookOf } from './paintLook.ts';
import { drawPanels } from './panels.ts';
import { skeletonOf } from './skeleton.ts';
import type { Sketch } from './sketch.ts';
import { element, idsFor, linearGradient, num, picture } from './svg.ts';
import { wheelArt } from './wheels.ts';

export interface SideViewOptions {
  /** Width of the picture, 1 to 10000; its height follows from the stage. */
  readonly widthPx: number;
  /** The accessible name, in the reader's language: "MINI Cooper, Chili Red". 1 to 500 characters. */
  readonly title: string;
}

/**
 * Every car stands on the same stage of 6400 × 2250 mm, nose to the left, so that pictures of the
 * same width show cars at the same scale and on the same ground line. Only a car too large for it
 * (a 6.9 m crew cab, a high-roof van) gets a larger stage.
 */
export const STAGE = {
  widthMm: 6400,
  heightMm: 2250,
  groundMm: 150,
  headroomMm: 120,
  marginMm: 220,
} as const;

/**
 * The car from its left side as a complete SVG document: to scale (one unit is one millimetre),
 * deterministic, self-contained, on a transparent ground; ids are namespaced by content, so that
 * many drawings may be inlined in one page.
 *
 * Throws AppearanceError when a colour, dimension, choice, width or title cannot be drawn.
 */
export function drawSideView(car: CarAppearance, options: SideViewOptions): string {
  checkSizePx(options.widthPx, 'widthPx');
  const sketch = sketchOf(checkAppearance(car), checkTitle(options.title));
  const { skeleton } = sketch;
  const stage = stageOf(car);
  const offset = Math.round((stage.widthMm - skeleton.length) / 2);
  return picture(
    {
      viewBox: `0 0 ${num(stage.widthMm)} ${num(stage.heightMm)}`,
      ...sideViewSizePx(car, options.widthPx),
      title: options.title,
      ids: sketch.ids,
    },
    element(
      'g',
      { transform: `translate(${num(offset)} ${num(stage.heightMm - STAGE.groundMm)})` },
      ...layers(sketch),
    ),
  );
}

/** The size of the picture that `drawSideView` gives for a width, without drawing it. */
export function sideViewSizePx(
  car: Pick<CarAppearance, 'lengthMm' | 'heightMm'>,
  widthPx: number,
): { readonly widthPx: number; readonly heightPx: number } {
  const stage = stageOf(car);
  return { widthPx, heightPx: Math.round((widthPx * stage.heightMm) / stage.widthMm) };
}

function stageOf(car: Pick<CarAppearance, 'lengthMm' | 'heightMm'>): {
  readonly widthMm: number;
  readonly heightMm: number;
} {
  return {
    widthMm: Math.max(STAGE.widthMm, car.lengthMm + 2 * STAGE.marginMm),
    heightMm: Math.max(STAGE.heightMm, car.heightMm + STAGE.groundMm + STAGE.headroomMm),
  };
}

function sketchOf(car: CheckedAppearance, title: string): Sketch {
  const skeleton = skeletonOf(car);
  return {
    car,
    skeleton,
    paint: paintLookOf(car.paint.hex, car.paint.finish),
    ids: idsFor({ view: 'SIDE', car, title }),
    region: { left: -300, right: skeleton.length + 300, top: skeleton.height + 200, bottom: -150 },
  };
}

// From back to front.
function layers(sketch: Sketch): readonly string[] {
  const { skeleton } = sketch;
  return [
    roofGradient(sketch),
    drawGroundShadow(sketch),
    drawRearEquipment(sketch),
    drawUnderside(sketch),
    ...drawWheels(sketch),
    skeleton.open ? drawOpenCabin(sketch) : '',
    drawBodywork(sketch),
    drawLamps(sketch),
    skeleton.open ? drawOpenTrim(sketch) : drawGreenhouse(sketch),
    drawPanels(sketch),
    drawEquipment(sketch),
  ];
}

function drawWheels(sketch: Sketch): readonly string[] {
  const { skeleton, car, ids } = sketch;
  const art = wheelArt(car.wheels, skeleton, car.features.sportBody, ids);
  const [front, rear] = [skeleton.frontAxle, skeleton.rearAxle];
  return [
    element(
      'g',
      {
        id: ids.id('wheel'),
        'data-part': 'front-wheel',
        transform: `translate(${num(front.x)} ${num(-front.y)})`,
      },
      art,
    ),
    element('use', {
      href: ids.href('wheel'),
      'data-part': 'rear-wheel',
      x: rear.x - front.x,
    }),
  ];
}

function roofGradient(sketch: Sketch): string {
  const { car, skeleton, ids } = sketch;
  if (car.roofPaint === undefined || skeleton.open) return '';
  const look = paintLookOf(car.roofPaint.hex, car.paint.finish);
  return element(
    'defs',
    {},
    linearGradient(
      ids.id('roof'),
      { x: 0, y: skeleton.height },
      { x: 0, y: skeleton.height * 0.8 },
      [
        { at: 0, color: look.sky },
        { at: 0.3, color: look.base },
        { at: 1, color: look.fold },
      ],
    ),
  );
}
