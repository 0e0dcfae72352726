import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deprecation, Endpoint } from '../compile/endpoint.ts';
import { addressOf } from './address.ts';
import { MOUNT, namesIn } from './pathTemplate.ts';
import { successorAddress } from './successorAddress.ts';

/** Adds the headers that an endpoint's every answer has, problems included. */
export function standingHeaders(
  endpoint: Endpoint,
): (request: FastifyRequest, reply: FastifyReply) => void {
  const { deprecation, isPrivate } = endpoint;
  const vary = ['Accept', 'Accept-Encoding', 'Accept-Language'];
  if (isPrivate) vary.push('Authorization', 'Ucp-Owner-Token');
  const own = vary.join(', ');
  const addOwn = deprecation === null ? null : deprecationHeaders(endpoint, deprecation);
  return (request, reply) => {
    // What CORS has put there stays.
    const before = reply.getHeader('vary');
    reply.header('vary', typeof before === 'string' ? `${before}, ${own}` : own);
    addOwn?.(request, reply);
  };
}

function deprecationHeaders(
  endpoint: Endpoint,
  { since, sunset, successor }: Deprecation,
): (request: FastifyRequest, reply: FastifyReply) => void {
  const { id, path } = endpoint;
  const names = namesIn(path);
  const addressFor = successor === null ? null : successorAddress(endpoint, successor);
  // RFC 9745: a date in seconds; RFC 8594: an HTTP date.
  const dates = {
    deprecation: `@${Date.parse(since) / 1000}`,
    ...(sunset === null ? {} : { sunset: new Date(sunset).toUTCString() }),
  };
  return (request, reply) => {
    reply.headers(dates);
    addLink(reply, `${MOUNT}/reference/${id}`, 'deprecation');
    if (addressFor === null) return;
    const params = request.params as Readonly<Record<string, string>>;
    const values = Object.fromEntries(names.map((name, at) => [name, params[`p${at}`]]));
    const address = addressFor(values);
    if (address !== null) addLink(reply, address, 'successor-version');
  };
}

export function addLink(reply: FastifyReply, target: string, rel: string): void {
  const before = reply.getHeader('link');
  const link = `<${target}>; rel="${rel}"`;
  reply.header('link', typeof before === 'string' ? `${before}, ${link}` : link);
}

/** The address of the request's next page, by its cursor. */
export function pageAddress(request: FastifyRequest, parameter: string, cursor: string): string {
  const address = addressOf(request);
  // A query may have further question marks.
  const [path = ''] = address.split('?', 1);
  const parameters = new URLSearchParams(address.slice(path.length));
  parameters.set(parameter, cursor);
  return `${path}?${parameters.toString()}`;
}

/** What caches may do with an answer (RFC 9111). */
export function cacheControl({ isPrivate }: Endpoint, maxAgeS: number): string {
  if (isPrivate) return 'private, no-cache';
  return maxAgeS > 0 ? `public, max-age=${maxAgeS}` : 'no-cache';
}
