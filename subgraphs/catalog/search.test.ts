import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthoredRecords } from '../../schema/interchange/memoryDataset.ts';
import { openTestCatalog, type TestCatalog } from './testing/testCatalog.ts';
import { figures, GERMANY, model, series, UNITED_STATES } from './testing/records.ts';

/** Two brands; some figures are missing, some equal, and one name is spelt with accents. */
const RECORDS: AuthoredRecords = {
  brand: [
    { code: 'alba', name: 'Alba' },
    { code: 'skoda', name: 'Škoda' },
  ],
  market: [GERMANY, UNITED_STATES],
  series: [
    series('a', 1),
    series('b', 2),
    { brand: 'skoda', code: 'a', name: { en: 'Octavia', de: 'Octavia Reihe' } },
  ],
  model: [
    model('A1', { modelYear: 2025, technicalData: figures({ powerKw: 100, lengthMm: 4000 }) }),
    model('A2', { modelYear: 2026, technicalData: figures({ powerKw: 100, seats: 5 }) }),
    model('A3', { modelYear: 2026, technicalData: figures({ powerKw: 150.5, drivetrain: 'ALL' }) }),
    model('A4', { bodyStyle: 'WAGON', technicalData: figures({}) }),
    model('B1', {
      series: 'b',
      bodyStyle: 'SUV',
      modelYear: 2026,
      technicalData: figures({ kind: 'BATTERY_ELECTRIC', powerKw: 200, rangeKm: 500.5 }),
    }),
    model('B2', {
      series: 'b',
      bodyStyle: 'SUV',
      scopes: [{ markets: ['DE'], to: '2026-01-01' }],
      technicalData: figures({ kind: 'HYBRID' }),
    }),
    model('S1', {
      brand: 'skoda',
      name: { en: 'Škoda Octavia 100% RS', de: 'Škoda Octavia Kombi' },
      bodyStyle: 'WAGON',
      modelYear: 2024,
      technicalData: figures({ powerKw: 180, rangeKm: 40, seats: 5 }),
    }),
  ],
};

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await openTestCatalog();
  await catalog.stage(1, RECORDS);
});
afterAll(() => catalog[Symbol.asyncDispose]());

const SEARCH = `query ($market: ID! = "DE", $filter: ModelFilter, $search: String, $sort: ModelSort, $first: Int! = 20, $after: String) {
  market(code: $market) {
    models(filter: $filter, search: $search, sort: $sort, first: $first, after: $after) {
      totalCount
      edges { cursor node { code } }
      nodes { code }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      facets { field values { value label count } }
    }
  }
}`;

async function search(variables: Readonly<Record<string, unknown>>, locales = ['en']) {
  const { data, errors } = await catalog.ask(SEARCH, variables, { locales });
  expect(errors).toEqual([]);
  return data.market.models;
}

async function codesOf(variables: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { nodes } = await search(variables);
  return nodes.map(({ code }: { code: string }) => code);
}

