import type { DataVersionId } from '../shared/dataVersion.ts';
import type { Database } from '../shared/postgres/database.ts';
import { describeAbsence, type AbsentDataset } from './absentDataset.ts';
import { withdrawActive } from './store/activation.ts';
import { tryLockDataset } from './store/datasetLock.ts';

export type WithdrawalReport =
  | {
      readonly kind: 'withdrawn';
      readonly dataset: string;
      readonly version: number;
      /** What is active now; empty where this dataset was the only one. */
      readonly dataVersion: DataVersionId;
    }
  | AbsentDataset
  | { readonly kind: 'busy'; readonly dataset: string };

/**
 * Takes a dataset out of what requests see, for all services at once. Its data is kept as long as
 * saved records refer to it; a later import makes the dataset active again, in its old place.
 */
export async function withdrawDataset(
  imports: Database,
  dataset: string,
): Promise<WithdrawalReport> {
  return imports.transaction(async (lock): Promise<WithdrawalReport> => {
    if (!(await tryLockDataset(lock, dataset))) return { kind: 'busy', dataset };
    const withdrawal = await withdrawActive(imports, dataset);
    if (withdrawal === null) return describeAbsence(imports, dataset);
    return { kind: 'withdrawn', dataset, ...withdrawal };
  });
}
