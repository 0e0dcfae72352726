import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Caller } from './caller.ts';
import { median } from './median.ts';

export interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  /** JSON; empty for none. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
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
/** Status and length of each answer are looked at; of one in so many, all of it. */
const LOOKED_AT_EACH = 50;

/** Each connection asks again as soon as it is answered. */
export async function load(options: Load): Promise<LoadResult> {
  const { url, connections, durationMs, pid } = options;
  using stack = new DisposableStack();
  const callers = await Promise.all(
    Array.from({ length: connections }, () => Caller.connect(new URL(url))),
  );
  for (const caller of callers) stack.use(caller);
  const latencies: number[] = [];
  const nextRequest = requestMaker(options);
  let faulty = 0;
  const cpuBefore = processorMs(pid);
  const begin = performance.now();
  const callOn = async (caller: Caller): Promise<void> => {
    let sent = performance.now();
    while (sent - begin < durationMs) {
      const answer = await caller.ask(nextRequest(), latencies.length % LOOKED_AT_EACH === 0);
      if (answer.status !== 200 || (answer.body !== null && hasErrors(answer.body))) faulty += 1;
      const now = performance.now();
      latencies.push(now - sent);
      sent = now;
    }
  };
  await Promise.all(callers.map(callOn));
  const seconds = (performance.now() - begin) / 1000;
  const cpuMs = processorMs(pid) - cpuBefore;
  latencies.sort((one, other) => one - other);
  return {
    perSecond: latencies.length / seconds,
    cpuMs: cpuMs / latencies.length,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    faulty,
  };
}

function requestMaker({ url, method = 'POST', body, headers, isVaried }: Load): () => Buffer {
  if (!isVaried) {
    const request = requestOf(url, method, body, headers);
    return () => request;
  }
  const { variables, ...rest } = JSON.parse(body) as { readonly variables?: object };
  let count = 0;
  return () => {
    const varied = { ...rest, variables: { ...variables, none: ++count } };
    return requestOf(url, method, JSON.stringify(varied), headers);
  };
}

function requestOf(
  url: string,
  method: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const { host, pathname, search } = new URL(url);
  const all = {
    host,
    ...(body === '' ? {} : { 'content-type': 'application/json' }),
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

function hasErrors(body: string): boolean {
  return Object.hasOwn(JSON.parse(body) as object, 'errors');
}

function processorMs(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Behind the name, which may hold anything: user and system time are the 12th and 13th.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Figure by figure; the most faulty. */
export function mediansOf(results: readonly LoadResult[]): LoadResult {
  return {
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    cpuMs: median(results.map(({ cpuMs }) => cpuMs)),
    p99Ms: median(results.map(({ p99Ms }) => p99Ms)),
    faulty: Math.max(...results.map(({ faulty }) => faulty)),
  };
}
