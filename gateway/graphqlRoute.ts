import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../subgraphs/shared/context.ts';
import { PlatformError } from '../subgraphs/shared/errors.ts';
import { lineWriter } from '../subgraphs/shared/lineWriter.ts';
import type { Logger } from '../subgraphs/shared/log.ts';
import { maskError } from '../subgraphs/shared/maskError.ts';
import type { GraphQLServer } from './apollo/server.ts';
import { contentLanguage, languagesOf } from './lanes/contentLanguage.ts';
import { NO_STORE } from './lanes/freshness.ts';
import type { LaneAnswer, Lanes } from './lanes/lanes.ts';
import { createAdmission } from './limits/admission.ts';
import { untilDeadline } from './request/deadline.ts';
import { Exchange } from './request/exchange.ts';
import type { MaybePromise } from './request/maybePromise.ts';
import { readOperationRequest, type OperationRequest } from './request/operationRequest.ts';
import { logWhenOver } from './request/requestLog.ts';

export interface GraphQLRouteOptions {
  readonly graphql: GraphQLServer;
  readonly lanes: Lanes;
  readonly readContext: (request: FastifyRequest) => MaybePromise<RequestContext>;
  readonly deadlineMs: number;
  /** Where a reader who opens the endpoint in a browser is sent; null for nowhere. */
  readonly explorerPath: string | null;
  readonly log: Logger;
}

export const DATA_VERSION_HEADER = 'ucp-data-version';

/** A request with what stands behind the '?' of its address; null where there is none. */
interface Asked {
  readonly request: FastifyRequest;
  readonly parameters: URLSearchParams | null;
}

