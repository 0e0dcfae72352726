import type { Model } from '../../../schema/interchange/records.generated.ts';
import type { OpenEvRow } from './openEvRow.ts';

type TechnicalData = Model['technicalData'];
type Powertrain = TechnicalData['powertrain'];

export function powertrainOf(row: OpenEvRow): Powertrain {
  const { drivetrain, system_power_kw: powerKw, system_torque_nm: torqueNm } = row.powertrain;
  const { type = '', gears } = row.powertrain.transmission ?? {};
  const transmission = TRANSMISSIONS[type];
  return {
    kind: isPlugInHybrid(row) ? 'PLUG_IN_HYBRID' : 'BATTERY_ELECTRIC',
    drivetrain: DRIVETRAINS[drivetrain],
    ...(transmission === undefined ? {} : { transmission }),
    ...(gears === undefined ? {} : { gears }),
    ...(powerKw === undefined ? {} : { powerKw }),
    ...(torqueNm === undefined ? {} : { torqueNm }),
  };
}

/** The range in the first of the format's cycles that the row has; other cycles do not compare. */
export function rangeOf({ range }: OpenEvRow): TechnicalData['range'] {
  for (const cycle of ['WLTP', 'EPA', 'CLTC', 'NEDC'] as const) {
    const rated = range.rated?.find(
      (rating) => rating.cycle === cycle.toLowerCase() && !/total range/i.test(rating.notes ?? ''),
    );
    if (rated !== undefined) return { cycle, km: rated.range_km };
  }
  return undefined;
}

/**
 * The source has no field for it: a car with an engine is known by a range that is marked as
 * electric only or as extended, by its name, or by a gearbox that no electric car has.
 */
function isPlugInHybrid({ range, model, powertrain }: OpenEvRow): boolean {
  const notes = range.rated?.map(({ notes: note = '' }) => note).join(' ') ?? '';
  return (
    /electric-only|range extender/i.test(notes) ||
    /\b(phev|dm-i|dm-p|erev|reev)/i.test(model.name) ||
    ['automatic', 'dct', 'e-cvt'].includes(powertrain.transmission?.type ?? '')
  );
}

const TRANSMISSIONS: Readonly<Record<string, NonNullable<Powertrain['transmission']>>> = {
  automatic: 'AUTOMATIC',
  dct: 'DUAL_CLUTCH',
  'e-cvt': 'CVT',
  single_speed: 'SINGLE_SPEED',
};

const DRIVETRAINS = { fwd: 'FRONT', rwd: 'REAR', awd: 'ALL', '4wd': 'ALL' } as const;
