import { readFile } from 'node:fs/promises';
import { createLogger } from '../subgraphs/shared/log.ts';
import { untilStopped } from '../subgraphs/shared/untilStopped.ts';
import { readStandaloneConfig, type StandaloneConfig } from './config.ts';
import { FileChanges } from './standalone/fileChanges.ts';
import { readFlags, USAGE } from './standalone/flags.ts';
import { keepReloading } from './standalone/keepReloading.ts';

/** `npm run gateway`: the gateway alone, on any federation v2 supergraph. */

/** For what the caller can mend: a flag, a file. As other tools have it. */
const EXIT_USAGE = 2;

await main();

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.kind === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  if (flags.kind === 'faulty') {
    return fail(EXIT_USAGE, `${flags.message}\n\n${USAGE}`);
  }
  // From before it is read: what comes while the gateway starts is a change.
  const changes = await FileChanges.of(flags.supergraph);
  let supergraphSdl: string;
  try {
    supergraphSdl = await readFile(flags.supergraph, 'utf8');
  } catch (error) {
    return fail(
      EXIT_USAGE,
      `Cannot read the supergraph '${flags.supergraph}': ${messageOf(error)}\n`,
    );
  }
  let config: StandaloneConfig;
  try {
    config = readStandaloneConfig();
  } catch (error) {
    return fail(EXIT_USAGE, `${messageOf(error)}\n`);
  }
  // Loaded once it is wanted: help and refusals should not wait for a gateway to load.
  const { startStandalone } = await import('./standalone/startStandalone.ts');
  const log = createLogger('gateway', flags.logLevel);
  const stopped = untilStopped();
  // In a terminal a hangup says that the terminal is gone, and ends the process. Elsewhere it asks
  // for a reload, and must not end a gateway that is still starting.
  const reloadsOnHangup = !process.stdin.isTTY && !process.stdout.isTTY;
  if (reloadsOnHangup) process.on('SIGHUP', () => undefined);
  const started = await startStandalone({ ...flags, ...config, supergraphSdl, log });
  switch (started.kind) {
    case 'not-a-supergraph':
      return fail(
        EXIT_USAGE,
        `'${flags.supergraph}' is not a federation v2 supergraph: ${started.message}\n`,
      );
    case 'not-listening':
      return fail(1, `Cannot listen on ${flags.host}:${flags.port}: ${started.message}\n`);
    case 'running': {
      await using gateway = started.gateway;
      using _ = keepReloading({ file: flags.supergraph, changes, reloadsOnHangup, gateway, log });
      log.info({ url: `${gateway.url}/graphql`, health: `${gateway.url}/health` }, 'listening');
      log.info({ reason: await stopped }, 'stopping');
    }
  }
  log.info('stopped');
}

function fail(exitCode: number, message: string): void {
  process.stderr.write(message);
  process.exitCode = exitCode;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
