import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { print, stripIgnoredCharacters, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Exchange } from '../request/exchange.ts';
import { carryJsonText } from './jsonText.ts';
import {
  openServedSupergraph,
  type ServedSupergraph,
  type ServingParts,
} from './servedSupergraph.ts';
import { warmUp, type WarmUp } from './warmUp.ts';

export interface GatewayParts extends ServingParts {
  readonly supergraphSdl: string;
}

type ApolloGatewayInterface = ApolloServerOptionsWithGateway<Exchange>['gateway'];

/** What became of a reload. */
export type Reload =
  | { readonly kind: 'unchanged'; readonly id: string }
  | (WarmUp & { readonly kind: 'reloaded'; readonly id: string; readonly durationMs: number });

/** Disposing waits for what is under way on any supergraph; it is to come after the last request. */
export interface SupergraphGateway extends AsyncDisposable {
  /** For @apollo/server: its `load` rejects where the SDL is no supergraph. */
  readonly apollo: ApolloGatewayInterface;
  /** What requests that come now are answered on. Throws before it is loaded. */
  current(): ServedSupergraph;
  /** What a request is answered on that was validated against the API schema, whatever came since. */
  of(apiSchema: GraphQLSchema): ServedSupergraph;
  /**
   * Answers on another supergraph from now on; requests under way end on the one they began with.
   * Rejects with a SupergraphError, and stays with the one before, where the SDL is no supergraph.
   * Reloads follow each other: the last one asked for is served in the end.
   */
  reload(supergraphSdl: string): Promise<Reload>;
}

export function supergraphGateway(parts: GatewayParts): SupergraphGateway {
  const { log } = parts;
  const listeners = new Set<Parameters<ApolloGatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  const bySchema = new WeakMap<GraphQLSchema, ServedSupergraph>();
  const keys = new WeakMap<DocumentNode, string>();
  const retiring = new Set<Promise<void>>();
  const closing = new AbortController();
  let current: ServedSupergraph | null = null;
  let lastReload: Promise<unknown> = Promise.resolve();

  const loaded = (): ServedSupergraph => {
    if (current === null) throw new Error('Expected a loaded supergraph, it was never loaded');
    return current;
  };
  const of = (apiSchema: GraphQLSchema): ServedSupergraph => {
    const served = bySchema.get(apiSchema);
    if (served === undefined) throw new Error('Expected the API schema of a served supergraph');
    return served;
  };
  const swapTo = (next: ServedSupergraph): void => {
    const { apiSchema, sdl } = next;
    bySchema.set(apiSchema, next);
    // May throw; all stays as it was then.
    for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: sdl });
    current = next;
  };
  const letGo = async (before: ServedSupergraph): Promise<void> => {
    try {
      await before[Symbol.asyncDispose]();
    } catch (error) {
      log.warn({ err: error }, 'a supergraph was not let go whole');
    }
  };
  const retire = (before: ServedSupergraph): void => {
    const gone = letGo(before).finally(() => retiring.delete(gone));
    retiring.add(gone);
  };

  const reload = async (sdl: string): Promise<Reload> => {
    closing.signal.throwIfAborted();
    const begin = performance.now();
    const before = loaded();
    if (before.sdl === sdl) return { kind: 'unchanged', id: before.id };
    const next = await openServedSupergraph(sdl, parts);
    try {
      const warm = await warmUp(next, before, closing.signal, log);
      // From the choice of a supergraph to the beginning of its use a request takes no other turn
      // of the event loop. In a turn of its own, the swap comes to no request in between.
      await nextTurn();
      closing.signal.throwIfAborted();
      swapTo(next);
      retire(before);
      return {
        kind: 'reloaded',
        id: next.id,
        ...warm,
        durationMs: Math.round(performance.now() - begin),
      };
    } catch (error) {
      await next[Symbol.asyncDispose]();
      throw error;
    }
  };

  return {
    current: loaded,
    of,
    async reload(sdl) {
      const turn = lastReload.then(() => reload(sdl));
      lastReload = turn.catch(() => undefined);
      return turn;
    },
    apollo: {
      onSchemaLoadOrUpdate(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async load() {
        swapTo(await openServedSupergraph(parts.supergraphSdl, parts));
        return {
          async executor({ document, operationName, request, schema, context }) {
            const supergraph = of(schema);
            using _ = supergraph.use();
            let key = keys.get(document);
            if (key === undefined) keys.set(document, (key = keyOf(document)));
            const operation = supergraph.prepare(
              document,
              operationName,
              `${key} ${operationName ?? ''}`,
            );
            const { dataText, errors } = await operation.execute(
              request.variables ?? {},
              context as Exchange,
            );
            const data = dataText === null ? null : carryJsonText(dataText);
            return errors.length === 0 ? { data } : { data, errors };
          },
        };
      },
      async stop() {},
    },
    async [Symbol.asyncDispose]() {
      closing.abort(new Error('The gateway is closing'));
      await lastReload;
      if (current !== null) retire(current);
      await Promise.all(retiring);
    },
  };
}

/** Operations that differ in white space and comments only are one. */
function keyOf(document: DocumentNode): string {
  return createHash('sha256')
    .update(stripIgnoredCharacters(print(document)))
    .digest('base64url');
}
