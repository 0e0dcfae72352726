import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../compile/endpoint.ts';
import { filledPath, MOUNT } from './pathTemplate.ts';

/** Headers that an endpoint's every answer has, problems included. */
export function addStandingHeaders(
  reply: FastifyReply,
  { deprecation, id, isPrivate }: Endpoint,
  path: Readonly<Record<string, string>>,
): void {
  addVary(reply, isPrivate);
  if (deprecation === null) return;
  // RFC 9745: a date in seconds; RFC 8594: an HTTP date.
  reply.header('deprecation', `@${Date.parse(deprecation.since) / 1000}`);
  if (deprecation.sunset !== null) {
    reply.header('sunset', new Date(deprecation.sunset).toUTCString());
  }
  const successor = deprecation.successor === null ? null : filledPath(deprecation.successor, path);
  addLink(reply, `${MOUNT}/reference/${id}`, 'deprecation');
  if (successor !== null) addLink(reply, successor, 'successor-version');
}

/** What of a request decides which representation it gets. */
function addVary(reply: FastifyReply, isPrivate: boolean): void {
  const names = ['Accept', 'Accept-Encoding', 'Accept-Language'];
  if (isPrivate) names.push('Authorization', 'Ucp-Owner-Token');
  const before = reply.getHeader('vary');
  reply.header('vary', [...(typeof before === 'string' ? [before] : []), ...names].join(', '));
}

export function addLink(reply: FastifyReply, target: string, rel: string): void {
  const before = reply.getHeader('link');
  const link = `<${target}>; rel="${rel}"`;
  reply.header('link', typeof before === 'string' ? `${before}, ${link}` : link);
}

/** The address of the request's next page, by its cursor. */
export function pageAddress(request: FastifyRequest, parameter: string, cursor: string): string {
  const [path = '', query = ''] = (request.raw.url ?? '').split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, cursor);
  return `${path}?${parameters.toString()}`;
}

/** What caches may do with an answer (RFC 9111). */
export function cacheControl({ isPrivate }: Endpoint, maxAgeS: number): string {
  if (isPrivate) return 'private, no-cache';
  return maxAgeS > 0 ? `public, max-age=${maxAgeS}` : 'no-cache';
}
