import { createLogger } from '../../subgraphs/shared/log.ts';
import { executeSubgraph } from '../../subgraphs/shared/execute.ts';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { ModelPagesDocument } from '../operations/operations.generated.ts';
import { importSecondFleet } from '../e2e/harness/secondFleet.ts';
import type { Bench } from './bench.ts';
import { familiesPages } from './familiesPage.ts';
import { loadOf, send, type Load } from './load.ts';
import { table } from './markdown.ts';
import { startRecordingPlatform, type RecordedFetch } from './recordingPlatform.ts';

const CARS = 60;
const MODELS = 50;
/** One field and one statement. */
const BASELINE = 'data version alone';

/**
 * What each subgraph takes of this thread for its part of long pages: the plan's fetches are
 * recorded and executed again, without the gateway.
 */
export async function measureFetches(bench: Bench): Promise<string> {
  const { progress, signal } = bench;
  await using directory = await makeScratchDirectory();
  progress.step('fetches: starting');
  const dataDirectory = `${directory.path}/data`;
  await using platform = await startRecordingPlatform(dataDirectory, progress, signal);
  // No market of the demo data offers 50 models.
  await importSecondFleet(dataDirectory);
  const record = async (loads: readonly Load[]): Promise<readonly Recording[]> => {
    const recorded: Recording[] = [];
    for (const load of loads) {
      platform.takeFetches();
      await send(platform.url, load, signal);
      recorded.push(platform.takeFetches());
    }
    return recorded;
  };
  const [baseline = []] = await record([loadOf('{ dataVersion { id } }', {})]);
  const models = loadOf(ModelPagesDocument, { market: 'DE', first: MODELS });
  const pages = {
    'all options of a car': await record(await familiesPages(platform.url, CARS)),
    [`${MODELS} models in full`]: await record([models]),
  };
  const tables: string[] = [];
  for (const [name, recorded] of Object.entries(pages)) {
    progress.step(`fetches: ${name}, ${bench.secondsEach} s`);
    tables.push(await tableOf(name, recorded, baseline, bench), '');
  }
  return [
    ...tables,
    'The fetches of those pages as the gateway’s plan sends them, each executed by its subgraph alone:',
    'processor time of the serving thread, without the gateway, the database and the threads of the',
    'engine. **Ratio** is that of one fetch to the smallest there is, measured in between.',
  ].join('\n');
}

type Recording = readonly RecordedFetch[];

async function tableOf(
  page: string,
  recorded: readonly Recording[],
  baseline: Recording,
  { secondsEach, signal }: Bench,
): Promise<string> {
  const costs = new Map<string, Cost>();
  const endMs = performance.now() + secondsEach * 1_000;
  let round = 0;
  do {
    // The first rounds warm up what is compiled and cached once.
    if (round <= WARM_UP_ROUNDS) costs.clear();
    for (const fetches of recorded) {
      signal.throwIfAborted();
      for (const fetch of fetches) await replay(fetch, nameOf(fetch), costs);
      for (const fetch of baseline) await replay(fetch, BASELINE, costs);
    }
    round++;
  } while (performance.now() < endMs || round <= 2 * WARM_UP_ROUNDS);

  const pagesAsked = recorded.length * (round - WARM_UP_ROUNDS);
  const perFetch = ({ cpuMs, fetches }: Cost): number => cpuMs / fetches;
  const base = costs.get(BASELINE);
  if (base === undefined) throw new Error('nothing was measured');
  const ofPage = [...costs].filter(([name]) => name !== BASELINE);
  const total = ofPage.reduce((sum, [, { cpuMs }]) => sum + cpuMs, 0);
  return table(
    [page, 'fetches', 'CPU ms a page', 'ratio', 'SQL statements'],
    [
      ...[...costs].map(([name, cost]) => [
        name,
        (cost.fetches / pagesAsked).toFixed(0),
        (cost.cpuMs / pagesAsked).toFixed(2),
        (perFetch(cost) / perFetch(base)).toFixed(1),
        cost.statements,
      ]),
      ['**all of the page**', '', (total / pagesAsked).toFixed(2), '', ''],
    ],
  );
}

const WARM_UP_ROUNDS = 3;

/** All fetches of a name: a system may count a thread's time in ticks longer than one of them. */
interface Cost {
  cpuMs: number;
  fetches: number;
  statements: number;
}

async function replay(
  { service, fetch, request }: RecordedFetch,
  name: string,
  costs: Map<string, Cost>,
): Promise<void> {
  const before = process.threadCpuUsage();
  const { result, sqlStatements } = await executeSubgraph(
    service,
    {
      document: fetch.document ?? missing(name),
      operationName: fetch.operationName,
      variables: fetch.variables,
    },
    request,
    QUIET,
  );
  const { user, system } = process.threadCpuUsage(before);
  if (result.errors !== undefined) throw new Error(`${name}: ${result.errors[0]?.message}`);
  const cost = costs.getOrInsertComputed(name, () => ({
    cpuMs: 0,
    fetches: 0,
    statements: 0,
  }));
  cost.cpuMs += (user + system) / 1_000;
  cost.fetches++;
  cost.statements = Math.max(cost.statements, sqlStatements.length);
}

const QUIET = createLogger('bench', 'silent');

/** Of a fetch by reference the types, else the operation's first field. */
function nameOf({ fetch }: RecordedFetch): string {
  const { representations } = fetch.variables as {
    readonly representations?: readonly { readonly __typename: string }[];
  };
  const types = [...new Set((representations ?? []).map(({ __typename }) => __typename))];
  const what = types.length > 0 ? types.join(', ') : 'root';
  return `${fetch.service}: ${what}`;
}

function missing(name: string): never {
  throw new Error(`the plan has no document for ${name}`);
}
