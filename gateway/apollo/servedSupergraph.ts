import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertValidSchema } from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { readCacheHints, type CacheHints } from '../cache/cacheHints.ts';
import { openSupergraph, type Supergraph } from '../execution/executor.ts';
import { readSchemaCosts, type SchemaCosts } from '../limits/schemaCosts.ts';
import type { PlannerName } from '../plan/planner.ts';
import { callSubgraph } from '../subgraphs/callSubgraph.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { SupergraphError } from './supergraphError.ts';

export interface ServingParts {
  readonly planner: PlannerName;
  /**
   * The way of a supergraph to one of its services, by the service's name and address there. It is
   * let go with the supergraph.
   */
  readonly transportOf: (
    service: string,
    url: string | undefined,
    of: Pick<ServedSupergraph, 'id' | 'hints'>,
  ) => SubgraphTransport;
  /** Whether transports need each fetch parsed: it costs memory in the plan cache. */
  readonly parsedFetches: boolean;
  readonly log: Logger;
}

/**
 * A supergraph with all that follows from its SDL: what is answered on it is answered by these.
 * Disposing waits for what is under way, then lets the ways to the subgraphs go.
 */
export interface ServedSupergraph extends Supergraph, AsyncDisposable {
  readonly hints: CacheHints;
  readonly costs: SchemaCosts;
  /** To be held while an operation is executed. */
  use(): Disposable;
}

/** About what prepared operations may take of the heap. */
const PLAN_CACHE_BYTES = 16 * 1024 * 1024;

/** Rejects with a SupergraphError where the SDL is no supergraph, or not one that can be served. */
export async function openServedSupergraph(
  sdl: string,
  parts: ServingParts,
): Promise<ServedSupergraph> {
  try {
    return await open(sdl, parts);
  } catch (cause) {
    if (cause instanceof SupergraphError) throw cause;
    throw new SupergraphError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function open(sdl: string, parts: ServingParts): Promise<ServedSupergraph> {
  const transports = new Map<string, SubgraphTransport>();
  const supergraph = await openSupergraph({
    sdl,
    planner: parts.planner,
    parsedFetches: parts.parsedFetches,
    cacheBytes: PLAN_CACHE_BYTES,
    async call(fetch, exchange) {
      const transport = transports.get(fetch.service);
      if (transport === undefined) throw new Error(`The plan knows no service ${fetch.service}`);
      return callSubgraph(transport, fetch, exchange, parts.log);
    },
  });
  await nextTurn();
  assertValidSchema(supergraph.apiSchema);
  const hints = readCacheHints(sdl);
  const costs = readSchemaCosts(sdl);
  await using opened = new AsyncDisposableStack();
  for (const { name, url } of supergraph.services) {
    const transport = parts.transportOf(name, url, { id: supergraph.id, hints });
    transports.set(name, opened.use(transport));
  }
  const held = opened.move();
  const users = new Users();
  return {
    ...supergraph,
    hints,
    costs,
    use: () => users.enter(),
    async [Symbol.asyncDispose]() {
      await users.gone();
      await held.disposeAsync();
    },
  };
}

/** How many use something, for who waits for the last one to leave. */
class Users {
  readonly #leave: Disposable = { [Symbol.dispose]: () => this.#left() };
  #count = 0;
  #lastLeft: PromiseWithResolvers<void> | null = null;

  /** Each is left once. */
  enter(): Disposable {
    this.#count += 1;
    return this.#leave;
  }

  async gone(): Promise<void> {
    if (this.#count === 0) return;
    this.#lastLeft ??= Promise.withResolvers();
    await this.#lastLeft.promise;
  }

  #left(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#lastLeft?.resolve();
  }
}
