import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';

export interface Load {
  readonly url: string;
  readonly body: string;
  readonly connections: number;
  readonly durationMs: number;
  /**
   * Each request with a variable of its own that nothing uses: no answer is kept or shared, though
   * calls to subgraphs may be.
   */
  readonly isVaried: boolean;
  /** Whose processor time is counted. */
  readonly pid: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly p99Ms: number;
  readonly faulty: number;
}

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Each connection asks again as soon as it is answered. */
export async function load(options: Load): Promise<LoadResult> {
  const { url, body, isVaried, connections, durationMs, pid } = options;
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections });
  const latencies: number[] = [];
  const request = JSON.parse(body) as { readonly variables?: object };
  let faulty = 0;
  let count = 0;
  const cpuBefore = processorMs(pid);
  const begin = performance.now();
  const caller = async (): Promise<void> => {
    while (performance.now() - begin < durationMs) {
      const sent = performance.now();
      const answer = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json' },
        body: isVaried
          ? JSON.stringify({ ...request, variables: { ...request.variables, none: ++count } })
          : body,
      });
      const text = await answer.body.text();
      latencies.push(performance.now() - sent);
      if (answer.statusCode !== 200 || text.includes('"errors"')) faulty += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const seconds = (performance.now() - begin) / 1000;
  const cpuMs = processorMs(pid) - cpuBefore;
  await pool.close();
  latencies.sort((one, other) => one - other);
  return {
    perSecond: latencies.length / seconds,
    cpuMs: cpuMs / latencies.length,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    faulty,
  };
}

function processorMs(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Behind the name, which may hold anything: user and system time are the 12th and 13th.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Figure by figure; the most faulty. */
export function mediansOf(results: readonly LoadResult[]): LoadResult {
  const median = (of: (result: LoadResult) => number): number => {
    const sorted = results.map(of).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    perSecond: median(({ perSecond }) => perSecond),
    cpuMs: median(({ cpuMs }) => cpuMs),
    p99Ms: median(({ p99Ms }) => p99Ms),
    faulty: Math.max(...results.map(({ faulty }) => faulty)),
  };
}
