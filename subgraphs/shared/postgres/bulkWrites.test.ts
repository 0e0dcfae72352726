import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createBatchSize } from './batchSize.ts';
import { copyRows } from './copyRows.ts';
import { openDatabase, type Database } from './database.ts';
import { deleteVersion } from './deleteVersion.ts';
import { createEmptyDatabase } from './testDatabase.ts';

let resources = new AsyncDisposableStack();
let database: Database;

beforeAll(async () => {
  await using starting = new AsyncDisposableStack();
  const { adminUrl } = starting.use(await createEmptyDatabase('bulk', async () => undefined));
  database = starting.use(openDatabase({ url: adminUrl, name: 'test-bulk', maxConnections: 2 }));
  await database.query(
    `create table item (dataset_version int, n int check (n <> 2500), transaction text
       default pg_current_xact_id()::text)`,
  );
  resources = starting.move();
});

afterAll(() => resources.disposeAsync());

beforeEach(() => database.query('truncate item'));

test('a batch takes as many rows as fit into its time, and at most twice those before', () => {
  const batch = createBatchSize();
  const first = batch.rows();
  // Quick: more, but not at once as many as would fit.
  batch.learn(first, 1);
  expect(batch.rows()).toBe(first * 2);
  // Slow: at once so few that they take a fifth of a second.
  batch.learn(batch.rows(), 4_000);
  expect(batch.rows()).toBe(first / 10);
  // However slow, it comes to an end.
  for (let round = 0; round < 10; round += 1) batch.learn(batch.rows(), 60_000);
  expect(batch.rows()).toBe(100);
  // However quick, a transaction has a bound.
  for (let round = 0; round < 20; round += 1) batch.learn(batch.rows(), 0);
  expect(batch.rows()).toBe(20_000);
});

test('many rows are written in several transactions and arrive complete', async () => {
  const rows = Array.from({ length: 2_400 }, (_, n) => [1, n]);
  expect(await copyRows(database, 'item', ['dataset_version', 'n'], rows)).toBe(2_400);
  const [found] = await database.query(
    `select count(distinct n)::int as rows, count(distinct transaction) > 1 as "inSeveral" from item`,
  );
  expect(found).toEqual({ rows: 2_400, inSeveral: true });
});

test('a failure leaves what was written before it, for the import to discard', async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => [1, n]);
  await expect(copyRows(database, 'item', ['dataset_version', 'n'], rows)).rejects.toThrow(
    'violates check constraint',
  );
  const [found] = await database.query<{ rows: number; last: number }>(
    'select count(*)::int as rows, max(n) as last from item',
  );
  // How many depends on how quick they were; none is left out.
  expect(found?.rows).toBeGreaterThanOrEqual(1_000);
  expect(found?.rows).toBeLessThanOrEqual(2_500);
  expect(found?.last).toBe((found?.rows ?? 0) - 1);
});

test('a version is deleted whole, and no other one', async () => {
  const label = randomBytes(4).toString('hex');
  for (const version of [1, 2]) {
    await database.query(
      'insert into item select $1, n, $2 from generate_series(3000, 6456) as n',
      [version, label],
    );
  }
  await deleteVersion(database, 'item', 1);
  expect(
    await database.query('select dataset_version as version, count(*)::int from item group by 1'),
  ).toEqual([{ version: 2, count: 3_457 }]);
});
