import type { BodyStyle, DemoModel, TechnicalData } from './facts.ts';

type Powertrain = TechnicalData['powertrain'];

/** A model of the 2027 model year whose name is spelt the same in every language. */
export function model(
  code: string,
  series: string,
  name: string,
  bodyStyle: BodyStyle,
  { tier, euro }: Pick<DemoModel, 'tier' | 'euro'>,
  technicalData: TechnicalData,
  where: Pick<DemoModel, 'soldIn' | 'from' | 'to'> = {},
): DemoModel {
  const kind = { code, base: code, series, name: { en: name }, bodyStyle, modelYear: 2027 };
  return { ...kind, tier, euro, technicalData, ...where };
}

/** Length, width, height, wheelbase and ground clearance in millimetres. */
export function size(
  lengthMm: number,
  widthMm: number,
  heightMm: number,
  wheelbaseMm: number,
  groundClearanceMm: number,
): NonNullable<TechnicalData['dimensions']> {
  return { lengthMm, widthMm, heightMm, wheelbaseMm, groundClearanceMm };
}

/** An engine's drivetrain: kilowatts and newton metres of the system, cylinders, displacement. */
export function engineOf(
  kind: Exclude<Powertrain['kind'], 'BATTERY_ELECTRIC' | 'FUEL_CELL'>,
  fuel: NonNullable<Powertrain['fuel']>,
  drivetrain: NonNullable<Powertrain['drivetrain']>,
  gearbox: readonly [kind: NonNullable<Powertrain['transmission']>, gears?: number],
  [powerKw, torqueNm, cylinders, displacementCc]: readonly [number, number, number, number],
): Powertrain {
  const [transmission, gears] = gearbox;
  const box = gears === undefined ? { transmission } : { transmission, gears };
  return { kind, fuel, drivetrain, ...box, powerKw, torqueNm, cylinders, displacementCc };
}

/** An electric drivetrain: kilowatts and newton metres. */
export function motorOf(
  drivetrain: NonNullable<Powertrain['drivetrain']>,
  powerKw: number,
  torqueNm: number,
): Powertrain {
  const kind = 'BATTERY_ELECTRIC';
  return { kind, drivetrain, transmission: 'SINGLE_SPEED', gears: 1, powerKw, torqueNm };
}

/** Seconds from 0 to 100 km/h, and km/h. */
export function pace(
  acceleration0To100S: number,
  topSpeedKmh: number,
): NonNullable<TechnicalData['performance']> {
  return { acceleration0To100S, topSpeedKmh };
}

/** Curb, gross and braked towing mass in kilograms. */
export function mass(
  curbKg: number,
  grossKg: number,
  towingKg: number,
): NonNullable<TechnicalData['weights']> {
  return { curbKg, grossKg, towingKg };
}

/** Seats, doors and litres of luggage. */
export function room(
  seats: number,
  doors: number,
  luggageLitres: number,
): NonNullable<TechnicalData['capacity']> {
  return { seats, doors, luggageLitres };
}

/** Gross and usable kilowatt hours, AC and DC kilowatts, and the electric range in km (WLTP). */
export function pack(
  [grossKwh, netKwh]: readonly [number, number],
  [acKw, dcKw]: readonly [number, number?],
  rangeKm: number,
): Pick<TechnicalData, 'battery' | 'charging' | 'range'> {
  const charging = dcKw === undefined ? { acKw } : { acKw, dcKw };
  return { battery: { grossKwh, netKwh }, charging, range: { cycle: 'WLTP', km: rangeKm } };
}

/** Litres per 100 km and grams of CO2 per km, combined. */
export function burns(
  litresPer100Km: number,
  co2GPerKm: number,
): Pick<TechnicalData, 'consumption'> {
  return { consumption: { litresPer100Km, co2GPerKm } };
}

/** Kilowatt hours per 100 km, combined. */
export function draws(kwhPer100Km: number): Pick<TechnicalData, 'consumption'> {
  return { consumption: { kwhPer100Km, co2GPerKm: 0 } };
}
