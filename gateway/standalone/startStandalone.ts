import type { Logger } from '../../subgraphs/shared/log.ts';
import { SupergraphError } from '../apollo/supergraphError.ts';
import { DEFAULT_PLANNER, type PlannerName } from '../plan/planner.ts';
import { readContext } from '../request/contextReader.ts';
import {
  DEFAULT_LIMITS,
  serveGateway,
  type ReloadableGateway,
  type ServerLimits,
} from '../server.ts';
import { ConnectionPools } from '../subgraphs/connections.ts';
import { httpTransport } from '../subgraphs/http.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { wholeVariance } from '../request/variance.ts';
import { FORWARDED_VARIANCE, forwardedHeaders } from './forwardedHeaders.ts';

export interface StandaloneOptions {
  readonly supergraphSdl: string;
  /** Redis or Valkey, where answers are shared with other gateways; null for none. */
  readonly redisUrl: string | null;
  readonly log: Logger;
  readonly host: string;
  readonly port: number;
  readonly planner?: PlannerName;
}

export type StandaloneStart =
  | { readonly kind: 'running'; readonly gateway: ReloadableGateway }
  | { readonly kind: 'not-a-supergraph'; readonly message: string }
  | { readonly kind: 'not-listening'; readonly message: string };

/** Of any supergraph nothing is known: neither what its lists hold nor how long it may take. */
const STANDALONE_LIMITS: ServerLimits = {
  ...DEFAULT_LIMITS,
  deadlineMs: 15_000,
  maxCost: Infinity,
};

/** Serves any supergraph over HTTP subgraphs: no database, no identity, no data versions. */
export async function startStandalone(options: StandaloneOptions): Promise<StandaloneStart> {
  const sources = {
    dataVersion: () => '',
    identify: () => null,
    now: () => new Date(),
    publicUrl: () => '',
  };
  const connections = new ConnectionPools();
  try {
    const gateway = await serveGateway({
      corsOrigins: [],
      ...options,
      transportOf: (service, url) => transportTo(service, url, connections),
      parsedFetches: false,
      planner: options.planner ?? DEFAULT_PLANNER,
      variance: FORWARDED_VARIANCE,
      followChanges: null,
      redisUrl: options.redisUrl,
      deployment: '',
      readContext: ({ headers, id }) => readContext(headers, id, sources),
      addRoutes: async () => {},
      explorerPath: null,
      ready: async () => {},
      introspection: true,
      suggestions: false,
      limits: STANDALONE_LIMITS,
    });
    return { kind: 'running', gateway };
  } catch (error) {
    if (error instanceof SupergraphError)
      return { kind: 'not-a-supergraph', message: error.message };
    if (isListenError(error)) return { kind: 'not-listening', message: error.message };
    throw error;
  }
}

function transportTo(
  service: string,
  url: string | undefined,
  connections: ConnectionPools,
): SubgraphTransport {
  if (url === undefined || !/^https?:/.test(url) || !URL.canParse(url)) {
    throw new SupergraphError(
      `expected an http or https address for subgraph '${service}', got '${url ?? ''}'`,
    );
  }
  return httpTransport({
    url,
    headersOf: forwardedHeaders,
    varianceOf: (exchange) => `${exchange.since}\n${wholeVariance(FORWARDED_VARIANCE, exchange)}`,
    connections,
    shareForMs: STANDALONE_LIMITS.deadlineMs / 2,
  });
}

function isListenError(error: unknown): error is Error {
  return error instanceof Error && Reflect.get(error, 'syscall') === 'listen';
}
