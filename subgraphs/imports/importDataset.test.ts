import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  EXAMPLE_MANIFEST,
  exampleRecords,
  temporaryFolder,
  writeExample,
} from '../../schema/interchange/exampleDataset.ts';
import { renderFaults } from '../../schema/interchange/faultReport.ts';
import { openDatabase } from '../shared/postgres/database.ts';
import type { PlatformEvent } from '../shared/events/event.ts';
import { openEventFeed } from '../shared/events/eventFeed.ts';
import { serviceUrl } from '../shared/postgres/roles.ts';
import { TEST_SECRETS } from '../shared/postgres/testDatabase.ts';
import { importDataset } from './importDataset.ts';
import type { Imported, ImportReport } from './importReport.ts';
import { pruneVersions } from './pruneVersions.ts';
import { rollbackDataset } from './rollbackDataset.ts';
import { readActiveDataVersion } from '../shared/activeDataVersion.ts';
import { DATA_VERSION_LEASE_MS } from '../shared/dataVersion.ts';
import { latestDataVersions } from './store/dataVersions.ts';
import { isWithdrawn, listDatasetVersions, stateOf } from './store/datasetVersions.ts';
import { latestImportRuns } from './store/importRuns.ts';
import { withdrawDataset } from './withdrawDataset.ts';
import {
  openExample,
  openTestPlatform,
  type TestPlatform,
  type TestTarget,
} from './testPlatform.ts';

let platform: TestPlatform;
beforeEach(async () => {
  platform = await openTestPlatform();
});
afterEach(() => platform[Symbol.asyncDispose]());

async function importExample(
  dataset: string,
  typeKeys?: readonly string[],
  signal?: AbortSignal,
): Promise<ImportReport> {
  await using opened = await openExample(dataset, typeKeys);
  return await importDataset({
    ...platform,
    dataset: opened,
    ...(signal === undefined ? {} : { signal }),
  });
}

async function imported(dataset: string, typeKeys?: readonly string[]): Promise<Imported> {
  const report = await importExample(dataset, typeKeys);
  if (report.kind === 'imported') return report;
  throw new Error(report.kind === 'faulty' ? renderFaults(report.faults) : report.kind);
}

function service(index: 0 | 1): TestTarget {
  const found = platform.services[index];
  if (found === undefined) throw new Error('There are two services');
  return found;
}

test('an activation is over when nobody may act any more on what was active before', async () => {
  let oldestMs = -Infinity;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const beganMs = performance.now();
      if ((await readActiveDataVersion(platform.imports)) === '') oldestMs = beganMs;
    }
  })();
  await imported('demo');
  expect(performance.now() - oldestMs).toBeGreaterThanOrEqual(DATA_VERSION_LEASE_MS);
  over.abort();
  await watching;
});

test('nothing is active before the first import, and all services have it after', async () => {
  expect(await readActiveDataVersion(platform.imports)).toBe('');
  const report = await imported('demo', ['D1', 'D2']);
  expect(report).toMatchObject({ dataset: 'demo', version: 1, replaced: null, dataVersion: '1' });
  expect(await readActiveDataVersion(platform.imports)).toBe('1');
  expect(await platform.held('catalog', 1)).toEqual(['D1', 'D2']);
  expect(await platform.held('pricing', 1)).toEqual(['D1', 'D2']);
});

test('an import replaces its own dataset only, and datasets keep their precedence', async () => {
  await imported('demo');
  await imported('epa');
  const report = await imported('demo');
  expect(report).toMatchObject({ version: 3, replaced: 1, dataVersion: '3.2' });
  expect(await platform.held('catalog', 1)).toEqual(['DEMO1']);
});

test('faults of a service stop the import before anything is staged', async () => {
  const fault = { file: 'rules.ndjson', line: 3, field: '/if', message: 'expected an expression' };
  service(1).behaviour.faults = [fault];
  const report = await importExample('demo');
  if (report.kind !== 'faulty') throw new Error(report.kind);
  expect(renderFaults(report.faults)).toContain('rules.ndjson:3 /if: expected an expression');
  expect(await listDatasetVersions(platform.imports)).toEqual([]);
  expect(await platform.held('catalog', 1)).toEqual([]);
});

test('a type key that another dataset uses is a fault with its line', async () => {
  await imported('demo', ['A1', 'A2']);
  const report = await importExample('epa', ['B1', 'A2']);
  if (report.kind !== 'faulty') throw new Error(report.kind);
  expect(renderFaults(report.faults)).toContain(
    `models.ndjson:2 /code: expected a type key that no other dataset uses, got 'A2', which 'demo' has`,
  );
  expect((await imported('demo', ['A2'])).dataVersion).toBe('2');
});

