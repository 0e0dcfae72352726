import type { FastifyRequest } from 'fastify';

/**
 * A request's path and query as they came. A target in absolute form (RFC 9112, 3.2.2) also names a
 * host, which routes nothing and which no link of an answer may lead to.
 */
export function addressOf({ raw: { url = '' } }: Pick<FastifyRequest, 'raw'>): string {
  return url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/]*/i, '');
}
