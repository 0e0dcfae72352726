import type { IncomingHttpHeaders } from 'node:http';
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { MAX_ERRORS, MAX_TOKENS } from '../limits/limits.ts';
import type { Answer } from '../lanes/lanes.ts';
import type { Exchange } from '../request/exchange.ts';
import { apolloLog } from './apolloLog.ts';
import { costLimiting } from './costLimiting.ts';
import { documentStore } from './documentStore.ts';
import { errorMasking } from './errorMasking.ts';
import type { SupergraphGateway } from './gateway.ts';
import { dataOf, stringifyResult } from './jsonText.ts';
import { legacyStatus } from './legacyStatus.ts';
import { outcomeRecording } from './outcomeRecording.ts';
import { SupergraphError } from './supergraphError.ts';
import { operationChecking } from './operationChecking.ts';

export interface GraphQLServerOptions {
  readonly supergraphs: Pick<SupergraphGateway, 'apollo' | 'of'>;
  readonly introspection: boolean;
  /** Whether faults may quote names of the schema that the client did not write ("did you mean"). */
  readonly suggestions: boolean;
  /** The estimated cost of an operation; Infinity for any. */
  readonly maxCost: number;
  readonly log: Logger;
}

export interface GraphQLHttpRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The query string, with its question mark; empty for none. */
  readonly search: string;
  readonly body: unknown;
}

export interface GraphQLServer extends AsyncDisposable {
  /** `open` makes the exchange once the request has passed the CSRF check; it may throw a GraphQLError. */
  answer(request: GraphQLHttpRequest, open: () => Promise<Exchange>): Promise<Answer>;
  /** For an operation of our own that came otherwise than as GraphQL over HTTP. */
  execute(operation: OwnOperation, exchange: Exchange): Promise<OwnAnswer>;
}

export interface OwnOperation {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** As a client would read it, before it becomes text. */
export interface OwnAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** GraphQL over HTTP: all that we use of @apollo/server. Resolves once it can answer; rejects with a SupergraphError. */
export async function startGraphQLServer(options: GraphQLServerOptions): Promise<GraphQLServer> {
  const masking = errorMasking(options.log);
  const plugins: ApolloServerPlugin<Exchange>[] = [
    masking.plugin,
    operationChecking(options.suggestions),
    costLimiting(options.supergraphs, options.maxCost),
    outcomeRecording(options.supergraphs),
    legacyStatus(),
    // Pages are ours, caching will be, and nothing is reported to anyone, whatever the environment.
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
  ];
  const server = new ApolloServer<Exchange>({
    gateway: options.supergraphs.apollo,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.suggestions,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    // graphql-js says once more that there were too many.
    validationOptions: { maxErrors: MAX_ERRORS - 1 },
    formatError: masking.formatError,
    stringifyResult,
    documentStore: documentStore(),
    logger: apolloLog(options.log),
    plugins,
  });
  try {
    await server.start();
  } catch (error) {
    // Before it listens there is nothing but the supergraph that could be at fault.
    throw new SupergraphError(error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
  return {
    async answer(request, open) {
      const { status, headers, body } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { ...request, headers: headerMap(request.headers) },
        context: open,
      });
      if (body.kind === 'chunked') {
        throw new Error('Expected one whole answer: the gateway plans no incremental delivery');
      }
      return { status: status ?? 200, headers: [...headers], bytes: Buffer.from(body.string) };
    },
    async execute(operation, exchange) {
      const { body } = await server.executeOperation(operation, { contextValue: exchange });
      if (body.kind === 'incremental') {
        throw new Error('Expected one whole answer: the gateway plans no incremental delivery');
      }
      const { data, errors = [] } = body.singleResult;
      return { data: data == null ? null : dataOf(data), errors };
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

function headerMap(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}
