import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deriveSecrets } from '../../../subgraphs/shared/secrets.ts';
import { SERVICE_NAMES } from '../../../subgraphs/shared/serviceNames.ts';
import { onlyPositional, UsageError, type Command } from '../command.ts';
import { readCliConfig } from '../config.ts';
import { ExpectedFailure } from '../expectedFailure.ts';
import { GATEWAY_ROLE_NAME } from '../platform/prepareDatabase.ts';
import { serviceEnvironment } from '../platform/serviceEnvironment.ts';

/** Writes one environment file a process, for deployments in which each runs apart. */
export const env: Command = {
  name: 'env',
  summary: 'Write the environment of each service, for containers.',
  usage: 'DIRECTORY',
  details:
    'Each file holds the address of the database under one role and the keys that this process\n' +
    "needs; all are derived from UCP_SECRET. DATABASE_URL names the server with an administrator's\n" +
    'account; that account itself is not written.\n\n' +
    'Example: DATABASE_URL=postgres://postgres:…@postgres/ucp UCP_SECRET=… ucp env docker/env',
  options: {},
  run: async (invocation) => {
    const directory = onlyPositional(invocation, 'one directory');
    const { databaseUrl, rootSecret } = readCliConfig();
    if (databaseUrl === null || rootSecret === null) {
      throw new UsageError('Expected DATABASE_URL and UCP_SECRET in the environment.');
    }
    const secrets = deriveSecrets(rootSecret);
    await makeDirectory(directory);
    for (const name of [...SERVICE_NAMES, GATEWAY_ROLE_NAME] as const) {
      const lines = Object.entries(serviceEnvironment(name, databaseUrl, secrets));
      const file = path.join(directory, `${name}.env`);
      await writeFile(file, lines.map(([key, value]) => `${key}=${value}\n`).join(''), {
        mode: 0o600,
      });
      console.log(file);
    }
    return 0;
  },
};

async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExpectedFailure(`Expected a directory to write into, got '${directory}': ${reason}`, {
      cause,
    });
  }
}
