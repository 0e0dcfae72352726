import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelId } from '../shared/ids/modelId.ts';
import { openTestCatalog, type TestCatalog } from './testing/testCatalog.ts';
import { ALBA } from './testing/records.ts';

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await openTestCatalog();
  await catalog.stage(1, ALBA);
});
afterAll(() => catalog[Symbol.asyncDispose]());

describe('a client that asks for what there is not', () => {
  it.each([
    ['{ market(code: "de") { code } }', 'UNKNOWN_MARKET', "Did you mean 'DE'? Known: DE, US."],
    ['{ market(code: "") { code } }', 'UNKNOWN_MARKET', "got ''. Known: DE, US."],
    ['{ brand(code: "Alba") { code } }', 'UNKNOWN_BRAND', "Did you mean 'alba'? Known: alba."],
    ['{ model(id: "A100") { code } }', 'MALFORMED_ID', 'Ids are opaque: take them from answers.'],
    [
      `{ model(id: "${modelId({ market: 'DE', model: 'A10' })}") { code } }`,
      'UNKNOWN_MODEL',
      "got type key 'A10'. Did you mean 'A100'?",
    ],
    [
      `{ model(id: "${modelId({ market: 'AT', model: 'A100' })}") { code } }`,
      'UNKNOWN_MODEL',
      "got market 'AT'. Known: DE, US.",
    ],
  ])('%s gets null, %s and a hint', async (query, code, hint) => {
    const { data, errors } = await catalog.ask(query);
    expect(Object.values(data)).toEqual([null]);
    expect(errors).toEqual([{ code, message: expect.stringContaining(hint) as string }]);
  });

  it('gets as many statements for a hundred unknown models as for one', async () => {
    const model = (index: number): string =>
      `m${index}: model(id: "${modelId({ market: 'DE', model: `Z${index}` })}") { code }`;
    const fields = Array.from({ length: 100 }, (_, index) => model(index));
    const many = await catalog.ask(`{ ${fields.join(' ')} }`);
    expect(many.errors).toHaveLength(100);
    expect(many.sqlStatements).toHaveLength(
      (await catalog.ask(`{ ${model(0)} }`)).sqlStatements.length,
    );
  });
});

describe('a client whose arguments are out of range or form', () => {
  it.each([
    ['models(first: 0) { totalCount }', 'from 1 to 100, got 0'],
    ['models(first: 101) { totalCount }', 'from 1 to 100, got 101'],
    ['models(after: "2") { totalCount }', "'after' to be a cursor of an earlier page, got '2'"],
    ['models(filter: { orderDate: "31.12.2026" }) { totalCount }', "got '31.12.2026'"],
    ['models(filter: { series: ["a"] }) { totalCount }', "series ids as 'Series.id' gives them"],
    ['models(filter: { seats: { min: 9, max: 2 } }) { totalCount }', "'min' not above 'max'"],
  ])('market { %s } is told what was expected', async (field, hint) => {
    const { errors } = await catalog.ask(`{ market(code: "DE") { ${field} } }`);
    expect(errors).toEqual([
      { code: 'MALFORMED_ARGUMENT', message: expect.stringContaining(hint) as string },
    ]);
  });

  it.each([
    'families { options(orderDate: "2026-13-01") { code } }',
    'packages(orderDate: "today") { code }',
    'standardEquipment(orderDate: "") { code }',
  ])('model { %s } is told how a day is written', async (field) => {
    const { errors } = await catalog.ask(`query ($id: ID!) { model(id: $id) { ${field} } }`, {
      id: modelId({ market: 'DE', model: 'A100' }),
    });
    expect(errors[0]).toEqual({
      code: 'MALFORMED_ARGUMENT',
      message: expect.stringContaining("a calendar day as YYYY-MM-DD, e.g. '2026-07-01'") as string,
    });
  });

  it('and who repeats a cursor under another sort is told of both', async () => {
    const { data } = await catalog.ask(
      '{ market(code: "DE") { models(first: 1) { pageInfo { endCursor } } } }',
    );
    const { errors } = await catalog.ask(
      `query ($after: String) { market(code: "DE") {
         models(after: $after, sort: { by: POWER }) { totalCount } } }`,
      { after: data.market.models.pageInfo.endCursor },
    );
    expect(errors[0]?.message).toContain('sorted by POWER ASC, got one sorted by NAME ASC');
  });

  it('and whose search holds anything at all is safe', async () => {
    const searches = ["' or 1=1 --", '\0', '%', '_', '\\', '$1', '\u{1F697}', '\uD800', '{}'];
    for (const search of searches) {
      const { data, errors } = await catalog.ask(
        'query ($search: String) { market(code: "DE") { models(search: $search) { totalCount } } }',
        { search },
      );
      expect([search, errors]).toEqual([search, []]);
      expect(data.market.models.totalCount).toBe(search === '\0' ? 2 : 0);
    }
  });
});

describe('a data version that nobody issued', () => {
  it('is empty', async () => {
    const { data, errors } = await catalog.ask('{ brands { code } }', {}, { dataVersion: '4711' });
    expect([data, errors]).toEqual([{ brands: [] }, []]);
  });
});
