import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { onRequestHookHandler } from 'fastify';
import { pino } from 'pino';
import { Pool } from 'undici';
import { createApp } from '../../gateway/app.ts';
import { bareExchange } from '../../gateway/bench/bareExchange.ts';
import { load, mediansOf, type LoadResult } from '../../gateway/bench/load.ts';
import {
  answers,
  PinnedProcesses,
  pinThisProcess,
  wordsOfScript,
} from '../../gateway/bench/pinnedProcesses.ts';
import { logWhenOver } from '../../gateway/request/requestLog.ts';
import { lineWriter } from '../../subgraphs/shared/lineWriter.ts';
import { createLogger } from '../../subgraphs/shared/log.ts';
import { makeScratchDirectory } from '../../subgraphs/shared/postgres/scratchDirectory.ts';
import { percentile } from '../bench/statistics.ts';
import { addRestRoutes } from './addRestRoutes.ts';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from './compile/compileEndpoints.ts';
import type { OperationRunner } from './operationRunner.ts';

/**
 * What the layer costs, each figure beside a baseline of the same run: `node clients/rest/bench.ts`.
 * Servers run on one processor, load on the other. Processor time is read from the server's own
 * process, so that a busy machine blurs it least. Needs Linux with two processors.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
    /** This script as the bare server, and as the layer over nothing. */
    bare: { type: 'string' },
    /** The bare server writes the log line that the platform writes. */
    logged: { type: 'boolean', default: false },
    layer: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  },
});
const DOCUMENTS = 300;
const CALLERS = 16;
const LOAD = { method: 'GET', body: '', isVaried: false, connections: CALLERS } as const;
const PATH = '/rest/v2/markets/DE/models/AVT25';
const BARE = 'bare fastify';
const LOGGED = 'bare fastify with the log line';
/** Neither is to be answered from what the gateway keeps. */
const FRESH = { 'cache-control': 'no-cache' };

if (values.layer) await serveLayer();
else if (values.bare !== undefined) await serveBare(Buffer.from(values.bare, 'base64'));
else {
  await measureStart();
  await measureRequests(Number(values.seconds) * 1_000, Number(values.rounds));
}

