import type { AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import type { Family, Model, Option } from '../../../schema/interchange/records.generated.ts';

type Appearance = NonNullable<Option['appearance']>;

/**
 * A small range for tests. Hatch H1 and SUV S1 have dimensions, B1 has none, and the figures of X1
 * are no car's. Standard paint and wheels of H1 change with 2026-07-01; S1 has them in Germany only.
 */
export const GARAGE = {
  brand: [{ code: 'nordan', name: 'Nordan' }],
  market: [
    market('DE', 'EUR', 'Europe/Berlin', ['de-DE']),
    market('JP', 'JPY', 'Asia/Tokyo', ['ja-JP']),
  ],
  series: [{ brand: 'nordan', code: 'fjell', name: { en: 'Fjell' } }],
  model: [
    model('H1', 'HATCHBACK', [4_284, 1_789, 1_491, 2_630]),
    model('S1', 'SUV', [4_720, 1_930, 1_690, 2_860]),
    model('X1', 'SEDAN', [1_500, 1_000, 900, 1_400]),
    model('B1', 'SEDAN', null),
    { ...model('N1', 'WAGON', [4_600, 1_800, 1_500, 2_750]), name: { en: 'Nordan Tur' } },
  ],
  family: [
    family('PAINT', 'EXACTLY_ONE', 'PAINT'),
    family('ROOF', 'ONE_OR_NONE', 'ROOF_PAINT'),
    family('WHEEL', 'EXACTLY_ONE', 'WHEELS'),
    family('SEAT', 'EXACTLY_ONE', 'UPHOLSTERY'),
    family('TRIM', 'EXACTLY_ONE', 'TRIM'),
    family('EXTRA', 'ANY', 'EQUIPMENT'),
    family('PACK', 'ANY', 'PACKAGE'),
  ],
  option: [
    {
      ...option('PNTW', 'PAINT', { hex: '#F2F2EE', finish: 'SOLID' }),
      name: { en: 'Polar White', de: 'Polarweiß', ja: 'ポーラーホワイト' },
    },
    option('PNTR', 'PAINT', { hex: '#A01020', finish: 'METALLIC' }),
    option('PNTX', 'PAINT', { hex: '#123456' }, `"><script>alert('&')</script>`),
    option('ROOFB', 'ROOF', { hex: '#101214' }),
    option('ROOFC', 'ROOF'),
    option('W17', 'WHEEL', wheel(17, 'MULTI_SPOKE')),
    option('W20', 'WHEEL', wheel(20, 'TURBINE')),
    option('SEATF', 'SEAT', { hex: '#303338', material: 'FABRIC' }),
    option('SEATL', 'SEAT', { hex: '#7A4B2C', material: 'LEATHER', stitching: '#E8E2D8' }),
    option('TRIMW', 'TRIM', { hex: '#5A3A22', material: 'WOOD' }),
    option('TRIMC', 'TRIM', { hex: '#303338', material: 'ALCANTARA' }),
    option('RAILS', 'EXTRA', { features: ['ROOF_RAILS'] }),
    option('TOW', 'EXTRA', { features: ['TOWBAR'] }),
    option('RADIO', 'EXTRA'),
  ],
  package: [
    { ...option('SPORT', 'PACK', { features: ['SPORT_BODY'] }), contents: ['W20', 'RADIO'] },
    { ...option('ALLIN', 'PACK'), contents: ['SPORT', 'RAILS'] },
  ],
  standard: [
    { model: 'H1', codes: ['PNTW', 'W17'], scopes: [{ to: '2026-07-01' }] },
    { model: 'H1', codes: ['PNTR', 'W20'], scopes: [{ from: '2026-07-01' }] },
    { model: 'S1', codes: ['PNTR', 'W17'], scopes: [{ markets: ['DE'] }] },
  ],
} satisfies AuthoredRecords;

export function model(
  code: string,
  bodyStyle: Model['bodyStyle'],
  dimensions: readonly [number, number, number, number] | null,
): Model {
  const [lengthMm, widthMm, heightMm, wheelbaseMm] = dimensions ?? [0, 0, 0, 0];
  return {
    brand: 'nordan',
    series: 'fjell',
    code,
    name: { en: `Fjell ${code}`, de: `Fjäll ${code}` },
    bodyStyle,
    technicalData: {
      powertrain: { kind: 'COMBUSTION' },
      ...(dimensions === null ? {} : { dimensions: { lengthMm, widthMm, heightMm, wheelbaseMm } }),
    },
  };
}

function market(code: string, currency: string, timeZone: string, locales: string[]) {
  return { code, country: code, name: { en: code }, currency, timeZone, locales };
}

function family(code: string, cardinality: Family['cardinality'], role: Family['role']): Family {
  return { brand: 'nordan', code, name: { en: code }, cardinality, role };
}

function option(
  code: string,
  familyCode: string,
  appearance?: Appearance,
  name = `Option ${code}`,
): Option {
  return {
    brand: 'nordan',
    code,
    family: familyCode,
    name: { en: name },
    ...(appearance === undefined ? {} : { appearance }),
  };
}

function wheel(
  diameterInch: number,
  design: NonNullable<Appearance['wheel']>['design'],
): Appearance {
  return { wheel: { diameterInch, design, finish: 'SILVER' } };
}
