import { deflateRawSync, crc32 } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  EXAMPLE_MANIFEST,
  exampleRecords,
  temporaryFolder,
  writeExample,
  type ExampleRecords,
} from './exampleDataset.ts';
import { FAULTS_SHOWN_A_FILE, renderFaults } from './faultReport.ts';
import { readDataset } from './readDataset.ts';
import { FILE_OF, type RecordType } from './recordTypes.ts';

test('a sound dataset opens with its manifest, its counts and each record on its line', async () => {
  await using folder = await temporaryFolder();
  await writeExample(folder.path, exampleRecords());
  const reading = await readDataset(folder.path);
  if (reading.kind === 'faulty') throw new Error(renderFaults(reading.faults));
  await using dataset = reading.dataset;
  expect(dataset.manifest.dataset).toBe('example');
  expect(dataset.counts).toMatchObject({ brand: 1, model: 2, package: 2, price: 2 });
  expect(dataset.recordCount).toBe(23);
  const options = await Array.fromAsync(dataset.read('option'));
  expect(options.map(({ record, line }) => [record.code, line])).toEqual([
    ['W17', 1],
    ['W18', 2],
    ['TOW', 3],
  ]);
});

test('a byte order mark, carriage returns and empty lines are no faults, and lines still count', async () => {
  const brand = JSON.stringify(exampleRecords().brand[0]);
  const brands = `\u{FEFF}\r\n${brand}\r\n\r\n{"code":"aurel","name":"Again"}`;
  expect(await faultsOf({}, { 'brands.ndjson': brands })).toEqual([
    'brands.ndjson:4 /code: expected each once, got "aurel" again after brands.ndjson:2',
  ]);
});

test('a line of 100 MB is one fault, read in bounded memory', async () => {
  await using folder = await temporaryFolder();
  await writeExample(folder.path, exampleRecords());
  const chunk = Buffer.alloc(1_048_576, 'x');
  const good = JSON.stringify(exampleRecords().brand[0]);
  const file = path.join(folder.path, 'brands.ndjson');
  await writeFile(file, `${good}\n`);
  for (let megabyte = 0; megabyte < 100; megabyte += 1) {
    await writeFile(file, chunk, { flag: 'a' });
  }
  await writeFile(file, `\n{"code":"UPPER","name":"B"}\n`, { flag: 'a' });
  // Only what is still held counts: what merely waits for the collector depends on the machine.
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  let held = 0;
  const reading = await readDataset(folder.path, {
    onProgress: () => {
      collectGarbage();
      held = Math.max(held, process.memoryUsage().arrayBuffers - before);
    },
  });
  expect(rendered(reading)).toEqual([
    'brands.ndjson:2: expected a line of at most 1 MiB, got a longer one; write one record a line',
    `brands.ndjson:3 /code: expected lower-case words joined by hyphens, like 'model-s', got "UPPER"`,
  ]);
  expect(held).toBeLessThan(16 * 1_048_576);
});

test('text that is not UTF-8 is named by its line, and UTF-16 is told apart', async () => {
  const latin = Buffer.from(
    '{"code":"citroen","name":"Citro\xebn"}\n{"code":"b","name":"B"}\n',
    'latin1',
  );
  expect(await faultsOf({}, { 'brands.ndjson': latin }, /^brands/)).toEqual([
    'brands.ndjson:1: expected text in UTF-8, got bytes that are not; save the file as UTF-8',
  ]);
  const utf16 = Buffer.from('\u{FEFF}{"code":"aurel","name":"Aurel"}', 'utf16le');
  expect(await faultsOf({}, { 'brands.ndjson': utf16 }, /^brands/)).toEqual([
    'brands.ndjson:1: expected text in UTF-8, got UTF-16; save the file as UTF-8',
  ]);
});

test.each([
  ['[1,2]', 'expected a JSON object, got [1,2]'],
  ['null', 'expected a JSON object, got null'],
  ['{"code":', 'expected a JSON object, got text that is not JSON'],
  [String.raw`{"code":"aurel","name":"A\u0000"}`, 'expected text that can be stored'],
  [String.raw`{"code":"aurel","name":"A\ud800"}`, 'expected text that can be stored'],
  ['{"code":"aurel", "name":"A", "code":"b"}', 'expected each field once, got "code" twice'],
  [
    String.raw`{"code":"aurel","name":"A","name":"B"}`,
    'expected each field once, got "name" twice',
  ],
  [`{"code":"aurel","name":${'['.repeat(21)}${']'.repeat(21)}}`, 'expected at most 20 levels'],
])('a line that is no record is a fault: %s', async (line, expected) => {
  const [fault] = await faultsOf({}, { 'brands.ndjson': line }, /^brands/);
  expect(fault).toContain(`brands.ndjson:1: ${expected}`);
});

