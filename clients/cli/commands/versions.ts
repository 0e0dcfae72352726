import { listDatasetVersions } from '../../../subgraphs/imports/store/datasetVersions.ts';
import { DATA_DIR_OPTION, refusePositionals, type Command } from '../command.ts';
import { withDatabase } from '../platform/withDatabase.ts';

/** Lists the imports that are still kept. */
export const versions: Command = {
  name: 'versions',
  summary: 'List the versions of each dataset, and which are active.',
  usage: '[options]',
  details:
    'A dataset goes back to the version before its active one by `ucp rollback DATASET`, and is\n' +
    'taken out by `ucp withdraw DATASET`.',
  options: {
    ...DATA_DIR_OPTION,
    json: { type: 'boolean', help: 'as JSON, for programs' },
  },
  run: async (invocation) => {
    refusePositionals(invocation);
    return withDatabase(invocation, async ({ database }) => {
      const kept = await listDatasetVersions(database.of('imports'));
      if (invocation.options['json'] === true) {
        console.log(JSON.stringify(kept, null, 2));
        return 0;
      }
      if (kept.length === 0) {
        console.log(
          'Nothing was imported yet into the data directory that was looked at; `--data-dir` names another. See `ucp import --help`.',
        );
        return 0;
      }
      console.log(
        table([
          ['dataset', 'version', 'state', 'imported', 'records', 'title'],
          ...kept.map((version) => [
            version.dataset,
            String(version.version),
            version.state,
            version.importedAt,
            String(version.recordCount),
            version.title,
          ]),
        ]),
      );
      return 0;
    });
  },
};

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
