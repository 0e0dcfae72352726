import type { ApolloServerPlugin } from '@apollo/server';
import type { Exchange } from '../request/exchange.ts';

const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * GraphQL over HTTP: a client that asks for `application/json` and not for
 * `application/graphql-response+json` gets a GraphQL response, its faults included, with status 200.
 */
export function legacyStatus(): ApolloServerPlugin<Exchange> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        if (!accept.includes('application/json')) return;
        if (accept.includes('application/graphql-response+json')) return;
        if (response.body.kind !== 'single') return;
        const { errors } = response.body.singleResult;
        if (errors?.every((error) => REQUEST_FAULTS.has(String(error.extensions?.['code'])))) {
          response.http.status = 200;
        }
      },
    }),
  };
}
