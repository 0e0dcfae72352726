import { setTimeout } from 'node:timers/promises';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { addToBulkCheck, readBulkCheck, startBulkCheck } from '../cli/check/bulkCheckClient.ts';
import type { Gateway } from '../cli/gateway.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import { importSecondFleet } from '../e2e/harness/secondFleet.ts';
import { SHAPES, type Bench } from './bench.ts';
import { bulkCars } from './bulkCars.ts';
import { PROBE_ENVIRONMENT, readEventLoopDelay, type EventLoopDelay } from './eventLoopDelay.ts';
import { loadOf, repeat, send } from './load.ts';
import { table } from './markdown.ts';

const CALLERS = 10;
const IDS_A_QUERY = 2_000;
const IDS_A_REQUEST = 1_000;
/** For each second that an operation is measured. */
const IDS_A_SECOND = 20_000;
const POLL_MS = 100;
const VERDICTS =
  'query ($ids: [ID!]!) { verdicts(ids: $ids) { id verdict { buildable complete } } }';

/**
 * Configurations checked a second through the graph, and how late the serving thread's event loop
 * is meanwhile: in one process, where gateway and services share it.
 */
export async function measureBulk(bench: Bench): Promise<string> {
  const { progress, signal, secondsEach } = bench;
  await using directory = await makeScratchDirectory();
  const logFile = `${directory.path}/log.ndjson`;
  progress.step('bulk checks: starting');
  await using platform = await startPlatform(
    ['--data-dir', `${directory.path}/data`, ...SHAPES.one.args],
    { ...PROBE_ENVIRONMENT, LOG_LEVEL: 'info' },
    logFile,
  );
  await importSecondFleet(`${directory.path}/data`);
  const ids = await bulkCars(platform.url, IDS_A_SECOND * secondsEach);
  const durationMs = secondsEach * 1_000;
  const measured: { name: string; perSecond: number; delay: EventLoopDelay }[] = [];
  const measure = async (name: string, work: () => Promise<number>): Promise<void> => {
    signal.throwIfAborted();
    progress.step(`bulk checks: ${name}`);
    await readEventLoopDelay(platform, logFile, signal);
    const beganMs = performance.now();
    const checked = await work();
    const perSecond = (checked * 1_000) / (performance.now() - beganMs);
    const delay = await readEventLoopDelay(platform, logFile, signal);
    measured.push({ name, perSecond, delay });
  };
  const ask = async (some: readonly string[]): Promise<number> => {
    await send(platform.url, loadOf(VERDICTS, { ids: some }), signal);
    return some.length;
  };

  await measure('nothing', async () => {
    await setTimeout(durationMs, undefined, { signal });
    return 0;
  });
  const gateway = { url: platform.url, headers: HEADERS };
  // First of all, so that it compiles what no page has asked for.
  await measure('a bulk check, and compiling what it needs', () => checkAll(gateway, ids, signal));
  const oneByOne = `an id a query, ${CALLERS} callers`;
  await measure(oneByOne, async () => {
    let checked = 0;
    const caller = async (): Promise<void> => {
      checked += await ask([ids[checked % ids.length]!]);
    };
    await repeat(caller, { durationMs, callers: CALLERS, signal });
    return checked;
  });
  await measure(`${IDS_A_QUERY} ids a query, one caller`, async () => {
    let checked = 0;
    const caller = async (): Promise<void> => {
      const start = checked % (ids.length - IDS_A_QUERY);
      checked += await ask(ids.slice(start, start + IDS_A_QUERY));
    };
    await repeat(caller, { durationMs, callers: 1, signal });
    return checked;
  });
  await measure('a bulk check', () => checkAll(gateway, ids, signal));
  const baseline = measured.find(({ name }) => name === oneByOne)?.perSecond ?? NaN;
  return [
    table(
      ['at work', 'checks/s', 'ratio', 'p50 ms', 'p99 ms', 'max ms'],
      measured.map(({ name, perSecond, delay }) => [
        name,
        perSecond.toFixed(0),
        (perSecond / baseline).toFixed(1),
        delay.p50Ms.toFixed(1),
        delay.p99Ms.toFixed(1),
        delay.maxMs.toFixed(1),
      ]),
    ),
    '',
    `${ids.length} different configurations of the models of four markets, a tenth of them not complete. The`,
    'milliseconds are how late the event loop of the thread that serves was, on a clock of 1 ms: the',
    'first row is what the machine makes of it by itself, the mark is a p99 below 20 ms while a bulk',
    'check and a compile run. **ratio** is to one id a query. A bulk check counts from the first ids given to the last one',
    'checked; each id goes over HTTP into the database and out again once more when it is read.',
  ].join('\n');
}

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
  'apollographql-client-name': 'bench',
};

async function checkAll(
  gateway: Gateway,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const running = await startBulkCheck(gateway, [], signal);
  for (let position = 0; position < ids.length; position += IDS_A_REQUEST) {
    const some = ids.slice(position, position + IDS_A_REQUEST);
    const more = position + some.length < ids.length;
    await addToBulkCheck(running, { position, ids: some, more }, signal);
  }
  for (;;) {
    const { state, done } = await readBulkCheck(running, { first: 1, after: null }, signal);
    if (state === 'SUCCEEDED') return done;
    if (state === 'FAILED' || state === 'CANCELLED') throw new Error(`A bulk check is ${state}`);
    await setTimeout(POLL_MS, undefined, { signal });
  }
}
