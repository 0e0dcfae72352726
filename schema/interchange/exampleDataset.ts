import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FILE_OF, type RecordOf, type RecordType } from './recordTypes.ts';

/** Records by type, one line each. */
export type ExampleRecords = { readonly [T in RecordType]: readonly RecordOf[T][] };

/** A small sound dataset for tests: one brand, two markets, two models and what goes with them. */
export function exampleRecords(): ExampleRecords {
  const scopes = [{ series: ['alto'] }];
  return {
    brand: [{ code: 'aurel', name: 'Aurel' }],
    market: [
      {
        code: 'DE',
        country: 'DE',
        name: { en: 'Germany', de: 'Deutschland' },
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
        locales: ['ja-JP', 'en'],
      },
    ],
    series: [{ brand: 'aurel', code: 'alto', name: { en: 'Alto' } }],
    model: [model('A100'), model('A200')],
    family: [
      family('WHEEL', 'EXACTLY_ONE', 'WHEELS'),
      family('EXTRA', 'ANY', 'EQUIPMENT'),
      family('PACK', 'ANY', 'PACKAGE'),
    ],
    option: [option('W17', 'WHEEL'), option('W18', 'WHEEL'), option('TOW', 'EXTRA')],
    package: [
      { ...option('SPORT', 'PACK'), contents: ['W18'] },
      { ...option('ALLIN', 'PACK'), contents: ['SPORT', 'TOW'] },
    ],
    standard: [
      { model: 'A100', codes: ['W17'] },
      { model: 'A200', codes: ['W17'], scopes: [{ markets: ['DE'] }] },
      { model: 'A200', codes: ['W18'], scopes: [{ markets: ['JP'] }] },
    ],
    rule: [
      {
        brand: 'aurel',
        code: 'R1',
        kind: 'REQUIRES',
        text: { en: 'The towbar needs 18-inch wheels.' },
        if: 'TOW',
        // The format's own field; a string, so no promise is mistaken.
        // oxlint-disable-next-line unicorn/no-thenable
        then: 'W18',
        scopes,
      },
      {
        brand: 'aurel',
        code: 'R2',
        kind: 'TABLE',
        text: { en: 'Wheels and extras.' },
        families: ['WHEEL', 'EXTRA'],
        rows: [
          ['W17', null],
          ['W18', 'TOW'],
        ],
      },
    ],
    'price-list': [
      {
        code: 'DE-2026',
        market: 'DE',
        brand: 'aurel',
        currency: 'EUR',
        basis: 'GROSS',
        rounding: { mode: 'HALF_UP', step: '0.01' },
        from: '2026-01-01',
      },
    ],
    price: [
      { priceList: 'DE-2026', model: 'A100', amount: '30000' },
      { priceList: 'DE-2026', brand: 'aurel', code: 'TOW', amount: '900.50' },
    ],
    'tax-rate': [
      {
        market: 'DE',
        code: 'VAT',
        name: { en: 'VAT' },
        kind: 'VAT',
        rate: '0.19',
        base: 'NET',
        position: 1,
        from: '2021-01-01',
        source: 'UStG § 12',
      },
    ],
  };
}

export const EXAMPLE_MANIFEST = {
  format: 'ucp-interchange/1',
  dataset: 'example',
  title: 'An example for tests',
} as const;

/** A folder for one test, gone with it. */
export async function temporaryFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ucp-dataset-'));
  return {
    path: folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Writes records, or the text of files as they are; null leaves a file out. */
export async function writeExample(
  folder: string,
  records: Partial<ExampleRecords>,
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const texts: Record<string, string | Uint8Array | null> = {
    'manifest.json': JSON.stringify(EXAMPLE_MANIFEST),
  };
  for (const [type, list] of Object.entries(records)) {
    texts[FILE_OF[type as RecordType]] = list
      .map((record) => `${JSON.stringify(record)}\n`)
      .join('');
  }
  for (const [name, text] of Object.entries({ ...texts, ...files })) {
    if (text !== null) await writeFile(path.join(folder, name), text);
  }
}

function model(code: string): RecordOf['model'] {
  return {
    brand: 'aurel',
    series: 'alto',
    code,
    name: { en: `Alto ${code}` },
    bodyStyle: 'SUV',
    technicalData: { powertrain: { kind: 'BATTERY_ELECTRIC' } },
    scopes: [{ markets: ['DE', 'JP'], from: '2026-01-01' }],
  };
}

function family(
  code: string,
  cardinality: RecordOf['family']['cardinality'],
  role: RecordOf['family']['role'],
): RecordOf['family'] {
  return { brand: 'aurel', code, name: { en: code }, cardinality, role };
}

function option(code: string, familyCode: string): RecordOf['option'] {
  return { brand: 'aurel', code, family: familyCode, name: { en: code } };
}
