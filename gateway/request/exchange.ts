import type { IncomingHttpHeaders } from 'node:http';
import type { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../../subgraphs/shared/context.ts';
import type { CallTally } from './callTally.ts';

/** One request on its way through the gateway: what it knows, what it may take, what it took. */
export interface Exchange {
  readonly request: RequestContext;
  /** What the client sent, for transports that forward some of it by rule. */
  readonly headers: IncomingHttpHeaders;
  /** Aborts when the client is gone or the deadline has passed. */
  readonly signal: AbortSignal;
  readonly calls: CallTally;
  readonly outcome: Outcome;
}

/** What became of a request, for its log line; filled on the way. */
export interface Outcome {
  operation: { readonly name: string | null; readonly type: `${OperationTypeNode}` } | null;
  errorCodes: readonly string[];
}
