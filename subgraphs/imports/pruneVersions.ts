import { datasetVersions, isDataVersionId } from '../shared/dataVersion.ts';
import type { Database } from '../shared/postgres/database.ts';
import { DRAIN_AFTER_MS, versionsToDrain } from './domain/retention.ts';
import type { ImportTarget } from './importTarget.ts';
import { tryLockDataset } from './store/datasetLock.ts';
import {
  inactiveVersions,
  markDiscarded,
  markDraining,
  stagingVersions,
  stateOf,
} from './store/datasetVersions.ts';

export interface PruningOptions {
  readonly services: readonly ImportTarget[];
  /** The database of the `imports` service itself. */
  readonly imports: Database;
  /** How long a version must have been inactive; tests need not wait. */
  readonly drainAfterMs?: number;
}

/**
 * Discards what imports left behind that died, and the versions that nobody can go back to,
 * refers to or still reads. Returns the numbers of the discarded dataset versions.
 */
export async function pruneVersions(options: PruningOptions): Promise<readonly number[]> {
  const abandoned = await discardAbandoned(options);
  const inactive = await inactiveVersions(options.imports);
  const inUse = await versionsInUse(options.services);
  const drained = versionsToDrain(inactive, inUse, options.drainAfterMs ?? DRAIN_AFTER_MS);
  const discarded = await markDraining(options.imports, drained);
  for (const version of discarded) await discardVersion(options, version);
  return [...abandoned, ...discarded];
}

/** Removes a version from every service; safe to repeat, so that it may fail half-way. */
export async function discardVersion(
  { services, imports }: PruningOptions,
  version: number,
): Promise<void> {
  const discards = services.map(async ({ service, database }) =>
    service.intake?.discard(database, version),
  );
  const failed = (await Promise.allSettled(discards)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  await markDiscarded(imports, version);
}

/** A staging version whose dataset nobody has locked belongs to an import that died. */
async function discardAbandoned(options: PruningOptions): Promise<readonly number[]> {
  const discarded: number[] = [];
  for (const { version, dataset } of await stagingVersions(options.imports)) {
    await options.imports.transaction(async (lock) => {
      if (!(await tryLockDataset(lock, dataset))) return;
      if ((await stateOf(lock, version)) !== 'staging') return;
      await discardVersion(options, version);
      discarded.push(version);
    });
  }
  return discarded;
}

async function versionsInUse(services: readonly ImportTarget[]): Promise<ReadonlySet<number>> {
  const ids = await Promise.all(
    services.map(async ({ service, database }) => service.versionsInUse?.(database) ?? []),
  );
  return new Set(ids.flat().filter(isDataVersionId).flatMap(datasetVersions));
}
