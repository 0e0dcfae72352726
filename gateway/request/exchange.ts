import type { IncomingHttpHeaders } from 'node:http';
import type { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import type { CachePolicy } from '../cache/cacheHints.ts';
import type { Moment } from '../cache/invalidations.ts';
import { newCallTally, type CallTally } from './callTally.ts';
import { wantsFreshOf } from './headers.ts';

/** One request on its way through the gateway: what it knows, what it may take, what it took. */
export interface Exchange {
  readonly request: RequestContext;
  /** What the client sent, for transports that forward some of it by rule. */
  readonly headers: IncomingHttpHeaders;
  /** Aborts when the client is gone or the deadline has passed. */
  readonly signal: AbortSignal;
  /** Whether the client wants nothing that was kept (RFC 9111, section 5.2.1.4). */
  readonly wantsFresh: boolean;
  /** What is read for it is read after this. */
  readonly since: Moment;
  readonly calls: CallTally;
  /** What the answer was made from beside the data version, as the services tell. */
  readonly surrogateKeys: Set<string>;
  readonly outcome: Outcome;
}

/** What became of a request, for its log line; filled on the way. */
export interface Outcome {
  operation: ResolvedOperation | null;
  /** What the operation was executed on; null where its answer was ready. */
  supergraphId: string | null;
  errorCodes: readonly string[];
}

/** A valid operation, and what follows from it whatever its variables. */
export interface ResolvedOperation {
  readonly name: string | null;
  readonly type: `${OperationTypeNode}`;
  /** How long its answer may be kept; null: not at all. */
  readonly cachePolicy: CachePolicy | null;
}

/** An exchange at its beginning. The signal is made when somebody asks for it: few do. */
export function newExchange(
  parts: Pick<Exchange, 'request' | 'headers' | 'since'>,
  signal: () => AbortSignal,
): Exchange {
  return {
    ...parts,
    get signal() {
      return signal();
    },
    wantsFresh: wantsFreshOf(parts.headers),
    calls: newCallTally(),
    surrogateKeys: new Set(),
    outcome: { operation: null, supergraphId: null, errorCodes: [] },
  };
}
