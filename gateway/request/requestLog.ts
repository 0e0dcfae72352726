import { performance } from 'node:perf_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WriteLine } from '../../subgraphs/shared/lineWriter.ts';
import { callCount } from './callTally.ts';
import type { Exchange } from './exchange.ts';

export interface AnsweredRequest {
  readonly requestId: string;
  /** Null where the request was turned away before its headers were read. */
  readonly exchange: Exchange | null;
  readonly durationMs: number;
  readonly status: number;
}

/** Writes the request's line once it is over, however it ends. */
export function logWhenOver(
  write: WriteLine,
  { id, visit }: Pick<FastifyRequest, 'id' | 'visit'>,
  { raw }: Pick<FastifyReply, 'raw'>,
): void {
  visit.onceOver(() => {
    logRequest(write, {
      requestId: id,
      exchange: visit.exchange,
      durationMs: performance.now() - visit.arrivedAtMs,
      // 499: nobody was there any more to be answered.
      status: raw.writableFinished ? raw.statusCode : 499,
    });
  });
}

/** One line a request. Variables, tokens and the operation's text never appear in it. */
export function logRequest(
  write: WriteLine,
  { requestId, exchange, durationMs, status }: AnsweredRequest,
): void {
  const line = { requestId, status, durationMs: Math.round(durationMs * 10) / 10 };
  if (exchange === null) {
    write(line);
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