describe('a search for models', () => {
  it('gives those that are offered in the market today, by name', async () => {
    expect(await codesOf({})).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'S1']);
    expect(await codesOf({ market: 'US' })).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'S1']);
  });

  it('gives those of another day when asked', async () => {
    const filter = { orderDate: '2025-12-31' };
    expect(await codesOf({ filter })).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'S1']);
    expect(await codesOf({ filter, market: 'US' })).not.toContain('B2');
  });

  it.each([
    [{ brands: ['skoda'] }, ['S1']],
    [{ bodyStyles: ['WAGON', 'SUV'] }, ['A4', 'B1', 'S1']],
    [{ powertrains: ['BATTERY_ELECTRIC'] }, ['B1']],
    [{ drivetrains: ['ALL'] }, ['A3']],
    [{ modelYears: [2024, 2025] }, ['A1', 'S1']],
    [{ powerKw: { min: 100, max: 151 } }, ['A1', 'A2', 'A3']],
    [{ powerKw: { max: 150 } }, ['A1', 'A2']],
    [{ seats: { min: 5, max: 5 } }, ['A2', 'S1']],
    [{ lengthMm: { max: 4000 } }, ['A1']],
    [{ rangeKm: { min: 41 } }, ['B1']],
    [{ bodyStyles: ['WAGON'], brands: ['alba'] }, ['A4']],
    [{ brands: [] }, []],
    [{ brands: ['nobody'] }, []],
  ])('with the filter %j gives %j', async (filter, codes) => {
    expect(await codesOf({ filter })).toEqual(codes);
  });

  it('filters by a series of one brand, though another has one of the same code', async () => {
    const { data } = await catalog.ask('{ brand(code: "skoda") { series { id name } } }');
    expect(data.brand.series).toEqual([{ id: expect.any(String), name: 'Octavia' }]);
    expect(await codesOf({ filter: { series: [data.brand.series[0].id] } })).toEqual(['S1']);
  });

  it.each([
    ['skoda', ['S1'], "the brand's name without its accent"],
    ['ŠKODA octavia', ['S1'], 'words of brand and series'],
    ['kombi', ['S1'], 'a name in another locale than the asked one'],
    ['reihe skoda', ['S1'], "the series' name in another locale"],
    ['series b1 alba', ['B1'], 'words of several names, in any order'],
    ['b1', ['B1'], 'a type key'],
    ['100%', ['S1'], 'a percent sign as itself'],
    ['a_', [], 'an underscore as itself'],
    [String.raw`\ `, [], 'a backslash as itself'],
    ["'; drop table", [], 'SQL as words'],
    ['   ', ['A1', 'A2', 'A3', 'A4', 'B1', 'S1'], 'nothing'],
  ])('for %j finds %j: %s', async (words, codes) => {
    expect(await codesOf({ search: words })).toEqual(codes);
  });

  it.each([
    ['NAME', 'DESC', ['S1', 'B1', 'A4', 'A3', 'A2', 'A1']],
    ['POWER', 'ASC', ['A1', 'A2', 'A3', 'S1', 'B1', 'A4']],
    ['POWER', 'DESC', ['B1', 'S1', 'A3', 'A1', 'A2', 'A4']],
    ['MODEL_YEAR', 'DESC', ['A2', 'A3', 'B1', 'A1', 'S1', 'A4']],
    ['RANGE', 'DESC', ['B1', 'S1', 'A1', 'A2', 'A3', 'A4']],
    ['LENGTH', 'ASC', ['A1', 'A2', 'A3', 'A4', 'B1', 'S1']],
  ])('sorted by %s %s puts models without the figure last', async (by, direction, codes) => {
    expect(await codesOf({ sort: { by, direction } })).toEqual(codes);
  });
});

describe('pages', () => {
  it.each([
    ['NAME', 'ASC'],
    ['NAME', 'DESC'],
    ['POWER', 'ASC'],
    ['POWER', 'DESC'],
    ['MODEL_YEAR', 'DESC'],
    ['RANGE', 'ASC'],
  ])('by %s %s give every model once, over equal and missing figures', async (by, direction) => {
    const sort = { by, direction };
    const all = await codesOf({ sort });
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await search({ sort, first: 1, after });
      expect(totalCount).toBe(all.length);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      paged.push(nodes[0].code);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
  });

  it('begin behind any edge, and say where they begin and end', async () => {
    const { edges, pageInfo } = await search({ first: 3 });
    expect(pageInfo).toMatchObject({
      startCursor: edges[0].cursor,
      endCursor: edges[2].cursor,
      hasNextPage: true,
    });
    expect(await codesOf({ after: edges[1].cursor })).toEqual(['A3', 'A4', 'B1', 'S1']);
  });

  it('of nothing are empty', async () => {
    expect(await search({ search: 'nothing of the kind' })).toEqual({
      totalCount: 0,
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      facets: ['BRAND', 'SERIES', 'BODY_STYLE', 'POWERTRAIN', 'DRIVETRAIN', 'MODEL_YEAR'].map(
        (field) => ({ field, values: [] }),
      ),
    });
  });

  it('can be asked for in several markets at once', async () => {
    const { data, sqlStatements } = await catalog.ask(
      '{ markets { code models(first: 2) { totalCount nodes { code } } } }',
    );
    expect(data.markets).toEqual([
      { code: 'DE', models: { totalCount: 6, nodes: [{ code: 'A1' }, { code: 'A2' }] } },
      { code: 'US', models: { totalCount: 6, nodes: [{ code: 'A1' }, { code: 'A2' }] } },
    ]);
    expect(sqlStatements).toHaveLength(2);
  });
});

