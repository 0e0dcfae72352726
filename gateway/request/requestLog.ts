import type { IncomingHttpHeaders } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WriteLine } from '../../subgraphs/shared/lineWriter.ts';
import { callCount } from './callTally.ts';
import type { Exchange } from './exchange.ts';

/** What a request called where an interface has endpoints of its own. */
export interface Called {
  readonly endpoint: string;
  /** What the caller calls itself, for a request that is refused before its context is read. */
  readonly clientOf: (headers: IncomingHttpHeaders) => string;
}

export interface AnsweredRequest {
  readonly requestId: string;
  /** Missing where the interface has none. */
  readonly endpoint?: string | undefined;
  /** Known of a request without an exchange. */
  readonly client?: string | undefined;
  /** Null where the request was turned away before its headers were read. */
  readonly exchange: Exchange | null;
  readonly durationMs: number;
  readonly status: number;
}

/** Writes the request's line once it is over, however it ends. */
export function logWhenOver(
  write: WriteLine,
  { id, visit, headers }: Pick<FastifyRequest, 'id' | 'visit' | 'headers'>,
  { raw }: Pick<FastifyReply, 'raw'>,
  called: Called | null = null,
): void {
  visit.onceOver(() => {
    const { exchange } = visit;
    logRequest(write, {
      requestId: id,
      endpoint: called?.endpoint,
      client: exchange === null ? called?.clientOf(headers) : undefined,
      exchange,
      durationMs: performance.now() - visit.arrivedAtMs,
      // 499: nobody was there any more to be answered.
      status: raw.writableFinished ? raw.statusCode : 499,
    });
  });
}

/** One line a request. Variables, tokens and the operation's text never appear in it. */
export function logRequest(
  write: WriteLine,
  { requestId, endpoint, client, exchange, durationMs, status }: AnsweredRequest,
): void {
  // What is undefined is not written.
  const line = { requestId, status, durationMs: Math.round(durationMs * 10) / 10, endpoint };
  if (exchange === null) {
    write({ ...line, client });
    return;
  }
  const { request, calls, outcome } = exchange;
  write({
    ...line,
    operation: outcome.operation?.name?.slice(0, 100) ?? null,
    operationType: outcome.operation?.type ?? null,
    client: request.client.name,
    clientVersion: request.client.version,
    dataVersion: request.dataVersion,
    subgraphCalls: callCount(calls),
    calls: Object.fromEntries(calls.perService),
    sqlStatements: calls.sqlStatements,
    ...(outcome.errorCodes.length === 0 ? {} : { errorCodes: outcome.errorCodes }),
  });
}
