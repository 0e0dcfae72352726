import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { disableApolloTelemetry } from '../config.ts';
import type { Exchange } from '../request/exchange.ts';
import { callSubgraph } from '../subgraphs/callSubgraph.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { apolloLog } from './apolloLog.ts';

export interface SupergraphOptions {
  readonly supergraphSdl: string;
  /** The way to each subgraph, by its name in the supergraph. */
  readonly transportOf: (service: string, url: string | undefined) => SubgraphTransport;
  /** Whether transports need each fetch parsed: it costs memory in the plan cache. */
  readonly parsedFetches: boolean;
  readonly log: Logger;
}

/** Plans and executes operations on a supergraph: all that we use of @apollo/gateway. */
export function openSupergraph(options: SupergraphOptions): ApolloGateway {
  // Read by the constructor: 2.14 reports usage to Apollo unless told not to.
  disableApolloTelemetry();
  const { log } = options;
  return new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    logger: apolloLog(log),
    // A plan would tell every client how the services are cut.
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: options.parsedFetches },
    buildService: ({ name, url }) => {
      const transport = options.transportOf(name, url);
      return {
        async process(call) {
          if (!('incomingRequestContext' in call)) {
            throw new Error(`Expected a client's operation for '${name}', got a ${call.kind}`);
          }
          const { request, document, incomingRequestContext, context } = call;
          const { data, errors } = await callSubgraph(
            transport,
            {
              service: name,
              // A fetch below the root is a query, also where the client asked for a mutation.
              kind:
                call.pathInIncomingRequest?.length === 0
                  ? incomingRequestContext.operation.operation
                  : 'query',
              operationName: request.operationName ?? null,
              text: request.query ?? '',
              document: document ?? null,
              variables: request.variables ?? {},
            },
            context as Exchange,
            log,
          );
          return errors.length === 0 ? { data } : { data, errors };
        },
      };
    },
  });
}
