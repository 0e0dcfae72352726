import { createLogger } from '../../../subgraphs/shared/log.ts';
import {
  DATA_DIR_OPTION,
  optionText,
  refusePositionals,
  UsageError,
  type Command,
} from '../command.ts';
import { dataDirectoryOf, readCliConfig } from '../config.ts';
import { hostInProcess } from '../host/inProcess.ts';
import { hostInProcesses } from '../host/inProcesses.ts';
import type { PlatformHost } from '../host/platformHost.ts';
import { startDatabaseServer } from '../platform/databaseServer.ts';
import { DEMO_SIZES, ensureDemo, type DemoSize } from '../platform/ensureDemo.ts';
import { prepareDatabase } from '../platform/prepareDatabase.ts';
import { Progress } from '../progress.ts';
import { welcome } from '../welcome.ts';

const DEFAULT_PORT = 4000;

/** Runs the platform until it is stopped. */
export const start: Command = {
  name: 'start',
  summary: 'Run the platform: database, services and gateway.',
  usage: '[options]',
  details: [
    'Starts an embedded PostgreSQL whose data lie in the data directory, or uses the server that',
    'DATABASE_URL names. Brings its tables up to date, imports the demo data at the first start, and',
    'serves until Ctrl-C.',
  ].join('\n'),
  options: {
    port: {
      type: 'string',
      value: 'N',
      help: `the gateway's port (default: ${DEFAULT_PORT}; 0 takes a free one)`,
    },
    host: { type: 'string', value: 'H', help: "the gateway's address (default: 127.0.0.1)" },
    ...DATA_DIR_OPTION,
    demo: {
      type: 'string',
      value: 'SIZE',
      help: `demo data: ${DEMO_SIZES.join(', ')} (default: standard)`,
    },
    services: { type: 'boolean', help: 'run every service in a process of its own' },
    'free-ports': {
      type: 'boolean',
      help: 'with --services: let services take free ports, not 4001 to 4006',
    },
  },
  run: async (invocation) => {
    const port = portOf(optionText(invocation, 'port'));
    const demo = demoOf(optionText(invocation, 'demo'));
    refusePositionals(invocation);
    const config = readCliConfig();
    const progress = new Progress();
    const onProgress = (message: string): void => progress.step(message);
    const { signal } = invocation;

    await using server = await startDatabaseServer({
      config,
      dataDirectory: dataDirectoryOf(optionText(invocation, 'data-dir')),
      onProgress,
    });
    signal.throwIfAborted();
    await using database = await prepareDatabase(server.adminUrl, server.secrets);
    if (database.migrations.length > 0) onProgress(`ran ${database.migrations.length} migrations`);
    await ensureDemo(demo, { database, progress }, signal);

    const options = {
      config,
      server,
      database,
      log: createLogger('ucp', config.logLevel),
      host: optionText(invocation, 'host') ?? '127.0.0.1',
      port,
      onProgress,
    };
    await using host =
      invocation.options['services'] === true
        ? await hostInProcesses({
            ...options,
            freePorts: invocation.options['free-ports'] === true,
          })
        : await hostInProcess(options);
    await server.lock?.announce(host.url);
    onProgress('ready');
    console.log(welcome(host.url));

    await ended(host, signal);
    onProgress('stopping: requests in flight end first');
    return 0;
  },
};

async function ended(host: PlatformHost, signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
  const failure = await Promise.race([stopped, host.failed]);
  if (failure !== undefined) throw failure;
}

function portOf(text: string | null): number {
  if (text === null) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(`--port: expected a number from 0 to 65535, got '${text}'.`);
  }
  return port;
}

/** Null where none is asked for. */
function demoOf(text: string | null): DemoSize | null {
  if (text === null) return null;
  const size = DEMO_SIZES.find((candidate) => candidate === text);
  if (size === undefined) {
    throw new UsageError(`--demo: expected ${DEMO_SIZES.join(', ')}; got '${text}'.`);
  }
  return size;
}
