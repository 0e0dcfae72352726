import type { Database } from '../shared/postgres/database.ts';
import { isWithdrawn, listDatasetVersions } from './store/datasetVersions.ts';

/** Why there is nothing to take out or to go back from. */
export type AbsentDataset =
  | {
      readonly kind: 'unknown-dataset';
      readonly dataset: string;
      /** The datasets that are active, by name. */
      readonly active: readonly string[];
    }
  /** It was active once, and requests see it no more. */
  | { readonly kind: 'not-active'; readonly dataset: string };

/** Tells a dataset that nobody imported from one that was withdrawn; for one that is not active. */
export async function describeAbsence(imports: Database, dataset: string): Promise<AbsentDataset> {
  if (await isWithdrawn(imports, dataset)) return { kind: 'not-active', dataset };
  const versions = await listDatasetVersions(imports);
  const active = versions.filter(({ state }) => state === 'active').map((each) => each.dataset);
  return { kind: 'unknown-dataset', dataset, active: active.sort() };
}
