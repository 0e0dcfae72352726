import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Exchange } from '../../../gateway/request/exchange.ts';
import { requestIdOf } from '../../../gateway/request/headers.ts';
import { Visit } from '../../../gateway/request/visit.ts';
import { LruCache } from '../../../subgraphs/shared/lruCache.ts';
import type { OperationRunner } from '../operationRunner.ts';
import { MOUNT } from './pathTemplate.ts';
import type { RateLimit } from './rateLimit.ts';
import type { Representation } from './representation.ts';

/** With one of these a request may get another answer than without. */
const SPECIAL = [
  'authorization',
  'ucp-owner-token',
  'origin',
  'cache-control',
  'if-none-match',
  'if-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'range',
  'idempotency-key',
  'transfer-encoding',
  'expect',
];
/** What an answer and what is written of its request depend on, beside the address. */
const TELLING = [
  'accept',
  'accept-encoding',
  'accept-language',
  'user-agent',
  'apollographql-client-name',
  'apollographql-client-version',
];
/** Not of the answer, but of the request that gets it. */
const OF_ONE_REQUEST = /^(?:x-request-id|age|connection|ratelimit-\w+)$/;
/** No header and no address has them. */
const ABSENT = '\0';
const SEPARATOR = '\n';

const MOST_BYTES = 16 * 1024 * 1024;
/** A longer body is not copied to leave in one piece with its headers; its writing costs the most. */
const MAX_BODY_BYTES = 16 * 1024;
/** Of what is remembered with each answer, roughly. */
const OWN_BYTES = 1_000;

interface Sent {
  readonly dataVersion: string;
  readonly status: number;
  readonly madeAtMs: number;
  readonly maxAgeS: number;
  readonly endpointId: string;
  /** For the log line, which has nothing that differs between equal requests but the id and times. */
  readonly exchange: Exchange | null;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  /** Each character is one byte, so that it leaves in one piece with the headers. */
  readonly body: string;
}

export interface PlainRequestsParts {
  readonly runner: Pick<OperationRunner, 'watch' | 'knownDataVersion'>;
  readonly rateLimit: RateLimit;
  readonly count: (
    request: Pick<FastifyRequest, 'visit' | 'headers'>,
    reply: Pick<FastifyReply, 'raw'>,
    endpointId: string,
  ) => void;
  readonly nowMs: () => number;
}

/**
 * GETs of what is public and kept, as most clients send them, again and again. The answer that one
 * of them got by the way of all requests is sent to those that are equal to it in all that it depends
 * on, as long as it is true: before they are routed, negotiated and read once more.
 */
export class PlainRequests {
  readonly #parts: PlainRequestsParts;
  readonly #sent = new LruCache<Sent>(MOST_BYTES);

  constructor(parts: PlainRequestsParts) {
    this.#parts = parts;
  }

  /** Call it right before the answer, which is kept, is sent. */
  remember(
    { raw, visit }: FastifyRequest,
    reply: FastifyReply,
    { headers, bytes }: Representation,
    about: Pick<Sent, 'dataVersion' | 'status' | 'madeAtMs' | 'maxAgeS' | 'endpointId'>,
  ): void {
    const key = raw.method === 'GET' && bytes.length <= MAX_BODY_BYTES ? keyOf(raw) : null;
    if (key === null) return;
    const all = { ...reply.getHeaders(), ...headers, 'content-length': bytes.length };
    const ofAnswer = Object.entries(all)
      .filter(([name]) => !OF_ONE_REQUEST.test(name))
      .flatMap(([name, value]) => [name, String(value)]);
    this.#sent.set(
      key,
      { ...about, exchange: visit.exchange, headers: ofAnswer, body: bytes.toString('latin1') },
      key.length + bytes.length + OWN_BYTES,
    );
  }

  /** A `FastPath`. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { headers } = request;
    const key = request.method === 'GET' ? keyOf(request) : null;
    const sent = key === null ? undefined : this.#sent.get(key);
    if (key === null || sent === undefined) return false;
    const { runner, rateLimit, count, nowMs } = this.#parts;
    if (sent.dataVersion !== runner.knownDataVersion()) return false;
    const ageS = (nowMs() - sent.madeAtMs) / 1_000;
    if (ageS >= sent.maxAgeS) {
      this.#sent.delete(key);
      return false;
    }
    const allowance = rateLimit.take(request.socket.remoteAddress);
    // It is refused like all others.
    if (allowance.isExceeded) return false;

    const id = requestIdOf(headers);
    const visit = new Visit(response);
    visit.exchange = sent.exchange;
    const reply = { raw: response };
    runner.watch({ id, visit, headers }, reply, sent.endpointId);
    count({ visit, headers }, reply, sent.endpointId);
    const own = ['x-request-id', id];
    for (const header of Object.entries(rateLimit.headersOf(allowance))) own.push(...header);
    if (ageS >= 1) own.push('age', String(Math.floor(ageS)));
    response.writeHead(sent.status, own.concat(sent.headers)).end(sent.body, 'latin1');
    return true;
  }
}

/** Null for a request that is not a plain one. */
function keyOf({ url, headers }: Pick<IncomingMessage, 'url' | 'headers'>): string | null {
  if (url?.startsWith(`${MOUNT}/`) !== true || hasBody(headers)) return null;
  for (const name of SPECIAL) if (headers[name] !== undefined) return null;
  let key = url;
  for (const name of TELLING) key += SEPARATOR + (headers[name] ?? ABSENT);
  return key;
}

function hasBody({ 'content-length': length }: IncomingHttpHeaders): boolean {
  return length !== undefined && length !== '0';
}
