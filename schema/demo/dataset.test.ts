import { expect, test } from 'vitest';
import { renderFaults } from '../interchange/faultReport.ts';
import { temporaryFolder } from '../interchange/exampleDataset.ts';
import { readDataset } from '../interchange/readDataset.ts';
import { buildDemoDataset, type DemoDataset } from './build.ts';
import { distinctSlices } from './testing/slices.ts';
import { writeDataset } from './writeDataset.ts';

const DATASET = buildDemoDataset('standard');
const { records } = DATASET;
const MODELS = [...records.model];

test('the importer finds no fault in the demo dataset', async () => {
  expect(await importFaults(DATASET)).toBe('no faults');
});

test('the importer finds no fault in the large dataset', async () => {
  expect(await importFaults(buildDemoDataset('large'))).toBe('no faults');
});

test('the same bytes come out every time', () => {
  for (const size of ['standard', 'large'] as const) {
    const [one, other] = [buildDemoDataset(size), buildDemoDataset(size)];
    expect(JSON.stringify(spread(one))).toBe(JSON.stringify(spread(other)));
    expect(JSON.stringify(spread(one))).toBe(JSON.stringify(spread(one)));
  }
});

test('three brands sell at least 36 models in twelve series', () => {
  expect([...records.brand]).toHaveLength(3);
  expect([...records.series]).toHaveLength(12);
  expect(MODELS.length).toBeGreaterThanOrEqual(36);
  const bySeries = Map.groupBy(MODELS, ({ brand, series }) => `${brand} ${series}`);
  expect([...bySeries].filter(([, models]) => models.length < 3)).toEqual([]);
});

test('every body style and every kind of powertrain is there', () => {
  expect(new Set(MODELS.map((model) => model.bodyStyle)).size).toBe(9);
  expect(new Set(MODELS.map(({ technicalData }) => technicalData.powertrain.kind)).size).toBe(6);
});

test('markets span the continents, currency exponents and writing directions', () => {
  const markets = [...records.market];
  expect(markets.length).toBeGreaterThanOrEqual(14);
  const continents = new Set(markets.map(({ timeZone }) => timeZone.split('/')[0]));
  expect(continents).toEqual(new Set(['Africa', 'America', 'Asia', 'Australia', 'Europe']));
  const exponents = new Set(
    markets.map(({ currency }) => {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency });
      return format.resolvedOptions().maximumFractionDigits;
    }),
  );
  expect(exponents).toEqual(new Set([0, 2, 3]));
  expect(markets.some(({ locales }) => locales[0]?.startsWith('ar'))).toBe(true);
});

test('each model has at least a hundred options in fifteen families, wherever it is sold', () => {
  const poor = distinctSlices(DATASET).filter(({ offered, families }) => {
    const options = [...offered.values()].filter((item) => !('contents' in item));
    return options.length < 100 || families.length < 15;
  });
  expect(poor.map(({ model, market }) => `${model.code} in ${market}`)).toEqual([]);
});

test('a package code is never an option code, and type keys are unique', () => {
  const sold = [...records.option, ...records.package].map(({ brand, code }) => `${brand} ${code}`);
  expect(new Set(sold).size).toBe(sold.length);
  expect(new Set(MODELS.map(({ code }) => code)).size).toBe(MODELS.length);
});

test('some packages hold packages', () => {
  const packages = new Set([...records.package].map(({ brand, code }) => `${brand} ${code}`));
  const nested = [...records.package].filter(({ brand, contents }) =>
    contents.some((code) => packages.has(`${brand} ${code}`)),
  );
  expect(new Set(nested.map(({ brand }) => brand)).size).toBe(3);
});

test('models, options and rules come and go on dates', () => {
  const dated = [records.model, records.option, records.rule].map((list) =>
    [...list].filter(({ scopes }) => scopes?.some(({ from, to }) => (from ?? to) !== undefined)),
  );
  for (const list of dated) expect(list.length).toBeGreaterThanOrEqual(3);
});

test('what can be seen says how it looks', () => {
  const roleOf = new Map([...records.family].map((family) => [keyOf(family), family.role]));
  const unseen = [...records.option].filter(({ brand, family, appearance }) => {
    switch (roleOf.get(keyOf({ brand, code: family }))) {
      case 'PAINT':
      case 'ROOF_PAINT':
        return appearance?.hex === undefined || appearance.finish === undefined;
      case 'WHEELS':
        return appearance?.wheel === undefined;
      case 'UPHOLSTERY':
      case 'TRIM':
        return appearance?.hex === undefined || appearance.material === undefined;
      default:
        return false;
    }
  });
  expect(unseen).toEqual([]);
  const features = [...records.option].flatMap(({ appearance }) => appearance?.features ?? []);
  expect(new Set(features).size).toBe(7);
});

test('the large dataset offers sixty models of each brand in forty markets', () => {
  const { records: large } = buildDemoDataset('large');
  expect([...large.market]).toHaveLength(40);
  const models = [...large.model];
  for (const { code } of large.brand) {
    expect(models.filter(({ brand }) => brand === code)).toHaveLength(60);
  }
  const offers = models.reduce((sum, { scopes }) => sum + (scopes?.[0]?.markets?.length ?? 0), 0);
  expect(offers).toBe(7200);
});

async function importFaults(dataset: DemoDataset): Promise<string> {
  await using folder = await temporaryFolder();
  await writeDataset(dataset, folder.path);
  const reading = await readDataset(folder.path);
  if (reading.kind === 'faulty') return renderFaults(reading.faults);
  await reading.dataset[Symbol.asyncDispose]();
  return 'no faults';
}

function spread({ records: all }: DemoDataset): Record<string, readonly unknown[]> {
  return Object.fromEntries(Object.entries(all).map(([type, list]) => [type, [...list]]));
}

function keyOf({ brand, code }: { readonly brand: string; readonly code: string }): string {
  return `${brand} ${code}`;
}
