import { performance } from 'node:perf_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLServer } from '../../gateway/apollo/server.ts';
import type { Moment } from '../../gateway/cache/invalidations.ts';
import { validUntil } from '../../gateway/cache/validity.ts';
import { surrogateKeysOf } from '../../gateway/lanes/freshness.ts';
import { goneSignal, untilDeadline } from '../../gateway/request/deadline.ts';
import { newExchange, type Exchange } from '../../gateway/request/exchange.ts';
import { logRequest } from '../../gateway/request/requestLog.ts';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';
import type { OperationRunner } from './operationRunner.ts';

export interface GatewayOperationsOptions {
  readonly graphql: Pick<GraphQLServer, 'execute'>;
  readonly moment: () => Moment;
  readonly readContext: (request: FastifyRequest) => Promise<RequestContext>;
  /** From a request's arrival to its answer. */
  readonly deadlineMs: number;
  readonly log: Logger;
}

/** Operations by the gateway's own pipeline, in process: no HTTP, no text in between. */
export function gatewayOperations(options: GatewayOperationsOptions): OperationRunner {
  const { graphql, deadlineMs, log } = options;
  const exchanges = new WeakMap<FastifyRequest, Exchange>();
  return {
    watch(request, reply) {
      const startedAt = performance.now();
      reply.raw.once('close', () => {
        logRequest(log, {
          requestId: request.id,
          exchange: exchanges.get(request) ?? null,
          durationMs: performance.now() - startedAt,
          status: reply.raw.writableFinished ? reply.raw.statusCode : 499,
        });
      });
    },
    async open(request, reply, client) {
      const read = await options.readContext(request);
      const named = read.client.name === 'unknown' ? { ...read.client, name: client } : read.client;
      const exchange = newExchange(
        {
          request: { ...read, client: named },
          headers: request.headers,
          since: options.moment(),
        },
        () => NEVER,
      );
      exchanges.set(request, exchange);
      // Most answers are ready, and need no clock that watches their making.
      let bounded: Exchange | null = null;
      return {
        dataVersion: read.dataVersion,
        locales: read.locales,
        wantsFresh: exchange.wantsFresh,
        async run({ text, name, variables }) {
          bounded ??= { ...exchange, signal: deadline(reply, deadlineMs) };
          const { data, errors } = await graphql.execute(
            { query: text, operationName: name, variables },
            bounded,
          );
          const surrogateKeys = surrogateKeysOf(read, exchange.surrogateKeys);
          return { data, errors, maxAgeS: maxAgeOf(exchange), surrogateKeys };
        },
        noteCached({ name, kind }) {
          exchange.outcome.operation = { name, type: kind, cachePolicy: null };
        },
      };
    },
  };
}

/**
 * Seconds that an answer to everybody may be kept: what the graph's hints say, until the quarter of
 * an hour ends in which no day begins anywhere. 0 for what is a caller's own, and for what may change
 * within a data version: this layer does not hear of such changes.
 */
function maxAgeOf({ request, outcome, surrogateKeys }: Exchange): number {
  const policy = outcome.operation?.cachePolicy ?? null;
  if (policy === null || policy.isPrivate || surrogateKeys.size > 0) return 0;
  const nowMs = Date.parse(request.now);
  return Math.floor((validUntil(nowMs, policy.maxAgeS) - nowMs) / 1_000);
}

const NEVER = new AbortController().signal;

/** Aborts when the client is gone or the time is over. */
function deadline(reply: FastifyReply, deadlineMs: number): AbortSignal {
  const inTime = untilDeadline(goneSignal(reply)(), deadlineMs, deadlineMs);
  reply.raw.once('close', () => inTime[Symbol.dispose]());
  return inTime.signal;
}
