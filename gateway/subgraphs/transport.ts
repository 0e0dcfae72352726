import type { DocumentNode, GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { AnswerLanguages } from '../../subgraphs/shared/usedLanguages.ts';
import type { Exchange } from '../request/exchange.ts';

/** One operation that the plan sends to one subgraph. */
export interface SubgraphFetch {
  readonly service: string;
  readonly kind: OperationTypeNode | `${OperationTypeNode}`;
  readonly operationName: string | null;
  /** The operation as text, and parsed: each transport takes what it needs. */
  readonly text: string;
  readonly document: DocumentNode | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where it fetches entities: the lists of the answer, and which variable holds whose keys. */
  readonly entities: readonly EntityListPlace[] | null;
}

export interface EntityListPlace {
  /** The response key of one `_entities`. */
  readonly responseKey: string;
  /** The variable with the representations, in the order of the list. */
  readonly variable: string;
}

export interface SubgraphAnswer {
  /** Others may read the same, so nobody changes it. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** What the answer was made from, for those who keep it. */
  readonly surrogateKeys: readonly string[];
  readonly languages: AnswerLanguages;
}

/**
 * Brings a fetch to its subgraph, and counts the call and what it took. Throws when no answer came;
 * `callSubgraph` masks that.
 */
export interface SubgraphTransport extends AsyncDisposable {
  fetch(fetch: SubgraphFetch, exchange: Exchange): Promise<SubgraphAnswer>;
}
