import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestContext } from '../subgraphs/shared/context.ts';
import type { Logger } from '../subgraphs/shared/log.ts';
import { supergraphGateway, type Reload } from './apollo/gateway.ts';
import { startGraphQLServer, type GraphQLServer } from './apollo/server.ts';
import { createApp } from './app.ts';
import { AnswerStore } from './cache/answerStore.ts';
import type { FollowChanges } from './cache/changes.ts';
import { withEntityCache } from './cache/entityCache.ts';
import type { SecondLevel } from './cache/secondLevel.ts';
import type { Moment } from './cache/invalidations.ts';
import { addCrossOrigin } from './crossOrigin.ts';
import { addGraphQLRoute } from './graphqlRoute.ts';
import { addHealthRoutes } from './health.ts';
import { Lanes } from './lanes/lanes.ts';
import { MAX_COST } from './limits/limits.ts';
import type { PlannerName } from './plan/planner.ts';
import type { MaybePromise } from './request/maybePromise.ts';
import type { Variance } from './request/variance.ts';
import type { SubgraphTransport } from './subgraphs/transport.ts';

/** What every shape of the gateway is made of. */
export interface ServerParts {
  readonly supergraphSdl: string;
  /** The way to a service; let go with the supergraph that names it. */
  readonly transportOf: (service: string, url: string | undefined) => SubgraphTransport;
  readonly parsedFetches: boolean;
  readonly planner: PlannerName;
  readonly readContext: (request: FastifyRequest) => MaybePromise<RequestContext>;
  /** What of a request can change its answer. */
  readonly variance: Variance;
  /** Answers that are shared with other gateways; null for none. */
  readonly redisUrl: string | null;
  /**
   * Tells those gateways from others: two platforms may call different data by one version. Empty
   * where nothing but the supergraph and its subgraphs' addresses matter.
   */
  readonly deployment: string;
  /** Tells what changes within a data version; null where answers may be as old as their age says. */
  readonly followChanges: FollowChanges | null;
  /** Routes beside GraphQL and health. */
  readonly addRoutes: (app: FastifyInstance, inside: GatewayInside) => Promise<void>;
  /** Where a browser at `/graphql` is sent; null for nowhere. */
  readonly explorerPath: string | null;
  /** Web pages of these origins may call from a browser. */
  readonly corsOrigins: readonly string[];
  readonly ready: () => Promise<void>;
  readonly introspection: boolean;
  readonly suggestions: boolean;
  readonly limits: ServerLimits;
  readonly log: Logger;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** What routes beside GraphQL may use to answer by the same pipeline. */
export interface GatewayInside {
  readonly graphql: Pick<GraphQLServer, 'execute'>;
  /** What is read from now on is read after this. */
  readonly moment: () => Moment;
}

export interface ServerLimits {
  /** From a request's arrival to its answer. */
  readonly deadlineMs: number;
  /** The estimated cost of one operation; Infinity for any. */
  readonly maxCost: number;
  /** How long readiness says 503 while requests are still taken, for load balancers to notice. */
  readonly drainDelayMs: number;
  /** How long requests under way may take to end; then their connections are cut. */
  readonly drainTimeoutMs: number;
  /** Of answers to operations and of entities, kept in memory as bytes; 0 for none. */
  readonly maxKeptBytes: number;
}

export const DEFAULT_LIMITS: ServerLimits = {
  deadlineMs: 5_000,
  maxCost: MAX_COST,
  // Clients who ask without a pause are told to go; of the others a request may be on its way.
  drainDelayMs: 100,
  drainTimeoutMs: 8_000,
  maxKeptBytes: 64 * 1024 * 1024,
};

/** Disposing drains: no new requests, those under way end, then the subgraphs are let go. */
export interface RunningGateway extends AsyncDisposable {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
}

export interface ReloadableGateway extends RunningGateway {
  /** See `SupergraphGateway`. */
  reload(supergraphSdl: string): Promise<Reload>;
}

/** Serves a supergraph. Resolves once it answers. */
export async function serveGateway(parts: ServerParts): Promise<ReloadableGateway> {
  const { log, limits } = parts;
  await using resources = new AsyncDisposableStack();
  const secondLevel =
    parts.redisUrl === null ? null : resources.use(await secondLevelAt(parts.redisUrl, parts));
  const store = resources.use(
    new AnswerStore({ ...parts, secondLevel, mostBytes: limits.maxKeptBytes }),
  );
  const supergraphs = resources.use(
    supergraphGateway({
      ...parts,
      transportOf: (service, url, { id, hints }) =>
        withEntityCache(parts.transportOf(service, url), { store, supergraphId: id, hints }),
    }),
  );
  const graphql = resources.use(
    await startGraphQLServer({ ...parts, supergraphs, maxCost: limits.maxCost }),
  );
  const app = createApp(log);
  await addCrossOrigin(app, parts.corsOrigins);
  let draining = false;
  // A kept connection whose last answer is under way would otherwise stay open until it is cut.
  app.addHook('onSend', (_, reply, _payload, done) => {
    if (draining) reply.header('connection', 'close');
    done();
  });

  const lanes = new Lanes({
    supergraphId: () => supergraphs.current().id,
    store,
    variance: parts.variance,
    shareForMs: limits.deadlineMs / 2,
  });
  addHealthRoutes(app, { ready: parts.ready, isDraining: () => draining, log });
  addGraphQLRoute(app, {
    graphql,
    lanes,
    readContext: parts.readContext,
    deadlineMs: limits.deadlineMs,
    explorerPath: parts.explorerPath,
    log,
  });
  const execute: GatewayInside['graphql']['execute'] = async (operation, exchange) => {
    const answer = await graphql.execute(operation, exchange);
    lanes.noteExecuted(exchange);
    return answer;
  };
  await parts.addRoutes(app, { graphql: { execute }, moment: () => lanes.now });

  resources.defer(async () => close(app, limits.drainTimeoutMs, log));
  const url = await app.listen({ host: parts.host, port: parts.port });
  const held = resources.move();
  return {
    url,
    reload: (sdl) => supergraphs.reload(sdl),
    async [Symbol.asyncDispose]() {
      if (draining) return;
      draining = true;
      app.fastPaths.close();
      if (limits.drainDelayMs > 0) await delay(limits.drainDelayMs);
      await held.disposeAsync();
    },
  };
}

/** Loaded where it is wanted: the client of Redis takes a tenth of a second of every start. */
async function secondLevelAt(
  url: string,
  { deployment, log }: Pick<ServerParts, 'deployment' | 'log'>,
): Promise<SecondLevel> {
  const { openRedisLevel } = await import('./cache/redisLevel.ts');
  return openRedisLevel({ url, deployment, log });
}

async function close(app: FastifyInstance, timeoutMs: number, log: Logger): Promise<void> {
  const timer = setTimeout(() => {
    log.warn(`requests were still under way after ${timeoutMs} ms; their connections are cut`);
    app.server.closeAllConnections();
  }, timeoutMs);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}

async function delay(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  await promise;
}
