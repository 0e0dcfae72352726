import type {
  Fault,
  PlacedRecord,
  ReadableDataset,
  RecordIntake,
} from '../../subgraphs/shared/recordIntake.ts';
import type { RecordOf, RecordType } from './recordTypes.ts';

/** The records of a dataset by their type; a type that is missing has none. */
export type AuthoredRecords = { readonly [T in RecordType]?: readonly RecordOf[T][] };

/** A dataset of records authored in code, as if each stood on its own line of its file. */
export function memoryDataset(records: AuthoredRecords, dataset = 'test'): ReadableDataset {
  return {
    manifest: { format: 'ucp-interchange/1', dataset, title: dataset },
    read: async function* <T extends RecordType>(type: T): AsyncIterable<PlacedRecord<T>> {
      const authored: readonly RecordOf[T][] = records[type] ?? [];
      for (const [index, record] of authored.entries()) yield { record, line: index + 1 };
    },
  };
}

/** All that an intake finds wrong with a dataset. */
export async function faultsOf(
  intake: RecordIntake,
  dataset: ReadableDataset,
): Promise<readonly Fault[]> {
  return Array.fromAsync(intake.examine(dataset));
}
