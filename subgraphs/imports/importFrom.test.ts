import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../schema/interchange/exampleDataset.ts';
import { importFrom, type ForeignKind, type ImportSource } from './importFrom.ts';
import type { ImportReport } from './importReport.ts';
import { renderReport } from './renderReport.ts';
import { readActiveDataVersion } from '../shared/activeDataVersion.ts';
import { openTestPlatform, type TestPlatform } from './testPlatform.ts';
import { sharedData } from '../shared/testSharedData.ts';

const OPEN_EV_DATA = sharedData('open-ev-data/compiled.jsonl');
const EPA = sharedData('epa-fueleconomy/vehicles.csv.gz');

const EPA_HEADER = 'id,make,model,year,class,trans,drive,cyl,displ,fuel,hwy,cty';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform[Symbol.asyncDispose]());

test.runIf(existsSync(OPEN_EV_DATA))(
  'all 1,189 cars of Open EV Data are used or named',
  async () => {
    const report = await run({ kind: 'open-ev-data', path: OPEN_EV_DATA });
    if (report.kind !== 'imported') throw new Error(renderReport(report));
    expect(report.rows).toMatchObject({ read: 1_189, used: 1_186 });
    expect(report.rows?.unusable.map(({ line, name }) => [line, name])).toEqual([
      [322, 'fiat:topolino:2023:topolino'],
      [323, 'fiat:topolino:2024:topolino'],
      [324, 'fiat:topolino:2025:topolino'],
    ]);
    expect(report.counts).toMatchObject({ brand: 65, market: 23, series: 259, model: 1_186 });
    expect(await platform.held('catalog', report.version)).toHaveLength(1_186);
  },
);

test.runIf(existsSync(EPA))('all 33,442 vehicles of the EPA are used or named', async () => {
  const report = await run({ kind: 'epa', path: EPA });
  if (report.kind !== 'imported') throw new Error(renderReport(report));
  expect(report.rows).toMatchObject({ read: 33_442, used: 33_442, unusable: [] });
  expect(report.counts).toMatchObject({ brand: 125, market: 1, series: 3_219, model: 33_442 });
  expect(renderReport(report)).toContain(
    'vehicles.csv.gz: 33,442 rows read = 33,442 used + 0 unusable.\n' +
      '36,787 records: 125 brands, 1 market, 3,219 series, 33,442 models.\n',
  );
});

test('rows that cannot be used are counted and named, and the others are imported', async () => {
  await using file = await foreignFile(
    'vehicles.csv',
    [
      'id,make,model,year,class,trans,drive,cyl,displ,fuel,hwy,cty',
      '1,BMW,320i,2012,Compact Cars,Manual 6-spd,Rear-Wheel Drive,4,2,Premium,36,23',
      'x,BMW,320i,2012,Compact Cars,Manual 6-spd,Rear-Wheel Drive,4,2,Premium,36,23',
      '3,BMW,320i,2012,Compact Cars',
      '1,BMW,328i,2012,Compact Cars,Manual 6-spd,Rear-Wheel Drive,4,2,Premium,36,23',
      '5,BMW,320i,2012,Spaceships,Manual 6-spd,Rear-Wheel Drive,4,2,Premium,36,23',
      '6,BMW,320i,2012,Compact Cars,Manual 6-spd,Rear-Wheel Drive,4,2,Coal,36,23',
      '7,BMW,320i,2012,Compact Cars,Manual 6-spd,Rear-Wheel Drive,99,2,Premium,36,23',
      '8,BMW,"320i,2012,Compact Cars,Manual 6-spd,Rear-Wheel Drive,4,2,Premium,36,23',
      '9,"BMW","320i, M Sport",2012,Compact Cars,Manual 6-spd,Rear-Wheel Drive,4,2,Premium,36,23',
    ].join('\n'),
  );
  const report = await run({ kind: 'epa', path: file.path });
  if (report.kind !== 'imported') throw new Error(renderReport(report));
  expect(report.rows).toMatchObject({ read: 9, used: 2 });
  expect(report.rows?.unusable.map(({ line, reason }) => [line, reason])).toEqual([
    [3, '/id: expected text of the form ^[1-9][0-9]{0,6}$, got "x"'],
    [4, 'expected 12 columns, got 5'],
    [5, 'expected each id once, got it again after line 2'],
    [6, `expected a known class, got 'Spaceships'`],
    [7, `expected a known fuel, got 'Coal'`],
    [8, '/technicalData/powertrain/cylinders: expected at most 18, got 99'],
    [9, 'expected comma-separated values'],
  ]);
  expect(renderReport(report)).toContain(
    '  1 row: expected 12 columns, got 5\n    line 4: 3 BMW 320i',
  );
});

