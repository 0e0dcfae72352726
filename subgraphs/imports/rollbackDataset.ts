import type { DataVersionId } from '../shared/dataVersion.ts';
import type { Database } from '../shared/postgres/database.ts';
import { describeAbsence, type AbsentDataset } from './absentDataset.ts';
import { reactivatePrevious, type TypeKeyCollision } from './store/activation.ts';
import { tryLockDataset } from './store/datasetLock.ts';

export type RollbackReport =
  | {
      readonly kind: 'rolled-back';
      readonly dataset: string;
      readonly from: number;
      readonly to: number;
      readonly dataVersion: DataVersionId;
    }
  | AbsentDataset
  /** The active version replaced none, or the one that it replaced has been discarded. */
  | { readonly kind: 'nothing-before'; readonly dataset: string; readonly version: number }
  /** Another dataset uses type keys of the previous version by now. */
  | {
      readonly kind: 'colliding';
      readonly dataset: string;
      readonly collisions: readonly TypeKeyCollision[];
    }
  | { readonly kind: 'busy'; readonly dataset: string };

/**
 * Goes back to the version of a dataset that the active one replaced, for all services at once.
 * The version that it leaves is withdrawn: no later rollback goes to it.
 */
export async function rollbackDataset(imports: Database, dataset: string): Promise<RollbackReport> {
  return imports.transaction(async (lock): Promise<RollbackReport> => {
    if (!(await tryLockDataset(lock, dataset))) return { kind: 'busy', dataset };
    const result = await reactivatePrevious(imports, dataset);
    switch (result.kind) {
      case 'active': {
        const { from, to, dataVersion } = result;
        return { kind: 'rolled-back', dataset, from, to, dataVersion };
      }
      case 'colliding':
        return { kind: 'colliding', dataset, collisions: result.collisions };
      case 'nothing-before': {
        if (result.version !== null) {
          return { kind: 'nothing-before', dataset, version: result.version };
        }
        return describeAbsence(imports, dataset);
      }
    }
  });
}
