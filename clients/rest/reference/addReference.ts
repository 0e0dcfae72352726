import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'yaml';
import { sendPage } from '../../../gateway/pages/page.ts';
import type { Endpoint } from '../compile/endpoint.ts';
import type { Examples } from '../examples/exampleAnswers.ts';
import { noSuchTag, readCondition } from '../http/conditions.ts';
import { encode } from '../http/encode.ts';
import { encodedTag, entityTag } from '../http/entityTag.ts';
import { acceptedEncoding, type Encoding } from '../http/negotiation.ts';
import { openApiDocument } from '../openapi/openApiDocument.ts';
import { endpointPage } from './endpointPage.ts';
import { indexPage } from './indexPage.ts';
import { problemsPage } from './problemsPage.ts';

/** What is there to read, below the mount. */
export const REFERENCE_PATHS = [
  '',
  '/',
  '/openapi.json',
  '/openapi.yaml',
  '/reference/problems',
  '/reference/:id',
] as const;

/** The reference at `/rest`, and the OpenAPI document, made when first asked for. */
export async function addReference(
  app: FastifyInstance,
  endpoints: readonly Endpoint[],
  readExamples: () => Promise<Examples>,
): Promise<void> {
  const source = await readFile(new URL('reference.browser.js', import.meta.url), 'utf8');
  const script = `/rest/reference/${hash('sha256', source, 'hex').slice(0, 12)}.js`;
  const examples = once(readExamples);
  const document = once(async () => openApiDocument(endpoints, await examples()));
  const json = once(async () => JSON.stringify(await document(), null, 2));
  const yaml = once(async () => stringify(await document(), { aliasDuplicateObjects: false }));
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));

  app.get('/', (_, reply) => sendPage(reply, indexPage(endpoints, script)));
  app.get('/openapi.json', fileOf('application/json', json));
  app.get('/openapi.yaml', fileOf('application/yaml', yaml));
  app.get('/reference/problems', (_, reply) => sendPage(reply, problemsPage()));
  app.get(script.slice('/rest'.length), (_, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(source),
  );
  app.get<{ Params: { id: string } }>('/reference/:id', async (request, reply) => {
    const endpoint = byId.get(request.params.id);
    if (endpoint === undefined) return reply.callNotFound();
    const successor = endpoints.find(
      ({ path, method }) => path === endpoint.deprecation?.successor && method === endpoint.method,
    );
    const nearest =
      successor ?? endpoints.find(({ path }) => path === endpoint.deprecation?.successor);
    const example = (await examples())[endpoint.id] ?? null;
    return sendPage(reply, endpointPage(endpoint, example, nearest?.id ?? null, script));
  });
}

/** A text that is the same until the next start, encoded once for each encoding. */
function fileOf(
  mediaType: string,
  text: () => Promise<string>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const encoded = new Map<Encoding, Buffer>();
  return async (request, reply) => {
    const body = await text();
    const encoding = acceptedEncoding(request.headers);
    const tag = encodedTag(entityTag({ body, mediaType, locales: [], revision: null }), encoding);
    const condition = readCondition(request.headers, tag);
    if (condition === 'failed') throw noSuchTag(request.headers);
    reply
      .header('content-type', mediaType)
      .header('vary', 'Accept-Encoding')
      .header('cache-control', 'no-cache')
      .header('etag', tag);
    if (condition === 'not modified') {
      return reply.removeHeader('content-type').code(304).send();
    }
    const bytes = encoded.get(encoding) ?? (await encode(Buffer.from(body), encoding));
    encoded.set(encoding, bytes);
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply.send(bytes);
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return async () => (made ??= make());
}