test('a list nested four hundred thousand times is a fault like any other', async () => {
  const line = '['.repeat(400_000) + ']'.repeat(400_000);
  expect(await faultsOf({}, { 'brands.ndjson': line }, /^brands/)).toEqual([
    `brands.ndjson:1: expected a JSON object, got ${'['.repeat(77)}…`,
  ]);
  const deep = `{"code":"aurel","name":${line}}`;
  const [fault] = await faultsOf({}, { 'brands.ndjson': deep }, /^brands/);
  expect(fault).toBe('brands.ndjson:1: expected at most 20 levels of objects and lists, got more');
});

test('the same field name in two objects of one record is no fault', async () => {
  const [brand] = exampleRecords().brand;
  const records = { brand: [{ ...brand, name: 'a {"code": [' }] } as Partial<ExampleRecords>;
  const text = `{ "code": "aurel", "name": "A \\"code\\": {" }`;
  expect(await faultsOf(records)).toEqual([]);
  expect(await faultsOf({}, { 'brands.ndjson': text })).toEqual([]);
});

test('a wrong type says what was expected and what came', async () => {
  const records = { ...exampleRecords(), brand: [{ code: 'aurel', name: 7 }] };
  expect(await faultsOf(records as never)).toEqual([
    'brands.ndjson:1 /name: expected a text, got 7',
  ]);
});

