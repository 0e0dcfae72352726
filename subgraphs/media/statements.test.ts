import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryDataset } from '../../schema/interchange/memoryDataset.ts';
import { configurationId } from '../shared/ids/configurationId.ts';
import { memberId } from '../shared/ids/memberId.ts';
import { modelId } from '../shared/ids/modelId.ts';
import { createTestDatabase, type TestDatabase } from '../shared/postgres/testDatabase.ts';
import { intake } from './records.ts';
import { media } from './service.ts';
import { askMedia, type Reference } from './testing/askMedia.ts';
import { GARAGE, model } from './testing/garage.ts';

const CODES = Array.from({ length: 50 }, (_, index) => `CAR${index}`);
const PAINTS = ['PNTW', 'PNTR', 'PNTX'];
const EXTRAS = [['W17'], ['W20', 'RAILS'], ['SPORT'], ['ALLIN', 'TOW']];

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase(media);
  const cars = CODES.map((code, index) => model(code, 'SUV', [4_300 + index, 1_800, 1_600, 2_700]));
  const standard = CODES.map((code, index) => ({
    model: code,
    codes: [cycled(PAINTS, index), 'W17'],
  }));
  await intake.stage(test.database, 1, memoryDataset({ ...GARAGE, model: cars, standard }));
  const nobody = { ...GARAGE, brand: [], model: [], option: [], package: [], standard: [] };
  await intake.stage(test.database, 2, memoryDataset(nobody));
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
});

it('50 models, 50 configurations and 150 options cost as many statements as 5, 5 and 15', async () => {
  const few = await ask(5);
  const many = await ask(50);
  expect(many.images.filter((image) => image === null)).toEqual([]);
  expect(many.images).toHaveLength(250);
  expect(new Set(many.images.map((image) => image?.url)).size).toBe(250);
  expect(many.sqlStatements).toEqual(few.sqlStatements);
  expect(many.sqlStatements).toHaveLength(2);
});

it('models alone, configurations alone and options alone cost two statements each', async () => {
  for (const of of [models, configurations, options]) {
    const { sqlStatements } = await askMedia(test.database, of(50), { dataVersion: '2.1' });
    expect(sqlStatements).toHaveLength(2);
  }
});

function ask(count: number) {
  const references = [...models(count), ...configurations(count), ...options(count)];
  return askMedia(test.database, references, { dataVersion: '2.1' });
}

function models(count: number): Reference[] {
  return CODES.slice(0, count).map((code, index) => ({
    __typename: 'Model',
    id: modelId({ market: cycled(['DE', 'JP'], index), model: code }),
  }));
}

function configurations(count: number): Reference[] {
  return CODES.slice(0, count).map((code, index) => ({
    __typename: 'Configuration',
    id: configurationId({
      market: cycled(['DE', 'JP'], index),
      model: code,
      orderDate: '2026-06-15',
      chosen: cycled(EXTRAS, index),
      filled: [cycled(PAINTS, index)],
    }),
  }));
}

function options(count: number): Reference[] {
  return CODES.slice(0, count).flatMap((code) =>
    PAINTS.map((paint) => ({
      __typename: 'Option' as const,
      id: memberId('O1', { market: 'DE', model: code, code: paint }),
    })),
  );
}

function cycled<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('nothing to cycle through');
  return value;
}
