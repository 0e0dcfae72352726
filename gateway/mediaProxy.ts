import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';
import type { Logger } from '../subgraphs/shared/log.ts';

/** What tells a cache apart one picture from another, and whether it has it already. */
const REQUEST_HEADERS = [
  'accept',
  'accept-encoding',
  'if-modified-since',
  'if-none-match',
  'range',
];
const RESPONSE_HEADERS = [
  'accept-ranges',
  'age',
  'cache-control',
  'content-encoding',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'etag',
  'expires',
  'last-modified',
  'vary',
];
const UNAVAILABLE = { 'retry-after': '1', 'cache-control': 'no-store' };
const TIMEOUT_MS = 5_000;

/** Passes `/media/*` on to the media service, which browsers cannot reach. */
export function addMediaProxy(app: FastifyInstance, mediaUrl: string, log: Logger): void {
  const pool = new Pool(new URL(mediaUrl).origin, { connections: 16, connect: { timeout: 2_000 } });
  app.addHook('onClose', () => pool.close());
  app.get('/media/*', async (request, reply) => {
    try {
      const { statusCode, headers, body } = await pool.request({
        method: request.method === 'HEAD' ? 'HEAD' : 'GET',
        path: request.raw.url ?? '/',
        headers: picked(request.headers, REQUEST_HEADERS),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      reply.code(statusCode).headers(picked(headers, RESPONSE_HEADERS));
      return await reply.send(body);
    } catch (error) {
      log.error({ err: error, requestId: request.id, service: 'media' }, 'subgraph unavailable');
      return reply.code(503).headers(UNAVAILABLE).send({ status: 'unavailable' });
    }
  });
}

function picked(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
