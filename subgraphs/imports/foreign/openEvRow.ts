import { rowCheck } from './rowCheck.ts';

/** The fields of a row that are used; the source's own schema has many more. */
export interface OpenEvRow {
  readonly id: string;
  readonly make: { readonly name: string };
  readonly model: { readonly name: string };
  readonly variant?: { readonly name: string; readonly kind?: string };
  readonly trim: { readonly name: string };
  readonly year: number;
  readonly vehicle_type: string;
  readonly markets: readonly string[];
  readonly availability?: { readonly start_year?: number; readonly end_year?: number };
  readonly body?: { readonly style?: string; readonly doors?: number; readonly seats?: number };
  readonly powertrain: {
    readonly drivetrain: 'fwd' | 'rwd' | 'awd' | '4wd';
    readonly system_power_kw?: number;
    readonly system_torque_nm?: number;
    readonly transmission?: { readonly type?: string; readonly gears?: number };
  };
  readonly battery: {
    readonly pack_capacity_kwh_gross?: number;
    readonly pack_capacity_kwh_net?: number;
  };
  readonly charging: {
    readonly ac?: { readonly max_power_kw?: number };
    readonly dc?: { readonly max_power_kw?: number };
  };
  readonly range: {
    readonly rated?: readonly {
      readonly cycle: string;
      readonly range_km: number;
      readonly notes?: string;
    }[];
  };
  readonly dimensions?: {
    readonly length_mm?: number;
    readonly width_mm?: number;
    readonly height_mm?: number;
    readonly wheelbase_mm?: number;
    readonly ground_clearance_mm?: number;
  };
  readonly performance?: {
    readonly acceleration_0_100_kmh_s?: number;
    readonly top_speed_kmh?: number;
  };
  readonly weights?: {
    readonly curb_weight_kg?: number;
    readonly gross_vehicle_weight_kg?: number;
  };
  readonly capacity?: { readonly cargo_l?: number; readonly towing_braked_kg?: number };
}

const number = { type: 'number' };
const whole = { type: 'integer' };
const text = { type: 'string', minLength: 1, maxLength: 200 };

function object(required: readonly string[], properties: Readonly<Record<string, object>>): object {
  return { type: 'object', required, properties };
}

export const checkOpenEvRow = rowCheck<OpenEvRow>(
  object(
    [
      'id',
      'make',
      'model',
      'trim',
      'year',
      'vehicle_type',
      'markets',
      'powertrain',
      'battery',
      'charging',
      'range',
    ],
    {
      id: text,
      make: object(['name'], { name: text }),
      model: object(['name'], { name: text }),
      variant: object(['name'], { name: text, kind: text }),
      trim: object(['name'], { name: text }),
      year: whole,
      vehicle_type: text,
      markets: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^[A-Z]{2}$' } },
      availability: object([], { start_year: whole, end_year: whole }),
      body: object([], { style: text, doors: whole, seats: whole }),
      powertrain: object(['drivetrain'], {
        drivetrain: { type: 'string', enum: ['fwd', 'rwd', 'awd', '4wd'] },
        system_power_kw: number,
        system_torque_nm: number,
        transmission: object([], { type: text, gears: whole }),
      }),
      battery: object([], { pack_capacity_kwh_gross: number, pack_capacity_kwh_net: number }),
      charging: object([], {
        ac: object([], { max_power_kw: number }),
        dc: object([], { max_power_kw: number }),
      }),
      range: object([], {
        rated: {
          type: 'array',
          items: object(['cycle', 'range_km'], { cycle: text, range_km: number, notes: text }),
        },
      }),
      dimensions: object([], {
        length_mm: number,
        width_mm: number,
        height_mm: number,
        wheelbase_mm: number,
        ground_clearance_mm: number,
      }),
      performance: object([], { acceleration_0_100_kmh_s: number, top_speed_kmh: number }),
      weights: object([], { curb_weight_kg: number, gross_vehicle_weight_kg: number }),
      capacity: object([], { cargo_l: number, towing_braked_kg: number }),
    },
  ),
);
