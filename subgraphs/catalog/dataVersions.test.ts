import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthoredRecords } from '../../schema/interchange/memoryDataset.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { intake } from './records.ts';
import { openTestCatalog, type TestCatalog } from './testing/testCatalog.ts';
import { family, GERMANY, model, option, series, UNITED_STATES } from './testing/records.ts';

const MAKER: AuthoredRecords = {
  brand: [{ code: 'alba', name: 'Alba' }],
  market: [{ ...GERMANY, name: { en: 'Germany (maker)' } }],
  series: [series('a', 1)],
  model: [model('A1'), model('SAME', { name: { en: 'The maker says so' } })],
  family: [family('EQUIP')],
  option: [
    option('HEAT', 'EQUIP', { name: { en: 'Warm seats', de: 'Sitzheizung' } }),
    option('HOOK', 'EQUIP', { name: { en: 'Tow hook' } }),
  ],
};

/** Knows the same brand by another name, and a model of the same type key. */
const AGENCY: AuthoredRecords = {
  brand: [
    { code: 'alba', name: 'ALBA MOTORS' },
    { code: 'boreal', name: 'Boreal' },
  ],
  market: [{ ...GERMANY, name: { en: 'Germany (agency)' } }, UNITED_STATES],
  series: [
    { brand: 'alba', code: 'a', name: { en: 'ALBA A' } },
    { brand: 'boreal', code: 'x', name: { en: 'X' } },
  ],
  model: [
    model('E1'),
    model('SAME', { name: { en: 'The agency says so' } }),
    model('X1', { brand: 'boreal', series: 'x', scopes: [{ markets: ['US'] }] }),
  ],
};

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await openTestCatalog();
  await catalog.stage(1, MAKER, 'maker');
  await catalog.stage(2, AGENCY, 'agency');
  // The maker drops an option and a model, and calls the other option something else.
  await catalog.stage(
    3,
    {
      ...MAKER,
      model: [model('A1')],
      option: [option('HEAT', 'EQUIP', { name: { en: 'Heated seats' } })],
    },
    'maker',
  );
});
afterAll(() => catalog[Symbol.asyncDispose]());

describe('where several datasets know the same thing', () => {
  const QUERY = `{
    brands { code name series { name } }
    markets { code name brands { code } models { totalCount nodes { code name } } }
  }`;

  it('the first in the data version wins', async () => {
    const { data } = await catalog.ask(QUERY, {}, { dataVersion: '1.2' });
    expect(data.brands).toEqual([
      { code: 'alba', name: 'Alba', series: [{ name: 'A Series' }] },
      { code: 'boreal', name: 'Boreal', series: [{ name: 'X' }] },
    ]);
    expect(data.markets[0]).toEqual({
      code: 'DE',
      name: 'Germany (maker)',
      brands: [{ code: 'alba' }],
      models: {
        totalCount: 3,
        nodes: [
          { code: 'A1', name: 'Alba A1' },
          { code: 'E1', name: 'Alba E1' },
          { code: 'SAME', name: 'The maker says so' },
        ],
      },
    });
  });

  it('the other order gives the other answer', async () => {
    const { data } = await catalog.ask(QUERY, {}, { dataVersion: '2.1' });
    expect(data.brands[0]).toEqual({
      code: 'alba',
      name: 'ALBA MOTORS',
      series: [{ name: 'ALBA A' }],
    });
    expect(data.markets[0].name).toBe('Germany (agency)');
    expect(data.markets[0].models.nodes[2]).toEqual({ code: 'SAME', name: 'The agency says so' });
  });

  it('a type key is one model, whichever way it is asked for', async () => {
    for (const [dataVersion, name] of [
      ['1.2', 'The maker says so'],
      ['2.1', 'The agency says so'],
    ] as const) {
      const id = modelId({ market: 'DE', model: 'SAME' });
      const { data } = await catalog.ask(
        'query ($id: ID!) { model(id: $id) { name } }',
        { id },
        { dataVersion },
      );
      expect(data.model.name).toBe(name);
    }
    // The maker does not sell it in the United States, so the agency's word does not count there.
    const { data } = await catalog.ask(
      '{ market(code: "US") { models { nodes { code } facets { values { count } } } } }',
      {},
      { dataVersion: '1.2' },
    );
    expect(data.market.models.nodes).toEqual([{ code: 'E1' }, { code: 'X1' }]);
  });

  it('a model has the options of its own dataset only', async () => {
    const { data } = await catalog.ask(
      '{ market(code: "DE") { models { nodes { code families { options { code } } } } } }',
      {},
      { dataVersion: '1.2' },
    );
    const families = data.market.models.nodes.map(
      ({ code, families }: { code: string; families: unknown[] }) => [code, families.length],
    );
    expect(families).toEqual([
      ['A1', 1],
      ['E1', 0],
      ['SAME', 1],
    ]);
  });

  it('a market without a model of its own dataset shows those of the others', async () => {
    const { data } = await catalog.ask(
      '{ markets { code brands { code } } }',
      {},
      { dataVersion: '2' },
    );
    expect(data.markets).toEqual([
      { code: 'DE', brands: [{ code: 'alba' }] },
      { code: 'US', brands: [{ code: 'alba' }, { code: 'boreal' }] },
    ]);
  });
});

