import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { policyOfOperation } from '../cache/cachePolicy.ts';
import { fragmentsOf } from '../plan/selections.ts';
import type { Exchange, ResolvedOperation } from '../request/exchange.ts';
import type { SupergraphGateway } from './gateway.ts';
import type { ServedSupergraph } from './servedSupergraph.ts';

/** Notes on the exchange what its log line tells of the operation, and how long its answer holds. */
export function outcomeRecording(
  supergraphs: Pick<SupergraphGateway, 'of'>,
): ApolloServerPlugin<Exchange> {
  // Apollo gives the same document for the same text, as long as it remembers it; also on another
  // supergraph, where that has the same API schema.
  const resolved = new WeakMap<
    ServedSupergraph,
    WeakMap<OperationDefinitionNode, ResolvedOperation>
  >();
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, document, schema, contextValue: { outcome } }) {
        if (operation === undefined) return;
        const supergraph = supergraphs.of(schema);
        outcome.supergraphId = supergraph.id;
        outcome.operation = resolved
          .getOrInsertComputed(supergraph, () => new WeakMap())
          .getOrInsertComputed(operation, () => ({
            name: operation.name?.value ?? null,
            type: operation.operation,
            cachePolicy: policyOfOperation(supergraph.hints, operation, fragmentsOf(document)),
          }));
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const codes = response.body.singleResult.errors?.map((error) => error.extensions?.['code']);
        contextValue.outcome.errorCodes = [...new Set(codes?.map(String))];
      },
    }),
  };
}
