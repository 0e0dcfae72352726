import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { changeId } from '../shared/ids/changeId.ts';
import { configurationId, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { intake } from './records.ts';
import { pricing } from './service.ts';
import { askPricing, type Reference } from './testing/askPricing.ts';
import { SALES_YEAR } from './testing/salesYear.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase(pricing);
  await intake.stage(test.database, 1, memoryDataset(SALES_YEAR));
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
});

const AMOUNTS = 'net { amount currencyCode } gross { amount currencyCode }';
const TOTALS = 'net { amount } gross { amount } taxes { rate amount { amount } }';
const ITEMS = 'items { kind option { id } package { id } net { amount } gross { amount } }';

it('the example range is complete', async () => {
  expect(await faultsOf(intake, memoryDataset(SALES_YEAR))).toEqual([]);
});

describe('the base price of a model', () => {
  it('is that of the list of its market today, in the time zone of the market', async () => {
    // 23:30 UTC on New Year's Eve is already 2026 in Berlin, when the new list holds.
    const references = [model('DE', 'N1')];
    const before = await ask(references, PRICE.Model, { now: '2025-12-31T22:30:00Z' });
    const after = await ask(references, PRICE.Model, { now: '2025-12-31T23:30:00Z' });
    expect(before).toEqual([{ basePrice: amounts('22681.51', '26991.00') }]);
    expect(after).toEqual([{ basePrice: amounts('25201.68', '29990.00') }]);
  });

  it('follows the order date with its list and its tax', async () => {
    const selection = `... on Model { basePrice(orderDate: "2025-06-30") { ${AMOUNTS} } }`;
    expect(await ask([model('DE', 'N1')], selection)).toEqual([
      { basePrice: amounts('23268.10', '26991.00') },
    ]);
  });

  it('comes from the list of the brand before that of the whole market', async () => {
    const at = (day: string): string =>
      `... on Model { basePrice(orderDate: "${day}") { ${AMOUNTS} } }`;
    const solveig = [model('DE', 'S1')];
    expect(await ask(solveig, at('2026-04-30'))).toEqual([
      { basePrice: amounts('25000.00', '29750.00') },
    ]);
    expect(await ask(solveig, at('2026-05-01'))).toEqual([
      { basePrice: amounts('23521.01', '27990.00') },
    ]);
  });

  it('is null where no list holds, or the market or model is unknown', async () => {
    const references = [model('IS', 'N1'), model('XX', 'N1'), model('DE', 'NONE')];
    expect(await ask(references, PRICE.Model)).toEqual([
      { basePrice: null },
      { basePrice: null },
      { basePrice: null },
    ]);
    const early = '... on Model { basePrice(orderDate: "2024-12-31") { net { amount } } }';
    expect(await ask([model('DE', 'N1')], early)).toEqual([{ basePrice: null }]);
  });

  it('has no decimals in yen and three in Kuwaiti dinars', async () => {
    expect(await ask([model('JP', 'N1'), model('KW', 'N1')], PRICE.Model)).toEqual([
      { basePrice: amounts('4798400', '5278240', 'JPY') },
      { basePrice: amounts('9896.700', '9896.700', 'KWD') },
    ]);
  });
});

describe('the price of an option', () => {
  it('is that of the model, else of the series, else of the brand', async () => {
    const references = [option('DE', 'N1', 'RIM20'), option('DE', 'N2', 'RIM20')];
    const answer = await ask([...references, option('DE', 'N3', 'RIM20')], PRICE.Option);
    expect(answer).toEqual([
      { price: amounts('1554.62', '1850.00') },
      { price: amounts('1428.57', '1700.00') },
      { price: amounts('1764.71', '2100.00') },
    ]);
  });

  it('is nothing while it is standard, and listed otherwise', async () => {
    const at = (day: string): string =>
      `... on Option { price(orderDate: "${day}") { ${AMOUNTS} } }`;
    const heatedSeat = [option('CH', 'N2', 'SEATH'), option('CH', 'N1', 'SEATH')];
    expect(await ask(heatedSeat, at('2026-06-30'))).toEqual([
      { price: amounts('429.00', '463.75', 'CHF') },
      { price: amounts('429.00', '463.75', 'CHF') },
    ]);
    expect(await ask(heatedSeat, at('2026-07-01'))).toEqual([
      { price: amounts('0.00', '0.00', 'CHF') },
      { price: amounts('429.00', '463.75', 'CHF') },
    ]);
  });

  it('is null, not zero, where the list does not name the code', async () => {
    const references = [option('DE', 'N1', 'NOSUCH'), option('DE', 'S1', 'RIM20')];
    expect(await ask(references, PRICE.Option)).toEqual([{ price: null }, { price: null }]);
  });
});

