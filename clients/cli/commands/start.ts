import { createLogger } from '../../../subgraphs/shared/log.ts';
import type { ServiceName } from '../../../subgraphs/shared/serviceNames.ts';
import {
  DATA_DIR_OPTION,
  optionText,
  refusePositionals,
  UsageError,
  type Command,
  type Invocation,
} from '../command.ts';
import { cacheDirectoryOf, dataDirectoryOf, readCliConfig, type CliConfig } from '../config.ts';
import { hostInProcess } from '../host/inProcess.ts';
import { hostInProcesses, servicePlaces } from '../host/inProcesses.ts';
import { checkPlace, type ListeningPlace } from '../host/listeningPlace.ts';
import { startDatabaseServer } from '../platform/databaseServer.ts';
import { DEMO_SIZES, ensureDemo, type DemoSize } from '../platform/ensureDemo.ts';
import { prepareDatabase } from '../platform/prepareDatabase.ts';
import { Progress } from '../progress.ts';
import { welcome } from '../welcome.ts';

const DEFAULT_PORT = 4000;

interface Serving {
  readonly invocation: Invocation;
  readonly config: CliConfig;
  readonly place: ListeningPlace;
  /** Null: all services in this process. */
  readonly services: ReadonlyMap<ServiceName, ListeningPlace> | null;
  readonly demo: DemoSize | null;
  readonly progress: Progress;
}

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
    const place = {
      host: optionText(invocation, 'host') ?? '127.0.0.1',
      port: portOf(optionText(invocation, 'port')),
      remedy: 'choose another with --port',
    };
    const demo = demoOf(optionText(invocation, 'demo'));
    refusePositionals(invocation);
    const config = readCliConfig();
    const services =
      invocation.options['services'] === true
        ? servicePlaces(config, invocation.options['free-ports'] === true)
        : null;
    const progress = new Progress();
    await serve({ invocation, config, place, services, demo, progress });
    progress.step('stopped');
    return 0;
  },
};

/** Until the signal: then everything that was started has ended, in the reverse order. */
async function serve({
  invocation,
  config,
  place,
  services,
  demo,
  progress,
}: Serving): Promise<void> {
  const onProgress = (message: string): void => progress.step(message);
  const { signal } = invocation;
  const dataDirectory = dataDirectoryOf(optionText(invocation, 'data-dir'));
  await using server = await startDatabaseServer({
    config,
    dataDirectory,
    onProgress,
    onTaken: async () => {
      for (const each of [place, ...(services?.values() ?? [])]) await checkPlace(each);
    },
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
    cacheDirectory: cacheDirectoryOf(dataDirectory),
    place,
    onProgress,
  };
  await using host =
    services === null
      ? await hostInProcess(options)
      : await hostInProcesses({ ...options, servicePlaces: services });
  await server.lock?.announce(host.url);
  onProgress('ready');
  console.log(welcome(host.url));

  await ended([host.failed, server.failed], signal);
  onProgress('stopping: requests in flight end first');
}

/** Returns when the operator stops the platform, throws when a part of it ends by itself. */
async function ended(failures: readonly Promise<Error>[], signal: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
  const failure = await Promise.race([stopped, ...failures]);
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
