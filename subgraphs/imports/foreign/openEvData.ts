import { createHash } from 'node:crypto';
import type { Model } from '../../../schema/interchange/records.generated.ts';
import type { ForeignLine, ForeignRow, ForeignSource } from './foreignSource.ts';
import { checkOpenEvRow, type OpenEvRow } from './openEvRow.ts';
import { powertrainOf, rangeOf } from './openEvPowertrain.ts';

/** Open EV Data (`compiled.jsonl`): electric and plug-in cars of the world, one JSON object a line. */
export const openEvData: ForeignSource = {
  manifest: {
    format: 'ucp-interchange/1',
    dataset: 'open-ev-data',
    title: 'Open EV Data: electric cars of the world',
    source: 'OpenEV Data, compiled.jsonl',
    licence: 'CDLA-Permissive-2.0',
  },
  format: 'json-lines',
  expected: 'JSON Lines with one car of Open EV Data each (compiled.jsonl)',
  rows: async function* (lines) {
    for await (const line of lines) yield rowOf(line);
  },
};

function rowOf(line: ForeignLine): ForeignRow {
  const unusable = (name: string, reason: string): ForeignRow => ({
    kind: 'unusable',
    line: line.number,
    name: name.slice(0, 100),
    reason,
  });
  if (line.kind === 'unreadable') return unusable('', line.message);
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.text);
  } catch (error) {
    return unusable(line.text.slice(0, 40), `expected JSON: ${(error as Error).message}`);
  }
  const checked = checkOpenEvRow(parsed);
  if (checked.kind === 'unusable') return unusable(nameOf(parsed), checked.reason);
  const { row } = checked;
  const bodyStyle = bodyStyleOf(row);
  if (bodyStyle === null) {
    const came = row.body?.style ?? `no style and the type '${row.vehicle_type}'`;
    return unusable(row.id, `expected a body style that the format knows, got ${came}`);
  }
  return {
    kind: 'model',
    line: line.number,
    car: {
      brand: row.make.name,
      series: row.model.name,
      model: {
        code: typeKey(row.id),
        sourceId: row.id,
        name: { en: modelName(row) },
        bodyStyle,
        modelYear: row.year,
        technicalData: technicalDataOf(row),
        scopes: [scopeOf(row)],
      },
    },
  };
}

/** What a row that cannot be read calls itself. */
function nameOf(row: unknown): string {
  const id = (row as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
}

/** `V` and 35 bits of the id's digest: the same in every import, and never an EPA key. */
function typeKey(id: string): string {
  const digest = createHash('sha256').update(id).digest();
  let bits = digest.readBigUInt64BE() >> 29n;
  let key = '';
  for (let place = 0; place < 7; place += 1) {
    key = (ALPHABET[Number(bits & 31n)] ?? '') + key;
    bits >>= 5n;
  }
  return `V${key}`;
}

/** Crockford's base 32: no letters that are read as digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `i5 M60`, not `i5 M60 M60`: variants and trims often repeat one another. */
function modelName({ model, variant, trim }: OpenEvRow): string {
  let name = model.name;
  for (const part of [variant?.name, trim.name]) {
    if (part === undefined || part === 'Base') continue;
    if (!` ${name.toLowerCase()} `.includes(` ${part.toLowerCase()} `)) name += ` ${part}`;
  }
  return name;
}

/** Offered from the year its production started until the end of the year in which it ended. */
function scopeOf({ markets, availability }: OpenEvRow): NonNullable<Model['scopes']>[number] {
  const { start_year: start, end_year: end } = availability ?? {};
  return {
    markets: [...new Set(markets)],
    ...(start === undefined ? {} : { from: `${start}-01-01` }),
    ...(end === undefined ? {} : { to: `${end + 1}-01-01` }),
  };
}

function bodyStyleOf({ body, variant, vehicle_type: type }: OpenEvRow): Model['bodyStyle'] | null {
  // The style describes the series where the variant is another body of it.
  if (variant?.kind === 'body_style' && /avant|touring|turismo|kombi/i.test(variant.name)) {
    return 'WAGON';
  }
  if (body?.style !== undefined) return BODY_STYLES[body.style] ?? null;
  return VEHICLE_TYPES[type] ?? null;
}

const BODY_STYLES: Readonly<Record<string, Model['bodyStyle']>> = {
  convertible: 'CONVERTIBLE',
  coupe: 'COUPE',
  crossover: 'SUV',
  fastback: 'HATCHBACK',
  hatchback: 'HATCHBACK',
  liftback: 'HATCHBACK',
  mini_suv: 'SUV',
  minivan: 'MPV',
  mpv: 'MPV',
  pickup: 'PICKUP',
  sedan: 'SEDAN',
  shooting_brake: 'WAGON',
  suv: 'SUV',
  suv_coupe: 'SUV',
  van: 'VAN',
  wagon: 'WAGON',
};

/** A passenger car may have any shape, so that its type alone tells none. */
const VEHICLE_TYPES: Readonly<Record<string, Model['bodyStyle']>> = {
  suv: 'SUV',
  pickup: 'PICKUP',
  van: 'VAN',
};

function technicalDataOf(row: OpenEvRow): Model['technicalData'] {
  const { dimensions, performance, battery, charging, weights, capacity, body } = row;
  const range = rangeOf(row);
  return present({
    powertrain: powertrainOf(row),
    dimensions: dimensionsOf(dimensions),
    performance: present({
      acceleration0To100S: performance?.acceleration_0_100_kmh_s,
      topSpeedKmh: performance?.top_speed_kmh,
    }),
    battery: present({
      grossKwh: battery.pack_capacity_kwh_gross,
      netKwh: battery.pack_capacity_kwh_net,
    }),
    charging: present({
      acKw: charging.ac?.max_power_kw,
      dcKw: charging.dc?.max_power_kw,
    }),
    range,
    weights: present({
      curbKg: weights?.curb_weight_kg,
      grossKg: weights?.gross_vehicle_weight_kg,
      towingKg: capacity?.towing_braked_kg,
    }),
    capacity: present({
      seats: body?.seats,
      doors: body?.doors,
      luggageLitres: whole(capacity?.cargo_l),
    }),
  });
}

/** A car is drawn and compared by all four; a part of them is none. */
function dimensionsOf(dimensions: OpenEvRow['dimensions']): Model['technicalData']['dimensions'] {
  const { length_mm, width_mm, height_mm, wheelbase_mm, ground_clearance_mm } = dimensions ?? {};
  if (length_mm === undefined || width_mm === undefined) return undefined;
  if (height_mm === undefined || wheelbase_mm === undefined) return undefined;
  return present({
    lengthMm: Math.round(length_mm),
    widthMm: Math.round(width_mm),
    heightMm: Math.round(height_mm),
    wheelbaseMm: Math.round(wheelbase_mm),
    groundClearanceMm: whole(ground_clearance_mm),
  });
}

function whole(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that the row does not have, nor groups that are empty for that reason. */
function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
  );
  return Object.fromEntries(entries) as Present<T>;
}
