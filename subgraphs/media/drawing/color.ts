import { AppearanceError } from './appearanceError.ts';

/** A colour in OKLab: `l` 0 (black) to 1 (white); `a` green to red; `b` blue to yellow. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** `#rrggbb` in lower case; every colour that enters a drawing has passed `parseHex`. */
export type Hex = `#${string}`;

/** Checks `#RRGGBB` and gives it back in lower case; throws AppearanceError INVALID_HEX. */
export function parseHex(value: unknown, field: string): Hex {
  if (typeof value !== 'string' || !/^#[0-9a-fA-F]{6}$/.test(value)) {
    throw new AppearanceError('INVALID_HEX', field, 'a colour as #RRGGBB', value);
  }
  return `#${value.slice(1).toLowerCase()}`;
}

/** Raises the perceived lightness by `amount` (0 to 1), keeping hue, and chroma where sRGB has it. */
export function lighten(hex: Hex, amount: number): Hex {
  const { l, a, b } = toOklab(hex);
  return fromOklab({ l: clamp01(l + amount), a, b });
}

export function darken(hex: Hex, amount: number): Hex {
  return lighten(hex, -amount);
}

/** The colour `share` (0 to 1) of the way from one to the other, straight through OKLab. */
export function mix(from: Hex, to: Hex, share: number): Hex {
  const start = toOklab(from);
  const end = toOklab(to);
  const between = (x: number, y: number): number => x + (y - x) * share;
  return fromOklab({
    l: between(start.l, end.l),
    a: between(start.a, end.a),
    b: between(start.b, end.b),
  });
}

/** Turns the hue by `degrees`, as the flip-flop of a pearl lacquer does. */
export function turnHue(hex: Hex, degrees: number): Hex {
  const { l, a, b } = toOklab(hex);
  const angle = (degrees * Math.PI) / 180;
  return fromOklab({
    l,
    a: a * Math.cos(angle) - b * Math.sin(angle),
    b: a * Math.sin(angle) + b * Math.cos(angle),
  });
}

export function lightness(hex: Hex): number {
  return toOklab(hex).l;
}

export function toOklab(hex: Hex): Oklab {
  const r = toLinear(Number.parseInt(hex.slice(1, 3), 16) / 255);
  const g = toLinear(Number.parseInt(hex.slice(3, 5), 16) / 255);
  const b = toLinear(Number.parseInt(hex.slice(5, 7), 16) / 255);
  // Björn Ottosson, "A perceptual color space for image processing" (2020).
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

/** The nearest sRGB colour of the same lightness and hue: chroma gives way, as eyes mind it least. */
export function fromOklab(color: Oklab): Hex {
  let kept = 1;
  let reduced = 0;
  let rgb = linearRgb(color);
  if (!inGamut(rgb)) {
    for (let round = 0; round < 16; round += 1) {
      const share = (kept + reduced) / 2;
      if (inGamut(linearRgb({ l: color.l, a: color.a * share, b: color.b * share }))) {
        reduced = share;
      } else {
        kept = share;
      }
    }
    rgb = linearRgb({ l: color.l, a: color.a * reduced, b: color.b * reduced });
  }
  const channels = rgb.map((channel) =>
    Math.round(toGamma(clamp01(channel)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('')}`;
}

function linearRgb({ l, a, b }: Oklab): readonly [number, number, number] {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function inGamut(rgb: readonly number[]): boolean {
  return rgb.every((channel) => channel >= -0.0001 && channel <= 1.0001);
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function toGamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
