import type { IncomingHttpHeaders } from 'node:http';
import type { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import type { CachePolicy } from '../cache/cacheHints.ts';
import type { Moment } from '../cache/invalidations.ts';
import { newCallTally, type CallTally } from './callTally.ts';
import { wantsFreshOf } from './headers.ts';

/** What an exchange begins with; what it shares with the one that it is derived from. */
type ExchangeParts = Pick<Exchange, 'request' | 'headers' | 'since'> &
  Partial<Pick<Exchange, 'calls' | 'surrogateKeys' | 'languages' | 'outcome'>>;

/** One request on its way through the gateway: what it knows, what it may take, what it took. */
export class Exchange {
  readonly request: RequestContext;
  /** What the client sent, for transports that forward some of it by rule. */
  readonly headers: IncomingHttpHeaders;
  /** Whether the client wants nothing that was kept (RFC 9111, section 5.2.1.4). */
  readonly wantsFresh: boolean;
  /** What is read for it is read after this. */
  readonly since: Moment;
  readonly calls: CallTally;
  /** What the answer was made from beside the data version, as the services tell. */
  readonly surrogateKeys: Set<string>;
  /** In which the answer's texts are, as the services tell (BCP 47). */
  readonly languages: Set<string>;
  readonly outcome: Outcome;
  /** No `#private` field, which would stay behind: Apollo copies contexts by their properties. */
  private readonly bound: { readonly signal: AbortSignal };

  /** @param bound whose signal ends it; not asked for before somebody needs it: few do */
  constructor(parts: ExchangeParts, bound: { readonly signal: AbortSignal }) {
    this.request = parts.request;
    this.headers = parts.headers;
    this.wantsFresh = wantsFreshOf(parts.headers);
    this.since = parts.since;
    this.calls = parts.calls ?? newCallTally();
    this.surrogateKeys = parts.surrogateKeys ?? new Set();
    this.languages = parts.languages ?? new Set();
    this.outcome = parts.outcome ?? { operation: null, supergraphId: null, errorCodes: [] };
    this.bound = bound;
  }

  /** Aborts when the client is gone or the deadline has passed. */
  get signal(): AbortSignal {
    return this.bound.signal;
  }

  /** The same exchange as far as another signal lets it: what it takes counts for both. */
  boundBy(signal: AbortSignal): Exchange {
    return new Exchange(this, { signal });
  }
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
