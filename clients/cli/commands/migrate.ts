import { DATA_DIR_OPTION, refusePositionals, type Command } from '../command.ts';
import { withDatabase } from '../platform/withDatabase.ts';

/** Brings roles, schemas and tables up to date and ends; `start` does so by itself. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the roles and tables of the database up to date.',
  usage: '[options]',
  details:
    "Needed where services run apart, as in containers: there none has the administrator's rights.\n" +
    "DATABASE_URL names the server, with an administrator's account; UCP_SECRET the root secret.",
  options: DATA_DIR_OPTION,
  run: async (invocation) => {
    refusePositionals(invocation);
    return withDatabase(invocation, async ({ database, progress }) => {
      for (const name of database.migrations) progress.step(`ran ${name}`);
      progress.step('the database is up to date');
      return 0;
    });
  },
};
