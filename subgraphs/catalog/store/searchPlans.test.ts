import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queryable } from '../../shared/postgres/database.ts';
import type { ModelSort } from '../domain/cursor.ts';
import { parseSearch } from '../domain/search.ts';
import { openTestCatalog, type TestCatalog } from '../testing/testCatalog.ts';
import { GERMANY, model, series } from '../testing/records.ts';
import { loadMarketBrands } from './loadMarketBrands.ts';
import { searchModels, type SearchAnswer } from './searchModels.ts';

const MODELS = 6_000;
/** PostgreSQL compiles a statement that it thinks dearer, which takes longer than to run it. */
const JIT_ABOVE_COST = 100_000;

const NOW = '2026-07-01T10:00:00.000Z';
const MARKET = { ...GERMANY, countryCode: 'DE', currencyCode: 'EUR' };

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await openTestCatalog();
  await catalog.stage(1, {
    brand: [{ code: 'alba', name: 'Alba' }],
    market: [GERMANY],
    series: [series('a')],
    model: Array.from({ length: MODELS }, (_, index) => model(`M${index}`)),
  });
});
afterAll(() => catalog[Symbol.asyncDispose]());

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Total Cost': number;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
}

/** The plan's nodes, as PostgreSQL really ran the statement. */
async function planOf(run: (database: Queryable) => Promise<unknown>): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  const collect = (node: Node): void => {
    nodes.push(node);
    node.Plans?.forEach(collect);
  };
  await run({
    query: async (text, values) => {
      const [row] = await catalog.database.query<{
        readonly 'QUERY PLAN': readonly { readonly Plan: Node }[];
      }>(`explain (analyze, format json) ${text}`, values);
      row?.['QUERY PLAN'].forEach(({ Plan }) => collect(Plan));
      return [];
    },
  });
  expect(nodes.length).toBeGreaterThan(0);
  return nodes;
}

function search(part: SearchAnswer['part'], sort: Partial<ModelSort> = {}, first = 20) {
  const parsed = parseSearch({ first, sort }, MARKET, NOW);
  return planOf((database) => searchModels(database, [1], [{ search: parsed, part }]));
}

function mostRows(nodes: readonly Node[]): number {
  return Math.max(...nodes.map((node) => node['Actual Rows'] * node['Actual Loops']));
}

describe('a market of thousands of models', () => {
  it.each(['ASC', 'DESC'] as const)(
    'gives a page by name %s by reading no more models than the page has',
    async (direction) => {
      const nodes = await search('page', { by: 'NAME', direction });
      expect(nodes.map((node) => node['Index Name'])).toContain('model_offer_by_name');
      expect(mostRows(nodes)).toBeLessThan(100);
    },
  );

  it('is read once to count it, and once to count its facets', async () => {
    for (const part of ['count', 'facets'] as const) {
      const nodes = await search(part);
      const full = nodes.filter((node) => node['Actual Rows'] * node['Actual Loops'] >= MODELS);
      expect(full).toHaveLength(1);
    }
  });

  it.each(['page', 'count', 'facets'] as const)(
    'has a plan for its %s that PostgreSQL does not compile',
    async (part) => {
      const [top] = await search(part, { by: 'POWER' });
      expect(top?.['Total Cost']).toBeLessThan(JIT_ABOVE_COST);
    },
  );

  it('tells its brands from one model of each', async () => {
    const keys = [{ market: 'DE', day: '2026-07-01' }];
    const nodes = await planOf((database) => loadMarketBrands(database, [1], keys));
    expect(mostRows(nodes)).toBeLessThan(10);
  });
});