/** `/graphql`: each request becomes an exchange, is answered and written to the log in one line. */
export function addGraphQLRoute(app: FastifyInstance, options: GraphQLRouteOptions): void {
  const { graphql, lanes, log } = options;
  const writeLine = lineWriter(log, 'request');
  const admit = createAdmission();

  /** Throws or rejects with a GraphQLError for what is turned away. */
  const open = ({ request, parameters }: Asked): MaybePromise<Exchange> => {
    const { headers, visit } = request;
    const begin = (context: RequestContext): Exchange => {
      visit.exchange = new Exchange({ request: context, headers, since: lanes.now }, visit);
      return visit.exchange;
    };
    const refuse = (error: unknown): never => {
      throw refusal(error, request.id, log);
    };
    try {
      const text = operationText(request, parameters);
      if (text !== null) admit(text);
      const context = options.readContext(request);
      return context instanceof Promise ? context.then(begin).catch(refuse) : begin(context);
    } catch (error) {
      return refuse(error);
    }
  };

  const execute = async (
    { request, parameters }: Asked,
    opening: () => MaybePromise<Exchange>,
    signal: AbortSignal,
  ) => {
    const { method, headers, body, visit } = request;
    const leftMs = options.deadlineMs - (performance.now() - visit.arrivedAtMs);
    using inTime = untilDeadline(signal, leftMs, options.deadlineMs);
    const search = parameters === null ? '' : `?${parameters.toString()}`;
    const answer = await graphql.answer({ method, headers, search, body }, async () =>
      (await opening()).boundBy(inTime.signal),
    );
    const languages = visit.exchange === null ? [] : languagesOf(visit.exchange);
    return { ...answer, headers: [...answer.headers, ...contentLanguage(languages)] };
  };

  /** By Apollo alone, which knows what to say to requests that are unusual or turned away. */
  const answerApart = async (
    asked: Asked,
    opening: () => MaybePromise<Exchange>,
  ): Promise<LaneAnswer> => {
    const answer = await execute(asked, opening, asked.request.visit.signal);
    return { ...answer, freshness: NO_STORE };
  };

  /** At once where all that it takes is there: the way of a kept answer has nothing to wait for. */
  const answerTo = (asked: Asked, operation: OperationRequest | null): MaybePromise<LaneAnswer> => {
    if (operation === null) return answerApart(asked, () => open(asked));
    const { headers, visit } = asked.request;
    const take = (exchange: Exchange): MaybePromise<LaneAnswer> =>
      lanes.answer({
        operation,
        accept: headers.accept ?? '',
        exchange,
        waiter: visit,
        execute: (signal) => execute(asked, () => exchange, signal),
      });
    const refuse = (refused: unknown): Promise<LaneAnswer> =>
      answerApart(asked, () => Promise.reject(refused));
    let exchange: MaybePromise<Exchange>;
    try {
      exchange = open(asked);
    } catch (refused) {
      return refuse(refused);
    }
    return exchange instanceof Promise ? exchange.then(take, refuse) : take(exchange);
  };

  const handle = (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> | undefined => {
    const { method, headers, body } = request;
    const url = request.raw.url ?? '';
    if (method !== 'GET' && method !== 'POST') {
      reply.header('allow', 'GET, POST');
      if (method === 'OPTIONS') reply.code(204).send();
      else reply.code(405).send(requestFault(`Expected GET or POST, got ${method}.`));
      return undefined;
    }
    // No client sends one, and those who parse addresses differ on what comes behind it.
    if (url.includes('#')) {
      reply.code(400).send(requestFault("Expected an address without '#', got one with it."));
      return undefined;
    }
    // Read once: what is measured is what Apollo executes.
    const parameters = url.includes('?') ? new URLSearchParams(url.slice(url.indexOf('?'))) : null;
    if (options.explorerPath !== null && (parameters?.size ?? 0) === 0 && isBrowser(request)) {
      reply.redirect(options.explorerPath, 303);
      return undefined;
    }
    if (method === 'GET' && parameters?.getAll('query').length !== 1) {
      reply.code(400).send(requestFault("Expected the operation's text in one parameter 'query'."));
      return undefined;
    }
    const operation = readOperationRequest({ method, headers, parameters, body });
    const answer = answerTo({ request, parameters }, operation);
    if (answer instanceof Promise) return answer.then((made) => send(request, reply, made));
    send(request, reply, answer);
    return undefined;
  };

  app.all(
    '/graphql',
    {
      onRequest: (request, reply, done) => {
        logWhenOver(writeLine, request, reply);
        done();
      },
    },
    handle,
  );
}

function send(
  { visit }: FastifyRequest,
  reply: FastifyReply,
  { status, headers, bytes, freshness }: LaneAnswer,
): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  const dataVersion = visit.exchange?.request.dataVersion ?? '';
  if (dataVersion !== '') reply.header(DATA_VERSION_HEADER, dataVersion);
  reply.headers(freshness);
  return reply.code(status).send(bytes);
}

function isBrowser({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').startsWith('text/html');
}

/** Null where there is none; Apollo, which is given the same, then says what is wrong. */
function operationText(
  { method, body }: FastifyRequest,
  parameters: URLSearchParams | null,
): string | null {
  if (method === 'GET') return parameters?.get('query') ?? null;
  const text: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'query') : null;
  return typeof text === 'string' ? text : null;
}

function requestFault(message: string): object {
  return { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
}

/** Thrown before there is an operation to execute, so the status tells of it too. */
function refusal(error: unknown, requestId: string, log: Logger): GraphQLError {
  const { message, extensions } = maskError(error, requestId, log);
  const headers = new Map<string, string>();
  if (extensions.code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer');
  const status = error instanceof PlatformError ? statusOf(error) : 503;
  return new GraphQLError(message, { extensions: { ...extensions, http: { status, headers } } });
}

function statusOf(error: PlatformError): number {
  switch (error.code) {
    case 'UNAUTHENTICATED':
      return 401;
    case 'OPERATION_TOO_LARGE':
    case 'MALFORMED_ARGUMENT':
      return 400;
    default:
      return 503;
  }
}