test.each<[string, (records: Mutable) => void, readonly string[]]>([
  [
    'a missing field',
    ({ market: [market] }) => delete market?.['currency'],
    ['markets.ndjson:1 /currency: expected a currency code, got nothing'],
  ],
  [
    'an unknown field',
    ({ brand: [brand] }) => Object.assign(brand ?? {}, { colour: 'red' }),
    ['brands.ndjson:1 /colour: expected only code, name; got an unknown field'],
  ],
  [
    'an unknown word',
    ({ model: [model] }) => Object.assign(model ?? {}, { bodyStyle: 'LORRY' }),
    [
      'models.ndjson:1 /bodyStyle: expected one of HATCHBACK, SEDAN, WAGON, SUV, COUPE, CONVERTIBLE, VAN, PICKUP, MPV, got "LORRY"',
    ],
  ],
  [
    'a day that does not exist',
    ({ 'tax-rate': [tax] }) => Object.assign(tax ?? {}, { from: '2026-02-30' }),
    ['tax-rates.ndjson:1 /from: expected a day that exists, as YYYY-MM-DD, got "2026-02-30"'],
  ],
  [
    'an amount that is a number',
    ({ price: [price] }) => Object.assign(price ?? {}, { amount: 30000 }),
    ['prices.ndjson:1 /amount: expected a text, got 30000'],
  ],
  [
    'a price of nothing in particular',
    ({ price: [price] }) => delete price?.['model'],
    [
      'prices.ndjson:1: expected of a model (model alone) or of a series (brand, series, code alone) or of a brand (brand, code alone), got {"priceList":"DE-2026","amount":"30000"}',
    ],
  ],
  [
    'a rule of an unknown kind',
    ({ rule: [rule] }) => Object.assign(rule ?? {}, { kind: 'FORBIDS' }),
    ['rules.ndjson:1: expected one of the known kinds, got "FORBIDS"'],
  ],
  [
    'a code listed twice',
    ({ package: [entry] }) => Object.assign(entry ?? {}, { contents: ['W18', 'TOW', 'W18'] }),
    ['packages.ndjson:1 /contents: expected each item once, got "W18" twice'],
  ],
  [
    'a text without English',
    ({ series: [series] }) => Object.assign(series ?? {}, { name: { de: 'Alto' } }),
    ['series.ndjson:1 /name/en: expected a text, got nothing'],
  ],
  [
    'a locale nobody speaks',
    ({ series: [series] }) => Object.assign(series ?? {}, { name: { en: 'Alto', qq: 'Alto' } }),
    ['series.ndjson:1 /name/qq: expected an assigned BCP 47 locale, got "qq"'],
  ],
  [
    'a currency, a country and a time zone that nobody assigned',
    ({ market: [market] }) =>
      Object.assign(market ?? {}, { currency: 'EUX', country: 'QQ', timeZone: 'Europe/Berlinn' }),
    [
      'markets.ndjson:1 /country: expected an ISO 3166-1 country code, got "QQ"',
      'markets.ndjson:1 /currency: expected an ISO 4217 currency, got "EUX"',
      'markets.ndjson:1 /timeZone: expected an IANA time zone, got "Europe/Berlinn"',
    ],
  ],
  [
    'a type key used twice',
    ({ model: [, second] }) => Object.assign(second ?? {}, { code: 'A100' }),
    [
      'models.ndjson:2 /code: expected each once, got "A100" again after models.ndjson:1',
      'standards.ndjson:2 /model: expected the code of a record in models.ndjson, got "A200"',
      'standards.ndjson:3 /model: expected the code of a record in models.ndjson, got "A200"',
    ],
  ],
  [
    'a package named as an option',
    ({ package: [, second] }) => Object.assign(second ?? {}, { code: 'TOW' }),
    [
      'packages.ndjson:2 /code: expected each once, got "TOW" again after options.ndjson:3',
      'packages.ndjson:2 /contents: expected packages that do not hold themselves, got TOW → TOW',
    ],
  ],
  [
    'a price given twice',
    ({ price }) => price.push({ ...price[0], amount: '1' }),
    ['prices.ndjson:3: expected each once, got "A100 in DE-2026" again after prices.ndjson:1'],
  ],
  [
    'an option of a family that does not exist',
    ({ option: [option] }) => Object.assign(option ?? {}, { family: 'NONE' }),
    [
      `options.ndjson:1 /family: expected the code of a record of 'aurel' in families.ndjson, got "NONE"`,
      `rules.ndjson:2 /rows/0/0: expected an option of the family WHEEL of 'aurel', got "W17"`,
    ],
  ],
  [
    'a model of a brand and a series that do not exist',
    ({ model: [model] }) => Object.assign(model ?? {}, { brand: 'nobody' }),
    [
      `models.ndjson:1 /brand: expected the code of a record in brands.ndjson, got "nobody"`,
      `models.ndjson:1 /series: expected the code of a record of 'nobody' in series.ndjson, got "alto"`,
      `standards.ndjson:1 /codes/0: expected a code of 'nobody' in options.ndjson or packages.ndjson, got "W17"`,
      `prices.ndjson:1 /priceList: expected a price list of 'nobody', got "DE-2026"`,
    ],
  ],
  [
    'a scope of a market that does not exist',
    ({ option: [option] }) => Object.assign(option ?? {}, { scopes: [{ markets: ['DE', 'FR'] }] }),
    [
      'options.ndjson:1 /scopes/0/markets/1: expected the code of a record in markets.ndjson, got "FR"',
    ],
  ],
  [
    'standard equipment that does not exist',
    ({ standard: [standard] }) => Object.assign(standard ?? {}, { codes: ['W17', 'W99'] }),
    [
      `standards.ndjson:1 /codes/1: expected a code of 'aurel' in options.ndjson or packages.ndjson, got "W99"`,
    ],
  ],
  [
    'two standards of one model in one market',
    ({ standard: [, , third] }) => Object.assign(third ?? {}, { scopes: [{ from: '2027-01-01' }] }),
    [
      'standards.ndjson:3 /scopes: expected one record for A200 in a market on a day, got another on line 2',
    ],
  ],
  [
    'two rates of one tax for the same days',
    ({ 'tax-rate': taxes }) => taxes.push({ ...taxes[0], from: '2026-01-01', to: '2027-01-01' }),
    [
      'tax-rates.ndjson:2 /from: expected one rate of DE VAT a day, got another on line 1 for some of these days',
    ],
  ],
  [
    'a price list that ends before it begins',
    ({ 'price-list': [list] }) => Object.assign(list ?? {}, { to: '2025-01-01' }),
    [
      `price-lists.ndjson:1 /to: expected a day after 'from', which is 2026-01-01, got "2025-01-01"`,
    ],
  ],
  [
    'packages that hold each other',
    ({ package: [first] }) => Object.assign(first ?? {}, { contents: ['ALLIN'] }),
    [
      'packages.ndjson:1 /contents: expected packages that do not hold themselves, got SPORT → ALLIN → SPORT',
    ],
  ],
  [
    'a package in a family of equipment',
    ({ package: [first] }) => Object.assign(first ?? {}, { family: 'EXTRA' }),
    ['packages.ndjson:1 /family: expected a family with the role PACKAGE, got "EXTRA"'],
  ],
  [
    'a table with a row too short and a code of another family',
    ({ rule: [, table] }) => Object.assign(table ?? {}, { rows: [['W17', 'W18']] }),
    [`rules.ndjson:2 /rows/0/1: expected an option of the family EXTRA of 'aurel', got "W18"`],
  ],
])('%s is a fault with file, line, field and what was expected', async (_, change, expected) => {
  const records = structuredClone(exampleRecords()) as unknown as Mutable;
  change(records);
  expect(await faultsOf(records as unknown as ExampleRecords)).toEqual(expected);
});

