import { parseArgs } from 'node:util';
import type { Memory, Reloaded } from './controlledGateway.ts';
import { load } from './load.ts';
import { median } from './median.ts';
import { PinnedProcesses, pinThisProcess } from './pinnedProcesses.ts';
import { startControlledGateway, WHOSE, type Whose } from './startControlledGateway.ts';
import { startVendors } from './vendors.ts';

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
const SUBGRAPHS_PORT = 14_300;
const PORT = 14_030;
const CONTROL_PORT = 14_031;
/** The memory after so many is what that after more is compared with. */
const FIRST_RELOADS = 5;
const CONNECTIONS = 50;
const LOAD_MS = 1_000;
const LATENCY_LOAD_MS = 6_000;
/** First requests that are compared after a reload. */
const FIRST_REQUESTS = 10;

pinThisProcess('0');
await using processes = new PinnedProcesses();
await using vendors = await startVendors(processes, SUBGRAPHS_PORT);
const one = await vendors.text('supergraph.graphql');
const other = one.replace(
  '  name: String @join__field(graph: PRODUCTS)\n',
  '$&  title: String @join__field(graph: PRODUCTS)\n',
);
const { query } = JSON.parse(await vendors.text('query.json')) as { readonly query: string };
for (const whose of WHOSE) {
  if (values.only === undefined || values.only === whose) await measure(whose, [one, other]);
}

async function measure(whose: Whose, variants: readonly string[]): Promise<void> {
  await using gateway = await startControlledGateway(processes, {
    whose,
    supergraph: vendors.supergraph,
    port: PORT,
    controlPort: CONTROL_PORT,
  });
  const under = async (durationMs: number) =>
    load({
      url: gateway.url,
      body: JSON.stringify({ query }),
      isVaried: true,
      connections: CONNECTIONS,
      durationMs,
      pid: gateway.pid,
    });
  let reloads = 0;
  const reload = (): Promise<Reloaded> =>
    gateway.tell('/reload', variants[++reloads % variants.length] ?? '');

  // Memory first: it is of the vendors' query alone.
  await under(LOAD_MS);
  let faulty = 0;
  let first: Memory | null = null;
  for (let time = 0; time < RELOADS; time++) {
    const [loaded] = await Promise.all([under(LOAD_MS), reload()]);
    faulty += loaded.faulty;
    if (reloads === FIRST_RELOADS) first = await gateway.tell('/memory');
  }
  const last = await gateway.tell('/memory');

  // Then the same with many operations to be made ready.
  const named = Array.from({ length: OPERATIONS }, (_, at) => nameOf(`Frequent${at}`));
  for (const operation of named) await gateway.request(operation);
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
  await gateway.request(nameOf('JustAfter'));
  const frequent: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < FIRST_REQUESTS; at++) {
    frequent.push(await gateway.request(named[at] ?? ''));
    unknown.push(await gateway.request(nameOf(`Unknown${at}`)));
  }

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

function nameOf(name: string): string {
  return query.replace('query TestQuery', `query ${name}`);
}
