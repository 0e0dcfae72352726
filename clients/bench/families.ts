import { setTimeout as delay } from 'node:timers/promises';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import type { Bench, Shape } from './bench.ts';
import { familiesPages } from './familiesPage.ts';
import { measureFetches } from './fetches.ts';
import { loadOf, repeat, send, type Load } from './load.ts';
import { table } from './markdown.ts';
import { percentile } from './statistics.ts';

const USERS = 20;
const EVERY_MS = 1_000;
const MARK_MS = 50;
const WARM_UP_PAGES = 40;
/** What the gateway takes for a request without any subgraph. */
const BASELINE = loadOf('{ __typename }', {});

/** All options of a car with what a click on each does: how long that takes, and where. */
export async function measureFamilies(bench: Bench): Promise<string> {
  const rows: (readonly (string | number)[])[] = [];
  for (const shape of bench.shapes) rows.push([shape.name, ...(await rowOf(shape, bench))]);
  return [
    table(
      ['all options with changes', 'p50 ms', 'p99 ms', 'mark', 'ratio', 'requests/s', 'kB'],
      rows,
    ),
    '',
    `${USERS} users each ask once in ${EVERY_MS / 1000} s for the families of a car that nobody has asked for before, whether`,
    'or not the answer before has come: p50 and p99 are theirs. **Ratio** is the median of such a page,',
    'asked for by one caller alone, to the median of `{ __typename }` in between. Requests/s are those of',
    `${USERS} callers who ask as fast as they are answered. Callers share the processor with the platform.`,
    '',
    await measureFetches(bench),
  ].join('\n');
}

async function rowOf(shape: Shape, bench: Bench): Promise<readonly (string | number)[]> {
  const { progress, secondsEach, signal } = bench;
  await using directory = await makeScratchDirectory();
  progress.step(`families, ${shape.name}: starting`);
  await using platform = await startPlatform(
    ['--data-dir', `${directory.path}/data`, ...shape.args],
    { LOG_LEVEL: 'warn' },
  );
  const { url } = platform;
  const openLoop = secondsEach * USERS;
  progress.step(`families, ${shape.name}: choosing cars`);
  const pages = await familiesPages(url, 2 * WARM_UP_PAGES + openLoop);
  const next = taker(pages);

  progress.step(`families, ${shape.name}: ${USERS} users, ${secondsEach} s`);
  const pageMs: number[] = [];
  const baselineMs: number[] = [];
  let characters = 0;
  for (let page = 0; page < WARM_UP_PAGES; page++) await send(url, next(), signal);
  for (let page = 0; page < WARM_UP_PAGES; page++) {
    const reply = await send(url, next(), signal);
    characters = Math.max(characters, reply.characters);
    pageMs.push(reply.durationMs);
    baselineMs.push((await send(url, BASELINE, signal)).durationMs);
  }
  const crowdMs = await askOnSchedule(url, next, openLoop, signal);

  let answered = 0;
  const again = taker(pages);
  const beganMs = performance.now();
  await repeat(
    async () => {
      await send(url, again(), signal);
      answered++;
    },
    { durationMs: secondsEach * 1_000, callers: USERS, signal },
  );
  const perSecond = (answered * 1_000) / (performance.now() - beganMs);
  return [
    percentile(crowdMs, 0.5).toFixed(1),
    percentile(crowdMs, 0.99).toFixed(1),
    MARK_MS,
    (percentile(pageMs, 0.5) / percentile(baselineMs, 0.5)).toFixed(1),
    perSecond.toFixed(0),
    Math.ceil(characters / 1_000),
  ];
}

/** So many pages, evenly spaced; each is timed from when it was due, waiting included. */
async function askOnSchedule(
  url: string,
  next: () => Load,
  count: number,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const beganMs = performance.now();
  const asked: Promise<number>[] = [];
  for (let page = 0; page < count; page++) {
    const dueMs = beganMs + (page * EVERY_MS) / USERS;
    await delay(Math.max(0, dueMs - performance.now()), undefined, { signal });
    asked.push(send(url, next(), signal).then(() => performance.now() - dueMs));
  }
  return Promise.all(asked);
}

/** Hands out the pages in turn, from the first again after the last. */
function taker(pages: readonly Load[]): () => Load {
  let taken = 0;
  return () => {
    const page = pages[taken++ % pages.length];
    if (page === undefined) throw new Error('there are no pages to ask for');
    return page;
  };
}
