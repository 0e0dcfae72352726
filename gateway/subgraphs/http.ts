import { SQL_STATEMENTS_HEADER } from '../../subgraphs/shared/serve.ts';
import { SURROGATE_KEYS_HEADER } from '../../subgraphs/shared/surrogateKeys.ts';
import { LANGUAGES_HEADER } from '../../subgraphs/shared/usedLanguages.ts';
import { SharedWork, waiterOf } from '../cache/sharedWork.ts';
import { countCall } from '../request/callTally.ts';
import type { Exchange } from '../request/exchange.ts';
import type { ConnectionPools } from './connections.ts';
import { readLanguages } from './answerLanguages.ts';
import { readGraphQLResponse } from './graphqlResponse.ts';
import type { SubgraphAnswer, SubgraphFetch, SubgraphTransport } from './transport.ts';

export interface HttpTransportOptions {
  readonly url: string;
  /** What a call carries beside its body: a signed context, or headers forwarded by rule. */
  readonly headersOf: (exchange: Exchange) => Readonly<Record<string, string>>;
  /**
   * What of a request, beside the call's own body, can change its answer: queries of the same are
   * asked once while under way.
   */
  readonly varianceOf: (exchange: Exchange) => string;
  readonly connections: ConnectionPools;
  /** Who comes later than this does not join a call under way: its connection may be dead. */
  readonly shareForMs: number;
}

/** Posts to a subgraph. */
export function httpTransport(options: HttpTransportOptions): SubgraphTransport {
  const url = new URL(options.url);
  const connections = options.connections.take(url);

  /** Calls under way, to be shared by those who would ask the same. */
  const underway = new SharedWork<SubgraphAnswer>(options.shareForMs);

  const post = async (body: string, exchange: Exchange): Promise<Received> => {
    const answer = await connections.pool.request({
      method: 'POST',
      path: url.pathname + url.search,
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...options.headersOf(exchange),
      },
      body,
      signal: exchange.signal,
    });
    return {
      status: answer.statusCode,
      text: await answer.body.text(),
      sqlStatements: Number(answer.headers[SQL_STATEMENTS_HEADER] ?? 0),
      surrogateKeys: listed(answer.headers[SURROGATE_KEYS_HEADER]),
      languages: answer.headers[LANGUAGES_HEADER],
    };
  };
  const ask = async (
    fetch: SubgraphFetch,
    body: string,
    exchange: Exchange,
  ): Promise<SubgraphAnswer> => {
    countCall(exchange.calls, fetch.service);
    let received: Received;
    try {
      received = await post(body, exchange);
    } catch (error) {
      // A kept connection may close just as it is taken. Only a query may be asked twice.
      if (fetch.kind !== 'query' || !isClosedConnection(error)) throw error;
      received = await post(body, exchange);
    }
    exchange.calls.sqlStatements += received.sqlStatements;
    return readAnswer(received);
  };

  return {
    async fetch(fetch, exchange) {
      const body = JSON.stringify({
        query: fetch.text,
        operationName: fetch.operationName,
        variables: fetch.variables,
      });
      if (fetch.kind !== 'query' || exchange.wantsFresh) return ask(fetch, body, exchange);
      const key = `${options.varianceOf(exchange)}\n${body}`;
      return underway.do(key, waiterOf(exchange.signal), (signal) =>
        ask(fetch, body, exchange.boundBy(signal)),
      );
    },
    [Symbol.asyncDispose]: () => connections[Symbol.asyncDispose](),
  };
}

/** An answer as it came. */
interface Received {
  readonly status: number;
  readonly text: string;
  readonly sqlStatements: number;
  readonly surrogateKeys: readonly string[];
  readonly languages: string | readonly string[] | undefined;
}

function listed(header: string | readonly string[] | undefined): readonly string[] {
  return typeof header === 'string' && header !== '' ? header.split(' ') : [];
}

function readAnswer({ text, status, surrogateKeys, languages }: Received): SubgraphAnswer {
  const { data, errors, extensions } = readGraphQLResponse(text, status);
  if (errors.some((error) => error.extensions?.['code'] === 'CONTEXT_REJECTED')) {
    throw new Error(`The subgraph refused the gateway's context: ${errors[0]?.message}`);
  }
  return { data, errors, surrogateKeys, languages: readLanguages(languages, extensions) };
}

function isClosedConnection(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}
