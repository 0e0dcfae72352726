import { checkSizePx, checkTitle } from './appearance.ts';
import type { Stop } from './svg.ts';
import { element, idsFor, picture } from './svg.ts';
import type { Ids } from './svg.ts';

export interface SwatchOptions {
  /** Edge of the square picture in pixels, 1 to 10000. */
  readonly sizePx: number;
  /** The accessible name, in the reader's language. 1 to 500 characters. */
  readonly title: string;
}

/** Edge of every swatch in its own units. */
export const EDGE = 200;

/** A square sample with rounded corners and a fine rim; `subject` names it among others of a page. */
export function swatch(
  subject: unknown,
  options: SwatchOptions,
  fill: (ids: Ids) => readonly string[],
): string {
  checkSizePx(options.sizePx, 'sizePx');
  const ids = idsFor({ subject, title: checkTitle(options.title) });
  const square = { width: EDGE, height: EDGE, rx: 14 };
  return picture(
    {
      viewBox: `0 0 ${EDGE} ${EDGE}`,
      widthPx: options.sizePx,
      heightPx: options.sizePx,
      title: options.title,
      ids,
    },
    element('defs', {}, element('clipPath', { id: ids.id('square') }, element('rect', square))),
    element('g', { 'clip-path': ids.url('square') }, ...fill(ids)),
    element('rect', {
      ...square,
      x: 0.75,
      y: 0.75,
      width: EDGE - 1.5,
      height: EDGE - 1.5,
      fill: 'none',
      stroke: '#000000',
      'stroke-width': 1.5,
      'stroke-opacity': 0.22,
    }),
  );
}

export function sheet(fill: string, opacity?: number, filter?: string): string {
  return element('rect', { width: EDGE, height: EDGE, fill, 'fill-opacity': opacity, filter });
}

/** A gradient across the sample; ends in shares of its edge. */
export function wash(
  id: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stops: readonly Stop[],
): string {
  return element(
    'linearGradient',
    { id, x1, y1, x2, y2 },
    ...stops.map(({ at, color, opacity }) =>
      element('stop', { offset: at, 'stop-color': color, 'stop-opacity': opacity }),
    ),
  );
}

export interface Grain {
  /** Waves per unit, across and down. */
  readonly frequency: string;
  readonly octaves: number;
  /** Height of the relief. */
  readonly relief: number;
  readonly turbulent: boolean;
}

/** A filter that replaces its source by lit relief in grey, for blending over a colour. */
export function grainFilter(id: string, grain: Grain): string {
  return element(
    'filter',
    { id, x: 0, y: 0, width: 1, height: 1, 'color-interpolation-filters': 'sRGB' },
    element('feTurbulence', {
      type: grain.turbulent ? 'turbulence' : 'fractalNoise',
      baseFrequency: grain.frequency,
      numOctaves: grain.octaves,
      seed: 7,
      result: 'noise',
    }),
    element(
      'feDiffuseLighting',
      { in: 'noise', surfaceScale: grain.relief, 'lighting-color': '#ffffff', result: 'lit' },
      element('feDistantLight', { azimuth: 225, elevation: 52 }),
    ),
  );
}
