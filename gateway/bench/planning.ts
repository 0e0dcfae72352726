import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { PLANNER_NAMES, type PlannerName } from '../plan/planner.ts';
import { median } from './median.ts';
import { flagsOfScript } from './pinnedProcesses.ts';
import { PLANNED_GRAPHS, type PlannedGraphName } from './plannedGraphs.ts';
import type { PlanningTimes } from './planningProcess.ts';

/**
 * `node gateway/bench/planning.ts [--rounds 5]`: what a request waits for until its operation is
 * planned and compiled, with either planner: the vendors' query and our own pages, first of all in a
 * process, first after it has planned others, and found in the cache. Each in a process of its own;
 * medians by the clock, since systems count processor time in steps that are longer than planning.
 * Needs `bench/federation` in UCP_SHARED.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
/** Then V8 has compiled what planning takes. */
const WARM_UPS = 200;
const PROCESS = fileURLToPath(new URL('planningProcess.ts', import.meta.url));

for (const [graph, { measured }] of Object.entries(PLANNED_GRAPHS)) {
  for (const operation of measured) {
    process.stdout.write(`${graph}, ${operation}\n`);
    const cold = await rounds(graph as PlannedGraphName, operation, 0);
    const warm = await rounds(graph as PlannedGraphName, operation, WARM_UPS);
    for (const planner of PLANNER_NAMES) {
      const ms = (of: Rounds, time: keyof PlanningTimes): number =>
        median((of.get(planner) ?? []).map((times) => times[time]));
      process.stdout.write(
        `  ${planner.padEnd(6)} first in a process ${ms(cold, 'firstMs').toFixed(1)} ms, ` +
          `first after ${WARM_UPS} others ${ms(warm, 'firstMs').toFixed(1)} ms, ` +
          `again ${ms(warm, 'againMs').toFixed(2)} ms, ` +
          `from the cache ${(ms(warm, 'cachedMs') * 1_000).toFixed(2)} µs; ` +
          `opening the supergraph ${ms(cold, 'openMs').toFixed(0)} ms\n`,
      );
    }
  }
}

type Rounds = ReadonlyMap<PlannerName, readonly PlanningTimes[]>;

/** Planners take turns, so that a machine with other work touches both alike. */
async function rounds(
  graph: PlannedGraphName,
  operation: string,
  warmUps: number,
): Promise<Rounds> {
  const all = new Map<PlannerName, PlanningTimes[]>();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const planner of PLANNER_NAMES) {
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...flagsOfScript('gateway'),
        PROCESS,
        planner,
        graph,
        operation,
        String(warmUps),
      ]);
      all.getOrInsertComputed(planner, () => []).push(JSON.parse(stdout) as PlanningTimes);
    }
  }
  return all;
}
