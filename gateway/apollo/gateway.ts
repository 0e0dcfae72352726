import { createHash } from 'node:crypto';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { openSupergraph, type Supergraph } from '../execution/executor.ts';
import type { PlannerName } from '../plan/planner.ts';
import type { Exchange } from '../request/exchange.ts';
import { callSubgraph } from '../subgraphs/callSubgraph.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import { carryJsonText } from './jsonText.ts';

export interface GatewayParts {
  readonly supergraphSdl: string;
  readonly planner: PlannerName;
  /** The way to each subgraph, by its name in the supergraph. */
  readonly transportOf: (service: string, url: string | undefined) => SubgraphTransport;
  /** Whether transports need each fetch parsed: it costs memory in the plan cache. */
  readonly parsedFetches: boolean;
  readonly log: Logger;
}

type ApolloGatewayInterface = ApolloServerOptionsWithGateway<Exchange>['gateway'];

export interface SupergraphGateway {
  /** For @apollo/server: its `load` rejects where the SDL is no supergraph. */
  readonly apollo: ApolloGatewayInterface;
  /** What requests that come now are answered on. Throws before it is loaded. */
  current(): Supergraph;
  /**
   * Answers on another supergraph from now on; requests under way end on the one they began with.
   * Throws, and stays with the one before, where the SDL is no supergraph.
   */
  reload(supergraphSdl: string): void;
}

/** About what prepared operations may take of the heap. */
const PLAN_CACHE_BYTES = 16 * 1024 * 1024;
/** So many operations are prepared for a new supergraph before the first request comes to it. */
const WARMED_OPERATIONS = 200;

export function supergraphGateway(parts: GatewayParts): SupergraphGateway {
  const { log } = parts;
  const transports = new Map<string, SubgraphTransport>();
  const listeners = new Set<Parameters<ApolloGatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  // A request that was validated against one supergraph is executed on it, whatever comes meanwhile.
  const bySchema = new WeakMap<GraphQLSchema, Supergraph>();
  const keys = new WeakMap<DocumentNode, string>();
  let current: Supergraph | null = null;

  const transportTo = (service: string, url: string | undefined): SubgraphTransport => {
    const place = `${service} ${url}`;
    let transport = transports.get(place);
    if (transport === undefined) {
      transports.set(place, (transport = parts.transportOf(service, url)));
    }
    return transport;
  };
  const open = (sdl: string): Supergraph => {
    const ways = new Map<string, SubgraphTransport>();
    const supergraph = openSupergraph({
      sdl,
      planner: parts.planner,
      parsedFetches: parts.parsedFetches,
      cacheBytes: PLAN_CACHE_BYTES,
      async call(fetch, exchange) {
        const transport = ways.get(fetch.service);
        if (transport === undefined) throw new Error(`The plan knows no service ${fetch.service}`);
        return callSubgraph(transport, fetch, exchange, log);
      },
    });
    for (const { name, url } of supergraph.services) ways.set(name, transportTo(name, url));
    return supergraph;
  };
  const swapTo = (supergraph: Supergraph): void => {
    current = supergraph;
    bySchema.set(supergraph.apiSchema, supergraph);
    for (const listener of listeners) {
      listener({ apiSchema: supergraph.apiSchema, coreSupergraphSdl: supergraph.sdl });
    }
  };
  const loaded = (): Supergraph => {
    if (current === null) throw new Error('Expected a loaded supergraph, it was never loaded');
    return current;
  };

  return {
    current: loaded,
    reload(sdl) {
      const next = open(sdl);
      warm(next, loaded(), log);
      swapTo(next);
    },
    apollo: {
      onSchemaLoadOrUpdate(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async load() {
        swapTo(open(parts.supergraphSdl));
        return {
          async executor({ document, operationName, request, schema, context }) {
            const supergraph = bySchema.get(schema) ?? loaded();
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
  };
}

/** Operations that differ in white space and comments only are one. */
function keyOf(document: DocumentNode): string {
  return createHash('sha256')
    .update(stripIgnoredCharacters(print(document)))
    .digest('base64url');
}

function warm(next: Supergraph, before: Supergraph, log: Logger): void {
  for (const { text, operationName, key } of before.mostUsed(WARMED_OPERATIONS).toReversed()) {
    const document = parse(text, { noLocation: true });
    // The new graph may well have no such field any more.
    if (validate(next.apiSchema, document, undefined, { maxErrors: 1 }).length > 0) continue;
    try {
      next.prepare(document, operationName, key);
    } catch (error) {
      log.warn({ err: error, operationName }, 'a frequent operation has no plan any more');
    }
  }
}
