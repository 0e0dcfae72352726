import { FaultCollector, type FaultReport } from '../../schema/interchange/faultReport.ts';
import type { OpenDataset } from '../../schema/interchange/readDataset.ts';
import { FILE_OF, type RecordType } from '../../schema/interchange/recordTypes.ts';
import type { Database } from '../shared/postgres/database.ts';
import type { PlacedRecord, ReadableDataset, RecordIntake } from '../shared/recordIntake.ts';
import type { ForeignRows, Imported, ImportProgress, ImportReport } from './importReport.ts';
import type { ImportTarget } from './importTarget.ts';
import { discardVersion, pruneVersions } from './pruneVersions.ts';
import { activateStaged, type Activation } from './store/activation.ts';
import { tryLockDataset } from './store/datasetLock.ts';
import { insertStaging, insertTypeKeys, stateOf, takenTypeKeys } from './store/datasetVersions.ts';
import { recordImportRun } from './store/importRuns.ts';

export interface ImportOptions {
  readonly dataset: OpenDataset;
  readonly services: readonly ImportTarget[];
  /** The database of the `imports` service itself. */
  readonly imports: Database;
  /** The rows of the foreign file that the dataset was made from. */
  readonly rows?: ForeignRows;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports a valid dataset: every service examines it, stages it beside the active data, and one
 * transaction makes it active everywhere. Until then, and after any failure, the old version
 * serves; what was staged is discarded at once, or by the next import when this process dies.
 */
export async function importDataset(options: ImportOptions): Promise<ImportReport> {
  const startedAt = new Date();
  const { dataset } = options.dataset.manifest;
  await pruneVersions(options);
  const report = await options.imports.transaction(async (lock): Promise<ImportReport> => {
    if (!(await tryLockDataset(lock, dataset))) return { kind: 'busy', dataset };
    try {
      return await importLocked(options, startedAt, async () => {
        // Whoever lost its connection has lost the lock with it.
        await lock.query('select 1');
      });
    } catch (error) {
      if (options.signal?.aborted === true) return { kind: 'aborted', dataset };
      throw error;
    }
  });
  const finished = report.kind === 'imported' ? await pruned(options, report) : report;
  const { kind: outcome, ...details } = finished;
  await recordImportRun(options.imports, {
    dataset,
    outcome,
    report: details,
    startedAt: startedAt.toISOString(),
  });
  return finished;
}

async function importLocked(
  options: ImportOptions,
  startedAt: Date,
  stillLocked: () => Promise<void>,
): Promise<ImportReport> {
  const { imports, signal, onProgress, rows = null } = options;
  const { manifest, counts, recordCount } = options.dataset;
  const dataset = watched(options.dataset, signal);

  const faults = await examine(options, dataset);
  if (faults.total > 0) return { kind: 'faulty', dataset: manifest.dataset, faults, rows };

  const version = await insertStaging(imports, manifest, {
    recordCount,
    brands: await codesOf(dataset, 'brand'),
    markets: await codesOf(dataset, 'market'),
  });
  let activation: Activation;
  try {
    await stage(options, dataset, version);
    signal?.throwIfAborted();
    onProgress?.({ step: 'activating' });
    await stillLocked();
    activation = await activateStaged(imports, manifest.dataset, version);
  } catch (error) {
    // What cannot be discarded now, the next import discards; the caller is told the first cause.
    await discardUnlessActive(options, version).catch(() => undefined);
    throw error;
  }
  if (activation.kind === 'colliding') {
    await discardVersion(options, version);
    const collector = new FaultCollector();
    for (const { code, dataset: other } of activation.collisions) {
      collector.add(collision(null, code, other));
    }
    return { kind: 'faulty', dataset: manifest.dataset, faults: collector.report(), rows };
  }
  return {
    kind: 'imported',
    dataset: manifest.dataset,
    title: manifest.title,
    version,
    replaced: activation.replaced,
    dataVersion: activation.dataVersion,
    counts,
    recordCount,
    durationMs: Date.now() - startedAt.getTime(),
    rows,
    pruned: [],
  };
}

/** A commit whose answer was lost on the way may have happened all the same. */
async function discardUnlessActive(options: ImportOptions, version: number): Promise<void> {
  if ((await stateOf(options.imports, version)) !== 'active')
    await discardVersion(options, version);
}

/** What only the services can tell, and what depends on the other datasets. Writes nothing. */
async function examine(
  { services, imports, onProgress }: ImportOptions,
  dataset: ReadableDataset,
): Promise<FaultReport> {
  const faults = new FaultCollector();
  for (const { name, intake } of services.map(({ service }) => service)) {
    if (intake === null) continue;
    onProgress?.({ step: 'examining', service: name });
    for await (const fault of intake.examine(dataset)) faults.add(fault);
  }
  for await (const models of batches(dataset.read('model'), 5_000)) {
    const codes = models.map(({ record }) => record.code);
    const taken = await takenTypeKeys(imports, dataset.manifest.dataset, codes);
    for (const { record, line } of models) {
      const other = taken.get(record.code);
      if (other !== undefined) faults.add(collision(line, record.code, other));
    }
  }
  return faults.report();
}

function collision(line: number | null, code: string, other: string) {
  const message = `expected a type key that no other dataset uses, got '${code}', which '${other}' has`;
  return { file: FILE_OF.model, line, field: '/code', message };
}

/** All services at once; waits for all of them also when one fails, so that none writes on. */
async function stage(
  { services, imports, dataset, onProgress }: ImportOptions,
  readable: ReadableDataset,
  version: number,
): Promise<void> {
  const intakes = services.flatMap(({ service, database }) =>
    service.intake === null ? [] : [{ intake: service.intake, database }],
  );
  const total = intakes.reduce(
    (sum, { intake }) => sum + takenRecords(intake, dataset.counts),
    dataset.counts.model,
  );
  const counted = counting(readable, total, (share) => onProgress?.({ step: 'staging', share }));
  const stagings = [
    insertTypeKeys(imports, version, typeKeys(counted)),
    ...intakes.map(({ intake, database }) => intake.stage(database, version, counted)),
  ];
  const failed = (await Promise.allSettled(stagings)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function takenRecords(intake: RecordIntake, counts: OpenDataset['counts']): number {
  return intake.takes.reduce((sum, type) => sum + counts[type], 0);
}

/** Reads that stop when the signal says so, whichever service reads. */
function watched(dataset: OpenDataset, signal: AbortSignal | undefined): ReadableDataset {
  return {
    manifest: dataset.manifest,
    read: async function* <T extends RecordType>(type: T): AsyncGenerator<PlacedRecord<T>> {
      signal?.throwIfAborted();
      for await (const placed of dataset.read(type)) {
        if (signal?.aborted === true) signal.throwIfAborted();
        yield placed;
      }
    },
  };
}

const RECORDS_A_REPORT = 1_000;

/** A service may read a type twice, so that the share is an estimate that never exceeds 1. */
function counting(
  dataset: ReadableDataset,
  total: number,
  onShare: (share: number) => void,
): ReadableDataset {
  let count = 0;
  return {
    manifest: dataset.manifest,
    read: async function* <T extends RecordType>(type: T): AsyncGenerator<PlacedRecord<T>> {
      for await (const placed of dataset.read(type)) {
        count += 1;
        if (count % RECORDS_A_REPORT === 0) onShare(Math.min(count / total, 1));
        yield placed;
      }
    },
  };
}

async function codesOf(
  dataset: ReadableDataset,
  type: 'brand' | 'market',
): Promise<readonly string[]> {
  const codes: string[] = [];
  for await (const { record } of dataset.read(type)) codes.push(record.code);
  return codes;
}

async function* typeKeys(dataset: ReadableDataset): AsyncGenerator<string> {
  for await (const { record } of dataset.read('model')) yield record.code;
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The import is done; old data that cannot be discarded now is discarded another time. */
async function pruned(options: ImportOptions, report: Imported): Promise<Imported> {
  options.onProgress?.({ step: 'pruning' });
  return { ...report, pruned: await pruneVersions(options).catch(() => []) };
}
