import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { changeId } from '../shared/ids/changeId.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { intake } from './records.ts';
import { pricing } from './service.ts';
import { askPricing, askRunning, openPricing, type Reference } from './testing/askPricing.ts';
import { marketCode, wideRange } from './testing/wideRange.ts';

const OPTIONS = 130;
const MARKETS = 3;

const RANGE = wideRange({ markets: MARKETS, models: 50, options: OPTIONS, pricedByModel: 30 });

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase(pricing);
  await intake.stage(test.database, 1, memoryDataset(RANGE));
  await intake.stage(test.database, 2, memoryDataset(RANGE));
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
});

it('a page of models costs as many statements with 50 models as with 5', async () => {
  const selection =
    '... on Model { today: basePrice { gross { amount } } later: basePrice(orderDate: "2027-02-01") { gross { amount } } }';
  const page = (models: number): readonly Reference[] => indices(models).map(model);
  expect(await comparePages(page, selection)).toEqual(
    alikeReading(['market', 'held_version', 'model', 'price', 'price_list', 'tax_rate']),
  );
});

it('all options of 50 models cost as many statements as those of 5', async () => {
  const page = (models: number): readonly Reference[] =>
    indices(models).flatMap((model) => indices(OPTIONS).map((option) => optionOf(model, option)));
  expect(
    await comparePages(page, '... on Option { price { net { amount } gross { amount } } }'),
  ).toEqual(
    alikeReading([
      'market',
      'held_version',
      'model',
      'price',
      'price_list',
      'standard_equipment',
      'tax_rate',
    ]),
  );
});

it('50 configurations of mixed markets, models and days cost as many statements as 5', async () => {
  const page = (count: number): readonly Reference[] =>
    indices(count).map((index) => configuration(index));
  expect(await comparePages(page, '... on Configuration { price { gross { amount } } }')).toEqual(
    alikeReading(ALL_TABLES),
  );
});

it('a fetch that asks for everything at once reads each table once', async () => {
  const selection = `
    ... on Model { basePrice { gross { amount } } }
    ... on Option { price(orderDate: "2026-05-05") { gross { amount } } today: price { gross { amount } } }
    ... on Configuration { price { gross { amount } } }
    ... on Change { priceDelta { gross { amount } } }
    ... on SavedConfiguration { priceWhenSaved { gross { amount } } }`;
  const page = (count: number): readonly Reference[] =>
    indices(count).flatMap((index) => [
      model(index),
      optionOf(index, index),
      configuration(index),
      change(index),
      saved(index),
    ]);
  expect(await comparePages(page, selection)).toEqual(alikeReading(ALL_TABLES));
});

it('what was read once is not read again, and gives the same prices; on another day only where the models stand', async () => {
  const selection =
    '... on Configuration { price { gross { amount } } } ... on Change { priceDelta { gross { amount } } }';
  const page = indices(20).flatMap((index) => [configuration(index), change(index)]);
  await using running = await openPricing(test.database);
  const first = await askRunning(running, page, selection);
  const again = await askRunning(running, page.toReversed(), selection);
  expect(again.sqlStatements).toEqual([]);
  expect(again.entities.toReversed()).toEqual(first.entities);
  const onOtherDays = indices(20).map((index) => configuration(index, '02'));
  const { entities, sqlStatements } = await askRunning(running, onOtherDays, selection);
  expect(entities).toEqual((await askPricing(test.database, onOtherDays, selection)).entities);
  expect(tablesRead(sqlStatements)).toEqual(['held_version', 'market', 'model']);
});

it('models that join others which were read before take as many statements as those did', async () => {
  const selection = '... on Configuration { price { gross { amount } } }';
  await using running = await openPricing(test.database);
  const few = await askRunning(
    running,
    indices(5).map((index) => configuration(index)),
    selection,
  );
  const many = await askRunning(
    running,
    indices(50).map((index) => configuration(index)),
    selection,
  );
  expect(tablesRead(many.sqlStatements)).toEqual(tablesRead(few.sqlStatements));
  expect(tablesRead(many.sqlStatements)).toEqual(ALL_TABLES);
});

