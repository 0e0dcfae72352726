import type { DataVersionActivated } from '../../shared/events/event.ts';
import { publish } from '../../shared/events/publish.ts';
import type { Transaction } from '../../shared/postgres/database.ts';

export interface PublishedActivation extends Omit<
  DataVersionActivated['data'],
  'brands' | 'markets'
> {
  readonly dataset: string;
}

/** Tells others of an activation and what it touches, in the transaction that moves the pointer. */
export async function publishActivation(
  transaction: Transaction,
  { dataset, ...activation }: PublishedActivation,
): Promise<void> {
  const { datasetVersion, replacedDatasetVersion } = activation;
  const touched = await touchedBy(
    transaction,
    [datasetVersion, replacedDatasetVersion].filter((version) => version !== null),
  );
  await publish(transaction, {
    type: 'dataVersion.activated',
    subject: dataset,
    data: { ...activation, ...touched },
  });
}

/** What is in any of the versions; null where one of them does not tell. */
async function touchedBy(
  transaction: Transaction,
  versions: readonly number[],
): Promise<Pick<DataVersionActivated['data'], 'brands' | 'markets'>> {
  const rows = await transaction.query<{ brands: string[] | null; markets: string[] | null }>(
    'select brands, markets from imports.dataset_version where version = any($1::int[])',
    [versions],
  );
  return {
    brands: union(rows.map(({ brands }) => brands)),
    markets: union(rows.map(({ markets }) => markets)),
  };
}

function union(lists: readonly (readonly string[] | null)[]): string[] | null {
  const known = lists.filter((list) => list !== null);
  return known.length < lists.length ? null : [...new Set(known.flat())].sort();
}
