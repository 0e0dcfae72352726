import { setTimeout as delay } from 'node:timers/promises';
import { DATA_VERSION_LEASE_MS, type DataVersionId } from '../../shared/dataVersion.ts';
import type { Database, Transaction } from '../../shared/postgres/database.ts';
import { lockPointer, movePointer } from './dataVersions.ts';
import { publishActivation } from './publishActivation.ts';

/** A type key that two datasets would both use. */
export interface TypeKeyCollision {
  readonly code: string;
  readonly dataset: string;
}

export type Activation =
  | {
      readonly kind: 'active';
      readonly dataVersion: DataVersionId;
      readonly replaced: number | null;
    }
  | { readonly kind: 'colliding'; readonly collisions: readonly TypeKeyCollision[] };

/** Makes a staged version the active one of its dataset: one transaction, all or nothing. */
export async function activateStaged(
  database: Database,
  dataset: string,
  version: number,
): Promise<Activation> {
  return movingPointer(database, async (transaction) => {
    const previous = await lockPointer(transaction);
    const collisions = await collisionsOf(transaction, dataset, version);
    if (collisions.length > 0) return { kind: 'colliding', collisions };
    await transaction.query(
      'insert into imports.dataset (name) values ($1) on conflict do nothing',
      [dataset],
    );
    const replaced = await deactivate(transaction, dataset, 'superseded');
    const activated = await transaction.query(
      `update imports.dataset_version set state = 'active', inactive_since = null
       where version = $1 and state = 'staging' returning version`,
      [version],
    );
    // Thrown, so that what was superseded a moment ago is active again.
    if (activated.length === 0) {
      throw new Error(
        `Another process discarded the staged dataset version ${version}. Import again.`,
      );
    }
    const dataVersion = await movePointer(transaction);
    await publishActivation(transaction, {
      cause: 'import',
      dataset,
      datasetVersion: version,
      replacedDatasetVersion: replaced,
      dataVersion,
      previousDataVersion: previous,
    });
    return { kind: 'active', dataVersion, replaced };
  });
}

export type Reactivation =
  | {
      readonly kind: 'active';
      readonly dataVersion: DataVersionId;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'nothing-before'; readonly version: number | null }
  | { readonly kind: 'colliding'; readonly collisions: readonly TypeKeyCollision[] };

/** Goes back from a dataset's active version to the one that it replaced. */
export async function reactivatePrevious(
  database: Database,
  dataset: string,
): Promise<Reactivation> {
  return movingPointer(database, async (transaction) => {
    const previous = await lockPointer(transaction);
    const [row] = await transaction.query<{ active: number; previous: number | null }>(
      `select a.version as active, (
         select max(p.version) from imports.dataset_version p
         where p.dataset = a.dataset and p.version < a.version and p.state = 'superseded'
       ) as previous
       from imports.dataset_version a where a.dataset = $1 and a.state = 'active'`,
      [dataset],
    );
    if (row?.previous == null) return { kind: 'nothing-before', version: row?.active ?? null };
    const collisions = await collisionsOf(transaction, dataset, row.previous);
    if (collisions.length > 0) return { kind: 'colliding', collisions };
    await deactivate(transaction, dataset, 'withdrawn');
    await transaction.query(
      `update imports.dataset_version set state = 'active', inactive_since = null
       where version = $1`,
      [row.previous],
    );
    const dataVersion = await movePointer(transaction);
    await publishActivation(transaction, {
      cause: 'rollback',
      dataset,
      datasetVersion: row.previous,
      replacedDatasetVersion: row.active,
      dataVersion,
      previousDataVersion: previous,
    });
    return { kind: 'active', dataVersion, from: row.active, to: row.previous };
  });
}

/** Leaves a dataset without an active version; null where it has none already. */
export async function withdrawActive(
  database: Database,
  dataset: string,
): Promise<{ readonly version: number; readonly dataVersion: DataVersionId } | null> {
  return movingPointer(database, async (transaction) => {
    const previous = await lockPointer(transaction);
    const version = await deactivate(transaction, dataset, 'withdrawn');
    if (version === null) return null;
    const dataVersion = await movePointer(transaction);
    await publishActivation(transaction, {
      cause: 'withdrawal',
      dataset,
      datasetVersion: null,
      replacedDatasetVersion: version,
      dataVersion,
      previousDataVersion: previous,
    });
    return { version, dataVersion };
  });
}

/** In one transaction; over when nobody acts any more on what was active before. */
async function movingPointer<T>(
  database: Database,
  move: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const moved = await database.transaction(move);
  // Timers may end a millisecond early.
  await delay(DATA_VERSION_LEASE_MS + 1);
  return moved;
}

async function deactivate(
  transaction: Transaction,
  dataset: string,
  state: 'superseded' | 'withdrawn',
): Promise<number | null> {
  const [row] = await transaction.query<{ version: number }>(
    `update imports.dataset_version set state = $2, inactive_since = clock_timestamp()
     where dataset = $1 and state = 'active' returning version`,
    [dataset, state],
  );
  return row?.version ?? null;
}

/** Another dataset may have taken a type key since this one was examined. */
async function collisionsOf(
  transaction: Transaction,
  dataset: string,
  version: number,
): Promise<readonly TypeKeyCollision[]> {
  return transaction.query<{ code: string; dataset: string }>(
    `select k.code, v.dataset
     from imports.type_key mine
     join imports.type_key k on k.code = mine.code and k.dataset_version <> mine.dataset_version
     join imports.dataset_version v on v.version = k.dataset_version
     where mine.dataset_version = $1 and v.state = 'active' and v.dataset <> $2
     order by k.code limit 100`,
    [version, dataset],
  );
}