it('a saved car’s own data version is looked up each time, for it may be gone', async () => {
  await using running = await openPricing(test.database);
  const selection = '... on SavedConfiguration { priceWhenSaved { gross { amount } } }';
  const cars = [saved(1)];
  const price = (await askRunning(running, cars, selection)).entities;
  expect(price).not.toEqual([{ priceWhenSaved: null }]);
  expect((await askRunning(running, cars, selection)).entities).toEqual(price);
  await intake.discard(test.database, 2);
  const { entities } = await askRunning(running, cars, selection);
  await intake.stage(test.database, 2, memoryDataset(RANGE));
  expect(entities).toEqual([{ priceWhenSaved: null }]);
});

const ALL_TABLES = [
  'held_version',
  'market',
  'model',
  'package',
  'price',
  'price_list',
  'standard_equipment',
  'tax_rate',
];

interface PageComparison {
  readonly errors: readonly unknown[];
  readonly unpriced: number;
  /** Statements that only one of the two pages issued, or issued more often. */
  readonly moreStatements: readonly string[];
  readonly tables: readonly string[];
}

function alikeReading(tables: readonly string[]): PageComparison {
  return { errors: [], unpriced: 0, moreStatements: [], tables: [...tables].sort() };
}

/** Asks for a page of 5 and one of 50. */
async function comparePages(
  page: (count: number) => readonly Reference[],
  selection: string,
): Promise<PageComparison> {
  const few = await askPricing(test.database, page(5), selection);
  const many = await askPricing(test.database, page(50), selection);
  const entities = [...few.entities, ...many.entities];
  const priced = entities.filter(
    (entity) => entity !== null && !Object.values(entity).includes(null),
  );
  const moreStatements = [...many.sqlStatements];
  for (const statement of few.sqlStatements) {
    const index = moreStatements.indexOf(statement);
    if (index === -1) moreStatements.push(statement);
    else moreStatements.splice(index, 1);
  }
  return {
    errors: [...few.errors, ...many.errors],
    unpriced: page(5).length + page(50).length - priced.length,
    moreStatements,
    tables: tablesRead(many.sqlStatements),
  };
}

/** The tables of each statement, a table as often as there are statements that read it. */
function tablesRead(statements: readonly string[]): readonly string[] {
  return statements
    .flatMap((text) => [
      ...new Set([...text.matchAll(/pricing\.(\w+)/g)].map(([, name = '']) => name)),
    ])
    .sort();
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function place(index: number): { readonly market: string; readonly model: string } {
  return { market: marketCode(index % MARKETS), model: `M${index}` };
}

function model(index: number): Reference {
  return { __typename: 'Model', id: modelId(place(index)) };
}

function optionOf(model: number, option: number): Reference {
  return { __typename: 'Option', id: memberId('O1', { ...place(model), code: `O${option}` }) };
}

function configuration(index: number, day = '01'): Reference {
  const { orderDate, ...rest } = car(index);
  const key = { ...rest, orderDate: orderDate.slice(0, -2) + day };
  return { __typename: 'Configuration', id: configurationId(key) };
}

function car(index: number): Parameters<typeof configurationId>[0] {
  return {
    ...place(index),
    orderDate: index % 2 === 0 ? '2026-08-01' : '2027-08-01',
    chosen: [`P${index % 5}`, `O${20 + index}`, `O${100 + (index % 30)}`],
    filled: ['O0', `O${index % 5}`],
  };
}

function change(index: number): Reference {
  const from = car(index);
  const removed = [`P${index % 5}`];
  return {
    __typename: 'Change',
    id: changeId({ from, addedChosen: ['O77'], addedFilled: [], removed }),
  };
}

function saved(index: number): Reference {
  return {
    __typename: 'SavedConfiguration',
    id: `saved-${index}`,
    dataVersion: index % 2 === 0 ? '1' : '2',
    configuration: { id: configurationId(car(index)) },
  };
}
