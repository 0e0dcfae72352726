import { setTimeout as delay } from 'node:timers/promises';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { serviceUrl } from '../../subgraphs/shared/postgres/roles.ts';
import { readCliConfig } from '../cli/config.ts';
import { reachDatabaseServer } from '../cli/platform/databaseServer.ts';
import { GATEWAY_ROLE_NAME } from '../cli/platform/prepareDatabase.ts';
import { ucp } from '../e2e/harness/command.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import { SHAPES, type Bench } from './bench.ts';
import { measureDelays } from './eventDelays.ts';
import { importSources } from './imports.ts';
import { table } from './markdown.ts';
import { percentile } from './statistics.ts';
import { watchTransactions } from './writeTransactions.ts';

/** How long events take from one process to another, at rest and during imports. */
export async function measureEvents({ secondsEach, progress, signal }: Bench): Promise<string> {
  await using directory = await makeScratchDirectory();
  const dataDirectory = `${directory.path}/data`;
  const data = ['--data-dir', dataDirectory];
  await using _platform = await startPlatform([...data, ...SHAPES.many.args]);
  await using server = await reachDatabaseServer({
    config: readCliConfig(),
    dataDirectory,
    onProgress: (message) => progress.update(message),
  });
  const url = (role: string): string => serviceUrl(server.adminUrl, role, server.secrets);
  const urls = { publisher: url('configurations'), reader: url(GATEWAY_ROLE_NAME) };
  const rows: (string | number)[][] = [];
  const situations: (readonly [string, () => Promise<unknown>])[] = [
    ['at rest', () => delay(secondsEach * 1000)],
    ...importSources().map(
      ([name, args]) => [`import: ${name}`, () => imported([...args, ...data])] as const,
    ),
  ];
  for (const [name, work] of situations) {
    progress.step(`events: ${name}`);
    signal.throwIfAborted();
    const { result, oldest } = await watchTransactions(server.adminUrl, () =>
      measureDelays(urls, work),
    );
    const { events, notifications, staleTimes } = result;
    const median = percentile(events, 0.5);
    rows.push([
      name,
      events.length,
      ms(median),
      ms(percentile(events, 0.99)),
      ms(percentile(events, 1)),
      (median / percentile(notifications, 0.5)).toFixed(1),
      ms(percentile(notifications, 0.99)),
      staleTimes,
      ms(oldest?.ageMs ?? 0),
      oldest?.role ?? '',
    ]);
  }
  return [
    table(
      [
        'in ms',
        'events',
        'p50',
        'p99',
        'max',
        'ratio',
        'p99 of NOTIFY',
        'times stale',
        'longest write transaction',
        'of the role',
      ],
      rows,
    ),
    '',
    'A process publishes an event every 20 ms or so beside a platform of a process each; this one',
    'follows them as a gateway does. Times run from just before the commit, which is thus part of',
    'them, to the handler. Events alternate with bare notifications, which carry what they tell and',
    'are lost where nobody listens: **ratio** is the median of events to the median of those. Stale',
    'is a subscriber that may not know of what was committed a second ago. The longest transaction',
    'of those that have written anything is the oldest one seen in `pg_stat_activity`.',
  ].join('\n');
}

async function imported(args: readonly string[]): Promise<void> {
  const { code, stderr } = await ucp('import', ...args);
  if (code !== 0) throw new Error(stderr);
}

function ms(value: number): string {
  return value.toFixed(1);
}
