import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MaybePromise } from '../../../gateway/request/maybePromise.ts';
import { unpooled } from '../../../gateway/cache/unpooled.ts';
import type { Endpoint } from '../compile/endpoint.ts';
import {
  codeOf,
  type OpenRequest,
  type OperationAnswer,
  type OperationRunner,
} from '../operationRunner.ts';
import { addressOf } from './address.ts';
import { foundAnswer } from './answerBody.ts';
import type { AnswerCache, ReadyAnswer } from './answerCache.ts';
import { addLink, cacheControl, pageAddress, standingHeaders } from './answerHeaders.ts';
import { bodyWriter } from './bodyWriter.ts';
import { contentLanguageOf } from './contentLanguage.ts';
import { noSuchTag, readCondition } from './conditions.ts';
import { encodedTag, entityTag } from './entityTag.ts';
import { guardedWrite } from './guardedWrite.ts';
import { contentTypeOf, mediaTypesOf, type MediaType } from './mediaTypes.ts';
import { acceptedType, encodingOf } from './negotiation.ts';
import { newRepresentation, validatorsOf, type TellNew } from './newRepresentation.ts';
import { filledPath } from './pathTemplate.ts';
import { answerInPortions } from './portions.ts';
import type { PlainRequests } from './plainRequests.ts';
import { ProblemError } from './problem.ts';
import { httpProblem } from './problemTypes.ts';
import { representationOf, type Representation } from './representation.ts';
import { operationOf, requestReader, type ReadRequest } from './requestReader.ts';
import type { Validators } from './validators.ts';

export interface HandlerParts {
  readonly runner: OperationRunner;
  readonly validators: Validators;
  readonly cache: AnswerCache;
  readonly plainRequests: PlainRequests;
  readonly clientOf: (request: FastifyRequest) => string;
  readonly nowMs: () => number;
}

export type Handler = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply> | undefined;

/**
 * Answers the requests of one endpoint. Throws a ProblemError or PlatformError for the error handler.
 * @param selected what a write is compared with; see `guardedWrite`
 * @param target the GET of what a write changes or makes; see `newRepresentation`
 */
export function endpointHandler(
  endpoint: Endpoint,
  selected: Endpoint | null,
  target: Endpoint | null,
  parts: HandlerParts,
): Handler {
  const { runner, cache, plainRequests, nowMs } = parts;
  const offered = mediaTypesOf(endpoint);
  const read = requestReader(endpoint, parts.validators);
  // A POST has nothing to compare: it makes or asks.
  const write =
    endpoint.method === 'GET' || endpoint.method === 'POST'
      ? null
      : guardedWrite(endpoint, selected, parts.validators);
  const answerOf = answerMaker(endpoint, newRepresentation(endpoint, target));
  const isKept = endpoint.method === 'GET' && endpoint.maxAgeS > 0 && !endpoint.isPrivate;

  const noted = { name: endpoint.id, kind: endpoint.kind };
  const addHeaders = standingHeaders(endpoint);

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    mediaType: MediaType,
    early: OpenRequest | null,
  ): Promise<FastifyReply> => {
    const asked = read(request);
    const open = early ?? (await runner.open(request, parts.clientOf(request)));
    const operation = operationOf(endpoint, asked);
    if (endpoint.portions !== null) {
      return answerInPortions({ endpoint, asked, open, operation, mediaType, request, reply });
    }
    const found = await (write === null ? open.run(operation) : write(request, asked, open));
    const made = answerOf(request, asked, mediaType, open, found, nowMs());
    if (isKept && made.maxAgeS > 0) {
      cache.set(keyOf(open, mediaType, request), { ...made, text: unpooled(made.text) });
    }
    return sendAnswer(endpoint, request, reply, made, nowMs());
  };

  /** What is kept was read and found right before: it is looked for before the request is read. */
  const answerKept = (
    request: FastifyRequest,
    reply: FastifyReply,
    mediaType: MediaType,
    open: OpenRequest,
  ): MaybePromise<FastifyReply> => {
    const kept = open.wantsFresh ? null : cache.get(keyOf(open, mediaType, request), nowMs());
    if (kept === null) return answer(request, reply, mediaType, open);
    open.noteCached(noted);
    const { id: endpointId, status } = endpoint;
    const { madeAtMs, maxAgeS } = kept;
    const about = { dataVersion: open.dataVersion, status, madeAtMs, maxAgeS, endpointId };
    return sendAnswer(endpoint, request, reply, kept, nowMs(), (representation) =>
      plainRequests.remember(request, reply, representation, about),
    );
  };

  return (request, reply) => {
    addHeaders(request, reply);
    const mediaType = acceptedType(request.headers, offered);
    if (mediaType === null) throw notAcceptable(request, offered);
    if (!isKept) return answer(request, reply, mediaType, null);
    const open = runner.open(request, parts.clientOf(request));
    if (open instanceof Promise) {
      return open.then((early) => answerKept(request, reply, mediaType, early));
    }
    const sent = answerKept(request, reply, mediaType, open);
    return sent instanceof Promise ? sent : undefined;
  };
}