test('a service that fails while staging leaves the old version active and nothing behind', async () => {
  await imported('demo');
  service(1).behaviour.whileStaging = () => Promise.reject(new Error('the disk is full'));
  await expect(importExample('demo', ['D2'])).rejects.toThrow('the disk is full');
  expect(await readActiveDataVersion(platform.imports)).toBe('1');
  expect(await platform.held('catalog', 2)).toEqual([]);
  expect(await platform.held('pricing', 2)).toEqual([]);
  expect(await stateOf(platform.imports, 2)).toBe('discarded');
});

test('an import that is aborted while staging leaves the old version active and nothing behind', async () => {
  await imported('demo');
  const controller = new AbortController();
  service(0).behaviour.whileStaging = async () => controller.abort();
  const report = await importExample('demo', ['D2', 'D3'], controller.signal);
  expect(report).toEqual({ kind: 'aborted', dataset: 'demo' });
  expect(await readActiveDataVersion(platform.imports)).toBe('1');
  expect(await platform.held('catalog', 2)).toEqual([]);
  expect(await stateOf(platform.imports, 2)).toBe('discarded');
});

test('what an import left behind that was killed is discarded by the next one', async () => {
  await imported('demo');
  // An import that dies can discard nothing: here, its services refuse to.
  service(0).behaviour.whileStaging = () => Promise.reject(new Error('killed'));
  service(0).behaviour.failDiscard = true;
  await expect(importExample('demo', ['D2'])).rejects.toThrow('killed');
  expect(await stateOf(platform.imports, 2)).toBe('staging');
  expect(await platform.held('catalog', 2)).toEqual(['D2']);

  service(0).behaviour.whileStaging = async () => undefined;
  service(0).behaviour.failDiscard = false;
  expect(await pruneVersions(platform)).toEqual([2]);
  expect(await platform.held('catalog', 2)).toEqual([]);
  expect(await imported('demo', ['D2'])).toMatchObject({ version: 3, dataVersion: '3' });
});

