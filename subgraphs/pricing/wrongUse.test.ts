import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { changeId } from '../shared/ids/changeId.ts';
import { withCheck } from '../shared/ids/check.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { intake } from './records.ts';
import { pricing } from './service.ts';
import { askPricing, type Answer, type Reference } from './testing/askPricing.ts';
import { SALES_YEAR } from './testing/salesYear.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase(pricing);
  await intake.stage(test.database, 1, memoryDataset(SALES_YEAR));
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
});

const PRICES = `
  ... on Model { basePrice { gross { amount } } }
  ... on Option { price { gross { amount } } }
  ... on Configuration { price { gross { amount } } }
  ... on Change { priceDelta { gross { amount } } }
  ... on SavedConfiguration { priceWhenSaved { gross { amount } } }`;
const MODEL = { market: 'DE', model: 'N1' };
const CAR = { ...MODEL, orderDate: '2026-06-15', chosen: ['TOWBAR', 'SEATH'], filled: [] };
const CHANGE = changeId({ from: CAR, addedChosen: ['STEERH'], addedFilled: [], removed: [] });

describe('an id that this platform did not issue', () => {
  it.each<[string, Reference]>([
    ['a model id with a typing error', { __typename: 'Model', id: `${modelId(MODEL)}x` }],
    ['an option id where a model id belongs', { __typename: 'Model', id: optionId('TOWBAR') }],
    ['an empty option id', { __typename: 'Option', id: '' }],
    [
      'a family id where an option id belongs',
      { __typename: 'Option', id: memberId('F1', { ...MODEL, code: 'RIM' }) },
    ],
    [
      'a tampered configuration id',
      { __typename: 'Configuration', id: configurationId(CAR).replace('TOWBAR', 'TOWBAZ') },
    ],
    ['a change id that ends early', { __typename: 'Change', id: CHANGE.slice(0, -6) }],
    ['an id far too long', { __typename: 'Configuration', id: 'C1.'.padEnd(100_000, 'A') }],
    ['an id with SQL in it', { __typename: 'Model', id: "M1.DE.'; drop table pricing.price; --" }],
  ])('%s is refused by name and stops no other', async (_, reference) => {
    const { entities, errors } = await ask([reference, model()]);
    expect(codes(errors)).toEqual(['MALFORMED_ID']);
    expect(errors[0]?.message).toMatch(/^Expected a .* id as this platform returns it/);
    expect(errors[0]?.message.length).toBeLessThan(300);
    expect(Object.values(entities[0] ?? {})).toEqual([null]);
    expect(entities[1]).toEqual({ basePrice: { gross: { amount: '29990.00' } } });
  });

  it('a configuration id that is not canonical is answered with the one that is', async () => {
    const canonical = configurationId(CAR);

    const other = withCheck('C1.DE.N1.20260615.TOWBAR-SEATH.');
    const { errors } = await ask([{ __typename: 'Configuration', id: other }]);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'MALFORMED_ID', canonicalId: canonical },
    ]);
  });
});

it.each(['2026-02-30', '2026-6-1', 'tomorrow', '', '2026-06-15T00:00:00Z'])(
  'the order date %j is refused: it is no calendar day',
  async (orderDate) => {
    const selection = `... on Model { basePrice(orderDate: ${JSON.stringify(orderDate)}) { gross { amount } } }`;
    const { errors } = await askPricing(test.database, [model()], selection);
    expect(codes(errors)).toEqual(['MALFORMED_ARGUMENT']);
    expect(errors[0]?.message).toBe(
      `Expected orderDate as a calendar day YYYY-MM-DD, got '${orderDate}'.`,
    );
  },
);

describe('a saved configuration', () => {
  const saved = (dataVersion: unknown, configuration: unknown): Reference => ({
    __typename: 'SavedConfiguration',
    id: 'saved',
    dataVersion,
    configuration,
  });

  it.each(['', '0', '1.', '1,2', "1'; select 1", '99999999999'])(
    'under a data version %j that cannot be one is refused',
    async (dataVersion) => {
      const { errors } = await ask([saved(dataVersion, { id: configurationId(CAR) })]);
      expect(codes(errors)).toEqual(['MALFORMED_ARGUMENT']);
    },
  );

  it('under a version that never was has no price', async () => {
    const versions = ['2', '1.1', '9999999999'];
    const { entities, errors } = await ask(
      versions.map((version) => saved(version, { id: configurationId(CAR) })),
    );
    expect(errors).toEqual([]);
    expect(entities).toEqual(versions.map(() => ({ priceWhenSaved: null })));
  });

  it('without a configuration has no price', async () => {
    const { entities, errors } = await ask([saved('1', null)]);
    expect(errors).toEqual([]);
    expect(entities).toEqual([{ priceWhenSaved: null }]);
  });
});

it('before any data is imported nothing has a price', async () => {
  const references = [model(), { __typename: 'Configuration', id: configurationId(CAR) }];
  const { entities, errors } = await ask(references, '');
  expect(errors).toEqual([]);
  expect(entities).toEqual([{ basePrice: null }, { price: null }]);
});

it('a configuration of 390 codes without a price is null and takes no more statements', async () => {
  const chosen = Array.from({ length: 390 }, (_, index) => `Q${index}`);
  const id = configurationId({ ...CAR, chosen });
  const { entities, errors, sqlStatements } = await ask([{ __typename: 'Configuration', id }]);
  expect(errors).toEqual([]);
  expect(entities).toEqual([{ price: null }]);
  expect(sqlStatements).toHaveLength(6);
});

it('a version that failed half way is not read', async () => {
  await intake.stage(test.database, 7, memoryDataset(SALES_YEAR));
  await test.database.query('delete from pricing.held_version where dataset_version = 7');
  const { entities } = await ask([model()], '7');
  expect(entities).toEqual([{ basePrice: null }]);
});

function ask(references: readonly Reference[], dataVersion = '1'): Promise<Answer> {
  return askPricing(test.database, references, PRICES, { dataVersion });
}

function model(): Reference {
  return { __typename: 'Model', id: modelId(MODEL) };
}

function optionId(code: string): string {
  return memberId('O1', { ...MODEL, code });
}

function codes(errors: Answer['errors']): readonly unknown[] {
  return errors.map(({ extensions }) => extensions['code']);
}
