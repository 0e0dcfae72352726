import { renderWithdrawal } from '../../../subgraphs/imports/renderReport.ts';
import { withdrawDataset } from '../../../subgraphs/imports/withdrawDataset.ts';
import { DATA_DIR_OPTION, onlyPositional, type Command } from '../command.ts';
import { withDatabase } from '../platform/withDatabase.ts';

/** Takes a dataset out again. */
export const withdraw: Command = {
  name: 'withdraw',
  summary: 'Take a dataset out, so that no request sees it.',
  usage: 'DATASET [options]',
  details:
    'For all services at once; requests that run finish with what they began with. Configurations\n' +
    'saved on the dataset keep its data. `ucp import` brings it back; `ucp start` leaves withdrawn\n' +
    'demo data out unless --demo asks for it.\n\n' +
    'Example: ucp withdraw demo',
  options: DATA_DIR_OPTION,
  run: async (invocation) => {
    const dataset = onlyPositional(invocation, 'one dataset');
    return withDatabase(invocation, async ({ database }) => {
      const report = await withdrawDataset(database.of('imports'), dataset);
      if (report.kind === 'withdrawn') console.log(renderWithdrawal(report));
      else console.error(renderWithdrawal(report));
      return report.kind === 'withdrawn' ? 0 : 1;
    });
  },
};