test('one unsound record draws no faults at those that refer to it', async () => {
  const records = structuredClone(exampleRecords()) as unknown as Mutable;
  Object.assign(records.brand[0] ?? {}, { name: '' });
  Object.assign(records.option[0] ?? {}, { position: -1 });
  expect(await faultsOf(records as unknown as ExampleRecords)).toEqual([
    'brands.ndjson:1 /name: expected a text that is not empty, got ""',
    'options.ndjson:1 /position: expected at least 0, got -1',
  ]);
});

test('a thousand faults in a file are counted and the first hundred told', async () => {
  await using folder = await temporaryFolder();
  const lines = Array.from({ length: 1_000 }, (_, index) => `{"code":"B${index}"}\n`).join('');
  await writeExample(folder.path, {}, { 'brands.ndjson': lines });
  const reading = await readDataset(folder.path);
  if (reading.kind !== 'faulty') throw new Error('expected faults');
  expect(reading.faults.total).toBe(2_000);
  expect(reading.faults.files[0]?.first).toHaveLength(FAULTS_SHOWN_A_FILE);
  expect(renderFaults(reading.faults)).toContain(
    'brands.ndjson: 1,900 more faults like these\n2,000 faults in all.',
  );
});

test('files that the format does not know, and folders, are faults', async () => {
  const message = 'expected only manifest.json, brands.ndjson';
  const [fault] = await faultsOf({}, { 'brand.ndjson': '' });
  expect(fault).toContain(`brand.ndjson: ${message}`);
  expect(fault).toContain("got 'brand.ndjson': did you mean brands.ndjson? Remove or rename it");
  await using folder = await temporaryFolder();
  await writeExample(path.join(folder.path, 'options.ndjson'), exampleRecords());
  expect(rendered(await readDataset(folder.path))).toContain(
    'options.ndjson: expected a file, got something that is none',
  );
});

test('a file that the format does not know hides no other fault', async () => {
  const brands = '{"code":"UPPER","name":"B"}';
  const found = await faultsOf({}, { 'notes.txt': '', 'brands.ndjson': brands });
  expect(found[0]).toMatch(/^notes\.txt: expected only /);
  expect(found).toContain(
    `brands.ndjson:1 /code: expected lower-case words joined by hyphens, like 'model-s', got "UPPER"`,
  );
  await using folder = await temporaryFolder();
  const file = await writeZip(folder.path, [
    ...exampleEntries('').filter(({ name }) => name !== 'manifest.json'),
    { name: 'notes.txt', text: '{}' },
  ]);
  expect(rendered(await readDataset(file))).toEqual([
    expect.stringContaining(`${file}/notes.txt: expected only `),
    'manifest.json: expected a file manifest.json, got none',
  ]);
});

test('a path with nothing there, without a manifest or without a record is a fault', async () => {
  await using folder = await temporaryFolder();
  expect(rendered(await readDataset(path.join(folder.path, 'missing')))).toEqual([
    `${path.join(folder.path, 'missing')}: expected a folder or a zip file, but nothing is there`,
  ]);
  expect(rendered(await readDataset(folder.path))).toEqual([
    'manifest.json: expected a file manifest.json, got none',
  ]);
  await writeExample(folder.path, {});
  expect(rendered(await readDataset(folder.path))).toEqual([
    'manifest.json: expected a dataset of at least one record, got none',
  ]);
});

test('a manifest of another format is a fault', async () => {
  const manifest = JSON.stringify({ ...EXAMPLE_MANIFEST, format: 'ucp-interchange/9' });
  expect(await faultsOf({}, { 'manifest.json': manifest })).toEqual([
    'manifest.json /format: expected "ucp-interchange/1", got "ucp-interchange/9"',
  ]);
});

test('a dataset that changes between validation and use is not read', async () => {
  await using folder = await temporaryFolder();
  await writeExample(folder.path, exampleRecords());
  const reading = await readDataset(folder.path);
  if (reading.kind === 'faulty') throw new Error(renderFaults(reading.faults));
  await using dataset = reading.dataset;
  await writeExample(folder.path, { brand: [] });
  await expect(Array.fromAsync(dataset.read('brand'))).rejects.toThrow('changed while');
});

