import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Rewrite } from '../plan/plan.ts';
import type { ClientPath } from './paths.ts';

/** Where a subgraph's error belongs in the client's answer; null for nowhere in particular. */
export type LocateError = (path: ClientPath) => Iterable<ClientPath | null>;

/** An error without a code of its own is shown by this one. */
const DOWNSTREAM = 'DOWNSTREAM_SERVICE_ERROR';
/** More than anybody reads. Where a service fails for each entity, an answer has as many as places. */
export const MOST_ERRORS = 1_000;

/** Adds a subgraph's errors as the client's: each once for every place that it is about. */
export function addSubgraphErrors(
  told: GraphQLError[],
  errors: readonly GraphQLFormattedError[],
  service: string,
  locate: LocateError,
): void {
  for (const error of errors) {
    for (const path of error.path === undefined ? [null] : locate(error.path)) {
      if (told.length >= MOST_ERRORS) return;
      told.push(clientError(error, service, path));
    }
  }
}

function clientError(
  { message, extensions }: GraphQLFormattedError,
  service: string,
  path: ClientPath | null,
): GraphQLError {
  return new GraphQLError(message || `Expected an answer of '${service}', got an error`, {
    ...(path === null ? {} : { path }),
    extensions: { code: DOWNSTREAM, ...extensions, serviceName: service },
  });
}

/** A path under the keys that the plan gave to what it fetched, under those that it will have. */
export function renamedPath(path: ClientPath, rewrites: readonly Rewrite[]): ClientPath {
  const names = new Map<string, string>();
  for (const rewrite of rewrites) {
    const last = rewrite.path.at(-1);
    if (rewrite.kind === 'rename' && last?.kind === 'key') names.set(last.key, rewrite.to);
  }
  if (names.size === 0) return path;
  return path.map((part) => (typeof part === 'string' ? (names.get(part) ?? part) : part));
}
