import type { Manifest } from '../../schema/interchange/records.generated.ts';
import type { RecordOf, RecordType } from '../../schema/interchange/recordTypes.ts';
import type { Database } from './postgres/database.ts';

/** A record and the line of its file on which it stands, 1-based, for naming it in a fault. */
export interface PlacedRecord<T extends RecordType> {
  readonly record: RecordOf[T];
  readonly line: number;
}

/** A dataset whose records fit their JSON Schemas and whose references all resolve. */
export interface ReadableDataset {
  readonly manifest: Manifest;
  /** The records of one type in file order, read anew at each call: memory stays bounded. */
  read<T extends RecordType>(type: T): AsyncIterable<PlacedRecord<T>>;
}

/** One thing wrong with a dataset, precise enough to mend it. */
export interface Fault {
  /** The file's name in the dataset, `FILE_OF[type]` or `manifest.json`. */
  readonly file: string;
  /** 1-based; null where the fault is not in one line. */
  readonly line: number | null;
  /** JSON pointer into the record, e.g. `/scopes/0/from`; null for the whole record. */
  readonly field: string | null;
  /** What was expected and what came. */
  readonly message: string;
}

/**
 * What an import hands a service. `examine` sees the whole dataset and touches nothing; `stage`
 * writes it beside the active data under a new dataset version, which nobody reads until the
 * `imports` service activates it; `discard` removes a version that failed or is drained.
 */
export interface RecordIntake {
  readonly takes: readonly RecordType[];
  /** Faults that only this domain can see (a rule's expression, a price that is missing). */
  examine(dataset: ReadableDataset): AsyncIterable<Fault>;
  /** In transactions under a second: an open one stalls vacuum, and whoever waits for old snapshots. */
  stage(database: Database, datasetVersion: number, dataset: ReadableDataset): Promise<void>;
  discard(database: Database, datasetVersion: number): Promise<void>;
}
