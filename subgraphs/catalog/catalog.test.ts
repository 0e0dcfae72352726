import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCatalog, type TestCatalog } from './testing/testCatalog.ts';
import { ALBA } from './testing/records.ts';

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await openTestCatalog();
  await catalog.stage(1, ALBA);
});
afterAll(() => catalog[Symbol.asyncDispose]());

it('a market tells its currency, its time zone and its locales, named in the asked locale', async () => {
  const query = '{ market(code: "DE") { name countryCode currencyCode timeZone locales } }';
  const { data, errors } = await catalog.ask(query, {}, { locales: ['fr', 'de-AT'] });
  expect(errors).toEqual([]);
  expect(data).toEqual({
    market: {
      name: 'Deutschland',
      countryCode: 'DE',
      currencyCode: 'EUR',
      timeZone: 'Europe/Berlin',
      locales: ['de-DE', 'en-GB'],
    },
  });
});

it('a model is found with its series, families, options, packages and standard equipment', async () => {
  const { data, errors } = await catalog.ask(`{
    market(code: "DE") { models(search: "hundert") { totalCount nodes {
      code name modelYear bodyStyle effectiveFrom
      brand { code name }
      series { code name }
      technicalData { powertrain { kind powerKw gears } dimensions { lengthMm } battery { netKwh } }
      families { code cardinality role options { code name } }
      packages { code contents { code package { contents { code } } } option { family { code } } }
      standardEquipment { code }
    } } }
  }`);
  expect(errors).toEqual([]);
  expect(data.market.models).toEqual({
    totalCount: 1,
    nodes: [
      {
        code: 'A100',
        name: 'Alba 100',
        modelYear: 2026,
        bodyStyle: 'SEDAN',
        effectiveFrom: null,
        brand: { code: 'alba', name: 'Alba' },
        series: { code: 'a', name: 'A Series' },
        technicalData: {
          powertrain: { kind: 'COMBUSTION', powerKw: 110.5, gears: null },
          dimensions: { lengthMm: 4300 },
          battery: null,
        },
        families: [
          {
            code: 'PAINTS',
            cardinality: 'EXACTLY_ONE',
            role: 'PAINT',
            options: [
              { code: 'WHITE', name: 'White' },
              { code: 'RED', name: 'Red' },
              { code: 'GOLD', name: 'Gold' },
            ],
          },
          {
            code: 'WHEELS',
            cardinality: 'ONE_OR_NONE',
            role: 'WHEELS',
            options: [{ code: 'W17', name: 'Option W17' }],
          },
          {
            code: 'PACKS',
            cardinality: 'ANY',
            role: 'PACKAGE',
            options: [
              { code: 'TOUR', name: 'Package TOUR' },
              { code: 'WINTER', name: 'Package WINTER' },
            ],
          },
          {
            code: 'EQUIP',
            cardinality: 'ANY',
            role: 'EQUIPMENT',
            options: [
              { code: 'HEAT', name: 'Option HEAT' },
              { code: 'HOOK', name: 'Option HOOK' },
            ],
          },
        ],
        packages: [
          {
            code: 'TOUR',
            contents: [
              { code: 'WINTER', package: { contents: [{ code: 'HEAT' }] } },
              { code: 'HOOK', package: null },
            ],
            option: { family: { code: 'PACKS' } },
          },
          {
            code: 'WINTER',
            contents: [{ code: 'HEAT', package: null }],
            option: { family: { code: 'PACKS' } },
          },
        ],
        standardEquipment: [{ code: 'WHITE' }, { code: 'W17' }],
      },
    ],
  });
});
