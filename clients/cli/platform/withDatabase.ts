import { optionText, type ExitCode, type Invocation } from '../command.ts';
import { dataDirectoryOf, readCliConfig } from '../config.ts';
import { Progress } from '../progress.ts';
import { reachDatabaseServer } from './databaseServer.ts';
import { prepareDatabase, type PreparedDatabase } from './prepareDatabase.ts';

export interface DatabaseWork {
  readonly database: PreparedDatabase;
  readonly progress: Progress;
}

/** Does an operator's work on the platform's database, whether the platform runs or not. */
export async function withDatabase(
  invocation: Invocation,
  work: (reached: DatabaseWork) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = new Progress();
  await using server = await reachDatabaseServer({
    config: readCliConfig(),
    dataDirectory: dataDirectoryOf(optionText(invocation, 'data-dir')),
    onProgress: (message) => progress.update(message),
  });
  await using database = await prepareDatabase(server.adminUrl, server.secrets);
  // Awaited here: returned as a promise, the work would find its database closed.
  return await work({ database, progress });
}