describe('the price of a configuration', () => {
  it('breaks down to the model, packages and options, chosen and filled alike', async () => {
    const car = configuration('DE', 'N1', ['GRAND', 'TOWBAR', 'SEATH'], ['PAINTA', 'RIM20']);
    const selection = `... on Configuration { price { ${TOTALS} ${ITEMS} priceList { code basis effectiveFrom effectiveTo } } }`;
    const member = { market: 'DE', model: 'N1' };
    const o = (code: string) => ({ id: memberId('O1', { ...member, code }) });
    const p = (code: string) => ({ id: memberId('P1', { ...member, code }) });
    const zero = { net: { amount: '0.00' }, gross: { amount: '0.00' } };
    expect(await ask([car], selection)).toEqual([
      {
        price: {
          net: { amount: '27882.35' },
          gross: { amount: '33180.00' },
          taxes: [{ rate: '0.19', amount: { amount: '5297.65' } }],
          items: [
            item('MODEL', null, null, '25201.68', '29990.00'),
            item('PACKAGE', o('GRAND'), p('GRAND'), '1848.74', '2200.00'),
            { kind: 'STANDARD', option: o('PAINTA'), package: null, ...zero },
            { kind: 'INCLUDED', option: o('RIM20'), package: null, ...zero },
            { kind: 'INCLUDED', option: o('SEATH'), package: null, ...zero },
            item('OPTION', o('TOWBAR'), null, '831.93', '990.00'),
          ],
          priceList: {
            code: 'DE-2026',
            basis: 'GROSS',
            effectiveFrom: '2026-01-01',
            effectiveTo: null,
          },
        },
      },
    ]);
  });

  it('rounds Swiss tax to five centimes and leaves listed amounts alone', async () => {
    const car = configuration('CH', 'N1', ['TOWBAR'], []);
    expect(await ask([car], `... on Configuration { price { ${TOTALS} } }`)).toEqual([
      {
        price: {
          net: { amount: '34078.00' },
          gross: { amount: '36838.30' },
          taxes: [{ rate: '0.081', amount: { amount: '2760.30' } }],
        },
      },
    ]);
  });

  it('levies a compound tax on the taxes before it', async () => {
    const car = configuration('CA', 'N1', [], []);
    expect(await ask([car], `... on Configuration { price { ${TOTALS} } }`)).toEqual([
      {
        price: {
          net: { amount: '44985.00' },
          gross: { amount: '51721.50' },
          taxes: [
            { rate: '0.05', amount: { amount: '2249.25' } },
            { rate: '0.095', amount: { amount: '4487.25' } },
          ],
        },
      },
    ]);
  });

  it('names taxes in the asked language, else in one of the market', async () => {
    const selection = '... on Configuration { price { taxes { name source } } }';
    const car = configuration('CH', 'N1', [], []);
    const names = async (locales: readonly string[]): Promise<unknown> =>
      (await ask([car], selection, { locales }))[0];
    const named = (name: string) => ({ price: { taxes: [{ name, source: 'the law of CH' }] } });
    expect(await names(['fr-FR'])).toEqual(named('TVA'));
    expect(await names(['ja'])).toEqual(named('Mehrwertsteuer'));
  });

  it('is null as a whole where one code has no price', async () => {
    const cars = [configuration('DE', 'N1', ['NOSUCH'], []), configuration('DE', 'N1', [], [])];
    const answer = await ask(cars, '... on Configuration { price { gross { amount } } }');
    expect(answer).toEqual([{ price: null }, { price: { gross: { amount: '29990.00' } } }]);
  });
});

