import type { Model } from '../../../schema/interchange/records.generated.ts';
import type { EpaRow } from './epaRow.ts';

type TechnicalData = Model['technicalData'];
type Powertrain = TechnicalData['powertrain'];

export type ReadPowertrain =
  | { readonly kind: 'known'; readonly powertrain: Powertrain }
  | { readonly kind: 'unknown'; readonly reason: string };

export function powertrainOf(row: EpaRow): ReadPowertrain {
  const source = FUELS[row.fuel];
  if (source === undefined) {
    return { kind: 'unknown', reason: `expected a known fuel, got '${row.fuel}'` };
  }
  if (!(row.drive in DRIVETRAINS)) {
    return { kind: 'unknown', reason: `expected a known drive, got '${row.drive}'` };
  }
  const drivetrain = DRIVETRAINS[row.drive];
  const kind = source.kind === 'COMBUSTION' && isHybrid(row) ? 'HYBRID' : source.kind;
  const isElectric = kind === 'BATTERY_ELECTRIC';
  return {
    kind: 'known',
    powertrain: {
      kind,
      ...(source.fuel === undefined ? {} : { fuel: source.fuel }),
      ...(drivetrain == null ? {} : { drivetrain }),
      ...gearboxOf(row.trans, isElectric),
      ...(row.cyl === '' || isElectric ? {} : { cylinders: Number(row.cyl) }),
      ...(Number(row.displ) === 0 || isElectric
        ? {}
        : { displacementCc: Math.round(Number(row.displ) * 1_000) }),
    },
  };
}

/**
 * The EPA's figures are US miles per gallon; of electric cars, miles per the energy of a gallon,
 * which is 33.705 kWh. Combined is 55 % city and 45 % highway, as on the EPA's label.
 */
export function consumptionOf(
  { cty, hwy }: EpaRow,
  kind: Powertrain['kind'],
): NonNullable<TechnicalData['consumption']> {
  const [city, highway] = [Number(cty), Number(hwy)];
  const combined = 1 / (0.55 / city + 0.45 / highway);
  if (kind === 'BATTERY_ELECTRIC') {
    return { kwhPer100Km: tenths((KWH_A_GALLON / (combined * KM_A_MILE)) * 100) };
  }
  return {
    litresPer100Km: tenths((LITRES_A_GALLON / (combined * KM_A_MILE)) * 100),
    cityMpg: city,
    highwayMpg: highway,
  };
}

const KWH_A_GALLON = 33.705;
const LITRES_A_GALLON = 3.785411784;
const KM_A_MILE = 1.609344;

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

const FUELS: Readonly<
  Record<
    string,
    { readonly kind: Powertrain['kind']; readonly fuel?: NonNullable<Powertrain['fuel']> }
  >
> = {
  Regular: { kind: 'COMBUSTION', fuel: 'PETROL' },
  Midgrade: { kind: 'COMBUSTION', fuel: 'PETROL' },
  Premium: { kind: 'COMBUSTION', fuel: 'PETROL' },
  Diesel: { kind: 'COMBUSTION', fuel: 'DIESEL' },
  CNG: { kind: 'COMBUSTION', fuel: 'NATURAL_GAS' },
  'Gasoline or E85': { kind: 'COMBUSTION', fuel: 'PETROL' },
  'Premium or E85': { kind: 'COMBUSTION', fuel: 'PETROL' },
  'Gasoline or natural gas': { kind: 'COMBUSTION', fuel: 'PETROL' },
  'Gasoline or propane': { kind: 'COMBUSTION', fuel: 'PETROL' },
  'Premium Gas or Electricity': { kind: 'PLUG_IN_HYBRID', fuel: 'PETROL' },
  'Premium and Electricity': { kind: 'PLUG_IN_HYBRID', fuel: 'PETROL' },
  'Regular Gas and Electricity': { kind: 'PLUG_IN_HYBRID', fuel: 'PETROL' },
  Electricity: { kind: 'BATTERY_ELECTRIC' },
};

/** Null where the table does not tell which axle: two driven wheels may be either pair. */
const DRIVETRAINS: Readonly<Record<string, NonNullable<Powertrain['drivetrain']> | null>> = {
  'Front-Wheel Drive': 'FRONT',
  'Rear-Wheel Drive': 'REAR',
  '2-Wheel Drive': null,
  'All-Wheel Drive': 'ALL',
  '4-Wheel Drive': 'ALL',
  '4-Wheel or All-Wheel Drive': 'ALL',
  'Part-time 4-Wheel Drive': 'ALL',
};

/** The fuel column says petrol for hybrids that cannot be plugged in; their names give them away. */
function isHybrid({ make, model }: EpaRow): boolean {
  if (/hybrid/i.test(model)) return true;
  if (make === 'Toyota') return /^prius/i.test(model);
  if (make === 'Honda') return /^(insight|cr-z)\b/i.test(model);
  return make === 'Lexus' && /\b\d{3}h/i.test(model);
}

/** `Manual 5-spd`, `Automatic (S6)`, `Auto(AM-S7)`, `Automatic (variable gear ratios)`, … */
function gearboxOf(trans: string, isElectric: boolean): Pick<Powertrain, 'transmission' | 'gears'> {
  if (trans === '') return {};
  const gears = Number(/(\d+)\)?(?:[- ]?spd)?$/.exec(trans)?.[1]);
  const counted = gears >= 1 ? { gears } : {};
  if (trans.startsWith('Manual')) return { transmission: 'MANUAL', ...counted };
  if (isElectric && gears === 1) return { transmission: 'SINGLE_SPEED', ...counted };
  // Steps of a continuous gearbox are simulated.
  if (/variable|\(AV/.test(trans)) return { transmission: 'CVT' };
  // AM is an automated manual; whether it has one clutch or two, the table does not say.
  return { transmission: 'AUTOMATIC', ...counted };
}
