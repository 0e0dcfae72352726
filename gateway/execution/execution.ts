import type { GraphQLError } from 'graphql';
import type { SupergraphTypes } from '../plan/supergraphTypes.ts';
import type { Exchange } from '../request/exchange.ts';
import type { SubgraphAnswer, SubgraphFetch } from '../subgraphs/transport.ts';
import type { KnownData } from './knownData.ts';

/** One execution of a plan: what is known so far, completed by every step. */
export interface Execution {
  readonly data: KnownData;
  readonly errors: GraphQLError[];
  /** Whether a service sent errors and no data: then any null may be of it. */
  hasLostAnswer: boolean;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly exchange: Exchange;
}

/** What all steps of all plans of a supergraph share. */
export interface ExecutionParts {
  readonly types: SupergraphTypes;
  /** Always answers: a failure is an answer without data and with one masked error. */
  readonly call: (fetch: SubgraphFetch, exchange: Exchange) => Promise<SubgraphAnswer>;
  /** Whether fetches carry their document: for transports that do not send text. */
  readonly parsedFetches: boolean;
}

export interface CompiledStep {
  run(execution: Execution): Promise<void>;
  /** About what it holds, for the bound of the cache. */
  readonly bytes: number;
}
