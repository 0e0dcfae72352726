import {
  rollbackDataset,
  type RollbackReport,
} from '../../../subgraphs/imports/rollbackDataset.ts';
import { DATA_DIR_OPTION, UsageError, type Command } from '../command.ts';
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
    const [dataset, ...rest] = invocation.positionals;
    if (dataset === undefined || rest.length > 0) throw new UsageError('Expected one dataset.');
    return withDatabase(invocation, async ({ database }) => {
      const report = await rollbackDataset(database.of('imports'), dataset);
      console.log(describe(report));
      return report.kind === 'rolled-back' ? 0 : 1;
    });
  },
};

function describe(report: RollbackReport): string {
  switch (report.kind) {
    case 'rolled-back':
      return `${report.dataset} is back at version ${report.to}; ${report.from} is withdrawn. The data version is ${report.dataVersion}.`;
    case 'unknown-dataset':
      return `There is no dataset '${report.dataset}'. Known: ${report.known.join(', ') || 'none'}.`;
    case 'nothing-before':
      return `There is no version of '${report.dataset}' before ${report.version} to go back to.`;
    case 'colliding':
      return (
        `Nothing was changed: other datasets use type keys of the previous version of '${report.dataset}', ` +
        `first ${report.collisions[0]?.code} (${report.collisions[0]?.dataset}). Roll those back first.`
      );
    case 'busy':
      return `Another import or rollback of '${report.dataset}' is under way. Nothing was changed; try again when it is done.`;
  }
}
