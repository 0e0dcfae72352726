import { AppearanceError } from './appearanceError.ts';
import { parseHex } from './color.ts';
import type { Hex } from './color.ts';

export const BODY_STYLES = [
  'HATCHBACK',
  'SEDAN',
  'WAGON',
  'SUV',
  'COUPE',
  'CONVERTIBLE',
  'VAN',
  'PICKUP',
  'MPV',
] as const;
export const PAINT_FINISHES = ['SOLID', 'METALLIC', 'PEARL', 'MATT'] as const;
export const WHEEL_DESIGNS = [
  'MULTI_SPOKE',
  'FIVE_SPOKE',
  'DOUBLE_SPOKE',
  'TURBINE',
  'AERO_DISC',
  'Y_SPOKE',
  'STEEL_COVER',
  'OFFROAD',
] as const;
export const WHEEL_FINISHES = ['SILVER', 'BLACK', 'BICOLOR', 'BRONZE'] as const;

export type BodyStyle = (typeof BODY_STYLES)[number];
export type PaintFinish = (typeof PAINT_FINISHES)[number];
export type WheelDesign = (typeof WHEEL_DESIGNS)[number];
export type WheelFinish = (typeof WHEEL_FINISHES)[number];

export interface Paint {
  /** `#RRGGBB`. */
  readonly hex: string;
  readonly finish: PaintFinish;
}

export interface Wheels {
  /** Nominal rim diameter in inches, 10 to 26. */
  readonly diameterInch: number;
  readonly design: WheelDesign;
  readonly finish: WheelFinish;
}

export interface Features {
  readonly roofRails: boolean;
  readonly panoramaRoof: boolean;
  readonly towbar: boolean;
  /** Dark glass behind the B-pillar. */
  readonly tintedWindows: boolean;
  /** Lowered by 15 mm, with a front splitter, painted sills and a diffuser. */
  readonly sportBody: boolean;
  /** Bright window surround and mouldings; black without it. */
  readonly chromePackage: boolean;
  readonly sideSteps: boolean;
}

/** Everything about a car that its side view shows. */
export interface CarAppearance {
  readonly bodyStyle: BodyStyle;
  /** 2000 to 7500. */
  readonly lengthMm: number;
  /** 900 to 3200. */
  readonly heightMm: number;
  /** 1200 to 5000, and at least 500 shorter than the car. */
  readonly wheelbaseMm: number;
  /** 1000 to 2600; the side view does not show it, it is checked all the same. */
  readonly widthMm: number;
  /** 60 to 500; by body style when absent. */
  readonly groundClearanceMm?: number;
  /** All doors, tailgate counted or not: up to 3 means one door a side; by body style when absent. */
  readonly doors?: number;
  /** A closed nose, flush handles, a charging flap, and no exhaust. */
  readonly electric: boolean;
  readonly paint: Paint;
  /** The colour of a contrasting roof; ignored by a convertible. */
  readonly roofPaint?: { readonly hex: string };
  readonly wheels: Wheels;
  readonly features: Features;
}

/** An appearance that has passed `checkAppearance`: colours are normalised. */
export interface CheckedAppearance extends CarAppearance {
  readonly paint: { readonly hex: Hex; readonly finish: PaintFinish };
  readonly roofPaint?: { readonly hex: Hex };
}

/**
 * The same appearance with normalised colours. Data reaches the drawing from imports, so choices
 * are checked at run time too. Throws AppearanceError for the first fault found.
 */
export function checkAppearance(car: CarAppearance): CheckedAppearance {
  checkChoice(car.bodyStyle, BODY_STYLES, 'bodyStyle');
  checkNumber(car.lengthMm, 2000, 7500, 'lengthMm');
  checkNumber(car.heightMm, 900, 3200, 'heightMm');
  checkNumber(car.widthMm, 1000, 2600, 'widthMm');
  checkNumber(car.wheelbaseMm, 1200, Math.min(5000, car.lengthMm - 500), 'wheelbaseMm');
  if (car.groundClearanceMm !== undefined) {
    checkNumber(car.groundClearanceMm, 60, 500, 'groundClearanceMm');
  }
  if (car.doors !== undefined) checkNumber(car.doors, 1, 8, 'doors');
  checkWheels(car.wheels);
  const { roofPaint, ...others } = car;
  const checked = { ...others, paint: checkPaint(car.paint, 'paint') };
  return roofPaint === undefined
    ? checked
    : { ...checked, roofPaint: { hex: parseHex(roofPaint.hex, 'roofPaint.hex') } };
}

export function checkPaint(
  paint: Paint,
  field: string,
): { readonly hex: Hex; readonly finish: PaintFinish } {
  checkChoice(paint.finish, PAINT_FINISHES, `${field}.finish`);
  return { hex: parseHex(paint.hex, `${field}.hex`), finish: paint.finish };
}

export function checkWheels(wheels: Wheels): void {
  checkChoice(wheels.design, WHEEL_DESIGNS, 'wheels.design');
  checkChoice(wheels.finish, WHEEL_FINISHES, 'wheels.finish');
  checkNumber(wheels.diameterInch, 10, 26, 'wheels.diameterInch');
}

export function checkChoice(value: string, choices: readonly string[], field: string): void {
  if (!choices.includes(value)) {
    throw new AppearanceError('INVALID_CHOICE', field, `one of ${choices.join(', ')}`, value);
  }
}

/** Widths and edges of drawings in pixels: whole or not, 1 to 10000. */
export function checkSizePx(value: number, field: string): void {
  if (!within(value, 1, 10_000)) {
    throw new AppearanceError('INVALID_SIZE', field, 'pixels from 1 to 10000', value);
  }
}

/** Titles are short and not empty: assistive technology reads them aloud. */
export function checkTitle(title: string): string {
  if (typeof title !== 'string' || title.trim() === '' || title.length > 500) {
    throw new AppearanceError('INVALID_TEXT', 'title', 'a text of 1 to 500 characters', title);
  }
  return title;
}

function checkNumber(value: number, least: number, most: number, field: string): void {
  if (!within(value, least, most)) {
    const expected = `a number from ${least} to ${most}`;
    throw new AppearanceError('INVALID_DIMENSION', field, expected, value);
  }
}

function within(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}
