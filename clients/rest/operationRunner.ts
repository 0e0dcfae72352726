import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MaybePromise } from '../../gateway/request/maybePromise.ts';
import type { Repetition } from '../../subgraphs/shared/context.ts';

/**
 * The one seam between this layer and the gateway: how a REST request becomes operations that the
 * gateway executes by its own pipeline, with the same limits, identity, logs and caches.
 */
export interface OperationRunner {
  /**
   * Sees every request when it arrives, also one that is refused, and logs it when it is over.
   * `endpointId` is null where there is no such endpoint.
   */
  watch(
    request: Pick<FastifyRequest, 'id' | 'visit' | 'headers'>,
    reply: Pick<FastifyReply, 'raw'>,
    endpointId: string | null,
  ): void;

  /** The live data version where it is known without waiting; else null. */
  knownDataVersion(): string | null;

  /**
   * Reads who asks and which data version is live, once for all operations of the request. `client`
   * is its name where the request has none for the gateway. Throws a PlatformError for a false claim
   * and an OpeningError for an outage, or rejects with it.
   */
  open(request: FastifyRequest, client: string): MaybePromise<OpenRequest>;
}

/** What every request begins with could not be read, such as which data version is live. */
export class OpeningError extends Error {
  constructor(cause: unknown) {
    super('The request could not be opened', { cause });
    this.name = 'OpeningError';
  }
}

export interface OpenRequest {
  /** What all operations of the request see. */
  readonly dataVersion: string;
  /** The client wants nothing that was kept. */
  readonly wantsFresh: boolean;
  /** Asked for, best first. */
  readonly locales: readonly string[];
  /** Variables are checked already. Never throws for what the graph answers as an error. */
  run(operation: RestOperation): Promise<OperationAnswer>;
  /** Notes an answer that needed no operation, for the request's log line. */
  noteCached(operation: Pick<RestOperation, 'name' | 'kind'>): void;
}

export interface RestOperation {
  readonly text: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of a write that may be tried with other variables. */
  readonly repetition?: Repetition;
}

export interface OperationAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphError[];
  /** Seconds that the graph lets the answer be kept; null where it does not say. */
  readonly maxAgeS: number | null;
  /** What it was made from, for those who keep it and are told of changes. */
  readonly surrogateKeys: readonly string[];
  /** In which its texts are (BCP 47), in one order. */
  readonly languages: readonly string[];
}

/** An error as clients of the graph see it: what is nobody's business is masked. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Of the graph's registry (`schema/errors.md`). */
export function codeOf({ extensions }: GraphError): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL_ERROR';
}
