import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationId, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { seriesId } from './domain/seriesId.ts';
import { openTestCatalog, type TestCatalog } from './testing/testCatalog.ts';
import { ALBA } from './testing/records.ts';

let catalog: TestCatalog;

beforeAll(async () => {
  catalog = await openTestCatalog();
  await catalog.stage(1, ALBA);
});
afterAll(() => catalog[Symbol.asyncDispose]());

const CAR: ConfigurationKey = {
  market: 'DE',
  model: 'A100',
  orderDate: '2026-07-01',
  chosen: ['HOOK', 'RED', 'TOUR'],
  filled: ['HEAT', 'W17', 'WINTER'],
};

async function configuration(id: string) {
  const { data, errors } = await catalog.ask(
    `query ($id: ID!) { configuration(id: $id) {
       __typename
       ... on Configuration { id orderDate model { code } items { origin option { code } } }
       ... on UserError { message }
       ... on MalformedIdError { canonicalId }
       ... on UnknownModelError { modelId }
       ... on UnknownCodesError { codes }
       ... on OutsideEffectivityError { codes orderDate }
     } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data.configuration;
}

describe('a configuration', () => {
  it('lists its items in the order of families and options, and where each comes from', async () => {
    expect(await configuration(configurationId(CAR))).toEqual({
      __typename: 'Configuration',
      id: configurationId(CAR),
      orderDate: '2026-07-01',
      model: { code: 'A100' },
      items: [
        { origin: 'CHOSEN', option: { code: 'RED' } },
        { origin: 'STANDARD', option: { code: 'W17' } },
        { origin: 'CHOSEN', option: { code: 'TOUR' } },
        { origin: 'FILLED', option: { code: 'WINTER' } },
        { origin: 'FILLED', option: { code: 'HEAT' } },
        { origin: 'CHOSEN', option: { code: 'HOOK' } },
      ],
    });
  });

  it('has an item of its standard equipment as the market and the day have it', async () => {
    const american = { ...CAR, market: 'US', chosen: [], filled: ['W17', 'WHITE'] };
    const { items } = await configuration(configurationId(american));
    // In the United States these wheels are no standard equipment.
    expect(items).toEqual([
      { origin: 'STANDARD', option: { code: 'WHITE' } },
      { origin: 'FILLED', option: { code: 'W17' } },
    ]);
  });

  it('with a typing error in its id is told that it has one', async () => {
    const id = configurationId(CAR).replace('RED', 'RDE');
    expect(await configuration(id)).toMatchObject({
      __typename: 'MalformedIdError',
      canonicalId: null,
      message: expect.stringContaining('its last four characters check the rest') as string,
    });
  });

  it('of a market or model that is not known says what is known instead', async () => {
    const elsewhere = await configuration(configurationId({ ...CAR, market: 'FR' }));
    expect(elsewhere).toEqual({
      __typename: 'UnknownModelError',
      modelId: modelId({ market: 'FR', model: 'A100' }),
      message: "Expected a model in a known market, got market 'FR'. Known: DE, US.",
    });
    const misspelt = await configuration(configurationId({ ...CAR, model: 'A10' }));
    expect(misspelt.message).toContain("Did you mean 'A100'?");
  });

  it('with codes that the model never has names them', async () => {
    expect(await configuration(configurationId({ ...CAR, chosen: ['W19', 'RED'] }))).toMatchObject({
      __typename: 'UnknownCodesError',
      codes: ['W19'],
    });
  });

  it('on a day when a code is not offered any more names code and day', async () => {
    const late = { ...CAR, chosen: ['GOLD'], orderDate: '2027-01-01' };
    expect(await configuration(configurationId(late))).toMatchObject({
      __typename: 'OutsideEffectivityError',
      codes: ['GOLD'],
      orderDate: '2027-01-01',
    });
    expect(
      await configuration(configurationId({ ...late, orderDate: '2026-12-31' })),
    ).toMatchObject({ __typename: 'Configuration' });
  });

  it('of a model that is no longer built blames no code', async () => {
    const car = { ...CAR, model: 'B200', market: 'US', chosen: ['RED'], filled: [] };
    expect(await configuration(configurationId(car))).toMatchObject({
      __typename: 'OutsideEffectivityError',
      codes: [],
      message: expect.stringContaining('until before 2026-07-01') as string,
    });
  });
});

describe('entities that other services refer to', () => {
  const member = (kind: 'F1' | 'O1' | 'P1', code: string, model = 'A100') =>
    memberId(kind, { market: 'DE', model, code });

  it('are resolved by their ids alone', async () => {
    const { data, errors } = await catalog.entities(
      [
        { __typename: 'Brand', code: 'alba' },
        { __typename: 'Market', code: 'US' },
        { __typename: 'Series', id: seriesId({ brand: 'alba', code: 'b' }) },
        { __typename: 'Model', id: modelId({ market: 'DE', model: 'B200' }) },
        { __typename: 'Family', id: member('F1', 'WHEELS') },
        { __typename: 'Option', id: member('O1', 'RED') },
        { __typename: 'Package', id: member('P1', 'TOUR') },
        { __typename: 'Configuration', id: configurationId(CAR) },
      ],
      `__typename
       ... on Brand { brandName: name }
       ... on Market { marketName: name }
       ... on Series { seriesName: name brand { name } }
       ... on Model { name series { code } effectiveFrom effectiveTo }
       ... on Family { name options { code } }
       ... on Option { name family { code } }
       ... on Package { name contents { code } }
       ... on Configuration { orderDate model { code } }`,
      { locales: ['de-AT'] },
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { __typename: 'Brand', brandName: 'Alba' },
      { __typename: 'Market', marketName: 'Vereinigte Staaten' },
      { __typename: 'Series', seriesName: 'Ber Reihe', brand: { name: 'Alba' } },
      {
        __typename: 'Model',
        name: 'Alba B200',
        series: { code: 'b' },
        effectiveFrom: '2026-01-01',
        effectiveTo: '2028-01-01',
      },
      { __typename: 'Family', name: 'Family WHEELS', options: [{ code: 'W17' }] },
      { __typename: 'Option', name: 'Rot', family: { code: 'PAINTS' } },
      {
        __typename: 'Package',
        name: 'Package TOUR',
        contents: [{ code: 'WINTER' }, { code: 'HOOK' }],
      },
      { __typename: 'Configuration', orderDate: '2026-07-01', model: { code: 'A100' } },
    ]);
  });

  it('are null where there is none of that id', async () => {
    const { data, errors } = await catalog.entities(
      [
        { __typename: 'Brand', code: 'nobody' },
        { __typename: 'Market', code: 'ZZ' },
        { __typename: 'Series', id: 'S1.alba.b.0000' },
        { __typename: 'Series', id: seriesId({ brand: 'alba', code: 'z' }) },
        { __typename: 'Model', id: modelId({ market: 'ZZ', model: 'A100' }) },
        { __typename: 'Model', id: member('O1', 'RED') },
        { __typename: 'Family', id: member('F1', 'UNUSED') },
        { __typename: 'Option', id: member('O1', 'W19') },
        { __typename: 'Package', id: member('P1', 'RED') },
        { __typename: 'Configuration', id: configurationId({ ...CAR, model: 'Z' }) },
        { __typename: 'Configuration', id: 'C1.' },
      ],
      '__typename',
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual(Array(11).fill(null));
  });

  it('a configuration keeps its place though a code of it is no longer offered', async () => {
    const id = configurationId({
      ...CAR,
      orderDate: '2027-01-01',
      chosen: ['GOLD', 'NEVER', 'RED'],
    });
    const { data } = await catalog.entities(
      [{ __typename: 'Configuration', id }],
      '... on Configuration { items { option { code } } }',
    );
    const codes = data._entities[0].items.map(
      ({ option }: { option: { code: string } }) => option.code,
    );
    expect(codes).toEqual(['RED', 'W17', 'WINTER', 'HEAT']);
  });
});

describe('effectivity', () => {
  const OFFERED = `query ($id: ID!, $day: Date) { model(id: $id) {
    families { code options(orderDate: $day) { code effectiveFrom effectiveTo } }
    packages(orderDate: $day) { code }
    standardEquipment(orderDate: $day) { code }
  } }`;
  async function optionsOf(model: string, market: string, day: string | null, now?: string) {
    const { data } = await catalog.ask(
      OFFERED,
      { id: modelId({ market, model }), day },
      now === undefined ? {} : { now },
    );
    return data.model.families.flatMap(({ options }: { options: { code: string }[] }) =>
      options.map(({ code }) => code),
    );
  }

  it('holds from the first day of a span until before its last', async () => {
    expect(await optionsOf('A100', 'DE', '2026-12-31')).toContain('GOLD');
    expect(await optionsOf('A100', 'DE', '2027-01-01')).not.toContain('GOLD');
    expect(await optionsOf('A100', 'DE', '2024-12-31')).not.toContain('GOLD');
  });

  it("without an order date is of today in the market, where a day ends later than in Berlin's", async () => {
    // In Berlin it is 2027 by then, in Los Angeles not yet.
    const now = '2027-01-01T05:00:00.000Z';
    expect(await optionsOf('A100', 'DE', null, now)).not.toContain('GOLD');
    expect(await optionsOf('A100', 'US', null, now)).toContain('GOLD');
    expect(await optionsOf('A100', 'US', null, now)).not.toContain('HOOK');
    expect(await optionsOf('A100', 'US', null, '2027-01-01T09:00:00.000Z')).toContain('HOOK');
  });

  it('of series, models and markets decides what a model is offered', async () => {
    expect(await optionsOf('A100', 'US', null)).toContain('W17');
    expect(await optionsOf('B200', 'DE', null)).toContain('W19');
    expect(await optionsOf('B200', 'US', null)).not.toContain('W19');
  });

  it('leaves a family in place of which a model has options on other days only', async () => {
    const { data } = await catalog.ask(OFFERED, {
      id: modelId({ market: 'US', model: 'B200' }),
      day: '2026-01-01',
    });
    const codes = data.model.families.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['PAINTS', 'PACKS', 'EQUIP']);
  });

  it('of an option is told with it', async () => {
    const { data } = await catalog.ask(OFFERED, { id: modelId({ market: 'DE', model: 'A100' }) });
    const [paints] = data.model.families;
    expect(paints.options.at(-1)).toEqual({
      code: 'GOLD',
      effectiveFrom: '2025-01-01',
      effectiveTo: '2027-01-01',
    });
  });
});