describe('a request', () => {
  it('sees its own data version and no other', async () => {
    const names = async (dataVersion: string) => {
      const { data } = await catalog.ask(
        '{ market(code: "DE") { models(search: "a1") { nodes { families { options { name } } } } } }',
        {},
        { dataVersion },
      );
      return data.market.models.nodes[0].families[0].options.map(
        ({ name }: { name: string }) => name,
      );
    };
    expect(await names('1.2')).toEqual(['Warm seats', 'Tow hook']);
    expect(await names('3.2')).toEqual(['Heated seats']);
  });

  it('before the first import finds nothing, and is told to import', async () => {
    const { data, errors } = await catalog.ask(
      '{ brands { code } markets { code } market(code: "DE") { code } }',
      {},
      { dataVersion: '' },
    );
    expect(data).toEqual({ brands: [], markets: [], market: null });
    expect(errors).toMatchObject([{ code: 'NO_ACTIVE_DATA' }]);
  });
});

describe('the discontinued options of a saved configuration', () => {
  const car = (model: string, chosen: readonly string[]) => ({
    __typename: 'SavedConfiguration',
    id: 'saved',
    dataVersion: '1.2',
    current: {
      id: configurationId({ market: 'DE', model, orderDate: '2026-07-01', chosen, filled: [] }),
    },
  });
  const SELECTION = '... on SavedConfiguration { discontinuedOptions { code name } }';
  async function discontinued(
    saved: Readonly<Record<string, unknown>>,
    dataVersion = '3.2',
    locales = ['en'],
  ) {
    const { data, errors } = await catalog.entities([saved], SELECTION, { dataVersion, locales });
    expect(errors).toEqual([]);
    return data._entities[0].discontinuedOptions;
  }

  it('are those that are not offered today, called as they were when it was saved', async () => {
    expect(await discontinued(car('A1', ['HEAT', 'HOOK']))).toEqual([
      { code: 'HOOK', name: 'Tow hook' },
    ]);
  });

  it('are none while nothing has changed', async () => {
    expect(await discontinued(car('A1', ['HEAT', 'HOOK']), '1.2')).toEqual([]);
  });

  it('are all of them when the model itself is gone', async () => {
    const saved = { ...car('SAME', ['HEAT', 'HOOK']), dataVersion: '1' };
    expect(await discontinued(saved, '3', ['de'])).toEqual([
      { code: 'HEAT', name: 'Sitzheizung' },
      { code: 'HOOK', name: 'Tow hook' },
    ]);
  });

  it('that no version ever knew are called by their codes', async () => {
    expect(await discontinued(car('A1', ['NEVER']))).toEqual([{ code: 'NEVER', name: 'NEVER' }]);
  });

  it('are unknown where the version it was saved under is no longer kept', async () => {
    expect(await discontinued({ ...car('A1', ['HOOK']), dataVersion: '99.2' })).toBeNull();
    expect(await discontinued({ ...car('A1', ['HOOK']), dataVersion: "1'; --" })).toBeNull();
  });

  it('are unknown where nothing is known of the model, or of the car', async () => {
    expect(await discontinued(car('NOBODY', ['HOOK']))).toBeNull();
    expect(await discontinued({ ...car('A1', []), current: null })).toBeNull();
  });

  it('of many saved configurations take as many statements as those of one', async () => {
    await catalog.restart();
    const one = await catalog.entities([car('A1', ['HOOK'])], SELECTION, { dataVersion: '3.2' });
    await catalog.restart();
    const many = await catalog.entities(
      ['A1', 'SAME', 'E1', 'NOBODY'].flatMap((model) => [
        car(model, ['HOOK']),
        { ...car(model, ['HEAT']), dataVersion: '2' },
        { ...car(model, ['HEAT']), dataVersion: '1' },
      ]),
      SELECTION,
      { dataVersion: '3.2' },
    );
    expect(one.sqlStatements).toHaveLength(4);
    expect(many.sqlStatements).toHaveLength(4);
  });
});

describe('a discarded version', () => {
  it('leaves no row behind, and takes none of another version', async () => {
    await catalog.stage(7, MAKER, 'third');
    const before = await rowCounts(1);
    await intake.discard(catalog.database, 7);
    expect(Object.values(await rowCounts(7)).every((count) => count === 0)).toBe(true);
    expect(await rowCounts(1)).toEqual(before);
    expect(before['option']).toBe(2);
  });

  it('may be one that was never there', async () => {
    await expect(intake.discard(catalog.database, 4711)).resolves.toBeUndefined();
  });

  async function rowCounts(version: number): Promise<Record<string, number>> {
    const tables = await catalog.database.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'catalog' and column_name = 'dataset_version'`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await catalog.database.query<{ count: bigint }>(
        `select count(*) as count from catalog.${name} where dataset_version = $1`,
        [version],
      );
      counts[name] = Number(row?.count);
    }
    expect(Object.keys(counts).length).toBeGreaterThan(9);
    return counts;
  }
});
