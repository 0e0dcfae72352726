import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { estimateCost } from '../limits/operationCost.ts';
import { fragmentsOf } from '../plan/selections.ts';
import type { Exchange } from '../request/exchange.ts';
import type { SupergraphGateway } from './gateway.ts';

/**
 * Refuses operations whose estimated cost is above the limit, before they are planned. It sees the
 * document that is executed, so it holds whichever way the operation came.
 */
export function costLimiting(
  supergraphs: Pick<SupergraphGateway, 'of'>,
  maxCost: number,
): ApolloServerPlugin<Exchange> {
  if (maxCost === Infinity) return {};
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation === undefined) return;
        const cost = estimateCost({
          schema,
          costs: supergraphs.of(schema).costs,
          operation,
          fragments: fragmentsOf(document),
          variables: request.variables ?? {},
        });
        if (cost <= maxCost) return;
        throw new GraphQLError(
          `Expected an operation of an estimated cost of at most ${maxCost}, got ${Math.ceil(cost)}. ` +
            'Ask for smaller pages or fewer lists within lists, or split it into several.',
          {
            extensions: {
              code: 'OPERATION_TOO_LARGE',
              http: { status: 400, headers: new HeaderMap() },
            },
          },
        );
      },
    }),
  };
}