it('a change costs the price after less the price before, less than nothing where it saves', async () => {
  const from = key('DE', 'N1', ['SEATH', 'STEERH', 'TOWBAR'], []);
  const change = (addedChosen: readonly string[], removed: readonly string[]): Reference => ({
    __typename: 'Change',
    id: changeId({ from, addedChosen, addedFilled: [], removed }),
  });
  // The package stands for both heated parts and so saves 80 of their 600.
  const changes = [change(['WINTER'], []), change([], ['TOWBAR']), change(['NOSUCH'], [])];
  const answer = await ask(changes, `... on Change { priceDelta { ${AMOUNTS} } }`);
  expect(answer).toEqual([
    { priceDelta: amounts('-67.23', '-80.00') },
    { priceDelta: amounts('-831.94', '-990.00') },
    { priceDelta: null },
  ]);
});

describe('the price when saved', () => {
  const selection = '... on SavedConfiguration { priceWhenSaved { gross { amount } } }';
  const saved = (dataVersion: string): Reference => ({
    __typename: 'SavedConfiguration',
    id: `saved under ${dataVersion}`,
    dataVersion,
    configuration: { id: configurationId(key('DE', 'N1', [], [])) },
  });

  it('is reckoned under the data version of then, and null once that is discarded', async () => {
    const dearer = SALES_YEAR.price.map((price) =>
      price.priceList === 'DE-2026' && price.amount === '29990.00'
        ? { ...price, amount: '30990.00' }
        : price,
    );
    await intake.stage(test.database, 2, memoryDataset({ ...SALES_YEAR, price: dearer }));
    await intake.stage(test.database, 3, memoryDataset({}));
    const versions = ['1', '2', '3.2', '2.4', '3'].map(saved);
    expect(await ask(versions, selection)).toEqual([
      { priceWhenSaved: { gross: { amount: '29990.00' } } },
      { priceWhenSaved: { gross: { amount: '30990.00' } } },
      { priceWhenSaved: { gross: { amount: '30990.00' } } },
      { priceWhenSaved: null },
      { priceWhenSaved: null },
    ]);
    await intake.discard(test.database, 2);
    expect(await ask(versions.slice(0, 2), selection)).toEqual([
      { priceWhenSaved: { gross: { amount: '29990.00' } } },
      { priceWhenSaved: null },
    ]);
  });
});

it('discarding a version leaves no row of it, and all of the others', async () => {
  const count = async (version: number): Promise<readonly unknown[]> =>
    test.database.query(
      `select (select count(*) from pricing.price where dataset_version = $1) as prices,
              (select count(*) from pricing.model where dataset_version = $1) as models,
              (select count(*) from pricing.tax_rate where dataset_version = $1) as taxes,
              (select count(*) from pricing.standard_equipment where dataset_version = $1) as standard,
              (select count(*) from pricing.held_version where dataset_version = $1) as held`,
      [version],
    );
  const before = await count(1);
  await intake.stage(test.database, 9, memoryDataset(SALES_YEAR));
  expect(await count(9)).toEqual(before);
  await intake.discard(test.database, 9);
  expect(await count(9)).toEqual([{ prices: 0n, models: 0n, taxes: 0n, standard: 0n, held: 0n }]);
  expect(await count(1)).toEqual(before);
});

const PRICE = {
  Model: `... on Model { basePrice { ${AMOUNTS} } }`,
  Option: `... on Option { price { ${AMOUNTS} } }`,
};

async function ask(
  references: readonly Reference[],
  selection: string,
  request: Parameters<typeof askPricing>[3] = {},
): Promise<readonly unknown[]> {
  const { entities, errors } = await askPricing(test.database, references, selection, request);
  expect(errors).toEqual([]);
  return entities;
}

function model(market: string, code: string): Reference {
  return { __typename: 'Model', id: modelId({ market, model: code }) };
}

function option(market: string, model: string, code: string): Reference {
  return { __typename: 'Option', id: memberId('O1', { market, model, code }) };
}

function key(
  market: string,
  model: string,
  chosen: readonly string[],
  filled: readonly string[],
): ConfigurationKey {
  return { market, model, orderDate: '2026-06-15', chosen, filled };
}

function configuration(...of: Parameters<typeof key>): Reference {
  return { __typename: 'Configuration', id: configurationId(key(...of)) };
}

function amounts(net: string, gross: string, currencyCode = 'EUR'): object {
  return { net: { amount: net, currencyCode }, gross: { amount: gross, currencyCode } };
}

function item(
  kind: string,
  option: object | null,
  pack: object | null,
  net: string,
  gross: string,
): object {
  return { kind, option, package: pack, net: { amount: net }, gross: { amount: gross } };
}
