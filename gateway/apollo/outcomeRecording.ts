import type { ApolloServerPlugin } from '@apollo/server';
import type { Exchange } from '../request/exchange.ts';

/** Notes on the exchange what its log line tells of the operation. */
export function outcomeRecording(): ApolloServerPlugin<Exchange> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, contextValue }) {
        if (operation === undefined) return;
        contextValue.outcome.operation = {
          name: operation.name?.value ?? null,
          type: operation.operation,
        };
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const codes = response.body.singleResult.errors?.map((error) => error.extensions?.['code']);
        contextValue.outcome.errorCodes = [...new Set(codes?.map(String))];
      },
    }),
  };
}
