import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../subgraphs/shared/context.ts';
import { PlatformError } from '../subgraphs/shared/errors.ts';
import type { Logger } from '../subgraphs/shared/log.ts';
import { maskError } from '../subgraphs/shared/maskError.ts';
import type { GraphQLServer } from './apollo/server.ts';
import { createAdmission } from './limits/admission.ts';
import { newCallTally } from './request/callTally.ts';
import type { Exchange } from './request/exchange.ts';
import { logRequest } from './request/requestLog.ts';

export interface GraphQLRouteOptions {
  readonly graphql: GraphQLServer;
  readonly readContext: (request: FastifyRequest) => Promise<RequestContext>;
  readonly deadlineMs: number;
  /** Where a reader who opens the endpoint in a browser is sent; null for nowhere. */
  readonly explorerPath: string | null;
  readonly log: Logger;
}

export const DATA_VERSION_HEADER = 'ucp-data-version';

/** `/graphql`: each request becomes an exchange, is answered and written to the log in one line. */
export function addGraphQLRoute(app: FastifyInstance, options: GraphQLRouteOptions): void {
  const { graphql, log } = options;
  const admit = createAdmission();
  const exchanges = new WeakMap<FastifyRequest, Exchange>();

  const open = async (
    request: FastifyRequest,
    parameters: URLSearchParams,
    signal: AbortSignal,
  ): Promise<Exchange> => {
    try {
      const text = operationText(request, parameters);
      if (text !== null) admit(text);
      const exchange: Exchange = {
        request: await options.readContext(request),
        headers: request.headers,
        signal,
        calls: newCallTally(),
        outcome: { operation: null, errorCodes: [] },
      };
      exchanges.set(request, exchange);
      return exchange;
    } catch (error) {
      throw refusal(error, request.id, log);
    }
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const url = request.raw.url ?? '';
    // No client sends one, and those who parse addresses differ on what comes behind it.
    if (url.includes('#')) {
      return reply
        .code(400)
        .send(requestFault("Expected an address without '#', got one with it."));
    }
    // Read once: what is measured is what Apollo executes.
    const parameters = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
    if (options.explorerPath !== null && parameters.size === 0 && isBrowser(request)) {
      return reply.redirect(options.explorerPath, 303);
    }
    if (request.method === 'GET' && parameters.getAll('query').length !== 1) {
      return reply
        .code(400)
        .send(requestFault("Expected the operation's text in one parameter 'query'."));
    }
    const abort = new AbortController();
    const timer = setTimeout(
      () => abort.abort(new Error(`The deadline of ${options.deadlineMs} ms has passed`)),
      options.deadlineMs,
    );
    reply.raw.once('close', () => {
      clearTimeout(timer);
      abort.abort(new Error('The client is gone'));
    });
    const answer = await graphql.answer(
      {
        method: request.method,
        headers: request.headers,
        search: `?${parameters.toString()}`,
        body: request.body,
      },
      async () => open(request, parameters, abort.signal),
    );
    for (const [name, value] of answer.headers) reply.header(name, value);
    const dataVersion = exchanges.get(request)?.request.dataVersion ?? '';
    if (dataVersion !== '') reply.header(DATA_VERSION_HEADER, dataVersion);
    reply.header('cache-control', 'no-store');
    return reply.code(answer.status).send(answer.body);
  };

  app.all(
    '/graphql',
    {
      onRequest: async (request, reply) => {
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
  parameters: URLSearchParams,
): string | null {
  if (method === 'GET') return parameters.get('query');
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
