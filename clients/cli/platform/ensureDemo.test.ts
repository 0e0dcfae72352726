import { expect, test } from 'vitest';
import {
  createEmptyDatabase,
  TEST_SECRETS,
} from '../../../subgraphs/shared/postgres/testDatabase.ts';
import { readActiveDataVersion } from '../../../subgraphs/shared/activeDataVersion.ts';
import { withdrawDataset } from '../../../subgraphs/imports/withdrawDataset.ts';
import { Progress } from '../progress.ts';
import { ensureDemo } from './ensureDemo.ts';
import { prepareDatabase, type PreparedDatabase } from './prepareDatabase.ts';

test('demo data that an operator withdrew comes back when asked for, not with the next start', async () => {
  await using starting = new AsyncDisposableStack();
  let database: PreparedDatabase | null = null;
  starting.use(
    await createEmptyDatabase('demo', async (url) => {
      database = starting.use(await prepareDatabase(url, TEST_SECRETS));
    }),
  );
  const prepared = database as PreparedDatabase | null;
  if (prepared === null) throw new Error('expected a prepared database');
  const imports = prepared.of('imports');
  const { signal } = new AbortController();
  const reached = { database: prepared, progress: new Progress() };

  await ensureDemo(null, reached, signal);
  expect(await readActiveDataVersion(imports)).toBe('1');
  await withdrawDataset(imports, 'demo');
  await ensureDemo(null, reached, signal);
  expect(await readActiveDataVersion(imports)).toBe('');
  await ensureDemo('standard', reached, signal);
  expect(await readActiveDataVersion(imports)).toBe('2');
});
