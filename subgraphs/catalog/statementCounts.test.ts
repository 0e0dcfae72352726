import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthoredRecords } from '../../schema/interchange/memoryDataset.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { openTestCatalog, type TestCatalog } from './testing/testCatalog.ts';
import { ALBA, model, series, standard } from './testing/records.ts';

const CODES = Array.from({ length: 60 }, (_, index) => `M${String(index).padStart(2, '0')}`);

/** Sixty models of two series, with all that the brand has. */
const RECORDS: AuthoredRecords = {
  ...ALBA,
  series: [series('a'), series('b')],
  model: CODES.map((code, index) => model(code, { series: index % 2 === 0 ? 'a' : 'b' })),
  standard: CODES.map((code) => standard(code, ['WHITE'])),
};

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await openTestCatalog();
  await catalog.stage(1, RECORDS);
});
afterAll(() => catalog[Symbol.asyncDispose]());

/** The table that each statement reads first, which is what it is for. */
function tablesOf(statements: readonly string[]): string[] {
  return statements.map((text) => /catalog\.(\w+)/.exec(text)?.[1] ?? 'none').sort();
}

const MODEL = `
  id name brand { name } series { name }
  market { name }
  technicalData { powertrain { kind } }
  families { code options { code name family { code } package { contents { code package { code } } } } }
  packages { code contents { code family { name } } option { code } }
  standardEquipment { code family { name } }`;

describe('the number of statements', () => {
  it('is the same for a page of 5 and of 50 models in full, one a table', async () => {
    const query = `query ($first: Int!) { market(code: "DE") { models(first: $first) { nodes { ${MODEL} } } } }`;
    const few = await catalog.ask(query, { first: 5 });
    await catalog.restart();
    const many = await catalog.ask(query, { first: 50 });
    expect(few.data.market.models.nodes).toHaveLength(5);
    expect(many.data.market.models.nodes).toHaveLength(50);
    expect(many.data.market.models.nodes[49].standardEquipment).toEqual([
      { code: 'WHITE', family: { name: 'Family PAINTS' } },
    ]);
    const tables = [
      'brand',
      'family',
      'market',
      'model_offer',
      'option_scope',
      'series',
      'standard',
    ];
    expect(tablesOf(few.sqlStatements)).toEqual(tables);
    expect(tablesOf(many.sqlStatements)).toEqual(tablesOf(few.sqlStatements));
  });

  it('does not grow with the parts of a search that are asked for', async () => {
    const page = await catalog.ask('{ market(code: "DE") { models { nodes { code } } } }');
    const all = await catalog.ask(
      '{ market(code: "DE") { models { totalCount nodes { code } pageInfo { endCursor } edges { cursor node { code } } facets { field values { value count } } } } }',
    );
    expect(page.sqlStatements).toHaveLength(2);
    // Facets call brands and series by their names.
    expect(all.sqlStatements).toHaveLength(4);
  });

  it('is the same for 5 and 50 configurations that another service refers to', async () => {
    const ask = async (count: number) => {
      await catalog.restart();
      return catalog.entities(
        CODES.slice(0, count).map((code) => ({
          __typename: 'Configuration',
          id: configurationId({
            market: 'DE',
            model: code,
            orderDate: '2026-07-01',
            chosen: ['RED'],
            filled: ['HEAT'],
          }),
        })),
        '... on Configuration { model { name brand { name } } items { origin option { name family { name } } } }',
      );
    };
    const [few, many] = [await ask(5), await ask(50)];
    expect(many.data._entities[49].items).toHaveLength(2);
    expect(many.sqlStatements).toHaveLength(few.sqlStatements.length);
    expect(new Set(tablesOf(many.sqlStatements)).size).toBe(many.sqlStatements.length);
  });

  it('is the same for options, families and packages of one model and of many', async () => {
    const ask = (count: number) =>
      catalog.entities(
        CODES.slice(0, count).flatMap((model) => [
          { __typename: 'Option', id: memberId('O1', { market: 'DE', model, code: 'RED' }) },
          { __typename: 'Family', id: memberId('F1', { market: 'DE', model, code: 'PAINTS' }) },
          { __typename: 'Package', id: memberId('P1', { market: 'DE', model, code: 'TOUR' }) },
        ]),
        '... on Option { name family { code } } ... on Family { options { code } } ... on Package { contents { code } }',
      );
    await catalog.restart();
    const few = await ask(1);
    await catalog.restart();
    const many = await ask(50);
    expect(many.data._entities).not.toContain(null);
    expect(tablesOf(many.sqlStatements)).toEqual(['family', 'market', 'model', 'option_scope']);
    expect(many.sqlStatements).toHaveLength(few.sqlStatements.length);
    // What a dataset version says never changes: nothing is read twice.
    const { data, sqlStatements } = await ask(50);
    expect(sqlStatements).toEqual([]);
    expect(data).toEqual(many.data);
  });

  it('is that of the new ones alone where some models were asked for before', async () => {
    const ask = (count: number) =>
      catalog.entities(
        CODES.slice(0, count).map((model) => ({
          __typename: 'Option',
          id: memberId('O1', { market: 'DE', model, code: 'RED' }),
        })),
        '... on Option { name }',
      );
    await catalog.restart();
    const few = await ask(5);
    const many = await ask(50);
    expect(tablesOf(many.sqlStatements)).toEqual(tablesOf(few.sqlStatements));
    expect(new Set(many.data._entities.map(({ name }: { name: string }) => name)).size).toBe(1);
  });
});
