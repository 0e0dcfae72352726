import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { PlatformError } from '../../subgraphs/shared/errors.ts';

const MAX_NAME_LENGTH = 100;

/** The caller's own request id where it is one that a log line can carry, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const sent = header(headers, 'x-request-id');
  return sent !== undefined && /^[A-Za-z0-9._:/+=-]{1,128}$/.test(sent) ? sent : randomUUID();
}

/** What the client calls itself; Apollo clients and Sandbox send these headers by themselves. */
export function clientOf(headers: IncomingHttpHeaders): { name: string; version: string | null } {
  return {
    name: printable(header(headers, 'apollographql-client-name')) ?? 'unknown',
    version: printable(header(headers, 'apollographql-client-version')),
  };
}

export function idempotencyKeyOf(headers: IncomingHttpHeaders): string | null {
  const key = header(headers, 'idempotency-key');
  if (key === undefined) return null;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected an Idempotency-Key of 1 to 255 visible ASCII characters, got ${key.length} characters. ` +
      'A UUID is a good one.',
  );
}

/** Whether the client asks caches not to answer from what they have (RFC 9111, section 5.2.1). */
export function wantsFreshOf(headers: IncomingHttpHeaders): boolean {
  const directives = headers['cache-control'];
  return directives !== undefined && /(?:^|,)\s*no-(?:cache|store)\s*(?:,|$)/i.test(directives);
}

/** The header's value; node joins repeated ones by a comma, which no single value survives. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
}

function printable(text: string | undefined): string | null {
  const cleaned = text
    ?.replaceAll(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, MAX_NAME_LENGTH);
  return cleaned === undefined || cleaned === '' ? null : cleaned;
}
