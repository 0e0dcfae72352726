import { Kind } from 'graphql';
import { openSupergraph } from '../execution/executor.ts';
import type { PlannerName } from '../plan/planner.ts';
import { median } from './median.ts';
import { PLANNED_GRAPHS, type PlannedGraphName } from './plannedGraphs.ts';

/**
 * `planningProcess.ts PLANNER GRAPH OPERATION WARMUPS`: makes an operation ready in this process, after
 * so many others, and prints what it took.
 */
export interface PlanningTimes {
  readonly openMs: number;
  /** The first of this operation. */
  readonly firstMs: number;
  /** Planned anew, again and again. */
  readonly againMs: number;
  /** Found in the cache of plans. */
  readonly cachedMs: number;
}

const REPEATS = 20;
const LOOKUPS = 100_000;

const [planner = '', graph = '', name = '', warmUps = ''] = process.argv.slice(2);
const planned = PLANNED_GRAPHS[graph as PlannedGraphName];
const sdl = await planned.supergraphSdl();
const document = await planned.operation(name);
const warming = (await planned.others(name)).flatMap((other) =>
  // A file may hold several operations.
  other.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [{ other, name: each.name?.value ?? null }] : [],
  ),
);

const begin = performance.now();
const supergraph = await openSupergraph({
  sdl,
  planner: planner as PlannerName,
  parsedFetches: planned.parsedFetches,
  cacheBytes: Infinity,
  call: () => Promise.reject(new Error('nothing is executed')),
});
const openMs = performance.now() - begin;
for (let at = 0; at < Number(warmUps); at++) {
  const warmUp = warming[at % warming.length];
  if (warmUp !== undefined) supergraph.prepare(warmUp.other, warmUp.name, `other ${at}`);
}
const firstMs = took(() => supergraph.prepare(document, null, 'first'));
const againMs = median(
  Array.from({ length: REPEATS }, (_, at) =>
    took(() => supergraph.prepare(document, null, `again ${at}`)),
  ),
);
const lookups = took(() => {
  for (let at = 0; at < LOOKUPS; at++) supergraph.prepare(document, null, 'first');
});
const times: PlanningTimes = { openMs, firstMs, againMs, cachedMs: lookups / LOOKUPS };
process.stdout.write(JSON.stringify(times));

function took(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
