import type { AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import type { RecordOf } from '../../../schema/interchange/recordTypes.ts';

type Family = RecordOf['family'];
type Scopes = NonNullable<RecordOf['option']['scopes']>;

/**
 * A small brand whose rules are of every kind: `models` models A01, A02 … in Germany and Japan.
 *
 * | family | | options |
 * |---|---|---|
 * | WHL | exactly one | W17 (standard), W18, W19, W20 |
 * | SUSP | exactly one | SUSPS (standard), SUSPR (reinforced), SUSPL (lowered) |
 * | ROOF | one or none | RAILS (standard in Japan), PANO |
 * | STW | exactly one | STW1 (standard), STWS, STWH (heated, not in Japan) |
 * | EXTRA | any | TOW, ALARM (standard), JACK, WIPER (until 2026-07-01), CAM (from 2026-07-01) |
 * | PACK | any | SPORT: W19, STWS · WINTER: STWH, ALARM · ALLIN: SPORT, TOW |
 */
export function showroom(models = 2): AuthoredRecords {
  return {
    brand: [{ code: 'aurel', name: 'Aurel' }],
    market: [
      {
        code: 'DE',
        country: 'DE',
        name: { en: 'Germany' },
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
        locales: ['de-DE'],
      },
      {
        code: 'JP',
        country: 'JP',
        name: { en: 'Japan' },
        currency: 'JPY',
        timeZone: 'Asia/Tokyo',
        locales: ['ja-JP'],
      },
    ],
    series: [{ brand: 'aurel', code: 'alto', name: { en: 'Alto' } }],
    model: codesOf(models).map(model),
    family: [
      family('WHL', 'EXACTLY_ONE', 'WHEELS', { en: 'Wheels', de: 'Räder' }),
      family('SUSP', 'EXACTLY_ONE', 'EQUIPMENT', { en: 'Suspension', de: 'Fahrwerk' }),
      family('ROOF', 'ONE_OR_NONE', 'EQUIPMENT', { en: 'Roof', de: 'Dach' }),
      family('STW', 'EXACTLY_ONE', 'EQUIPMENT', { en: 'Steering wheel' }),
      family('EXTRA', 'ANY', 'EQUIPMENT', { en: 'Extras' }),
      family('PACK', 'ANY', 'PACKAGE', { en: 'Packages' }),
    ],
    option: [
      ...['W17', 'W18', 'W19', 'W20'].map((code) => option(code, 'WHL')),
      ...['SUSPS', 'SUSPR', 'SUSPL'].map((code) => option(code, 'SUSP')),
      ...['RAILS', 'PANO'].map((code) => option(code, 'ROOF')),
      ...['STW1', 'STWS'].map((code) => option(code, 'STW')),
      option('STWH', 'STW', [{ markets: ['DE'] }]),
      ...['TOW', 'ALARM', 'JACK'].map((code) => option(code, 'EXTRA')),
      option('WIPER', 'EXTRA', [{ to: '2026-07-01' }]),
      option('CAM', 'EXTRA', [{ from: '2026-07-01' }]),
    ],
    package: [
      { ...option('SPORT', 'PACK'), contents: ['W19', 'STWS'] },
      { ...option('WINTER', 'PACK'), contents: ['STWH', 'ALARM'] },
      { ...option('ALLIN', 'PACK'), contents: ['SPORT', 'TOW'] },
    ],
    standard: codesOf(models).flatMap((code) => [
      {
        model: code,
        codes: ['W17', 'SUSPS', 'STW1', 'ALARM'],
        scopes: [{ markets: ['DE'] }],
      },
      {
        model: code,
        codes: ['W17', 'SUSPS', 'STW1', 'ALARM', 'RAILS'],
        scopes: [{ markets: ['JP'] }],
      },
    ]),
    rule: [
      {
        ...rule('R1', 'A towbar comes with the reinforced suspension.', {
          de: 'Zur Anhängerkupplung gehört das verstärkte Fahrwerk.',
        }),
        kind: 'SUPPLEMENT',
        if: 'TOW',
        adds: ['SUSPR'],
      },
      {
        ...rule('R2', 'The panorama roof leaves no place for rails.'),
        kind: 'EXCLUDES',
        if: 'PANO',
        // The format's own field.
        // oxlint-disable-next-line unicorn/no-thenable
        then: 'RAILS or TOW',
      },
      {
        ...rule('R3', 'Twenty-inch wheels need the lowered suspension.'),
        kind: 'REQUIRES',
        if: 'W20',
        // oxlint-disable-next-line unicorn/no-thenable
        then: 'SUSPL',
      },
      {
        ...rule('R4', 'No jack without small wheels.'),
        kind: 'EXPRESSION',
        expression: 'JACK -> W17 or W18',
      },
      {
        ...rule('R5', 'The heated steering wheel is not combined with large wheels.'),
        kind: 'TABLE',
        families: ['WHL', 'STW'],
        rows: [
          ...['W17', 'W18', 'W19', 'W20'].flatMap((wheel) =>
            ['STW1', 'STWS'].map((steering) => [wheel, steering]),
          ),
          ['W17', 'STWH'],
        ],
      },
    ],
  };
}

/** `A01`, `A02` … */
export function codesOf(models: number): readonly string[] {
  return Array.from({ length: models }, (_, index) => `A${String(index + 1).padStart(2, '0')}`);
}

function model(code: string): RecordOf['model'] {
  return {
    brand: 'aurel',
    series: 'alto',
    code,
    name: { en: `Alto ${code}` },
    bodyStyle: 'SUV',
    technicalData: { powertrain: { kind: 'BATTERY_ELECTRIC' } },
    scopes: [{ markets: ['DE', 'JP'], from: '2026-01-01', to: '2030-01-01' }],
  };
}

function family(
  code: string,
  cardinality: Family['cardinality'],
  role: Family['role'],
  name: Family['name'],
): Family {
  return { brand: 'aurel', code, name, cardinality, role };
}

function option(code: string, familyCode: string, scopes?: Scopes): RecordOf['option'] {
  return {
    brand: 'aurel',
    code,
    family: familyCode,
    name: { en: `The ${code}` },
    ...(scopes === undefined ? {} : { scopes }),
  };
}

function rule(
  code: string,
  english: string,
  texts: Readonly<Record<string, string>> = {},
): Pick<RecordOf['rule'], 'brand' | 'code' | 'text'> {
  return { brand: 'aurel', code, text: { en: english, ...texts } };
}
