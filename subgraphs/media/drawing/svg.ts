import type { Cubic, Point } from './curve.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Names that stay unique when several drawings are inlined in one page. */
export interface Ids {
  id(name: string): string;
  /** `url(#…)` for fill, stroke, clip-path and filter. */
  url(name: string): string;
  href(name: string): string;
}

export interface Stop {
  readonly at: number;
  readonly color: string;
  readonly opacity?: number;
}

/** A rectangle in millimetres, y up. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One element with escaped attributes; an attribute whose value is undefined is left out. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`)
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}

export interface Picture {
  readonly viewBox: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  readonly ids: Ids;
}

/** A complete SVG document with an accessible name. */
export function picture(frame: Picture, ...children: string[]): string {
  const titleId = frame.ids.id('title');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: frame.viewBox,
      width: frame.widthPx,
      height: frame.heightPx,
      role: 'img',
      'aria-labelledby': titleId,
    },
    element('title', { id: titleId }, escapeXml(frame.title)),
    ...children,
  );
}

/** Text for XML content and attributes; characters that XML 1.0 cannot hold become U+FFFD. */
export function escapeXml(text: string | undefined): string {
  return (text ?? '')
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A number with at most two decimals; a number that is none is a bug of the geometry. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`the geometry gave ${String(value)}`);
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** The namespace is a hash of everything that shapes the drawing: same drawing, same ids. */
export function idsFor(subject: unknown): Ids {
  const namespace = `m${hash(JSON.stringify(subject, inKeyOrder))}`;
  const id = (name: string): string => `${namespace}-${name}`;
  return { id, url: (name) => `url(#${id(name)})`, href: (name) => `#${id(name)}` };
}

// Drawings think with y up, SVG with y down: the sign turns here and nowhere else.
export function moveTo(point: Point): string {
  return `M${num(tenth(point.x))} ${num(-tenth(point.y))}`;
}

export function lineTo(...points: readonly Point[]): string {
  return points.map((point) => `L${num(tenth(point.x))} ${num(-tenth(point.y))}`).join('');
}

export function curveTo(curve: readonly Cubic[]): string {
  return curve
    .map((cubic) =>
      [cubic.fromHandle, cubic.toHandle, cubic.to]
        .map((point) => `${num(tenth(point.x))} ${num(-tenth(point.y))}`)
        .join(' '),
    )
    .map((points) => `C${points}`)
    .join('');
}

/** An arc of a circle; `clockwise` as seen on the screen. */
export function arcTo(radius: number, to: Point, clockwise: boolean, large = false): string {
  const flags = `${large ? 1 : 0} ${clockwise ? 1 : 0}`;
  return `A${num(radius)} ${num(radius)} 0 ${flags} ${num(tenth(to.x))} ${num(-tenth(to.y))}`;
}

/** A line from the start of the curve to its end. */
export function strokeOf(curve: readonly Cubic[]): string {
  const first = curve[0];
  return first === undefined ? '' : moveTo(first.from) + curveTo(curve);
}

/** A gradient in millimetres between two points. */
export function linearGradient(id: string, from: Point, to: Point, stops: readonly Stop[]): string {
  return element(
    'linearGradient',
    {
      id,
      gradientUnits: 'userSpaceOnUse',
      x1: tenth(from.x),
      y1: -tenth(from.y),
      x2: tenth(to.x),
      y2: -tenth(to.y),
    },
    ...stops.map(stopElement),
  );
}

export function radialGradient(
  id: string,
  centre: Point,
  radius: number,
  stops: readonly Stop[],
  transform?: string,
): string {
  return element(
    'radialGradient',
    {
      id,
      gradientUnits: 'userSpaceOnUse',
      cx: tenth(centre.x),
      cy: -tenth(centre.y),
      r: tenth(radius),
      gradientTransform: transform,
    },
    ...stops.map(stopElement),
  );
}

/**
 * A blur of `deviation` millimetres. Its region is given in millimetres, because one in shares of
 * the shape vanishes for a level line, whose box has no height.
 */
export function blur(id: string, deviation: number, region: Region): string {
  return element(
    'filter',
    {
      id,
      filterUnits: 'userSpaceOnUse',
      x: tenth(region.left),
      y: -tenth(region.top),
      width: tenth(region.right - region.left),
      height: tenth(region.top - region.bottom),
    },
    element('feGaussianBlur', { stdDeviation: deviation }),
  );
}

function stopElement(stop: Stop): string {
  return element('stop', {
    offset: stop.at,
    'stop-color': stop.color,
    'stop-opacity': stop.opacity,
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

// Two spellings of one appearance must not differ by the order in which a store names its fields.
function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

// cyrb53: 53 bits are plenty to tell apart the drawings of one page, and need no crypto module.
function hash(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36);
}
