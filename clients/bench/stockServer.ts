import { randomUUID } from 'node:crypto';
import {
  ApolloGateway,
  LocalGraphQLDataSource,
  RemoteGraphQLDataSource,
  type GraphQLDataSource,
  type GraphQLDataSourceProcessOptions,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { IncomingHttpHeaders } from 'node:http';
import { disableApolloTelemetry } from '../../gateway/config.ts';
import {
  CONTEXT_HEADER,
  signContext,
  type RequestContext,
} from '../../subgraphs/shared/context.ts';
import { executeSubgraph } from '../../subgraphs/shared/execute.ts';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { newAnswerNotes } from '../../subgraphs/shared/answerNotes.ts';
import type { RunningService } from '../../subgraphs/shared/service.ts';

/** What Apollo's gateway hands to its data sources. */
interface StockContext {
  readonly request: RequestContext;
}

export type DataSourceOf = (name: string) => GraphQLDataSource<StockContext>;

export interface StockServerOptions {
  readonly supergraphSdl: string;
  readonly dataSourceOf: DataSourceOf;
  /** Whether data sources are handed each fetch parsed, too. */
  readonly parsedFetches: boolean;
  readonly readContext: (
    headers: IncomingHttpHeaders,
    requestId: string,
  ) => Promise<RequestContext>;
  readonly port: number;
}

/** The platform's graph as Apollo's packages serve it by themselves, with their own executor. */
export async function startStockServer(options: StockServerOptions): Promise<AsyncDisposable> {
  disableApolloTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => options.dataSourceOf(name),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: options.parsedFetches },
  });
  const server = new ApolloServer<StockContext>({ gateway });
  await startStandaloneServer(server, {
    context: async ({ req }) => ({
      request: await options.readContext(req.headers, randomUUID()),
    }),
    listen: { host: '127.0.0.1', port: options.port },
  });
  return { [Symbol.asyncDispose]: () => server.stop() };
}

const NEVER = new AbortController().signal;

/** A service of this process as Apollo's gateway asks it: text that is parsed and validated each time. */
export function localSource(service: RunningService): GraphQLDataSource<StockContext> {
  const source = new LocalGraphQLDataSource<object>(service.schema);
  return {
    async process(options) {
      const context = service.createContext(requestOf(options), newAnswerNotes(), NEVER);
      return source.process({ ...options, context });
    },
  };
}

/** The same, executing the parsed document that the plan has. */
export function parsedSource(
  service: RunningService,
  log: Logger,
): GraphQLDataSource<StockContext> {
  return {
    async process(options) {
      const { operationName, variables } = options.request;
      const document = 'document' in options ? options.document : undefined;
      if (document === undefined) throw new Error('Expected the plan to give a document');
      const { result } = await executeSubgraph(
        service,
        { document, operationName: operationName ?? null, variables: variables ?? {} },
        requestOf(options),
        log,
      );
      const { data = null, errors } = result;
      return errors === undefined
        ? { data }
        : { data, errors: errors.map((error) => error.toJSON()) };
    },
  };
}

/** A service behind HTTP, given the signed context that it asks for. */
export function remoteSource(url: string, contextKey: Buffer): GraphQLDataSource<StockContext> {
  return new RemoteGraphQLDataSource<StockContext>({
    url,
    willSendRequest(options) {
      options.request.http?.headers.set(
        CONTEXT_HEADER,
        signContext(requestOf(options), contextKey),
      );
    },
  });
}

function requestOf({ context }: GraphQLDataSourceProcessOptions<StockContext>): RequestContext {
  return (context as StockContext).request;
}