describe('facets', () => {
  async function facet(field: string, variables: Readonly<Record<string, unknown>>) {
    const { facets } = await search(variables);
    const found = facets.find((facet: { field: string }) => facet.field === field);
    return found.values.map((counted: { value: string; count: number }) => [
      counted.value,
      counted.count,
    ]);
  }

  it('count what there is, the most frequent first, and years from the newest on', async () => {
    expect(await facet('BODY_STYLE', {})).toEqual([
      ['SEDAN', 3],
      ['WAGON', 2],
      ['SUV', 1],
    ]);
    expect(await facet('MODEL_YEAR', {})).toEqual([
      ['2026', 3],
      ['2025', 1],
      ['2024', 1],
    ]);
    expect(await facet('DRIVETRAIN', {})).toEqual([['ALL', 1]]);
  });

  it('keep the other values of a field that is filtered, under all other conditions', async () => {
    const filter = { bodyStyles: ['WAGON'], brands: ['alba'] };
    expect(await facet('BODY_STYLE', { filter })).toEqual([
      ['SEDAN', 3],
      ['WAGON', 1],
      ['SUV', 1],
    ]);
    expect(await facet('BRAND', { filter })).toEqual([
      ['alba', 1],
      ['skoda', 1],
    ]);
    expect(await facet('MODEL_YEAR', { filter })).toEqual([]);
    expect(await facet('BRAND', { search: 'octavia' })).toEqual([['skoda', 1]]);
  });

  it('of years are numbers still where texts are filtered beside them', async () => {
    const filter = { modelYears: [2026], bodyStyles: ['SEDAN'], brands: ['alba'] };
    expect(await facet('MODEL_YEAR', { filter })).toContainEqual(['2026', expect.any(Number)]);
  });

  it('of series can be filtered by as they are, and then count as many models', async () => {
    const { facets } = await search({});
    const counted = facets.find((facet: { field: string }) => facet.field === 'SERIES').values;
    expect(
      counted.map(({ label, count }: { label: string; count: number }) => [label, count]),
    ).toEqual([
      ['A Series', 4],
      ['B Series', 1],
      ['Octavia', 1],
    ]);
    for (const { value, count } of counted) {
      const filter = { series: [value] };
      expect((await search({ filter })).totalCount).toBe(count);
      expect(await facet('SERIES', { filter })).toHaveLength(3);
    }
  });

  it("are called in the asked locale, else in the market's", async () => {
    const labels = async (locales: string[]) => {
      const { facets } = await search({ filter: { brands: ['skoda'] } }, locales);
      return facets.flatMap(({ field, values }: { field: string; values: { label: string }[] }) =>
        ['BODY_STYLE', 'SERIES'].includes(field) ? values.map(({ label }) => label) : [],
      );
    };
    expect(await labels(['en'])).toEqual(['Octavia', 'Estate']);
    expect(await labels(['fr-CA'])).toEqual(['Octavia Reihe', 'Break']);
    expect(await labels([])).toEqual(['Octavia Reihe', 'Kombi']);
  });
});
