import type { CarAppearance, Features, Wheels } from '../drawing/appearance.ts';
import type { Body } from './offeredModel.ts';
import type { OptionAppearance, VisibleOption, VisibleOptions } from './visibleOption.ts';

type Feature = NonNullable<OptionAppearance['features']>[number];

/** What of a car's options is seen from the side; null where the car has none of the kind. */
export interface Look {
  readonly paint: VisibleOption | null;
  readonly roofPaint: VisibleOption | null;
  readonly wheels: VisibleOption | null;
  readonly features: ReadonlySet<Feature>;
}

/**
 * The look of a car with these codes, the contents of packages included. Where several paints or
 * wheels are among them the first in order holds: callers name what was chosen before what was
 * filled in, since that gives way. Codes that nobody knows are not seen.
 */
export function lookOf(codes: readonly string[], options: VisibleOptions): Look {
  let paint: VisibleOption | null = null;
  let roofPaint: VisibleOption | null = null;
  let wheels: VisibleOption | null = null;
  const features = new Set<Feature>();
  for (const option of withContents(codes, options)) {
    if (option.role === 'PAINT') paint ??= option;
    if (option.role === 'ROOF_PAINT') roofPaint ??= option;
    if (option.role === 'WHEELS') wheels ??= option;
    for (const feature of option.appearance?.features ?? []) features.add(feature);
  }
  return { paint, roofPaint, wheels, features };
}

/** The car to draw: its body in its look, neutral where the look leaves paint or wheels open. */
export function carAppearance(body: Body, look: Look): CarAppearance {
  const { groundClearanceMm, doors, ...dimensions } = body;
  const paint = look.paint?.appearance;
  const roofHex = look.roofPaint?.appearance?.hex;
  return {
    ...dimensions,
    ...(groundClearanceMm === null ? {} : { groundClearanceMm }),
    ...(doors === null ? {} : { doors }),
    paint:
      paint?.hex === undefined
        ? NEUTRAL_PAINT
        : { hex: paint.hex, finish: paint.finish ?? 'SOLID' },
    ...(roofHex === undefined ? {} : { roofPaint: { hex: roofHex } }),
    wheels: look.wheels?.appearance?.wheel ?? neutralWheels(body),
    features: featuresOf(look.features),
  };
}

const NEUTRAL_PAINT = { hex: '#A9AFB5', finish: 'METALLIC' } as const;

/** Real catalogues without options still show cars; their wheels grow with the car, as they do. */
function neutralWheels({ wheelbaseMm, electric }: Body): Wheels {
  const step = Math.floor((wheelbaseMm - 2_400) / 150);
  return {
    diameterInch: Math.min(20, Math.max(14, 16 + step)),
    design: electric ? 'AERO_DISC' : 'MULTI_SPOKE',
    finish: 'SILVER',
  };
}

function featuresOf(features: ReadonlySet<Feature>): Features {
  return {
    roofRails: features.has('ROOF_RAILS'),
    panoramaRoof: features.has('PANORAMA_ROOF'),
    towbar: features.has('TOWBAR'),
    tintedWindows: features.has('TINTED_WINDOWS'),
    sportBody: features.has('SPORT_BODY'),
    chromePackage: features.has('CHROME'),
    sideSteps: features.has('SIDE_STEPS'),
  };
}

/** Each code, then what it holds, packages within packages too; every one once. */
function withContents(codes: readonly string[], options: VisibleOptions): readonly VisibleOption[] {
  const found = new Map<string, VisibleOption>();
  // From the last to the first, so that a code's contents stand before the next code.
  const open = codes.toReversed();
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    const option = options.get(code);
    if (option === undefined || found.has(code)) continue;
    found.set(code, option);
    open.push(...option.contents.toReversed());
  }
  return [...found.values()];
}
