import { copyRows, type Cell } from '../shared/postgres/copyRows.ts';
import type { ReadableDataset, RecordIntake } from '../shared/recordIntake.ts';

/** Of the product data this service needs what time it is in a market, and nothing else. */
export const intake: RecordIntake = {
  takes: ['market'],
  // What a market is has been checked by then; this service adds nothing to it.
  // oxlint-disable-next-line no-empty-function
  examine: async function* () {},
  stage: async (database, datasetVersion, dataset) => {
    await copyRows(
      database,
      'configurations.market',
      ['dataset_version', 'code', 'time_zone'],
      markets(datasetVersion, dataset),
    );
  },
  discard: async (database, datasetVersion) => {
    await database.query('delete from configurations.market where dataset_version = $1', [
      datasetVersion,
    ]);
  },
};

async function* markets(
  datasetVersion: number,
  dataset: ReadableDataset,
): AsyncIterable<readonly Cell[]> {
  for await (const { record } of dataset.read('market')) {
    yield [datasetVersion, record.code, record.timeZone];
  }
}
