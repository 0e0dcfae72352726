import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { disableApolloTelemetry } from '../config.ts';

/**
 * `node --expose-gc controlledGateway.ts ours|stock SUPERGRAPH PORT CONTROL`: a gateway that does what it is
 * told on its control port: `/reload` serves the supergraph that is sent, `/memory` collects garbage
 * and tells what is left, `/resident` tells what there is. Each loads its own packages only.
 */
const [whose = '', file = '', port = '', controlPort = ''] = process.argv.slice(2);

export interface Memory {
  readonly heapBytes: number;
  readonly residentBytes: number;
}

export interface Reloaded {
  readonly ms: number;
  /** The processor time of the longest turn of the event loop meanwhile. */
  readonly longestTurnMs: number;
}

/** What a gateway tells of itself. */
export interface Told {
  readonly '/reload': Reloaded;
  readonly '/memory': Memory;
  readonly '/resident': Pick<Memory, 'residentBytes'>;
}

/** One collection may leave what finalizers of the one before let go. */
const COLLECTIONS = 4;

if (import.meta.main) {
  const reload = await { ours, stock }[whose as 'ours' | 'stock'](await readFile(file, 'utf8'));
  const tell: { readonly [Path in keyof Told]: (body: string) => Promise<Told[Path]> } = {
    async '/reload'(sdl) {
      const begin = performance.now();
      const longestTurnMs = await longestTurn(() => reload(sdl));
      return { ms: performance.now() - begin, longestTurnMs };
    },
    async '/memory'() {
      for (let time = 0; time < COLLECTIONS; time++) {
        globalThis.gc?.();
        await new Promise(setImmediate);
      }
      const { heapUsed, rss } = process.memoryUsage();
      return { heapBytes: heapUsed, residentBytes: rss };
    },
    async '/resident'() {
      return { residentBytes: process.memoryUsage.rss() };
    },
  };
  createServer((request, response) => {
    void (async () => {
      const told = await tell[request.url as keyof Told](await text(request));
      response.end(JSON.stringify(told));
    })();
  }).listen(Number(controlPort), '127.0.0.1');
}

/** By processor time: what other processes take of a busy machine is not the work's. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longestMs = 0;
  let before = processorMs();
  const turn = (): void => {
    const now = processorMs();
    longestMs = Math.max(longestMs, now - before);
    before = now;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  await work();
  await new Promise(setImmediate);
  clearImmediate(next);
  return longestMs;
}

function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

type LoadSupergraph = (sdl: string) => Promise<unknown>;

async function ours(supergraphSdl: string): Promise<LoadSupergraph> {
  const { startStandalone } = await import('../standalone/startStandalone.ts');
  const started = await startStandalone({
    supergraphSdl,
    redisUrl: null,
    // To stderr: the benchmark shows why an answer is faulty.
    log: pino({ level: 'error' }, pino.destination(2)),
    host: '127.0.0.1',
    port: Number(port),
  });
  if (started.kind !== 'running') throw new Error(started.message);
  return (sdl) => started.gateway.reload(sdl);
}

async function stock(supergraphSdl: string): Promise<LoadSupergraph> {
  disableApolloTelemetry();
  const { ApolloGateway } = await import('@apollo/gateway');
  const { ApolloServer } = await import('@apollo/server');
  const { startStandaloneServer } = await import('@apollo/server/standalone');
  const updating = Promise.withResolvers<(sdl: string) => void>();
  const gateway = new ApolloGateway({
    async supergraphSdl({ update }) {
      updating.resolve(update);
      return { supergraphSdl };
    },
  });
  await startStandaloneServer(new ApolloServer({ gateway }), {
    listen: { port: Number(port), host: '127.0.0.1' },
  });
  const update = await updating.promise;
  return async (sdl) => update(sdl);
}
