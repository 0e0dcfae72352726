import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CONTEXT_HEADER, signContext, type RequestContext } from '../subgraphs/shared/context.ts';
import { DATA_VERSION_LEASE_MS, type DataVersionId } from '../subgraphs/shared/dataVersion.ts';
import type { Logger } from '../subgraphs/shared/log.ts';
import type { RunningService } from '../subgraphs/shared/service.ts';
import { announceVersion } from './events/announceVersion.ts';
import { eventLog } from './events/eventLog.ts';
import type { PlatformEvents } from './events/platformEvents.ts';
import { changesOf } from './cache/changes.ts';
import { quarterOf } from './cache/validity.ts';
import { CLIENT_OPERATIONS } from './explorer/examples.ts';
import { addMediaProxy } from './mediaProxy.ts';
import { addPages } from './pages/addPages.ts';
import { coalescedRead } from './request/coalescedRead.ts';
import { DEFAULT_PLANNER, type PlannerName } from './plan/planner.ts';
import { readContext } from './request/contextReader.ts';
import type { Exchange } from './request/exchange.ts';
import type { MaybePromise } from './request/maybePromise.ts';
import { CONTEXT_VARIANCE, wholeVariance } from './request/variance.ts';
import { createIdentify, type JwtOptions } from './request/identity.ts';
import {
  DEFAULT_LIMITS,
  serveGateway,
  type GatewayInside,
  type RunningGateway,
  type ServerLimits,
} from './server.ts';
import { ConnectionPools } from './subgraphs/connections.ts';
import { httpTransport } from './subgraphs/http.ts';
import { inProcessTransport } from './subgraphs/inProcess.ts';
import type { SubgraphTransport } from './subgraphs/transport.ts';
import { within } from './within.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: Subgraphs;
  /** Reads the active data version. Called once a request; calls under way are shared. */
  readonly dataVersion: () => Promise<DataVersionId>;
  /** How old the knowledge of it may be; the lease that importers wait for where not given. */
  readonly dataVersionMaxAgeMs?: number;
  /** What happens in the services, as it happens; null where nobody tells. */
  readonly events: PlatformEvents | null;
  readonly contextKey: Buffer;
  readonly ownerTokenKey: Buffer;
  /** Null where nobody signs in: owner tokens only. */
  readonly jwt: JwtOptions | null;
  /** Rejects while requests cannot be answered. */
  readonly ready: () => Promise<void>;
  /** The address that clients use, which may be a proxy's; null for the one it listens on. */
  readonly publicUrl: string | null;
  /** Web pages of these origins, such as a brand's site, may call from a browser; none by default. */
  readonly corsOrigins: readonly string[];
  readonly introspection: boolean;
  /** Whether faults may quote schema names the client did not write; not in production. */
  readonly suggestions: boolean;
  /** Adds the routes of another interface over the same graph, such as REST; null for none. */
  readonly addInterface?: ((app: FastifyInstance, parts: InterfaceParts) => Promise<void>) | null;
  /** Whether `/`, `/graphiql` and `/sandbox` are served. */
  readonly pages: boolean;
  /** The folder of the explorer's example operations; those of the clients where not given. */
  readonly examples?: URL;
  readonly log: Logger;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly limits?: Partial<ServerLimits>;
  /** Redis or Valkey, where answers are shared with other gateways; none where not given. */
  readonly redisUrl?: string | null;
  /** Who plans operations; the default where not given. */
  readonly planner?: PlannerName;
}

/** What another interface needs to run operations as the gateway's own. */
export interface InterfaceParts extends GatewayInside {
  readonly readContext: (request: FastifyRequest) => MaybePromise<RequestContext>;
  /** The active data version where it is known without reading it; else null. */
  readonly knownDataVersion: () => DataVersionId | null;
  readonly deadlineMs: number;
  readonly log: Logger;
}

export type Subgraphs =
  | { readonly kind: 'in-process'; readonly services: ReadonlyMap<string, RunningService> }
  | {
      readonly kind: 'http';
      /** Each service's GraphQL address, by its name in the supergraph. */
      readonly urls: ReadonlyMap<string, string>;
    };

