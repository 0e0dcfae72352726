import type { FastifyRequest } from 'fastify';
import type { GraphQLServer } from '../../gateway/apollo/server.ts';
import type { Moment } from '../../gateway/cache/invalidations.ts';
import { validUntil } from '../../gateway/cache/validity.ts';
import { languagesOf } from '../../gateway/lanes/contentLanguage.ts';
import { surrogateKeysOf } from '../../gateway/lanes/freshness.ts';
import { untilDeadline } from '../../gateway/request/deadline.ts';
import { Exchange } from '../../gateway/request/exchange.ts';
import type { MaybePromise } from '../../gateway/request/maybePromise.ts';
import { logWhenOver } from '../../gateway/request/requestLog.ts';
import type { Visit } from '../../gateway/request/visit.ts';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import { PlatformError } from '../../subgraphs/shared/errors.ts';
import { lineWriter } from '../../subgraphs/shared/lineWriter.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { OpeningError, type OpenRequest, type OperationRunner } from './operationRunner.ts';
import { clientNameOf } from './usage/usageMeter.ts';

export interface GatewayOperationsOptions {
  readonly graphql: Pick<GraphQLServer, 'execute'>;
  readonly moment: () => Moment;
  readonly readContext: (request: FastifyRequest) => MaybePromise<RequestContext>;
  readonly knownDataVersion: () => string | null;
  /** From a request's arrival to its answer. */
  readonly deadlineMs: number;
  readonly log: Logger;
}

/** Operations by the gateway's own pipeline, in process: no HTTP, no text in between. */
export function gatewayOperations(options: GatewayOperationsOptions): OperationRunner {
  const writeLine = lineWriter(options.log, 'request');
  return {
    watch(request, reply, endpointId) {
      const called = endpointId === null ? null : { endpoint: endpointId, clientOf: clientNameOf };
      logWhenOver(writeLine, request, reply, called);
    },
    knownDataVersion: options.knownDataVersion,
    open(request, client) {
      const begin = (context: RequestContext): OpenRequest =>
        opened(request, context, client, options);
      try {
        const read = options.readContext(request);
        return read instanceof Promise ? read.then(begin, refuse) : begin(read);
      } catch (error) {
        return refuse(error);
      }
    },
  };
}

/** A false claim is the client's; all else that keeps a request from being opened is an outage. */
function refuse(error: unknown): never {
  throw error instanceof PlatformError ? error : new OpeningError(error);
}

function opened(
  { headers, visit }: FastifyRequest,
  read: RequestContext,
  client: string,
  { graphql, moment, deadlineMs }: GatewayOperationsOptions,
): OpenRequest {
  const named = read.client.name === 'unknown' ? { ...read.client, name: client } : read.client;
  const request = { ...read, client: named };
  const exchange = new Exchange({ request, headers, since: moment() }, visit);
  visit.exchange = exchange;
  // Most answers are ready, and need no clock that watches their making.
  let signal: AbortSignal | null = null;
  return {
    dataVersion: read.dataVersion,
    locales: read.locales,
    wantsFresh: exchange.wantsFresh,
    async run({ text, name, variables, repetition }) {
      signal ??= deadline(visit, deadlineMs);
      // A request may take several operations, and each is made from what it alone was made from.
      const { since, calls, outcome } = exchange;
      const told = repetition === undefined ? request : { ...request, repetition };
      const own = new Exchange({ request: told, headers, since, calls, outcome }, { signal });
      const operation = { query: text, operationName: name, variables };
      const { data, errors } = await graphql.execute(operation, own);
      return {
        data,
        errors,
        maxAgeS: maxAgeOf(own),
        surrogateKeys: surrogateKeysOf(read, own.surrogateKeys),
        languages: languagesOf(own),
      };
    },
    noteCached({ name, kind }) {
      exchange.outcome.operation = { name, type: kind, cachePolicy: null };
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
  const nowMs = Date.now();
  const untilMs = validUntil(nowMs, policy.maxAgeS, Date.parse(request.now));
  return Math.max(0, Math.floor((untilMs - nowMs) / 1_000));
}

/** Aborts when the client is gone or the time is over. */
function deadline(visit: Visit, deadlineMs: number): AbortSignal {
  const inTime = untilDeadline(visit.signal, deadlineMs, deadlineMs);
  visit.onceOver(() => inTime[Symbol.dispose]());
  return inTime.signal;
}
