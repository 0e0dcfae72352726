import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import { requestLine } from '../e2e/harness/requestLog.ts';
import { importSecondFleet } from '../e2e/harness/secondFleet.ts';
import type { Bench, Shape } from './bench.ts';
import { FaultyAnswer, loadOf, repeat, send, type Load } from './load.ts';
import { table } from './markdown.ts';
import { pageLoads } from './pageLoads.ts';
import { percentile } from './statistics.ts';

const CALLERS = 10;
const WARM_UP_MS = 2_000;
/** What the gateway takes for a request without any subgraph. */
const BASELINE = loadOf('{ __typename }', {});

/** How long each page takes through the gateway, and what it costs behind it. */
export async function measurePages(bench: Bench): Promise<string> {
  const sections: string[] = [];
  for (const shape of bench.shapes) {
    sections.push(`### Pages in ${shape.name}`, '', await pagesOf(shape, bench), '');
  }
  return [
    ...sections,
    `One caller asks ${bench.secondsEach} s for each page, then ${CALLERS} callers do, after ${WARM_UP_MS / 1000} s to warm up;`,
    'the callers share the processor with the platform. Each request of the one caller alternates',
    'with `{ __typename }`, which no service sees: **ratio** is the median of the page to the median',
    'of that, and tells more than milliseconds where a machine has other work. Subgraph calls and SQL',
    'statements are those of the gateway’s log line, once caches are warm; their number must not',
    'depend on the length of a page. Faulty are answers of which a part is missing because a service had',
    'no time left: ten at once may ask more than a machine can do.',
  ].join('\n');
}

async function pagesOf(shape: Shape, bench: Bench): Promise<string> {
  const { progress, signal } = bench;
  await using directory = await makeScratchDirectory();
  const dataDirectory = `${directory.path}/data`;
  const logFile = `${directory.path}/log.ndjson`;
  progress.step(`pages, ${shape.name}: starting`);
  await using platform = await startPlatform(
    ['--data-dir', dataDirectory, ...shape.args],
    { LOG_LEVEL: 'info' },
    logFile,
  );
  signal.throwIfAborted();
  // No market of the demo data offers 50 models.
  await importSecondFleet(dataDirectory);
  const loads = [...(await pageLoads(platform.url))];
  const rows: (readonly (string | number)[])[] = [];
  for (const [index, [name, load]] of loads.entries()) {
    progress.step(`pages, ${shape.name}: ${name} (${index + 1} of ${loads.length})`);
    rows.push([name, ...(await measurePage(platform.url, logFile, load, bench))]);
  }
  return table(
    [
      'page',
      'p50 ms',
      'p95 ms',
      'ratio',
      `requests/s by ${CALLERS}`,
      'faulty',
      'subgraph calls',
      'SQL statements',
      'kB',
    ],
    rows,
  );
}

async function measurePage(
  url: string,
  logFile: string,
  load: Load,
  { secondsEach, signal }: Bench,
): Promise<readonly (string | number)[]> {
  await repeat(
    async () => {
      await send(url, load, signal);
      await send(url, BASELINE, signal);
    },
    { durationMs: WARM_UP_MS, callers: 1, signal },
  );
  const durationMs = secondsEach * 1_000;
  const probe = await send(url, load, signal);
  const cost = await requestLine(logFile, probe.requestId);

  const pageMs: number[] = [];
  const baselineMs: number[] = [];
  await repeat(
    async () => {
      pageMs.push((await send(url, load, signal)).durationMs);
      baselineMs.push((await send(url, BASELINE, signal)).durationMs);
    },
    { durationMs, callers: 1, signal },
  );

  const crowd = await askAsCrowd(url, load, durationMs, signal);
  const p50 = percentile(pageMs, 0.5);
  return [
    p50.toFixed(1),
    percentile(pageMs, 0.95).toFixed(1),
    (p50 / percentile(baselineMs, 0.5)).toFixed(1),
    crowd.perSecond.toFixed(crowd.perSecond < 10 ? 1 : 0),
    crowd.faulty,
    cost.subgraphCalls,
    cost.sqlStatements,
    Math.ceil(probe.characters / 1_000),
  ];
}

/** Good answers a second, and how many had errors: of a crowd that asks too much, some do. */
async function askAsCrowd(
  url: string,
  load: Load,
  durationMs: number,
  signal: AbortSignal,
): Promise<{ readonly perSecond: number; readonly faulty: number }> {
  let good = 0;
  let faulty = 0;
  const beganMs = performance.now();
  await repeat(
    async () => {
      try {
        await send(url, load, signal);
        good++;
      } catch (error) {
        if (!(error instanceof FaultyAnswer)) throw error;
        faulty++;
      }
    },
    { durationMs, callers: CALLERS, signal },
  );
  return { perSecond: (good * 1_000) / (performance.now() - beganMs), faulty };
}