test('an import that is killed leaves the old version active, and its remains go next time', async () => {
  await imported('demo');
  await using folder = await temporaryFolder();
  await writeExample(folder.path, exampleRecords(), {
    'manifest.json': JSON.stringify({ ...EXAMPLE_MANIFEST, dataset: 'demo' }),
  });
  const importsUrl = serviceUrl(platform.adminUrl, 'imports', TEST_SECRETS);
  const script = fileURLToPath(new URL('testKilledImport.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder.path, importsUrl, platform.adminUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  expect(String((await once(child.stdout, 'data'))[0])).toBe('staging 2\n');
  expect(await importExample('demo')).toEqual({ kind: 'busy', dataset: 'demo' });
  child.kill('SIGKILL');
  await exited;
  expect(await platform.held('catalog', 2)).toEqual(['HALF']);
  expect(await readActiveDataVersion(platform.imports)).toBe('1');

  // The server frees a dead client's lock when it notices; the next import may come a moment early.
  await expect.poll(() => pruneVersions(platform)).toEqual([2]);
  expect(await platform.held('catalog', 2)).toEqual([]);
  expect(await imported('demo')).toMatchObject({ version: 3, replaced: 1 });
});

test('an import whose database connection is cut leaves the old version active', async () => {
  await imported('demo');
  service(0).behaviour.whileStaging = async () => {
    await using admin = openDatabase({ url: platform.adminUrl, name: 'test-cut' });
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where usename = 'ucp_imports' and datname = current_database()`,
    );
  };
  await expect(importExample('demo', ['D2'])).rejects.toThrow('onnection');
  expect(await readActiveDataVersion(platform.imports)).toBe('1');
});

test('a second import of the same dataset is told that one is under way', async () => {
  const inside = Promise.withResolvers<void>();
  const leave = Promise.withResolvers<void>();
  service(0).behaviour.whileStaging = async () => {
    inside.resolve();
    await leave.promise;
  };
  const first = imported('demo');
  await inside.promise;
  expect(await importExample('demo')).toEqual({ kind: 'busy', dataset: 'demo' });
  const busy = { kind: 'busy', dataset: 'demo' };
  expect(await rollbackDataset(platform.imports, 'demo')).toEqual(busy);
  expect(await withdrawDataset(platform.imports, 'demo')).toEqual(busy);
  leave.resolve();
  expect(await first).toMatchObject({ version: 1, dataVersion: '1' });
});

test('imports of different datasets at once all become active, also under one type key', async () => {
  const datasets = ['a', 'b', 'c'];
  await Promise.all(datasets.map((dataset) => imported(dataset)));
  const active = await readActiveDataVersion(platform.imports);
  expect(active.split('.').sort()).toEqual(['1', '2', '3']);

  // Both examined before either was active: the pointer lets only one of them through.
  const both = Promise.withResolvers<void>();
  let staging = 0;
  service(0).behaviour.whileStaging = async () => {
    staging += 1;
    if (staging === 2) both.resolve();
    await both.promise;
  };
  const reports = await Promise.all([importExample('e', ['SAME']), importExample('f', ['SAME'])]);
  expect(reports.map(({ kind }) => kind).sort()).toEqual(['faulty', 'imported']);
});

test('a rollback goes back one version for all services, and never to a withdrawn one', async () => {
  await imported('demo', ['D1']);
  await imported('demo', ['D2']);
  await imported('epa');
  expect(await rollbackDataset(platform.imports, 'demo')).toEqual({
    kind: 'rolled-back',
    dataset: 'demo',
    from: 2,
    to: 1,
    dataVersion: '1.3',
  });
  expect(await rollbackDataset(platform.imports, 'demo')).toEqual({
    kind: 'nothing-before',
    dataset: 'demo',
    version: 1,
  });
  await imported('demo', ['D4']);
  expect(await rollbackDataset(platform.imports, 'demo')).toMatchObject({ from: 4, to: 1 });
  expect(await rollbackDataset(platform.imports, 'nobody')).toEqual({
    kind: 'unknown-dataset',
    dataset: 'nobody',
    active: ['demo', 'epa'],
  });
});

test('a dataset is withdrawn for all services at once, and a later import brings it back', async () => {
  await imported('demo', ['D1']);
  await imported('epa', ['E1']);
  expect(await withdrawDataset(platform.imports, 'demo')).toEqual({
    kind: 'withdrawn',
    dataset: 'demo',
    version: 1,
    dataVersion: '2',
  });
  expect(await readActiveDataVersion(platform.imports)).toBe('2');
  expect(await stateOf(platform.imports, 1)).toBe('withdrawn');
  expect(await isWithdrawn(platform.imports, 'demo')).toBe(true);
  const absent = { kind: 'not-active', dataset: 'demo' };
  expect(await withdrawDataset(platform.imports, 'demo')).toEqual(absent);
  expect(await rollbackDataset(platform.imports, 'demo')).toEqual(absent);

  // Its type keys are free, and it keeps its place before the other.
  expect(await imported('epa', ['D1'])).toMatchObject({ version: 3, dataVersion: '3' });
  expect(await imported('demo', ['D2'])).toMatchObject({ replaced: null, dataVersion: '4.3' });
  expect(await isWithdrawn(platform.imports, 'demo')).toBe(false);
});

test('the last dataset can be withdrawn, and then nothing is active, as before the first import', async () => {
  await imported('demo');
  expect(await withdrawDataset(platform.imports, 'demo')).toMatchObject({ dataVersion: '' });
  expect(await readActiveDataVersion(platform.imports)).toBe('');
  const known = await latestDataVersions(platform.imports, 10);
  expect(known.map(({ id, active }) => [id, active])).toEqual([['1', false]]);
  expect(await imported('demo')).toMatchObject({ dataVersion: '2' });
});

test('what was never imported cannot be withdrawn, and the answer names what is active', async () => {
  expect(await isWithdrawn(platform.imports, 'demo')).toBe(false);
  await imported('demo');
  expect(await withdrawDataset(platform.imports, 'nobody')).toEqual({
    kind: 'unknown-dataset',
    dataset: 'nobody',
    active: ['demo'],
  });
});

test('withdrawn data is discarded once nobody reads it, unless saved records refer to it', async () => {
  await imported('demo');
  await imported('epa');
  await withdrawDataset(platform.imports, 'demo');
  await withdrawDataset(platform.imports, 'epa');
  expect(await pruneVersions(platform)).toEqual([]);
  service(1).behaviour.inUse = ['1'];
  expect(await pruneVersions({ ...platform, drainAfterMs: 0 })).toEqual([2]);
  expect(await platform.held('catalog', 1)).toEqual(['DEMO1']);
});

test('a rollback to type keys that another dataset took meanwhile is refused', async () => {
  await imported('demo', ['D1']);
  await imported('demo', ['D2']);
  await imported('epa', ['D1']);
  expect(await rollbackDataset(platform.imports, 'demo')).toEqual({
    kind: 'colliding',
    dataset: 'demo',
    collisions: [{ code: 'D1', dataset: 'epa' }],
  });
  expect(await readActiveDataVersion(platform.imports)).toBe('2.3');
});

test('old versions are discarded, except the previous two and those in use', async () => {
  for (let round = 0; round < 5; round += 1) await imported('demo');
  service(1).behaviour.inUse = ['1.77', 'no data version'];
  expect(await pruneVersions(platform)).toEqual([]);
  expect(await pruneVersions({ ...platform, drainAfterMs: 0 })).toEqual([2]);
  expect(await platform.held('catalog', 2)).toEqual([]);
  expect(await platform.held('pricing', 1)).toEqual(['DEMO1']);
  const versions = await listDatasetVersions(platform.imports);
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [5, 'active'],
    [4, 'superseded'],
    [3, 'superseded'],
    [1, 'superseded'],
  ]);
});

test('a version that could not be discarded is discarded the next time', async () => {
  for (let round = 0; round < 4; round += 1) await imported('demo');
  service(0).behaviour.failDiscard = true;
  await expect(pruneVersions({ ...platform, drainAfterMs: 0 })).rejects.toThrow('cannot discard');
  service(0).behaviour.failDiscard = false;
  expect(await pruneVersions(platform)).toEqual([1]);
});

test('import, rollback and withdrawal tell whoever listens what is active now, and why', async () => {
  await imported('demo', ['DEMO1']);
  await imported('epa');
  await imported('demo', ['DEMO2']);
  await rollbackDataset(platform.imports, 'demo');
  await withdrawDataset(platform.imports, 'demo');
  // Changes nothing, and so tells nothing.
  await withdrawDataset(platform.imports, 'demo');
  const touched = { brands: ['aurel'], markets: ['DE', 'JP'] };
  const told = (
    dataVersion: string,
    previousDataVersion: string,
    cause: string,
    datasetVersion: number | null,
    replacedDatasetVersion: number | null,
  ) => ({
    dataVersion,
    previousDataVersion,
    cause,
    datasetVersion,
    replacedDatasetVersion,
    ...touched,
  });
  expect((await activations(0)).map(({ subject, data }) => [subject, data])).toEqual([
    ['demo', told('1', '', 'import', 1, null)],
    ['epa', told('1.2', '1', 'import', 2, null)],
    ['demo', told('3.2', '1.2', 'import', 3, 1)],
    ['demo', told('1.2', '3.2', 'rollback', 1, 3)],
    ['demo', told('2', '1.2', 'withdrawal', null, 1)],
  ]);
});

test('an activation touches what is in the old version or in the new one', async () => {
  await imported('demo');
  const old = `update imports.dataset_version set brands = $1, markets = $1 where state = 'active'`;
  await platform.imports.query(old, [['vela', 'aurel']]);
  await imported('demo');
  // As imported before it was noted: nobody claims to know.
  await platform.imports.query(old, [null]);
  await imported('demo');
  expect((await activations(1)).map(({ data }) => data)).toMatchObject([
    { brands: ['aurel', 'vela'], markets: ['DE', 'JP', 'aurel', 'vela'] },
    { brands: null, markets: null },
  ]);
});

test('an activation that fails tells nothing', async () => {
  await using opened = await openExample('demo');
  const importing = importDataset({
    ...platform,
    dataset: opened,
    onProgress: ({ step }) => {
      if (step === 'activating') throw new Error('no more');
    },
  });
  await expect(importing).rejects.toThrow('no more');
  expect(await activations(0)).toEqual([]);
});

async function activations(after: number): Promise<readonly PlatformEvent[]> {
  await using feed = openEventFeed(platform.imports, {
    sources: ['imports'],
    after: { imports: after },
  });
  const events: PlatformEvent[] = [];
  for await (const item of feed.items) {
    if (item.kind === 'current') break;
    if (item.kind === 'event') events.push(item.event);
  }
  return events;
}

test('the gateway may read which version is active, and nothing else', async () => {
  await imported('demo');
  const url = serviceUrl(platform.adminUrl, 'gateway', TEST_SECRETS);
  await using gateway = openDatabase({ url, name: 'test-gateway' });
  expect(await readActiveDataVersion(gateway)).toBe('1');
  await expect(gateway.query('select * from imports.dataset_version')).rejects.toThrow(
    'permission denied',
  );
  await expect(gateway.query(`update imports.active_data_version set id = ''`)).rejects.toThrow(
    'permission denied',
  );
});

test('every attempt is on record with its outcome', async () => {
  service(1).behaviour.faults = [{ file: 'f', line: 1, field: null, message: 'wrong' }];
  await importExample('demo');
  service(1).behaviour.faults = [];
  await imported('demo');
  const runs = await latestImportRuns(platform.imports, 10);
  expect(runs.map(({ dataset, outcome }) => [dataset, outcome])).toEqual([
    ['demo', 'imported'],
    ['demo', 'faulty'],
  ]);
});
