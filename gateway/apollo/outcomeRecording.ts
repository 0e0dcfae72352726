import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { CacheHints } from '../cache/cacheHints.ts';
import { policyOfOperation } from '../cache/cachePolicy.ts';
import type { Exchange, ResolvedOperation } from '../request/exchange.ts';

/** Notes on the exchange what its log line tells of the operation, and how long its answer holds. */
export function outcomeRecording(hints: () => CacheHints): ApolloServerPlugin<Exchange> {
  // Apollo gives the same document for the same text, as long as it remembers it.
  const resolved = new WeakMap<OperationDefinitionNode, ResolvedOperation>();
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, document, contextValue }) {
        if (operation === undefined) return;
        contextValue.outcome.operation = resolved.getOrInsertComputed(operation, () => ({
          name: operation.name?.value ?? null,
          type: operation.operation,
          cachePolicy: policyOfOperation(
            hints(),
            operation,
            document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION),
          ),
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
