import type { AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import type {
  Family,
  Market,
  Model,
  Option,
  Package,
  Series,
  StandardEquipment,
} from '../../../schema/interchange/records.generated.ts';

export const GERMANY: Market = {
  code: 'DE',
  country: 'DE',
  name: { en: 'Germany', de: 'Deutschland' },
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  locales: ['de-DE', 'en-GB'],
};

export const UNITED_STATES: Market = {
  code: 'US',
  country: 'US',
  name: { en: 'United States', de: 'Vereinigte Staaten' },
  currency: 'USD',
  timeZone: 'America/Los_Angeles',
  locales: ['en-US'],
};

export function series(code: string, position?: number): Series {
  const name = { en: `${code.toUpperCase()} Series`, de: `${code.toUpperCase()}er Reihe` };
  return { brand: 'alba', code, name, ...(position === undefined ? {} : { position }) };
}

export function model(code: string, more: Partial<Model> = {}): Model {
  return {
    brand: 'alba',
    series: 'a',
    code,
    name: { en: `Alba ${code}` },
    bodyStyle: 'SEDAN',
    technicalData: { powertrain: { kind: 'COMBUSTION' } },
    ...more,
  };
}

/** A model with the figures that searches filter and sort by. */
export function figures(more: {
  readonly kind?: Model['technicalData']['powertrain']['kind'];
  readonly drivetrain?: 'FRONT' | 'REAR' | 'ALL';
  readonly powerKw?: number;
  readonly seats?: number;
  readonly lengthMm?: number;
  readonly rangeKm?: number;
}): Model['technicalData'] {
  const { kind = 'COMBUSTION', drivetrain, powerKw, seats, lengthMm, rangeKm } = more;
  return {
    powertrain: {
      kind,
      ...(drivetrain === undefined ? {} : { drivetrain }),
      ...(powerKw === undefined ? {} : { powerKw }),
    },
    ...(lengthMm === undefined
      ? {}
      : { dimensions: { lengthMm, widthMm: 1800, heightMm: 1500, wheelbaseMm: 2700 } }),
    ...(rangeKm === undefined ? {} : { range: { cycle: 'WLTP', km: rangeKm } }),
    ...(seats === undefined ? {} : { capacity: { seats } }),
  };
}

export function family(code: string, more: Partial<Family> = {}): Family {
  return {
    brand: 'alba',
    code,
    name: { en: `Family ${code}` },
    cardinality: 'ONE_OR_NONE',
    role: 'EQUIPMENT',
    ...more,
  };
}

export function option(code: string, family: string, more: Partial<Option> = {}): Option {
  return { brand: 'alba', code, family, name: { en: `Option ${code}` }, ...more };
}

export function carPackage(code: string, contents: string[], more: Partial<Package> = {}): Package {
  const name = { en: `Package ${code}` };
  return { brand: 'alba', code, family: 'PACKS', name, contents, ...more };
}

export function standard(model: string, codes: string[], more: Partial<StandardEquipment> = {}) {
  return { model, codes, ...more };
}

/**
 * One brand in two markets with two models: paints of which one is standard and one ends with the
 * year, wheels for the sedan only, and a package that holds another one.
 */
export const ALBA: AuthoredRecords = {
  brand: [{ code: 'alba', name: 'Alba' }],
  market: [GERMANY, UNITED_STATES],
  series: [series('b', 2), series('a', 1)],
  model: [
    model('A100', {
      name: { en: 'Alba 100', de: 'Alba Hundert' },
      modelYear: 2026,
      technicalData: figures({ drivetrain: 'REAR', powerKw: 110.5, seats: 5, lengthMm: 4300 }),
    }),
    model('B200', {
      series: 'b',
      bodyStyle: 'SUV',
      technicalData: figures({ kind: 'BATTERY_ELECTRIC', powerKw: 200, rangeKm: 480.5 }),
      scopes: [
        { markets: ['DE'], from: '2026-01-01', to: '2028-01-01' },
        { markets: ['US'], to: '2026-07-01' },
      ],
    }),
  ],
  family: [
    family('WHEELS', { role: 'WHEELS', position: 20 }),
    family('PAINTS', { role: 'PAINT', position: 10, cardinality: 'EXACTLY_ONE' }),
    family('PACKS', { role: 'PACKAGE', position: 30, cardinality: 'ANY' }),
    family('EQUIP', { cardinality: 'ANY' }),
    family('UNUSED'),
  ],
  option: [
    option('RED', 'PAINTS', { position: 2, name: { en: 'Red', de: 'Rot' } }),
    option('WHITE', 'PAINTS', { position: 1, name: { en: 'White', de: 'Weiß' } }),
    option('GOLD', 'PAINTS', {
      name: { en: 'Gold', de: 'Gold' },
      scopes: [{ from: '2025-01-01', to: '2027-01-01' }],
    }),
    option('W17', 'WHEELS', { scopes: [{ series: ['a'] }] }),
    option('W19', 'WHEELS', { scopes: [{ models: ['B200'], markets: ['DE'] }] }),
    option('HEAT', 'EQUIP', { description: { en: 'Warm seats' } }),
    option('HOOK', 'EQUIP', {
      scopes: [{ markets: ['DE'] }, { markets: ['US'], from: '2027-01-01' }],
    }),
  ],
  package: [
    carPackage('WINTER', ['HEAT'], { position: 2 }),
    carPackage('TOUR', ['WINTER', 'HOOK'], { position: 1 }),
  ],
  standard: [
    standard('A100', ['WHITE']),
    standard('A100', ['W17'], { scopes: [{ markets: ['DE'] }] }),
    standard('B200', ['WHITE']),
  ],
};
