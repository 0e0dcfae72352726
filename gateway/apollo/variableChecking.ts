import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, GraphQLError, OperationTypeNode } from 'graphql';
import { MAX_ERRORS } from '../limits/limits.ts';
import type { Exchange } from '../request/exchange.ts';
import { shortened } from './errorMasking.ts';

/**
 * Checks variables before the gateway does, which reports every fault of them: 330 kB of wrong
 * ones made it a 99 MB answer. Also turns away subscriptions that the schema has none of.
 */
export function variableChecking(suggestions: boolean): ApolloServerPlugin<Exchange> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, schema }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        if (schema.getSubscriptionType()) return;
        throw new GraphQLError('Expected a query or a mutation: this graph has no subscriptions.', {
          nodes: operation,
          extensions: { code: 'BAD_REQUEST', http: { status: 400, headers: new HeaderMap() } },
        });
      },
      async responseForOperation({ operation, request, schema }) {
        const { errors } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
          // graphql-js says once more that there were too many.
          { maxErrors: MAX_ERRORS - 1 },
        );
        if (errors === undefined) return null;
        return {
          http: { status: 400, headers: new HeaderMap() },
          body: {
            kind: 'single',
            singleResult: {
              errors: errors.map((error) => ({
                ...error.toJSON(),
                message: shortened(suggestions ? error.message : withoutSuggestion(error.message)),
                extensions: { code: 'BAD_USER_INPUT' },
              })),
            },
          },
        };
      },
    }),
  };
}

function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+?\?$/, '');
}
