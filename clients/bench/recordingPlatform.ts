import { readContext } from '../../gateway/request/contextReader.ts';
import { CONTEXT_VARIANCE } from '../../gateway/request/variance.ts';
import { DEFAULT_LIMITS, serveGateway } from '../../gateway/server.ts';
import { inProcessTransport } from '../../gateway/subgraphs/inProcess.ts';
import type { SubgraphFetch } from '../../gateway/subgraphs/transport.ts';
import { composeSupergraph, readSubgraphs } from '../../schema/composition.ts';
import { readActiveDataVersion } from '../../subgraphs/shared/activeDataVersion.ts';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import { createLogger } from '../../subgraphs/shared/log.ts';
import type { RunningService } from '../../subgraphs/shared/service.ts';
import { readCliConfig } from '../cli/config.ts';
import { startDatabaseServer } from '../cli/platform/databaseServer.ts';
import { ensureDemo } from '../cli/platform/ensureDemo.ts';
import { prepareDatabase } from '../cli/platform/prepareDatabase.ts';
import type { Progress } from '../cli/progress.ts';
import { openServices } from './openServices.ts';

/** One operation that a plan sent to one subgraph, and what it takes to execute it again. */
export interface RecordedFetch {
  readonly service: RunningService;
  readonly fetch: SubgraphFetch;
  readonly request: RequestContext;
}

export interface RecordingPlatform extends AsyncDisposable {
  readonly url: string;
  /** The fetches since the last call, in order. */
  takeFetches(): readonly RecordedFetch[];
}

/** The platform with the demo data in this process, where its parts can be measured one by one. */
export async function startRecordingPlatform(
  dataDirectory: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<RecordingPlatform> {
  const log = createLogger('bench', 'silent');
  await using resources = new AsyncDisposableStack();
  const config = { ...readCliConfig(), databaseUrl: null };
  const server = resources.use(
    await startDatabaseServer({ config, dataDirectory, onProgress: () => undefined }),
  );
  const database = resources.use(await prepareDatabase(server.adminUrl, server.secrets));
  await ensureDemo('standard', { database, progress }, signal);
  const services = resources.use(await openServices(database, server.secrets, log));
  let fetches: RecordedFetch[] = [];
  const gateway = resources.use(
    await serveGateway({
      supergraphSdl: composeSupergraph(await readSubgraphs()).supergraphSdl,
      transportOf: (name) => {
        const service = services.byName.get(name);
        if (service === undefined) throw new Error(`no service is named ${name}`);
        const inner = inProcessTransport(service, log);
        return {
          fetch: (fetch, exchange) => {
            fetches.push({ service, fetch, request: exchange.request });
            return inner.fetch(fetch, exchange);
          },
          [Symbol.asyncDispose]: () => inner[Symbol.asyncDispose](),
        };
      },
      parsedFetches: true,
      planner: config.planner,
      variance: CONTEXT_VARIANCE,
      redisUrl: null,
      deployment: '',
      followChanges: null,
      readContext: (request) =>
        readContext(request.headers, request.id, {
          dataVersion: () => readActiveDataVersion(database.gateway),
          identify: async () => null,
          now: () => new Date(),
          publicUrl: () => '',
        }),
      addRoutes: async () => {},
      explorerPath: null,
      corsOrigins: [],
      ready: async () => {},
      introspection: false,
      suggestions: false,
      // What is measured is making an answer.
      limits: { ...DEFAULT_LIMITS, maxKeptBytes: 0 },
      log,
      host: '127.0.0.1',
      port: 0,
    }),
  );
  const owned = resources.move();
  return {
    url: gateway.url,
    takeFetches: () => {
      const taken = fetches;
      fetches = [];
      return taken;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
