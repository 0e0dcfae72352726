import {
  EXAMPLE_MANIFEST,
  exampleRecords,
  temporaryFolder,
  writeExample,
  type ExampleRecords,
} from '../../schema/interchange/exampleDataset.ts';
import { renderFaults } from '../../schema/interchange/faultReport.ts';
import { readDataset, type OpenDataset } from '../../schema/interchange/readDataset.ts';
import type { DataVersionId } from '../shared/dataVersion.ts';
import { copyRows } from '../shared/postgres/copyRows.ts';
import { openDatabase, type Database } from '../shared/postgres/database.ts';
import { createTestDatabase } from '../shared/postgres/testDatabase.ts';
import type { Fault, RecordIntake } from '../shared/recordIntake.ts';
import type { ServiceName } from '../shared/serviceNames.ts';
import type { ImportTarget } from './importTarget.ts';
import { importsService } from './service.ts';

/** The imports service on a real database, and two services that keep the models they are handed. */
export interface TestPlatform extends AsyncDisposable {
  readonly imports: Database;
  readonly adminUrl: string;
  readonly services: readonly TestTarget[];
  /** The type keys that a service holds of a dataset version. */
  held(service: ServiceName, version: number): Promise<readonly string[]>;
}

/** Tests change how a service behaves by what they put here. */
export interface TestTarget extends ImportTarget {
  readonly behaviour: {
    faults: readonly Fault[];
    inUse: readonly DataVersionId[];
    /** Runs after the first model is staged, before the others. */
    whileStaging: () => Promise<void>;
    failDiscard: boolean;
  };
}

export async function openTestPlatform(): Promise<TestPlatform> {
  const test = await createTestDatabase(importsService, ['gateway']);
  const admin = openDatabase({ url: test.adminUrl, name: 'test-services', maxConnections: 4 });
  const services: TestTarget[] = [];
  for (const name of ['catalog', 'pricing'] as const) {
    await admin.query(`create schema ${name}`);
    await admin.query(`create table ${name}.model (dataset_version int, code text)`);
    services.push(testTarget(name, admin));
  }
  return {
    imports: test.database,
    adminUrl: test.adminUrl,
    services,
    held: async (service, version) => {
      const rows = await admin.query<{ code: string }>(
        `select code from ${service}.model where dataset_version = $1 order by code`,
        [version],
      );
      return rows.map(({ code }) => code);
    },
    [Symbol.asyncDispose]: async () => {
      await admin[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

/** The example dataset under another name, with type keys of its own. */
export async function openExample(
  dataset: string,
  typeKeys: readonly string[] = [`${dataset.toUpperCase()}1`],
): Promise<OpenDataset> {
  const folder = await temporaryFolder();
  const [model] = exampleRecords().model;
  if (model === undefined) throw new Error('The example has no model');
  const records: Partial<ExampleRecords> = {
    ...exampleRecords(),
    model: typeKeys.map((code) => ({ ...model, code })),
    standard: [],
    price: [],
  };
  const manifest = { ...EXAMPLE_MANIFEST, dataset, title: `The dataset ${dataset}` };
  await writeExample(folder.path, records, { 'manifest.json': JSON.stringify(manifest) });
  const reading = await readDataset(folder.path);
  if (reading.kind === 'faulty') throw new Error(renderFaults(reading.faults));
  return {
    ...reading.dataset,
    [Symbol.asyncDispose]: async () => {
      await reading.dataset[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

function testTarget(name: ServiceName, database: Database): TestTarget {
  const behaviour: TestTarget['behaviour'] = {
    faults: [],
    inUse: [],
    whileStaging: async () => undefined,
    failDiscard: false,
  };
  const intake: RecordIntake = {
    takes: ['model'],
    examine: async function* () {
      yield* behaviour.faults;
    },
    stage: async (own, version, dataset) => {
      const codes = (await Array.fromAsync(dataset.read('model'))).map(({ record }) => record.code);
      const copy = (some: readonly string[]) =>
        copyRows(
          own,
          `${name}.model`,
          ['dataset_version', 'code'],
          some.map((code) => [version, code]),
        );
      await copy(codes.slice(0, 1));
      await behaviour.whileStaging();
      // What stops a reader must stop it here, too.
      for await (const _ of dataset.read('model')) break;
      await copy(codes.slice(1));
    },
    discard: async (own, version) => {
      if (behaviour.failDiscard) throw new Error(`${name} cannot discard`);
      await own.query(`delete from ${name}.model where dataset_version = $1`, [version]);
    },
  };
  return {
    service: { name, intake, versionsInUse: async () => behaviour.inUse },
    database,
    behaviour,
  };
}
