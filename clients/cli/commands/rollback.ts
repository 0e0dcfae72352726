import { renderRollback } from '../../../subgraphs/imports/renderReport.ts';
import { rollbackDataset } from '../../../subgraphs/imports/rollbackDataset.ts';
import { DATA_DIR_OPTION, onlyPositional, type Command } from '../command.ts';
import { withDatabase } from '../platform/withDatabase.ts';

/** Goes back to the version before. */
export const rollback: Command = {
  name: 'rollback',
  summary: 'Go back to the version of a dataset before the active one.',
  usage: 'DATASET [options]',
  details:
    'For all services at once; requests that run finish with the version they began with.\n\n' +
    'Example: ucp rollback demo',
  options: DATA_DIR_OPTION,
  run: async (invocation) => {
    const dataset = onlyPositional(invocation, 'one dataset');
    return withDatabase(invocation, async ({ database }) => {
      const report = await rollbackDataset(database.of('imports'), dataset);
      if (report.kind === 'rolled-back') console.log(renderRollback(report));
      else console.error(renderRollback(report));
      return report.kind === 'rolled-back' ? 0 : 1;
    });
  },
};
