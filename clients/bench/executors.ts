import { cpus, loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { load, mediansOf, type LoadResult } from '../../gateway/bench/load.ts';
import {
  answers,
  flagsOfScript,
  PinnedProcesses,
  pinThisProcess,
} from '../../gateway/bench/pinnedProcesses.ts';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { SERVICES } from '../cli/platform/services.ts';
import { configure, firstModel } from '../e2e/harness/car.ts';
import { startPlatform } from '../e2e/harness/platformProcess.ts';
import { ConfigurationPageDocument, ModelSearchDocument } from '../operations/operations.generated.ts'; // prettier-ignore
import type { Bench } from './bench.ts';
import { loadOf, type Load } from './load.ts';
import { table } from './markdown.ts';

/**
 * Ours; Apollo's with its own data sources; and Apollo's where services of its process are handed the
 * plan's parsed documents, which its own source parses and validates anew.
 */
export type Executor = 'ours' | 'stock' | 'stock-parsed';

interface Shape {
  readonly name: string;
  readonly isHttp: boolean;
  /** What ours is beside. */
  readonly stock: readonly Executor[];
}

const SHAPES: readonly Shape[] = [
  { name: 'services in process', isHttp: false, stock: ['stock', 'stock-parsed'] },
  { name: 'services over HTTP', isHttp: true, stock: ['stock'] },
];
const NAMES: Readonly<Record<Executor, string>> = {
  ours: 'ours',
  stock: 'Apollo’s gateway',
  'stock-parsed': 'Apollo’s executor',
};
const CALLERS = [1, 10];
const ROUNDS = 3;
const WARM_UP_MS = 1_500;
const PORT = 14_050;
const SERVICES_PORT = 14_060;
/** The gateways' own processor. */
const SECOND = '1';
const FIRST = '0';

/** Our own pages by our executor and by Apollo's, on the same services and the same database. */
export async function measureExecutors(bench: Bench): Promise<string> {
  const { progress, signal } = bench;
  if (process.platform !== 'linux' || cpus().length < 2) {
    return 'Not measured: it takes Linux and two processors.';
  }
  const loadBefore = loadavg()[0] ?? NaN;
  await using resources = new AsyncDisposableStack();
  pinThisProcess(FIRST);
  resources.defer(() => pinThisProcess(`0-${cpus().length - 1}`));
  const directory = resources.use(await makeScratchDirectory());
  const dataDirectory = `${directory.path}/data`;
  progress.step('executors: starting');
  const platform = resources.use(await startPlatform(['--data-dir', dataDirectory]));
  const pages = await pagesOf(platform.url);
  const processes = resources.use(new PinnedProcesses());
  processes.start(
    FIRST,
    ['clients/bench/servicesProcess.ts', dataDirectory, String(SERVICES_PORT)],
    { NODE_ENV: 'production' },
  );
  for (const at of SERVICES.keys()) {
    await answers(`http://127.0.0.1:${SERVICES_PORT + at}/health/ready`);
  }
  const tables: string[] = [];
  for (const shape of SHAPES) {
    const results = new Results();
    for (let round = 1; round <= ROUNDS; round++) {
      for (const executor of ['ours', ...shape.stock] as const) {
        signal.throwIfAborted();
        progress.step(`executors: ${shape.name}, ${executor}, round ${round} of ${ROUNDS}`);
        await measureProcess(processes, { executor, shape, dataDirectory, pages, results, bench });
      }
    }
    tables.push(tableOf(shape, [...pages.keys()], results), '');
  }
  return [
    ...tables,
    `Medians of ${ROUNDS} rounds that alternate, ${bench.secondsEach} s for each number of callers; before it the machine had`,
    `${loadBefore.toFixed(1)} processes ready to run. The gateway has one processor; callers, database and services over HTTP`,
    'have the other. Ratios are what counts: **requests** a second of ours by theirs, **processor** time a',
    'request of the gateway’s process (services included where they are in it) and **p99** of theirs by',
    'ours. Nobody keeps or shares answers: ours keeps none and is asked with `no-cache`, Apollo’s has no',
    'such caches; plans are cached by both. The answers are compared first, and are equal. Ours writes',
    'its log lines. *Apollo’s gateway* is `@apollo/gateway` with the data sources it comes with, of which',
    'the local one parses and validates each fetch; *Apollo’s executor* is spared that.',
  ].join('\n');
}

class Results {
  readonly #all = new Map<string, LoadResult[]>();
  readonly #answers = new Map<string, unknown>();

  add(page: string, callers: number, executor: Executor, result: LoadResult): void {
    this.#all.getOrInsertComputed(`${page}\t${callers}\t${executor}`, () => []).push(result);
  }

  medians(page: string, callers: number, executor: Executor): LoadResult {
    return mediansOf(this.#all.get(`${page}\t${callers}\t${executor}`) ?? []);
  }

  /** Throws where a page is answered otherwise than it was before. */
  compare(page: string, executor: Executor, answer: unknown): void {
    if (!isDeepStrictEqual(this.#answers.getOrInsert(page, answer), answer)) {
      throw new Error(`${page} is answered otherwise by ${executor}`);
    }
  }
}

interface Measured {
  readonly executor: Executor;
  readonly shape: Shape;
  readonly dataDirectory: string;
  readonly pages: ReadonlyMap<string, Load>;
  readonly results: Results;
  readonly bench: Bench;
}

async function measureProcess(processes: PinnedProcesses, measured: Measured): Promise<void> {
  const { executor, shape, dataDirectory, pages, results, bench } = measured;
  const words = ['clients/bench/executorProcess.ts', executor, String(PORT), dataDirectory];
  const services = shape.isHttp ? [String(SERVICES_PORT)] : [];
  const child = processes.start(SECOND, [...flagsOfScript('start'), ...words, ...services], {
    NODE_ENV: 'production',
  });
  const url = `http://127.0.0.1:${PORT}/graphql`;
  await answers(`${url}?query=%7B__typename%7D`, { 'apollo-require-preflight': 'yes' });
  for (const [page, { body, headers }] of pages) {
    const answer = await fetch(url, { method: 'POST', body, headers, signal: bench.signal });
    results.compare(page, executor, await answer.json());
    const of = { url, body, headers, isVaried: false, pid: child.pid ?? 0 };
    await load({ ...of, connections: 1, durationMs: WARM_UP_MS });
    for (const connections of CALLERS) {
      const result = await load({ ...of, connections, durationMs: bench.secondsEach * 1_000 });
      if (result.faulty > 0) throw new Error(`${result.faulty} faulty answers by ${executor}`);
      results.add(page, connections, executor, result);
    }
  }
  await processes.stop(child);
}

/** The pages that most requests are for. */
async function pagesOf(url: string): Promise<ReadonlyMap<string, Load>> {
  const car = await configure(url, await firstModel(url));
  return new Map([
    ['model search, 10 a page', loadOf(ModelSearchDocument, { market: 'DE', first: 10 })],
    ['configuration page', loadOf(ConfigurationPageDocument, { id: car.id })],
  ]);
}

function tableOf(shape: Shape, pages: readonly string[], results: Results): string {
  const rows = pages.flatMap((page) =>
    CALLERS.flatMap((callers) => {
      const own = results.medians(page, callers, 'ours');
      return shape.stock.map((executor) => {
        const theirs = results.medians(page, callers, executor);
        return [
          `${page}, ${callers === 1 ? 'one caller' : `${callers} callers`}, beside ${NAMES[executor]}`,
          (own.perSecond / theirs.perSecond).toFixed(2),
          (theirs.cpuMs / own.cpuMs).toFixed(2),
          (theirs.p99Ms / own.p99Ms).toFixed(2),
          ...[own, theirs].flatMap(({ perSecond, cpuMs, p99Ms }) => [
            perSecond.toFixed(0),
            cpuMs.toFixed(1),
            p99Ms.toFixed(0),
          ]),
        ];
      });
    }),
  );
  return table(
    [
      shape.name,
      '**requests**',
      '**processor**',
      '**p99**',
      'ours: requests/s',
      'CPU ms',
      'p99 ms',
      'theirs: requests/s',
      'CPU ms',
      'p99 ms',
    ],
    rows,
  );
}
