import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sharedDirectory } from '../config.ts';
import { load } from './load.ts';
import { answers, PinnedProcesses } from './pinnedProcesses.ts';
import type { Memory, Reloaded, Told } from './reloadingGateway.ts';

/**
 * `node gateway/bench/reloads.ts [--reloads 20] [--operations 100] [--only ours]`: reloads under the
 * load of the vendors' query, beside Apollo's own gateway: what of the heap is alive after many
 * reloads and after five, how late requests are meanwhile, how long the event loop is held, and what
 * the first request of a frequent operation costs afterwards. Needs Linux with two processors and
 * `bench/federation` in UCP_SHARED.
 */
const { values } = parseArgs({
  options: {
    reloads: { type: 'string', default: '20' },
    operations: { type: 'string', default: '100' },
    only: { type: 'string' },
  },
});
const RELOADS = Number(values.reloads);
const OPERATIONS = Number(values.operations);
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const SUBGRAPHS_PORT = '14300';
const PORT = '14030';
const CONTROL_PORT = '14031';
const URL_OF_GATEWAY = `http://127.0.0.1:${PORT}/graphql`;
/** The memory after so many is what that after more is compared with. */
const FIRST_RELOADS = 5;
const CONNECTIONS = 50;
const LOAD_MS = 1_000;
const LATENCY_LOAD_MS = 6_000;
/** First requests that are compared after a reload. */
const FIRST_REQUESTS = 10;

const folder = await mkdtemp(path.join(tmpdir(), 'ucp-reload-bench-'));
await using processes = new PinnedProcesses();
try {
  const file = path.join(folder, 'supergraph.graphql');
  await cp(path.join(sharedDirectory(), 'bench/federation'), folder, { recursive: true });
  await symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
  const one = (await readFile(file, 'utf8')).replaceAll(':4200/', `:${SUBGRAPHS_PORT}/`);
  await writeFile(file, one);
  const other = one.replace(
    '  name: String @join__field(graph: PRODUCTS)\n',
    '$&  title: String @join__field(graph: PRODUCTS)\n',
  );
  const { query } = JSON.parse(await readFile(path.join(folder, 'query.json'), 'utf8')) as {
    readonly query: string;
  };
  processes.start('0', [path.join(folder, 'subgraphs.mjs')], { PORT: SUBGRAPHS_PORT });
  await answers(`http://127.0.0.1:${SUBGRAPHS_PORT}/health`);
  for (const whose of ['ours', 'stock'] as const) {
    if (values.only === undefined || values.only === whose) {
      await measure(whose, [one, other], query, file);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(
  whose: 'ours' | 'stock',
  variants: readonly string[],
  query: string,
  file: string,
): Promise<void> {
  const words = ['gateway/bench/reloadingGateway.ts', whose, file, PORT, CONTROL_PORT];
  const flags = ['--max-old-space-size=768', '--expose-gc'];
  const child = processes.start('1', [...flags, ...words], { NODE_ENV: 'production' });
  await answers(`${URL_OF_GATEWAY}?query=%7B__typename%7D`, { 'apollo-require-preflight': 'yes' });
  const under = async (durationMs: number) =>
    load({
      url: URL_OF_GATEWAY,
      body: JSON.stringify({ query }),
      isVaried: true,
      connections: CONNECTIONS,
      durationMs,
      pid: child.pid ?? 0,
    });
  let reloads = 0;
  const reload = (): Promise<Reloaded> =>
    ask('/reload', variants[++reloads % variants.length] ?? '');

  // Memory first: it is of the vendors' query alone.
  await under(LOAD_MS);
  let faulty = 0;
  let first: Memory | null = null;
  for (let time = 0; time < RELOADS; time++) {
    const [loaded] = await Promise.all([under(LOAD_MS), reload()]);
    faulty += loaded.faulty;
    if (reloads === FIRST_RELOADS) first = await ask('/memory');
  }
  const last = await ask('/memory');

  // Then the same with many operations to be made ready.
  const named = Array.from({ length: OPERATIONS }, (_, at) => nameOf(query, `Frequent${at}`));
  for (const operation of named) await request(operation);
  const alone = await reload();
  const rest = await under(LATENCY_LOAD_MS);
  const durations: number[] = [];
  const over = new AbortController();
  const reloading = (async () => {
    while (!over.signal.aborted) durations.push((await reload()).ms);
  })();
  const busy = await under(LATENCY_LOAD_MS);
  over.abort();
  await reloading;
  faulty += rest.faulty + busy.faulty;

  // What comes first after a reload, one of each kind in turns: planning gets faster with use.
  await reload();
  await request(nameOf(query, 'JustAfter'));
  const frequent: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < FIRST_REQUESTS; at++) {
    frequent.push(await request(named[at] ?? ''));
    unknown.push(await request(nameOf(query, `Unknown${at}`)));
  }
  await processes.stop(child);

  const MEBIBYTE = 1024 ** 2;
  const grown = (of: (memory: Memory) => number): string => {
    const [before, after] = [of(first ?? last), of(last)];
    return `${(after / before).toFixed(2)} (${mib(before)} to ${mib(after)} MiB)`;
  };
  const mib = (bytes: number): string => (bytes / MEBIBYTE).toFixed(1);
  process.stdout.write(
    `${whose}: heap after reload ${RELOADS} by that after ${FIRST_RELOADS} ` +
      `${grown(({ heapBytes }) => heapBytes)}, resident ${grown(({ residentBytes }) => residentBytes)}\n` +
      `  a reload of ${OPERATIONS} operations with nothing else to do ${alone.ms.toFixed(0)} ms; its ` +
      `longest turn of the event loop ${alone.longestTurnMs.toFixed(0)} ms of processor time\n` +
      `  p99 while reloading ${(busy.p99Ms / rest.p99Ms).toFixed(2)} times that at rest ` +
      `(${rest.p99Ms.toFixed(0)} to ${busy.p99Ms.toFixed(0)} ms), requests ` +
      `${(busy.perSecond / rest.perSecond).toFixed(2)} times; ${durations.length} reloads, ` +
      `${median(durations).toFixed(0)} ms each; ${faulty} faulty answers\n` +
      `  first request after a reload: ${median(frequent).toFixed(1)} ms of a frequent operation, ` +
      `${median(unknown).toFixed(1)} ms of one never seen\n`,
  );
}

async function ask<Path extends keyof Told>(what: Path, body = ''): Promise<Told[Path]> {
  const answer = await fetch(`http://127.0.0.1:${CONTROL_PORT}${what}`, { method: 'POST', body });
  return (await answer.json()) as Told[Path];
}

/** @returns how long the answer took, in ms */
async function request(query: string): Promise<number> {
  const sent = performance.now();
  const answer = await fetch(URL_OF_GATEWAY, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await answer.text();
  if (!answer.ok) throw new Error(`Expected an answer, got status ${answer.status}`);
  return performance.now() - sent;
}

function nameOf(query: string, name: string): string {
  return query.replace('query TestQuery', `query ${name}`);
}

function median(of: readonly number[]): number {
  return of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0;
}