/** The platform's one address, over its services in this process or behind HTTP. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { subgraphs, log } = options;
  let publicUrl = options.publicUrl?.replace(/\/+$/, '') ?? '';
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const dataVersion = coalescedRead(
    // Twice, as whoever comes during a read waits for the next one: together the deadline.
    async () => within(limits.deadlineMs / 2, options.dataVersion()),
    options.dataVersionMaxAgeMs ?? DATA_VERSION_LEASE_MS,
  );
  const sources = {
    dataVersion: dataVersion.latest,
    identify: createIdentify(options),
    now: () => new Date(),
    publicUrl: () => publicUrl,
  };
  const connections = new ConnectionPools();
  const transports = new Map<string, SubgraphTransport>();
  const readRequest = (request: FastifyRequest): MaybePromise<RequestContext> =>
    readContext(request.headers, request.id, sources);
  const gateway = await serveGateway({
    supergraphSdl: options.supergraphSdl,
    transportOf: (service) =>
      transports.getOrInsertComputed(service, () =>
        transportTo(service, options, connections, limits),
      ),
    planner: options.planner ?? DEFAULT_PLANNER,
    parsedFetches: subgraphs.kind === 'in-process',
    variance: CONTEXT_VARIANCE,
    followChanges: options.events === null ? null : changesOf(options.events),
    redisUrl: options.redisUrl ?? null,
    deployment: deploymentOf(options.contextKey),
    readContext: readRequest,
    addRoutes: async (app, inside) => {
      addServiceRoutes(app, subgraphs, log);
      const { deadlineMs } = limits;
      await options.addInterface?.(app, {
        ...inside,
        readContext: readRequest,
        knownDataVersion: dataVersion.known,
        deadlineMs,
        log,
      });
      if (options.pages) {
        const examples = options.examples ?? CLIENT_OPERATIONS;
        const hasRest = options.addInterface != null;
        await addPages(app, { examples, publicUrl: sources.publicUrl, hasRest });
      }
    },
    explorerPath: options.pages ? '/graphiql' : null,
    corsOrigins: options.corsOrigins,
    ready: options.ready,
    introspection: options.introspection,
    suggestions: options.suggestions,
    limits,
    log,
    host: options.host,
    port: options.port,
  });
  if (publicUrl === '') publicUrl = gateway.url;
  options.events?.subscribe(eventLog(log));
  options.events?.subscribe(announceVersion(transports, log));
  return gateway;
}

function transportTo(
  service: string,
  options: GatewayOptions,
  connections: ConnectionPools,
  { deadlineMs }: ServerLimits,
): SubgraphTransport {
  const { subgraphs, contextKey, log } = options;
  if (subgraphs.kind === 'in-process') {
    return inProcessTransport(known(service, subgraphs.services), log);
  }
  return httpTransport({
    url: known(service, subgraphs.urls),
    headersOf: signedContext(contextKey),
    varianceOf,
    connections,
    shareForMs: deadlineMs / 2,
  });
}

/** By its secret, which all its gateways have, and which is another where the data begin anew. */
function deploymentOf(contextKey: Buffer): string {
  return createHmac('sha256', contextKey).update('shared answers').digest('base64url');
}

/** Services are told the instant too, but look at the day only. */
function varianceOf(exchange: Exchange): string {
  const quarter = quarterOf(Date.parse(exchange.request.now));
  return `${exchange.since}\n${quarter}\n${wholeVariance(CONTEXT_VARIANCE, exchange)}`;
}

/** Signed once a request, however many calls it makes. */
function signedContext(key: Buffer): (exchange: Exchange) => Readonly<Record<string, string>> {
  const signed = new WeakMap<object, Readonly<Record<string, string>>>();
  return ({ request }) => {
    let headers = signed.get(request);
    if (headers === undefined) {
      headers = { [CONTEXT_HEADER]: signContext(request, key) };
      signed.set(request, headers);
    }
    return headers;
  };
}

function addServiceRoutes(app: FastifyInstance, subgraphs: Subgraphs, log: Logger): void {
  if (subgraphs.kind === 'in-process') {
    for (const service of subgraphs.services.values()) service.routes?.(app);
    return;
  }
  const mediaUrl = subgraphs.urls.get('media');
  if (mediaUrl !== undefined) addMediaProxy(app, mediaUrl, log);
}

function known<T>(service: string, of: ReadonlyMap<string, T>): T {
  const found = of.get(service);
  if (found !== undefined) return found;
  throw new Error(
    `The supergraph has a subgraph '${service}'; expected one of ${[...of.keys()].join(', ')}.`,
  );
}