test('an aborted reading stops', async () => {
  await using folder = await temporaryFolder();
  await writeExample(folder.path, exampleRecords());
  const signal = AbortSignal.abort();
  await expect(readDataset(folder.path, { signal })).rejects.toThrow('aborted');
});

test('a zip file reads as its folder does, also with all files in one folder', async () => {
  for (const prefix of ['', 'example/']) {
    await using folder = await temporaryFolder();
    const reading = await readDataset(await writeZip(folder.path, exampleEntries(prefix)));
    if (reading.kind === 'faulty') throw new Error(renderFaults(reading.faults));
    await using dataset = reading.dataset;
    expect(dataset.recordCount).toBe(23);
    expect(await Array.fromAsync(dataset.read('model'))).toHaveLength(2);
  }
});

test('a zip reader that stops early leaves nothing open', async () => {
  await using folder = await temporaryFolder();
  const reading = await readDataset(await writeZip(folder.path, exampleEntries('')));
  if (reading.kind === 'faulty') throw new Error(renderFaults(reading.faults));
  for await (const { line } of reading.dataset.read('option')) {
    if (line === 1) break;
  }
  // Closing waits for every open entry.
  await expect(reading.dataset[Symbol.asyncDispose]()).resolves.toBeUndefined();
});

test.each([
  ['../brands.ndjson', 'invalid relative path: ../brands.ndjson'],
  ['/etc/brands.ndjson', 'absolute path: /etc/brands.ndjson'],
  ['notes.txt', "got 'notes.txt'. Remove or rename it"],
])('a zip entry named %s is refused', async (name, expected) => {
  await using folder = await temporaryFolder();
  const file = await writeZip(folder.path, [...exampleEntries(''), { name, text: '{}' }]);
  expect(rendered(await readDataset(file)).join('\n')).toContain(expected);
});

test('a zip bomb is refused before it is unpacked', async () => {
  await using folder = await temporaryFolder();
  const bomb = { name: 'prices.ndjson', text: ' '.repeat(32 * 1_048_576) };
  const file = await writeZip(folder.path, [...exampleEntries(''), bomb]);
  expect(rendered(await readDataset(file)).join('\n')).toMatch(
    /prices\.ndjson: expected records, got an entry that unpacks to \d+ times its size/,
  );
});

test('a damaged zip file, or one that is none, is a fault', async () => {
  await using folder = await temporaryFolder();
  const entries = exampleEntries('').map((entry) =>
    entry.name === 'brands.ndjson' ? { ...entry, crc: 1 } : entry,
  );
  expect(rendered(await readDataset(await writeZip(folder.path, entries)))).toContain(
    `brands.ndjson: expected a readable file, got: 'brands.ndjson' fails its checksum`,
  );
  const none = path.join(folder.path, 'none.zip');
  await writeFile(none, 'this is no zip file');
  expect(rendered(await readDataset(none))[0]).toContain(
    `${none}: expected a zip file, got one that cannot be read: `,
  );
});

type Mutable = Record<keyof ExampleRecords, Record<string, unknown>[]>;

/** The example with some records or files replaced: its faults as text, without the total. */
async function faultsOf(
  records: Partial<ExampleRecords>,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  only = /(?:)/,
): Promise<readonly string[]> {
  await using folder = await temporaryFolder();
  await writeExample(folder.path, { ...exampleRecords(), ...records }, files);
  return rendered(await readDataset(folder.path)).filter((line) => only.test(line));
}

function rendered(reading: Awaited<ReturnType<typeof readDataset>>): readonly string[] {
  if (reading.kind !== 'faulty') return [];
  return renderFaults(reading.faults).split('\n').slice(0, -1);
}

interface ZipEntry {
  readonly name: string;
  readonly text: string;
  readonly crc?: number;
}

function exampleEntries(prefix: string): readonly ZipEntry[] {
  const files = Object.entries(exampleRecords()).map(([type, records]) => ({
    name: `${prefix}${FILE_OF[type as RecordType]}`,
    text: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  }));
  return [{ name: `${prefix}manifest.json`, text: JSON.stringify(EXAMPLE_MANIFEST) }, ...files];
}

/** Writes a zip file by hand, so that its names and checksums can be wrong. */
async function writeZip(folder: string, entries: readonly ZipEntry[]): Promise<string> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, crc = crc32(text) } of entries) {
    const packed = deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  const file = path.join(folder, 'dataset.zip');
  await writeFile(file, Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]));
  return file;
}
