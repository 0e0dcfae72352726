import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { maskError, type MaskedError } from '../../subgraphs/shared/maskError.ts';
import type { Exchange } from '../request/exchange.ts';

export interface ErrorMasking {
  readonly plugin: ApolloServerPlugin<Exchange>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** What the gateway and Apollo add to a subgraph's error, and a client has no use for. */
const INTERNALS = new Set(['serviceName', 'service', 'stacktrace', 'exception']);
/** graphql-js quotes what it found at full length, which may be a megabyte. */
const MAX_MESSAGE_LENGTH = 500;
/** Apollo's code for an error that nobody meant a client to see. */
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';

/** Shows what was meant for clients as it is; anything else is logged, and shown as an error id. */
export function errorMasking(log: Logger): ErrorMasking {
  // Apollo formats errors without the request they belong to: masked while it is still known.
  const masked = new WeakMap<object, MaskedError>();
  return {
    plugin: {
      requestDidStart: async () => ({
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            // Typed as GraphQLErrors, but the gateway also hands on what it threw itself.
            const isGraphQLError = error instanceof GraphQLError;
            if (isGraphQLError && (error.extensions['code'] ?? UNEXPECTED) !== UNEXPECTED) continue;
            masked.set(error, maskError(unexpected(error), contextValue.request.requestId, log));
          }
        },
      }),
    },
    formatError(formatted, error) {
      const code = formatted.extensions?.['code'];
      if (code === UNEXPECTED) {
        const known = typeof error === 'object' && error !== null ? masked.get(error) : undefined;
        const { message, extensions } = known ?? maskError(unexpected(error), 'unknown', log);
        return { ...placeOf(formatted), message, extensions };
      }
      const extensions = Object.fromEntries(
        Object.entries(formatted.extensions ?? {}).filter(([name]) => !INTERNALS.has(name)),
      );
      return { ...formatted, message: shortened(formatted.message), extensions };
    },
  };
}

export function shortened(message: string): string {
  return message.length <= MAX_MESSAGE_LENGTH
    ? message
    : `${message.slice(0, MAX_MESSAGE_LENGTH)}…`;
}

/** `maskError` takes a GraphQLError without a cause for one of graphql-js that helps the caller. */
function unexpected(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  return error.originalError ?? new Error(error.message, { cause: error });
}

function placeOf({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
}