/** 300 documents: our own, again and again under other names. */
async function measureStart(): Promise<void> {
  const own = await readEndpointDocuments();
  const documents = Array.from({ length: DOCUMENTS }, (_, at) => {
    const copy = Math.floor(at / own.length);
    const { file, text } = own[at % own.length] ?? { file: '', text: '' };
    const renamed = (value: string): string =>
      copy === 0 ? value : value.replace(/path: "\/(v\d)\//, `path: "/$1/copy${copy}/`);
    return {
      file: `${file.slice(0, 3)}${copy}-${file.slice(3)}`,
      text: renamed(text).replace(/^(query|mutation) (\w+)/m, `$1 $2${copy === 0 ? '' : copy}`),
    };
  });
  const beganMs = performance.now();
  const used = process.cpuUsage();
  const schema = await endpointSchema();
  const schemaMs = performance.now() - beganMs;
  const endpoints = compileEndpoints(schema, documents);
  const compiledMs = performance.now() - beganMs;
  const log = pino({ level: 'silent' });
  const app = createApp(log);
  const runner: OperationRunner = {
    watch: () => undefined,
    knownDataVersion: () => null,
    open: () => Promise.reject(new Error('not asked')),
  };
  await addRestRoutes(app, { endpoints, runner, log });
  await app.ready();
  const readyMs = performance.now() - beganMs;
  const { user, system } = process.cpuUsage(used);
  const memory = process.memoryUsage().rss / 1024 / 1024;
  console.log(
    `${DOCUMENTS} documents: schema ${schemaMs.toFixed(0)} ms, compiled ${compiledMs.toFixed(0)} ms, ready ${readyMs.toFixed(0)} ms (${((user + system) / 1_000).toFixed(0)} ms of processor), process ${memory.toFixed(0)} MB`,
  );
  await app.close();
}

async function measureRequests(durationMs: number, rounds: number): Promise<void> {
  pinThisProcess('0');
  await using directory = await makeScratchDirectory();
  await using processes = new PinnedProcesses();
  const serve = async (port: number, ...words: readonly string[]): Promise<Server> => {
    const child = processes.start('1', words, {
      NODE_ENV: 'production',
      REST_REQUESTS_PER_MINUTE: '1000000000',
      // Its threads would count as the gateway's.
      UCP_WARM_UP: 'off',
    });
    const url = `http://127.0.0.1:${port}`;
    await answers(url + PATH);
    return { url, pid: child.pid ?? 0 };
  };
  const here = fileURLToPath(import.meta.url);
  const start = [
    ...wordsOfScript('start'),
    '--port',
    '14030',
    '--data-dir',
    `${directory.path}/data`,
  ];
  const rest = await serve(14_030, ...start);
  const body = Buffer.from(await (await fetch(rest.url + PATH)).arrayBuffer());
  const bareWords = [here, '--bare', body.toString('base64')];
  const bare = await serve(14_031, ...bareWords, '--port', '14031');
  const logged = await serve(14_033, ...bareWords, '--logged', '--port', '14033');
  const layer = await serve(14_032, here, '--layer', '--port', '14032');

  console.log(
    `\na cached GET of ${body.length} bytes, ${CALLERS} callers, ${rounds} rounds in turn:`,
  );
  const servers = {
    [BARE]: bare,
    [LOGGED]: logged,
    'the layer alone': layer,
    'the platform': rest,
  };
  const runs = new Map(Object.keys(servers).map((name): [string, LoadResult[]] => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, server] of Object.entries(servers)) {
      const run = await load({ ...LOAD, url: server.url + PATH, pid: server.pid, durationMs });
      if (run.faulty > 0) throw new Error(`${run.faulty} answers of ${name} are faulty`);
      // The first round warms up.
      if (round > 0) runs.get(name)?.push(run);
    }
  }
  const bases = [BARE, LOGGED].map((name) => mediansOf(runs.get(name) ?? []));
  for (const [name, all] of runs) {
    const { perSecond, cpuMs } = mediansOf(all);
    const shares = (of: (base: LoadResult) => number): string =>
      bases.map((base) => percent(of(base))).join(' and ');
    console.log(
      `  ${name}: ${perSecond.toFixed(0)}/s (${shares((base) => perSecond / base.perSecond)} of the bare ones), ` +
        `${(cpuMs * 1_000).toFixed(1)} µs of processor a request (${shares((base) => base.cpuMs / cpuMs)})`,
    );
  }
  await measureUncached(rest.url, durationMs * rounds);
}

async function measureUncached(url: string, durationMs: number): Promise<void> {
  const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  const endpoint = endpoints.find(({ id }) => id === 'v1GetTexts');
  const model = await fetch(`${url}${PATH}`).then(
    async (answer) => (await answer.json()) as { id: string },
  );
  const pool = new Pool(url, { connections: 1 });
  const graphql = JSON.stringify({ query: endpoint?.operation, variables: { model: model.id } });
  const times: Record<'rest' | 'graphql', number[]> = { rest: [], graphql: [] };
  const ask = {
    rest: () =>
      pool.request({
        method: 'GET',
        path: `/rest/v1/markets/DE/models/AVT25/texts`,
        headers: FRESH,
      }),
    graphql: () =>
      pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', ...FRESH },
        body: graphql,
      }),
  };
  const endMs = performance.now() + durationMs;
  let bytes = 0;
  while (performance.now() < endMs || times.rest.length < 50) {
    for (const kind of ['graphql', 'rest'] as const) {
      const beganMs = performance.now();
      const { statusCode, body } = await ask[kind]();
      const text = await body.text();
      if (statusCode !== 200)
        throw new Error(`${kind} answered ${statusCode}: ${text.slice(0, 300)}`);
      times[kind].push(performance.now() - beganMs);
      bytes = text.length;
    }
  }
  await pool.close();
  const [rest, graph] = [times.rest, times.graphql].map((all) => percentile(all.slice(10), 0.5));
  console.log(
    `\nan uncached GET of ${bytes} bytes in turn with its GraphQL operation, ${times.rest.length} pairs, medians:`,
  );
  console.log(
    `  GraphQL ${graph?.toFixed(2)} ms, REST ${rest?.toFixed(2)} ms: ${percent((rest ?? 0) / (graph ?? 1))} of it`,
  );
}

interface Server {
  readonly url: string;
  readonly pid: number;
}

/** The layer without a gateway behind it: no identity, no data version to look up, no log line. */
async function serveLayer(): Promise<void> {
  const log = pino({ level: 'silent' });
  const app = createApp(log);
  const data = { model: { id: 'M1', name: 'x'.repeat(200), market: {}, brand: {}, series: {} } };
  const runner: OperationRunner = {
    watch: () => undefined,
    knownDataVersion: () => '1',
    open: () => ({
      dataVersion: '1',
      wantsFresh: false,
      locales: [],
      run: async () => ({ data, errors: [], maxAgeS: null, surrogateKeys: [], languages: [] }),
      noteCached: () => undefined,
    }),
  };
  const endpoints = compileEndpoints(await endpointSchema(), await readEndpointDocuments());
  await addRestRoutes(app, { endpoints, runner, log, requestsPerMinute: 1_000_000_000 });
  await app.listen({ host: '127.0.0.1', port: Number(values.port) });
}

/** A route of the gateway's own server that has the bytes and nothing to do but to log, if that. */
async function serveBare(body: Buffer): Promise<void> {
  const app = createApp(pino({ level: 'silent' }));
  const writeLine = lineWriter(createLogger('gateway', 'info'), 'request');
  const onRequest: onRequestHookHandler = (request, reply, done) => {
    if (values.logged) {
      request.visit.exchange = bareExchange(request.id);
      logWhenOver(writeLine, request, reply);
    }
    done();
  };
  app.get(PATH, { onRequest }, (_, reply) =>
    reply.header('content-type', 'application/json').send(body),
  );
  await app.listen({ host: '127.0.0.1', port: Number(values.port) });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
