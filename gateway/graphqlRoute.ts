import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../subgraphs/shared/context.ts';
import { PlatformError } from '../subgraphs/shared/errors.ts';
import type { Logger } from '../subgraphs/shared/log.ts';
import { maskError } from '../subgraphs/shared/maskError.ts';
import type { GraphQLServer } from './apollo/server.ts';
import { NO_STORE, type Freshness } from './lanes/freshness.ts';
import type { Answer, Lanes } from './lanes/lanes.ts';
import { createAdmission } from './limits/admission.ts';
import { goneSignal, untilDeadline } from './request/deadline.ts';
import { newExchange, type Exchange } from './request/exchange.ts';
import { readOperationRequest } from './request/operationRequest.ts';
import { logRequest } from './request/requestLog.ts';

export interface GraphQLRouteOptions {
  readonly graphql: GraphQLServer;
  readonly lanes: Lanes;
  readonly readContext: (request: FastifyRequest) => Promise<RequestContext>;
  readonly deadlineMs: number;
  /** Where a reader who opens the endpoint in a browser is sent; null for nowhere. */
  readonly explorerPath: string | null;
  readonly log: Logger;
}

export const DATA_VERSION_HEADER = 'ucp-data-version';

/** `/graphql`: each request becomes an exchange, is answered and written to the log in one line. */
export function addGraphQLRoute(app: FastifyInstance, options: GraphQLRouteOptions): void {
  const { graphql, lanes, log } = options;
  const admit = createAdmission();
  const exchanges = new WeakMap<FastifyRequest, Exchange>();

  const open = async (
    request: FastifyRequest,
    parameters: URLSearchParams | null,
    gone: () => AbortSignal,
  ): Promise<Exchange> => {
    try {
      const text = operationText(request, parameters);
      if (text !== null) admit(text);
      const context = await options.readContext(request);
      const parts = { request: context, headers: request.headers, since: lanes.now };
      const exchange = newExchange(parts, gone);
      exchanges.set(request, exchange);
      return exchange;
    } catch (error) {
      throw refusal(error, request.id, log);
    }
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const arrivedAtMs = performance.now();
    const url = request.raw.url ?? '';
    // No client sends one, and those who parse addresses differ on what comes behind it.
    if (url.includes('#')) {
      return reply
        .code(400)
        .send(requestFault("Expected an address without '#', got one with it."));
    }
    // Read once: what is measured is what Apollo executes.
    const parameters = url.includes('?') ? new URLSearchParams(url.slice(url.indexOf('?'))) : null;
    if (options.explorerPath !== null && (parameters?.size ?? 0) === 0 && isBrowser(request)) {
      return reply.redirect(options.explorerPath, 303);
    }
    if (request.method === 'GET' && parameters?.getAll('query').length !== 1) {
      return reply
        .code(400)
        .send(requestFault("Expected the operation's text in one parameter 'query'."));
    }
    const gone = goneSignal(reply);

    const execute = async (opening: () => Promise<Exchange>, signal: AbortSignal) => {
      const leftMs = options.deadlineMs - (performance.now() - arrivedAtMs);
      using inTime = untilDeadline(signal, leftMs, options.deadlineMs);
      return await graphql.answer(
        {
          method: request.method,
          headers: request.headers,
          search: parameters === null ? '' : `?${parameters.toString()}`,
          body: request.body,
        },
        async () => {
          const exchange = { ...(await opening()), signal: inTime.signal };
          exchanges.set(request, exchange);
          return exchange;
        },
      );
    };
    const { method, headers, body } = request;
    const operation = readOperationRequest({ method, headers, parameters, body });
    const opening = (): Promise<Exchange> => open(request, parameters, gone);
    if (operation === null) return send(request, reply, await execute(opening, gone()), NO_STORE);

    let exchange: Exchange;
    try {
      exchange = await opening();
    } catch (refused) {
      // Apollo writes refusals as it writes all other faults.
      const refuse = async (): Promise<Exchange> => {
        throw refused;
      };
      return send(request, reply, await execute(refuse, gone()), NO_STORE);
    }
    const { freshness, ...answer } = await lanes.answer({
      operation,
      accept: headers.accept ?? '',
      exchange,
      execute: (signal) => execute(async () => exchange, signal),
    });
    return send(request, reply, answer, freshness);
  };

  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    { status, headers, bytes }: Answer,
    freshness: Freshness,
  ): FastifyReply => {
    for (const [name, value] of headers) reply.header(name, value);
    const dataVersion = exchanges.get(request)?.request.dataVersion ?? '';
    if (dataVersion !== '') reply.header(DATA_VERSION_HEADER, dataVersion);
    reply.headers(freshness);
    return reply.code(status).send(bytes);
  };

  app.all(
    '/graphql',
    {
      onRequest: (request, reply, done) => {
        const startedAt = performance.now();
        reply.raw.once('close', () => {
          logRequest(log, {
            requestId: request.id,
            exchange: exchanges.get(request) ?? null,
            durationMs: performance.now() - startedAt,
            // 499: nobody was there any more to be answered.
            status: reply.raw.writableFinished ? reply.raw.statusCode : 499,
          });
        });
        done();
      },
    },
    handle,
  );
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
