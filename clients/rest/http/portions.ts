import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../compile/endpoint.ts';
import { shapeWriter } from '../compile/shapeWriter.ts';
import type { OpenRequest, RestOperation } from '../operationRunner.ts';
import { foundAnswer } from './answerBody.ts';
import { ndjsonOf } from './bodyWriter.ts';
import { contentLanguageOf } from './contentLanguage.ts';
import { encode, MIN_ENCODED_BYTES, streamEncoder } from './encode.ts';
import { contentTypeOf, NDJSON_TYPE, type MediaType } from './mediaTypes.ts';
import { acceptedEncoding } from './negotiation.ts';
import type { ReadRequest } from './requestReader.ts';

export interface PortionedRequest {
  readonly endpoint: Endpoint;
  readonly asked: ReadRequest;
  readonly open: OpenRequest;
  readonly operation: RestOperation;
  readonly mediaType: MediaType;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Answers a long list in portions, so that none is larger than the graph's limits let one operation
 * be. All see the data version that the request was opened with. As NDJSON each portion leaves when
 * it is known and the next is computed when there is room for it; a failure on the way cuts the
 * connection, because a list that merely ends would read as a shorter one. Its languages are not
 * known before its end, and not named.
 */
export async function answerInPortions(asked: PortionedRequest): Promise<FastifyReply> {
  const { open, mediaType, request, reply } = asked;
  const encoding = acceptedEncoding(request.headers);
  reply
    .header('content-type', contentTypeOf(mediaType))
    .header('cache-control', 'no-store')
    .header('ucp-data-version', open.dataVersion);
  const languages = new Set<string>();
  const portions = rowsOf(asked, languages);
  // The first decides the status: most faults show themselves in it.
  const first = await portions.next();
  const head = first.done === true ? [] : first.value;
  if (mediaType !== NDJSON_TYPE) {
    const rows = [...head];
    for await (const portion of portions) rows.push(...portion);
    const language = contentLanguageOf(asked.endpoint, [...languages].toSorted());
    if (language !== null) reply.header('content-language', language);
    const text = Buffer.from(JSON.stringify(rows));
    if (encoding === 'identity' || text.length < MIN_ENCODED_BYTES) return reply.send(text);
    return reply.header('content-encoding', encoding).send(await encode(text, encoding));
  }
  const lines = Readable.from(linesOf(head, portions));
  const encoder = streamEncoder(encoding);
  if (encoder === null) return reply.send(lines);
  lines.on('error', (error) => encoder.destroy(error));
  return reply.header('content-encoding', encoding).send(lines.pipe(encoder));
}

/** @param languages filled with those of the texts */
async function* rowsOf(
  { endpoint, asked, open, operation }: PortionedRequest,
  languages: Set<string>,
): AsyncGenerator<readonly unknown[], undefined> {
  const { variable = '', size = 1 } = endpoint.portions ?? {};
  const all = (asked.variables[variable] ?? []) as readonly unknown[];
  const write = shapeWriter(endpoint.answer.shape);
  for (let at = 0; at < all.length; at += size) {
    const variables = { ...asked.variables, [variable]: all.slice(at, at + size) };
    const answer = await open.run({ ...operation, variables });
    for (const language of answer.languages) languages.add(language);
    const { value } = foundAnswer(endpoint, answer, asked.path);
    yield write(value, { parameters: asked.path, links: null }) as readonly unknown[];
  }
  return undefined;
}

async function* linesOf(
  head: readonly unknown[],
  rest: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string, void> {
  yield ndjsonOf(head);
  for await (const rows of rest) yield ndjsonOf(rows);
}
