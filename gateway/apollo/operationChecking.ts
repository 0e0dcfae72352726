import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, GraphQLError, OperationTypeNode } from 'graphql';
import { MAX_ERRORS } from '../limits/limits.ts';
import type { Exchange } from '../request/exchange.ts';
import { shortened } from './errorMasking.ts';

/**
 * Checks what the gateway would answer with a fault of its own: an operation that is not there, a
 * subscription where the schema has none, and wrong variables, of which it reports every fault:
 * 330 kB of them became a 99 MB answer.
 */
export function operationChecking(suggestions: boolean): ApolloServerPlugin<Exchange> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, request, schema }) {
        if (operation === undefined) {
          throw refused(
            'OPERATION_RESOLUTION_FAILURE',
            request.operationName === undefined
              ? 'Expected the name of one of several operations in `operationName`, got none.'
              : `Expected an operation named '${request.operationName}' in the document; it has none.`,
          );
        }
        if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
        if (schema.getSubscriptionType()) return;
        throw refused(
          'BAD_REQUEST',
          'Expected a query or a mutation: this graph has no subscriptions.',
        );
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

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, http: { status: 400, headers: new HeaderMap() } },
  });
}
