import type { FaultReport } from '../../schema/interchange/faultReport.ts';
import type { RecordType } from '../../schema/interchange/recordTypes.ts';
import type { DataVersionId } from '../shared/dataVersion.ts';

/** How an import ended. Only `imported` changed what requests see. */
export type ImportReport =
  | Imported
  /** The dataset is at fault; nothing was touched. */
  | {
      readonly kind: 'faulty';
      readonly dataset: string;
      readonly faults: FaultReport;
      readonly rows: ForeignRows | null;
    }
  /** Another import or rollback of the same dataset is under way. */
  | { readonly kind: 'busy'; readonly dataset: string }
  /** The caller's signal ended it; what was staged is discarded. */
  | { readonly kind: 'aborted'; readonly dataset: string };

export interface Imported {
  readonly kind: 'imported';
  readonly dataset: string;
  readonly title: string;
  readonly version: number;
  /** The version of the same dataset that it replaced; null the first time. */
  readonly replaced: number | null;
  readonly dataVersion: DataVersionId;
  readonly counts: Readonly<Record<RecordType, number>>;
  readonly recordCount: number;
  readonly durationMs: number;
  /** The rows of the foreign file it was made from; null for an interchange dataset. */
  readonly rows: ForeignRows | null;
  /** Older versions that nobody needs any more and that were discarded on this occasion. */
  readonly pruned: readonly number[];
}

/** What became of the rows of a foreign file: `read` is `used` and all `unusable` together. */
export interface ForeignRows {
  /** The path as it was given. */
  readonly file: string;
  readonly read: number;
  readonly used: number;
  readonly unusable: readonly UnusableRow[];
}

/** A row that could not be used: which one, and why. */
export interface UnusableRow {
  /** 1-based line in the file. */
  readonly line: number;
  /** Its own id or name, as far as it can be told. */
  readonly name: string;
  readonly reason: string;
}

/** Where an import stands. `share` runs from 0 to 1. */
export type ImportProgress =
  | { readonly step: 'converting'; readonly share: number }
  | { readonly step: 'validating'; readonly share: number }
  | { readonly step: 'examining'; readonly service: string }
  | { readonly step: 'staging'; readonly share: number }
  | { readonly step: 'activating' }
  | { readonly step: 'pruning' };
