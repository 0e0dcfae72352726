import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Rewrite } from '../plan/plan.ts';
import type { ClientPath } from './paths.ts';

/** Where a subgraph's error belongs in the client's answer; null for nowhere in particular. */
export type LocateError = (path: ClientPath) => readonly (ClientPath | null)[];

/** An error without a code of its own is shown by this one. */
const DOWNSTREAM = 'DOWNSTREAM_SERVICE_ERROR';

/** A subgraph's error as the client's: once for every place that it is about. */
export function clientErrors(
  error: GraphQLFormattedError,
  service: string,
  locate: LocateError,
): readonly GraphQLError[] {
  const places = error.path === undefined ? [null] : locate(error.path);
  return places.map((path) => {
    const message = error.message || `Expected an answer of '${service}', got an error`;
    return new GraphQLError(message, {
      ...(path === null ? {} : { path }),
      extensions: { code: DOWNSTREAM, ...error.extensions, serviceName: service },
    });
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