function keyOf(
  { dataVersion, locales }: OpenRequest,
  mediaType: MediaType,
  request: FastifyRequest,
): string {
  return `${dataVersion} ${mediaType} ${locales.join()} ${addressOf(request)}`;
}

type AnswerMaker = (
  request: FastifyRequest,
  asked: ReadRequest,
  mediaType: MediaType,
  open: OpenRequest,
  answer: OperationAnswer,
  nowMs: number,
) => ReadyAnswer;

function answerMaker(endpoint: Endpoint, tellNew: TellNew | null): AnswerMaker {
  const write = bodyWriter(endpoint);
  const cursor = cursorParameter(endpoint);
  return (request, asked, mediaType, open, answer, nowMs) => {
    const { value, page } = foundAnswer(endpoint, answer, asked.path);
    const next = page?.next == null ? null : pageAddress(request, cursor, page.next);
    const { text, revision, object } = write(value, {
      mediaType,
      parameters: asked.path,
      self: addressOf(request),
      page: page === null ? null : { total: page.total, next },
    });
    const isWhole = answer.errors.length === 0;
    const maxAgeS = isWhole ? Math.min(endpoint.maxAgeS, answer.maxAgeS ?? endpoint.maxAgeS) : 0;
    const headers: Record<string, string> = {
      'content-type': contentTypeOf(mediaType),
      'ucp-data-version': open.dataVersion,
      'cache-control': isWhole ? cacheControl(endpoint, maxAgeS) : 'no-store',
    };
    if (endpoint.method !== 'GET') headers['cache-control'] = 'no-store';
    else if (isWhole && answer.surrogateKeys.length > 0) {
      headers['surrogate-key'] = answer.surrogateKeys.join(' ');
    }
    const language = contentLanguageOf(endpoint, answer.languages);
    if (language !== null) headers['content-language'] = language;
    if (!isWhole) headers['ucp-incomplete'] = incompleteness(answer);
    const total = page === null && Array.isArray(value) ? value.length : page?.total;
    if (total != null) headers['x-total-count'] = String(total);
    const location =
      endpoint.location === null ? null : filledPath(endpoint.location, object ?? {}, asked.path);
    if (location !== null) headers['location'] = location;
    const { locales } = open;
    if (tellNew !== null) {
      const parameters = { ...asked.path, ...(endpoint.location === null ? {} : object) };
      const made = tellNew(answer, { mediaType, locales, parameters });
      if (made !== null) Object.assign(headers, validatorsOf(made, text, request.headers));
    }
    const tag =
      endpoint.method === 'GET' ? entityTag({ body: text, mediaType, locales, revision }) : null;
    return {
      text: Buffer.from(text),
      representations: new Map(),
      tag,
      headers,
      next,
      madeAtMs: nowMs,
      maxAgeS,
    };
  };
}

/** The parameter that takes a page's cursor. */
function cursorParameter({ uses, variables }: Endpoint): string {
  const use = uses.find(({ argument }) => argument === 'after');
  const source = variables.find(({ variable }) => variable === use?.variable);
  return source !== undefined && 'name' in source ? source.name : 'after';
}

/** Which fields are null because of what, e.g. `price=SUBGRAPH_UNAVAILABLE`. */
function incompleteness({ errors }: OperationAnswer): string {
  const notes = errors.map((error) => {
    const field = (error.path ?? []).filter((part) => typeof part === 'string').at(-1) ?? 'data';
    return `${field}=${codeOf(error)}`;
  });
  return [...new Set(notes)].slice(0, 10).join(', ');
}

/** At once where it was sent in that encoding before. */
function sendAnswer(
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: ReadyAnswer,
  nowMs: number,
  onFound: (representation: Representation) => void = () => undefined,
): MaybePromise<FastifyReply> {
  const encoding = encodingOf(request.headers, answer.text.length);
  const tag = answer.tag === null ? null : encodedTag(answer.tag, encoding);
  const condition = tag === null ? 'holds' : readCondition(request.headers, tag);
  if (condition === 'failed') throw noSuchTag(request.headers);
  if (answer.next !== null) addLink(reply, answer.next, 'next');
  const ageS = Math.floor((nowMs - answer.madeAtMs) / 1_000);
  if (ageS > 0) reply.header('age', String(ageS));
  if (condition === 'not modified') {
    reply.headers(answer.headers).header('etag', tag);
    // What describes a body that is not sent (RFC 9110, 15.4.5).
    reply.removeHeader('content-type').removeHeader('content-language');
    return reply.code(304).send();
  }
  const send = (representation: Representation): FastifyReply => {
    onFound(representation);
    const { headers, bytes } = representation;
    return reply.code(endpoint.status).headers(headers).send(bytes);
  };
  const representation = representationOf(answer, encoding);
  return representation instanceof Promise ? representation.then(send) : send(representation);
}

function notAcceptable(request: FastifyRequest, offered: readonly MediaType[]): ProblemError {
  const got = (request.headers.accept ?? '').slice(0, 100);
  const detail = `Expected to accept one of ${offered.join(', ')}; got '${got}'.`;
  return new ProblemError(
    httpProblem('NOT_ACCEPTABLE', { detail, faults: [{ in: 'header', name: 'Accept', detail }] }),
  );
}
