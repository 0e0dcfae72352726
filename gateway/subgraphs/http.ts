import type { GraphQLFormattedError } from 'graphql';
import { Pool } from 'undici';
import { SQL_STATEMENTS_HEADER } from '../../subgraphs/shared/serve.ts';
import type { Exchange } from '../request/exchange.ts';
import type { SubgraphAnswer, SubgraphFetch, SubgraphTransport } from './transport.ts';

export interface HttpTransportOptions {
  readonly url: string;
  /** What a call carries beside its body: a signed context, or headers forwarded by rule. */
  readonly headersOf: (exchange: Exchange) => Readonly<Record<string, string>>;
  readonly maxConnections: number;
}

const CONNECT_TIMEOUT_MS = 2_000;
const KEEP_ALIVE_MS = 4_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Posts to a subgraph over a pool of kept connections. */
export function httpTransport(options: HttpTransportOptions): SubgraphTransport {
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: options.maxConnections,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    // Below node's default of 5 s on the serving side, which else hangs up on a call under way.
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
  });

  const send = async (fetch: SubgraphFetch, exchange: Exchange): Promise<SubgraphAnswer> => {
    const { statusCode, headers, body } = await pool.request({
      method: 'POST',
      path: pathname + search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...options.headersOf(exchange),
      },
      body: JSON.stringify({
        query: fetch.text,
        operationName: fetch.operationName,
        variables: fetch.variables,
      }),
      signal: exchange.signal,
    });
    const text = await body.text();
    return {
      ...readAnswer(text, statusCode),
      sqlStatements: Number(headers[SQL_STATEMENTS_HEADER] ?? 0),
    };
  };

  return {
    async fetch(fetch, exchange) {
      try {
        return await send(fetch, exchange);
      } catch (error) {
        // A kept connection may close just as it is taken. Only a query may be asked twice.
        if (fetch.kind !== 'query' || !isClosedConnection(error)) throw error;
        return send(fetch, exchange);
      }
    },
    [Symbol.asyncDispose]: () => pool.close(),
  };
}

/** Throws unless the text is a GraphQL response; a server's error page is not one. */
function readAnswer(text: string, status: number): Omit<SubgraphAnswer, 'sqlStatements'> {
  const answer: unknown = parseJson(text, status);
  if (typeof answer !== 'object' || answer === null) throw notGraphQL(status);
  const data: unknown = 'data' in answer ? answer.data : null;
  const errors: unknown = 'errors' in answer ? answer.errors : undefined;
  if (typeof data !== 'object' || Array.isArray(data)) throw notGraphQL(status);
  if (errors !== undefined && !isErrorList(errors)) throw notGraphQL(status);
  if (data === null && errors === undefined) throw notGraphQL(status);
  if (errors?.some((error) => error.extensions?.['code'] === 'CONTEXT_REJECTED')) {
    throw new Error(`The subgraph refused the gateway's context: ${errors[0]?.message}`);
  }
  return { data: data as Record<string, unknown> | null, errors: errors ?? [] };
}

function parseJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notGraphQL(status, cause);
  }
}

function isErrorList(value: unknown): value is readonly GraphQLFormattedError[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (error) =>
        typeof error === 'object' &&
        error !== null &&
        typeof Reflect.get(error, 'message') === 'string',
    )
  );
}

function notGraphQL(status: number, cause?: unknown): Error {
  return new Error(`The subgraph answered with status ${status} and no GraphQL response`, {
    cause,
  });
}

function isClosedConnection(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}