test('broken lines of a JSON file are counted and named too', async () => {
  const good = {
    id: 'bmw:i4:2024:i4',
    make: { name: 'BMW' },
    model: { name: 'i4' },
    trim: { name: 'eDrive35' },
    year: 2024,
    vehicle_type: 'passenger_car',
    markets: ['DE'],
    body: { style: 'fastback' },
    powertrain: { drivetrain: 'rwd', system_power_kw: 210 },
    battery: {},
    charging: {},
    range: {},
  };
  const lines = [
    good,
    { ...good, id: 'a', make: undefined },
    { ...good, id: 'b', powertrain: { drivetrain: 'tracks' } },
    { ...good, id: 'c', markets: ['QQ'] },
    { ...good, id: 'd', model: { name: '—' } },
    { ...good, id: 'e', year: '2024' },
    { ...good, id: 'f', body: { style: 'airship' } },
  ];
  const text = [...lines.map((line) => JSON.stringify(line)), '{"id":', '[]', '{}'].join('\n');
  await using file = await foreignFile('compiled.jsonl.gz', gzipSync(text));
  const report = await run({ kind: 'open-ev-data', path: file.path });
  if (report.kind !== 'imported') throw new Error(renderReport(report));
  expect(report.rows).toMatchObject({ read: 10, used: 1 });
  expect(report.rows?.unusable.map(({ line, name, reason }) => [line, name, reason])).toEqual([
    [2, 'a', '/make: expected an object, got nothing'],
    [3, 'b', '/powertrain/drivetrain: expected one of fwd, rwd, awd, 4wd, got "tracks"'],
    [4, 'BMW i4 eDrive35 (c)', `expected countries that have a market here, got 'QQ'`],
    [
      5,
      'BMW — eDrive35 (d)',
      'expected a make and a model with Latin letters or digits in their names',
    ],
    [6, 'e', '/year: expected a whole number, got "2024"'],
    [7, 'f', 'expected a body style that the format knows, got airship'],
    [8, '{"id":', 'expected JSON: Unexpected end of JSON input'],
    [9, '', 'expected an object, got []'],
    [10, '', '/id: expected a text, got nothing'],
  ]);
});

test.each<[string, ForeignKind, string | Uint8Array, string]>([
  [
    'another table',
    'epa',
    'name,price\nBMW,3\n',
    'table.csv: expected the columns id, make, model, year, class, trans, drive, cyl, displ, fuel, hwy, cty in the first line, got none named id, make,',
  ],
  [
    'a damaged gzip file',
    'epa',
    gzipSync('id,make,model,year,class,trans,drive,cyl,displ,fuel,hwy,cty\n').subarray(0, 40),
    'table.csv: expected a sound gzip file, got: unexpected end of file',
  ],
  [
    'a file without one usable row',
    'open-ev-data',
    '{}\n{}\n',
    'table.csv: 2 rows read = 0 used + 2 unusable.',
  ],
  [
    "the EPA's table as Open EV Data",
    'open-ev-data',
    `${EPA_HEADER}\n${'1,BMW,320i\n'.repeat(1_000)}`,
    "table.csv: expected JSON Lines with one car of Open EV Data each (compiled.jsonl), got a table with the columns of the EPA's; is it for `ucp import epa FILE`?\n1 fault in all.",
  ],
  [
    "Open EV Data as the EPA's table",
    'epa',
    '{"id":"bmw:i4"}\n',
    "table.csv: expected the EPA's table of comma-separated values (vehicles.csv), got JSON Lines; is it for `ucp import open-ev-data FILE`?\n1 fault in all.",
  ],
  [
    'an indented JSON file',
    'open-ev-data',
    '[\n  {}\n]\n',
    'got JSON that is not one object a line\n',
  ],
  ['a web page', 'open-ev-data', '<!doctype html>\n<p>Not found\n', 'got XML or HTML\n'],
  ['a letter', 'epa', 'Dear Sirs\n', 'got text that begins with "Dear Sirs"\n'],
  ['an empty file', 'epa', '', '(vehicles.csv), got an empty file\n1 fault in all.'],
  ['another table', 'open-ev-data', 'a,b\n1,2\n', 'got a table of comma-separated values\n'],
  [
    'text in UTF-16',
    'epa',
    Buffer.from('\u{FEFF}id', 'utf16le'),
    'got UTF-16; save the file as UTF-8',
  ],
  [
    'a header alone',
    'epa',
    `${EPA_HEADER}\n`,
    'expected at least one row that can be used, got none',
  ],
])('%s imports nothing and says what was expected', async (_, kind, content, expected) => {
  await using file = await foreignFile('table.csv', content);
  const before = await readActiveDataVersion(platform.imports);
  const report = await run({ kind, path: file.path });
  expect(report.kind).toBe('faulty');
  const text = renderReport(report);
  expect(text).toContain(expected);
  expect(text).toContain(`'${kind}' has faults`);
  expect(text).toContain(`\n${file.path}: expected `);
  expect(text.split('\n').length).toBeLessThan(20);
  expect(await readActiveDataVersion(platform.imports)).toBe(before);
});

test('a missing file, and an interchange folder with faults, are reported and not thrown', async () => {
  await using folder = await temporaryFolder();
  const missing = await run({ kind: 'epa', path: path.join(folder.path, 'none.csv') });
  expect(renderReport(missing)).toContain('none.csv: expected a file, but nothing of the kind');
  const empty = await run({ kind: 'interchange', path: folder.path });
  expect(renderReport(empty)).toContain('manifest.json: expected a file manifest.json, got none');
  expect(renderReport(empty)).toContain(`'${folder.path}' has faults`);
});

test('an import that is aborted while its file is read imports nothing', async () => {
  await using file = await foreignFile('compiled.jsonl', '{}\n');
  const signal = AbortSignal.abort();
  const report = await importFrom(
    { kind: 'open-ev-data', path: file.path },
    { ...platform, signal },
  );
  expect(renderReport(report)).toBe(
    `Nothing was imported: the import of 'open-ev-data' was interrupted. What was active still is.`,
  );
});

function run(source: ImportSource): Promise<ImportReport> {
  return importFrom(source, platform);
}

async function foreignFile(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly path: string } & AsyncDisposable> {
  const folder = await temporaryFolder();
  const file = path.join(folder.path, name);
  await writeFile(file, content);
  return { path: file, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}
