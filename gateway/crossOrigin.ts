import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What a frontend sends beyond what browsers let every page send. */
const REQUEST_HEADERS = [
  'content-type',
  'authorization',
  'accept-language',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'ucp-owner-token',
  'apollographql-client-name',
  'apollographql-client-version',
  'apollo-require-preflight',
  'x-request-id',
];

const RESPONSE_HEADERS = [
  'x-request-id',
  'ucp-data-version',
  'ucp-incomplete',
  'etag',
  'link',
  'location',
  'x-total-count',
  'deprecation',
  'sunset',
  'retry-after',
];

const PREFLIGHT_MAX_AGE_S = 3_600;

/**
 * Lets web pages of the named origins call (CORS, https://fetch.spec.whatwg.org/#http-cors-protocol).
 * Identity travels in headers that a page sets itself, never in cookies, so credentials stay off.
 */
export async function addCrossOrigin(
  app: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: RESPONSE_HEADERS,
    maxAge: PREFLIGHT_MAX_AGE_S,
    strictPreflight: false,
  });
}
