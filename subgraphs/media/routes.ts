import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from '../shared/log.ts';
import { maskError } from '../shared/maskError.ts';
import type { Database } from '../shared/postgres/database.ts';
import { createLoaders } from './context.ts';
import { parsePath, pathOf, type PictureAddress } from './domain/pictureAddress.ts';
import { PictureCache, type DrawnPicture } from './pictureCache.ts';
import { loadPicture } from './pictures.ts';

/** Some 500 side views; drawing one anew takes a few milliseconds, so more gains little. */
const CACHE_BYTES = 16 * 1024 * 1024;

/**
 * The pictures, drawn when asked for. They are public, and an address says all that a picture is
 * drawn from, so that whoever has it may keep it for ever.
 */
export function pictureRoutes(database: Database, log: Logger): (app: FastifyInstance) => void {
  const cache = new PictureCache(CACHE_BYTES);
  return (app) => {
    // A wildcard, and not parameters: those are decoded and limited in length, and a host's other
    // routes would answer what does not match them.
    app.get('/media/*', async (request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
      const parsed = parsePath(request.raw.url ?? '');
      if (parsed.kind === 'unknown') return problem(reply, 404, 'Not Found', parsed.message);
      if (parsed.kind === 'malformed') return problem(reply, 400, 'Bad Request', parsed.message);
      let picture: DrawnPicture | null;
      try {
        picture = await drawn(database, cache, parsed.address);
      } catch (error) {
        const { message } = maskError(error, request.id, log);
        return problem(reply, 500, 'Internal Server Error', message);
      }
      if (picture === null) {
        return problem(reply, 404, 'Not Found', 'There is no such picture in this data version.');
      }
      return send(reply, picture, request.headers['if-none-match']);
    });
  };
}

async function drawn(
  database: Database,
  cache: PictureCache,
  address: PictureAddress,
): Promise<DrawnPicture | null> {
  const path = pathOf(address);
  const kept = cache.get(path);
  if (kept !== null) return kept;
  const loaders = createLoaders(database, address.dataVersion);
  const picture = await loadPicture(loaders, address.subject);
  if (picture === null) return null;
  const svg = Buffer.from(picture.draw(address.widthPx));
  const etag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 27)}"`;
  cache.set(path, { svg, etag });
  return { svg, etag };
}

function send(
  reply: FastifyReply,
  { svg, etag }: DrawnPicture,
  ifNoneMatch: string | undefined,
): FastifyReply {
  reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('etag', etag)
    // Opened by itself an SVG is a document, and could run scripts if one ever got into it.
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  if (matches(etag, ifNoneMatch)) return reply.code(304).send();
  return reply.header('content-type', 'image/svg+xml; charset=utf-8').send(svg);
}

/** RFC 9110, 13.1.2: `*` or a list, compared weakly. */
function matches(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag);
}

/** RFC 9457. Not to be cached: the data version may be imported a moment later. */
function problem(reply: FastifyReply, status: number, title: string, detail: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail }));
}
